// What a committee trips over that uses the program for the first time, in the real window: each of these went wrong once.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openApp, pullThePlug } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { openCongress } from '../../scripts/main-job/start-counting.ts';
import { words } from '../../scripts/main-job/words.ts';
import { look } from './look.ts';
import { congressTitle, makeContests } from './small-contests.ts';

const titles = ['Bầu Ban Chấp hành', 'Bầu đoàn đại biểu'] as const;

let data = '';
let open: OpenApp;
/** The contest that is counted first, and the other one: their counts were opened within a second. */
let here = '';
let there = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'first-time-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
  await makeContests(open.page, titles, 30);
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const keys = async (line: string): Promise<void> => {
  for (const key of line.split(' ')) await open.page.keyboard.press(key);
};
/** Ballots on disk of a contest. */
const entered = async (title: string): Promise<number | undefined> =>
  (await ask(open.page, 'congress:view', {})).contests.find(({ contest }) => contest.title === title)?.count?.entered;
const struckRows = (): Promise<readonly string[]> =>
  open.page.locator('.name-row[data-letter="s"] .name-number').allInnerTexts();

test('a number above the list strikes nothing, and taking back takes the last number that was accepted', async () => {
  await openCongress(open.page, congressTitle);
  await open.page.getByRole('main', { name: words('task.count') }).waitFor();
  here = await open.page.locator('.ballot-head h1').innerText();
  there = titles.find((title) => title !== here) ?? '';
  await keys('5 3 0');
  expect(await struckRows()).toEqual(['5']);
  await expect(open.page.locator('.remark')).toContainText('30');
  await keys('2 7');
  expect(await struckRows()).toEqual(['5']);
  await keys('9 3 0 -');
  expect(await struckRows()).toEqual(['5']);
});

test('namesakes carry year of birth and unit on the grid', async () => {
  const rows = await open.page.locator('.name-row .name-name').allInnerTexts();
  expect(rows).toEqual(
    expect.arrayContaining(['Nguyễn Văn Minh (1970, Thôn Đông)', 'Nguyễn Văn Minh (1981, Thôn Đoài)']),
  );
});

test('quick Enters save no invalid ballot; the state is neutral until one would be saved', async () => {
  const state = open.page.locator('.ballot-state');
  await expect(state).toHaveAttribute('data-state', 'open');
  await expect(state).toContainText(words('counting.detail.to-strike', { count: 3 }));
  await keys('Enter Enter Enter');
  await expect(state).toHaveAttribute('data-state', 'bad');
  expect(await entered(here)).toBe(0);
  await look(open, 'counting-24');
  await keys('9 1 0 1 1 Enter');
  await expect.poll(() => entered(here)).toBe(1);
});

test('counting goes on where the last ballot was saved, says which contest, and behind which ballot', async () => {
  const { page } = open;
  await keys('Escape');
  await page.getByRole('button', { name: there, exact: true }).first().press('Enter');
  await page.getByRole('main', { name: words('task.count') }).waitFor();
  await keys('1 + 2 + 3 4 Enter 5 6 7 8 Enter');
  await expect.poll(() => entered(there)).toBe(2);
  await expect(page.locator('.recent-ballots li').first()).toContainText('5 · 6 · 7 · 8');
  await keys('1 2');
  await pullThePlug(open);
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
  await openCongress(open.page, congressTitle);
  const band = open.page.locator('.resumed-band');
  await expect(band).toContainText(there);
  await expect(band).toContainText(words('counting.resumed.behind', { position: 2 }));
  await expect(open.page.locator('.ballot-head h1')).toHaveText(there);
  await look(open, 'counting-resumed');
  await keys('9');
  await expect(band).toHaveCount(0);
  expect(await struckRows()).toEqual(['9']);
});
