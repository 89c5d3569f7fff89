// Every screen of the main job, looked at in both languages, at 100 and 200 %.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { confirm, reconcile, sealResult } from '../../scripts/main-job/after-counting.ts';
import { buttonOf, workLineOf } from '../../scripts/main-job/controls.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { startCounting } from '../../scripts/main-job/start-counting.ts';
import { words } from '../../scripts/main-job/words.ts';
import type { SampleCongress } from '../../electron/services/desk/sample-congress.ts';
import { look, switchTo } from './look.ts';

const root = path.resolve(import.meta.dirname, '../..');
const commune = JSON.parse(
  fs.readFileSync(path.join(root, 'resources/samples/commune.json'), 'utf8'),
) as SampleCongress;

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

const press = (key: string, figures = {}): Promise<void> => buttonOf(open.page, key, figures).press('Enter');

/** Goes to a step of the left list. */
const step = (key: string): Promise<void> => workLineOf(open.page, key).press('Enter');

test('home, a new congress, and help', async () => {
  await look(open, 'home');
  await press('home.new');
  await look(open, 'new-congress');
  for (const language of ['en', 'vi'] as const) {
    await switchTo(open, language);
    await open.page.keyboard.press('F1');
    await open.page.getByRole('dialog').waitFor();
    await look(open, 'help', { languages: [language] });
    await open.page.keyboard.press('Escape');
    await open.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await open.page.keyboard.press('Escape');
});

test('a congress of 63 names: board, set-up, list, issued, counting', async () => {
  const { page } = open;
  await press('home.sample.province');
  await page.getByRole('heading', { name: words('board.title') }).waitFor();
  await look(open, 'board');
  await step('work.set-up');
  await look(open, 'set-up');
  await step('task-short.list');
  await look(open, 'list-frozen');
  await step('task-short.issue');
  await look(open, 'issued');
  await step('task-short.count');
  await page.getByRole('button', { name: words('open-count.start'), exact: true }).waitFor();
  await look(open, 'open-count');
  await startCounting(page);
  for (const key of ['1', '2', '7', '3', '4', '5']) await page.keyboard.press(key);
  await look(open, 'counting');
  for (const key of ['*', '4']) await page.keyboard.press(key);
  await look(open, 'counting-invalid');
  for (let back = 0; back < 8; back += 1) await page.keyboard.press('-');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: words('board.title') }).waitFor();
  const { contests } = await ask(page, 'congress:view', {});
  await page
    .getByRole('button', { name: contests[1]?.contest.title ?? '', exact: true })
    .first()
    .press('Enter');
  await page.getByRole('region', { name: words('list.names') }).waitFor();
  await look(open, 'list-draft');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('a congress that ends in a tie: reconcile, confirm, result, minutes, seal, verified', async () => {
  const { page } = open;
  await press('home.sample.commune');
  await page.getByRole('navigation', { name: words('work.list') }).waitFor();
  await step('task-short.reconcile');
  await look(open, 'reconcile');
  await reconcile(page, 159);
  await look(open, 'confirm');
  for (const { member, pin } of commune.committee.filter(({ member: { role } }) => role !== 'technician').slice(0, 2)) {
    await confirm(page, member, pin);
    await page.waitForTimeout(400);
  }
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
  await look(open, 'result');
  await press('result.next.prepare.tie-break');
  await look(open, 'tie-break');
  await step('task-short.minutes');
  await page.locator('iframe').first().waitFor();
  await look(open, 'minutes');
  await step('task-short.seal');
  await look(open, 'seal');
  await sealResult(page, data);
  await look(open, 'sealed');
  await press('seal.verify');
  await page.getByRole('heading', { name: words('verified.title') }).waitFor();
  await look(open, 'verified');
});
