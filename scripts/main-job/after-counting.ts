// From the last ballot to the sealed file, through the screens.

import path from 'node:path';
import type { Page } from '@playwright/test';
import type { CommitteeMember } from '../../core/congress/congress.ts';
import { buttonOf } from './controls.ts';
import { label, words } from './words.ts';

/** The number out of the box, the warnings looked at one by one, and closing the count. */
export async function reconcile(page: Page, collected: number): Promise<void> {
  await page.getByLabel(label('reconcile.collected')).fill(String(collected));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words('reconcile.agreed') }).waitFor();
  for (const tick of await page.locator('.second-look').getByRole('checkbox').all()) await tick.press('Space');
  await buttonOf(page, 'reconcile.close').press('Enter');
  await page.getByRole('heading', { name: words('reconcile.confirm.title') }).waitFor();
}

/** One member confirms in place with their own PIN. */
export async function confirm(page: Page, { fullName }: CommitteeMember, pin: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${fullName}`, 'u') }).press('Space');
  await page.getByLabel(label('reconcile.confirm.pin')).fill(pin);
  await page.keyboard.press('Enter');
}

/** Saves the minutes in one format; the folder is the one that the app was told. */
export async function saveMinutes(page: Page, format: 'pdf' | 'docx' | 'xlsx'): Promise<string> {
  await buttonOf(page, `minutes.save-${format}`).press('Enter');
  const said = page.locator('.said').getByText(`.${format}`);
  await said.waitFor();
  const [before = ''] = words('minutes.saved').split('{{file}}');
  return (await said.innerText()).split(before).at(-1)?.trim().replace(/\.$/u, '') ?? '';
}

/** Seals the result into the folder that the app was told; the path of the file. */
export async function sealResult(page: Page, folder: string): Promise<string> {
  await buttonOf(page, 'seal.act').press('Enter');
  await page.getByRole('heading', { name: words('seal.done') }).waitFor();
  const name = await page
    .locator('.panel', { has: page.locator('#seal-done') })
    .locator('.lead')
    .innerText();
  return path.join(folder, name.trim());
}
