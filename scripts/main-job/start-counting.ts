// Opens the count of a contest whose ballots are out, and finds the way back to it.

import type { Page } from '@playwright/test';
import { ask } from './open-app.ts';
import { label, words } from './words.ts';

/** The paper in the box is counted and reported before votes are; comes back when the figures stand there to be read out. */
export async function reportReturn(page: Page, returned: number): Promise<void> {
  const part = page.getByRole('region', { name: words('return-report.title') });
  await part.getByLabel(label('return-report.returned')).fill(String(returned));
  await page.keyboard.press('Enter');
  await part.getByRole('heading', { name: words('return-report.read-out') }).waitFor();
}

/** From the screen that asks who keys and how, with the usual answers, to the first ballot. */
export async function startCounting(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('open-count.start'), exact: true }).press('Enter');
  await page.getByRole('main', { name: words('task.count') }).waitFor();
}

/** Home → the file of a congress → where its work stands. */
export async function openCongress(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).press('Enter');
  await page.getByRole('heading', { name: words('home.title') }).waitFor({ state: 'detached' });
}

/** Ballots of the first contest that are on disk, as the program answers it. */
export async function ballotsOnDisk(page: Page): Promise<number> {
  const { contests } = await ask(page, 'congress:view', {});
  return contests[0]?.count?.entered ?? 0;
}

/** Waits until so many ballots are on disk. */
export async function waitForBallots(page: Page, count: number): Promise<void> {
  const patience = Date.now() + 60_000;
  while ((await ballotsOnDisk(page)) < count) {
    if (Date.now() > patience) throw new Error(`fewer than ${count} ballots on disk after a minute`);
    await page.waitForTimeout(50);
  }
}
