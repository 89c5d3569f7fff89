// Every screen of the main job in both languages, at 100 and 200 %: nothing spills out of the window, no text is cut off,
// and the rules of accessibility hold. KIEM_PHIEU_PICTURES names a folder that gets a picture of each.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { confirm, reconcile, sealResult } from '../../scripts/main-job/after-counting.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { startCounting } from '../../scripts/main-job/start-counting.ts';
import { words } from '../../scripts/main-job/words.ts';
import type { SampleCongress } from '../../scripts/samples/congresses.ts';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = process.env['KIEM_PHIEU_PICTURES'];
const commune = JSON.parse(fs.readFileSync(path.join(root, 'resources/samples/commune.json'), 'utf8')) as SampleCongress;

let data = '';
let open: OpenApp;

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'screens-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

/** What is wrong with the screen as it is laid out: the window scrolls as a whole, or a text is cut off. */
const layoutFaults = (): Promise<readonly string[]> => open.page.evaluate(() => {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  const spilling = [
    ...(scrollWidth > clientWidth ? [`the window is ${scrollWidth - clientWidth} px too narrow`] : []),
    ...(scrollHeight > clientHeight ? [`the window is ${scrollHeight - clientHeight} px too low`] : []),
  ];
  const cut = Array.from(document.querySelectorAll<HTMLElement>('h1, h2, h3, p, button, th, td, li, label, legend, span, strong, dt, dd'))
    .filter((element) => element.clientWidth > 4 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden')
    .map((element) => `cut off: ${element.innerText.slice(0, 60)}`);
  return [...spilling, ...cut];
});

const zoomTo = (factor: number): Promise<void> =>
  open.app.evaluate(({ BrowserWindow }, zoom) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom); }, factor);

/** The window as it is shown; Playwright's own pictures cut a window off whose letters are larger. */
async function picture(): Promise<Buffer> {
  const written = await open.app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'));
  return Buffer.from(written ?? '', 'base64');
}

/** Looks at the screen that stands in the window, every way that people see it. */
async function look(name: string, languages: readonly ('vi' | 'en')[] = ['vi', 'en']): Promise<void> {
  const faults: string[] = [];
  for (const language of languages) {
    await switchTo(language);
    for (const zoom of [1, 2]) {
      await zoomTo(zoom);
      await open.page.waitForTimeout(120);
      if (pictures !== undefined) fs.writeFileSync(path.join(pictures, `${name}-${language}-${zoom}00.png`), await picture());
      faults.push(...(await layoutFaults()).map((fault) => `${name}, ${language}, ${zoom}00 %: ${fault}`));
    }
    await zoomTo(1);
  }
  if (languages.length > 1) await switchTo('vi');
  const { violations } = await new AxeBuilder({ page: open.page }).setLegacyMode(true).exclude('[data-live-announcer]').analyze();
  faults.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`));
  expect.soft(faults).toEqual([]);
}

/** The language switch names the other language in its own words. */
async function switchTo(language: 'vi' | 'en'): Promise<void> {
  if (await open.page.evaluate(() => document.documentElement.lang) === language) return;
  await open.page.locator(`.title-bar [lang="${language}"]`).click();
  await expect.poll(() => open.page.evaluate(() => document.documentElement.lang)).toBe(language);
}

const press = (key: string, figures = {}): Promise<void> => open.page.getByRole('button', { name: words(key, figures), exact: true }).press('Enter');

/** Goes to a step of the left list. */
const step = (name: string): Promise<void> =>
  open.page.getByRole('navigation', { name: words('work.list') }).getByRole('button', { name: new RegExp(`^${words(name)}`, 'u') }).press('Enter');

test('home, a new congress, and help', async () => {
  await look('home');
  await press('home.new');
  await look('new-congress');
  for (const language of ['en', 'vi'] as const) {
    await switchTo(language);
    await open.page.keyboard.press('F1');
    await open.page.getByRole('dialog').waitFor();
    await look('help', [language]);
    await open.page.keyboard.press('Escape');
    await open.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await open.page.keyboard.press('Escape');
});

test('a congress of 63 names: board, set-up, list, issued, counting', async () => {
  const { page } = open;
  await press('home.sample.province');
  await page.getByRole('heading', { name: words('board.title') }).waitFor();
  await look('board');
  await step('work.set-up');
  await look('set-up');
  await step('task-short.list');
  await look('list-frozen');
  await step('task-short.issue');
  await look('issued');
  await step('task-short.count');
  await page.getByRole('button', { name: words('open-count.start'), exact: true }).waitFor();
  await look('open-count');
  await startCounting(page);
  for (const key of ['1', '2', '7', '3', '4', '5']) await page.keyboard.press(key);
  await look('counting');
  for (const key of ['*', '4', 'Enter']) await page.keyboard.press(key);
  await look('counting-invalid');
  for (let back = 0; back < 6; back += 1) await page.keyboard.press('-');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: words('board.title') }).waitFor();
  const { contests } = await ask(page, 'congress:view', {});
  await page.getByRole('button', { name: contests[1]?.contest.title ?? '', exact: true }).first().press('Enter');
  await page.getByRole('region', { name: words('list.names') }).waitFor();
  await look('list-draft');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('a congress that ends in a tie: reconcile, confirm, result, minutes, seal, verified', async () => {
  const { page } = open;
  await press('home.sample.commune');
  await page.getByRole('navigation', { name: words('work.list') }).waitFor();
  await step('task-short.reconcile');
  await look('reconcile');
  await reconcile(page, 159);
  await look('confirm');
  for (const { member, pin } of commune.committee.filter(({ member: { role } }) => role !== 'technician').slice(0, 2)) {
    await confirm(page, member, pin);
    await page.waitForTimeout(400);
  }
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
  await look('result');
  await press('result.next.prepare.tie-break');
  await look('tie-break');
  await step('task-short.minutes');
  await page.locator('iframe').first().waitFor();
  await look('minutes');
  await step('task-short.seal');
  await look('seal');
  await sealResult(page, data);
  await look('sealed');
  await press('seal.verify');
  await page.getByRole('heading', { name: words('verified.title') }).waitFor();
  await look('verified');
});
