// Ballots are kept as long as the committee said, and removed in the window: refused with its reason, asked once, gone from the disk, on record.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { openDesk } from '../../electron/services/desk/desk.ts';
import { counting, held, many, publish, setUp } from '../services/desk/small-congress.ts';
import { congress } from '../unit/minutes/published.ts';
import { look, pictures } from './look.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

let data = '';
let open: OpenApp;

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'removal-'));
  // Sealed two months ago.
  const desk = openDesk({
    dataFolder: data,
    now: () => new Date(Date.now() - 62 * 24 * 3600 * 1000).toISOString().replace(/\.\d+Z$/u, 'Z'),
  });
  const people = setUp(desk);
  const contestId = counting(desk, people);
  publish(desk, people, contestId, many(30, 'kkks'));
  held(desk.recordSeal(contestId, 'ket-qua.kqkp', 'a'.repeat(64)));
  held(desk.retentionSet({ months: 3 }));
  desk.close();
  open = await openApp({ KIEM_PHIEU_DATA: data });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const press = (key: string): Promise<void> =>
  open.page.getByRole('button', { name: words(key), exact: true }).press('Enter');
const files = (): readonly string[] =>
  fs.readdirSync(path.join(data, 'congresses')).filter((name) => name.includes('.sqlite'));

test('a congress whose time of keeping is not over stays; the reason is said', async () => {
  await open.page.getByRole('button', { name: new RegExp(congress.title, 'u') }).press('Enter');
  await look(open, 'board-with-keeping');
  await press('retention.title');
  await expect(open.page.getByText('F.475')).toBeVisible();
  await expect(open.page.getByRole('button', { name: words('retention.ask'), exact: true })).toBeDisabled();
  await open.page.getByLabel(label('retention.months')).fill('1');
  await open.page.keyboard.press('Enter');
  await expect(open.page.getByText('F.472')).toBeVisible();
  await look(open, 'keeping-refused');
  await open.page.getByLabel(label('retention.months')).fill('3');
  await open.page.keyboard.press('Tab');
  await open.page.keyboard.press('Escape');
  await expect(open.page.getByRole('heading', { name: words('board.title') })).toBeVisible();
  await open.page.keyboard.press('Escape');
});

test('a rehearsal is removed by two members, by keyboard alone; nothing of it stays, and home tells of it', async () => {
  const { page } = open;
  await expect(page.getByRole('heading', { name: words('home.rehearsal') })).toBeVisible();
  await press('home.sample.cell');
  await expect(page.getByRole('heading', { name: words('board.title') })).toBeVisible();
  const before = files();
  await press('retention.title');
  await press('retention.ask');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  if (pictures !== undefined) {
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.join(pictures, 'removal-question.png') });
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await press('retention.ask');
  await page.keyboard.type('1001');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1002');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Diễn tập xong');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words('retention.record') })).toBeVisible();
  await expect(page.getByText(/Diễn tập xong/u)).toBeVisible();
  await look(open, 'home-removed');
  expect(before.length).toBeGreaterThan(files().length);
  expect(files().some((name) => name.includes('chi-bo'))).toBe(false);
});
