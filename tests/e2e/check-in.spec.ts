// The door in the real window: a list from Excel, 350 badges through a keyboard scanner while a field has the focus, and
// the base and the ballots of a contest that follow from it into the minutes. KIEM_PHIEU_PICTURES names a folder that gets
// a picture of each screen.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { badgeCode, congressTag } from '../../core/roster/badge-code.ts';
import roster from '../../resources/locales/ui-roster.vi.json' with { type: 'json' };
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { rowsOf } from '../../scripts/samples/delegates.ts';
import { offerFile } from './excel-list.ts';
import { scannerKeys } from './type-like-a-scanner.ts';

const officials = 352;
const scanned = 350;
const pictures = process.env['KIEM_PHIEU_PICTURES'];

let data = '';
let open: OpenApp;
let congressId = '';
let contestId = '';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const texts = roster.roster;
const door = roster['check-in'];
const filled = (sentence: string, figures: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{([\w-]+)\}\}/gu, (_whole, name: string) => String(figures[name]));
const button = (name: string): Locator => open.page.getByRole('button', { name, exact: true });
const workLine = (name: string): Locator =>
  open.page.getByRole('navigation').getByRole('button', { name: new RegExp(name, 'u') });

/** What the window shows, zoomed as it is. */
async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  const png = await open.app.evaluate(
    async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ?? '',
  );
  fs.writeFileSync(path.join(pictures, `${name}.png`), Buffer.from(png, 'base64'));
}

/** The screen at 100 and 200 %: nothing spills out of the window, and the rules of accessibility hold. */
async function lookAt(name: string): Promise<void> {
  await open.page.waitForSelector('main h1');
  const results = await new AxeBuilder({ page: open.page }).setLegacyMode(true).analyze();
  expect(
    results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    name,
  ).toEqual([]);
  for (const zoom of [1, 2]) {
    await open.app.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
    }, zoom);
    await open.page.waitForTimeout(200);
    const spill = await open.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spill, `${name} at ${zoom * 100} %`).toBe(0);
    await picture(`${name}-${zoom * 100}`);
  }
  await open.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
  });
}

/** A congress with a committee that can confirm and a list that is frozen; the window comes back to it. */
async function setUp(): Promise<void> {
  const { page } = open;
  const view = await ask(page, 'congress:create', {
    congress: {
      purpose: 'real',
      organisation: 'Đảng bộ tỉnh Lam Sơn',
      superior: '',
      level: 'province',
      meeting: 'delegates-congress',
      title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
      term: '2025 – 2030',
      place: 'Lam Sơn',
      date: '2027-10-15',
      time: '08:00',
      ruleSet: '190-QD-TW',
    },
  });
  congressId = view.id;
  for (const [fullName, role, pin] of [
    ['Lương Xuân Bách', 'head', '471126'],
    ['Lê Thị Thu Trà', 'member', '471226'],
  ] as const) {
    await ask(page, 'committee:enter', { member: { id: null, fullName, post: '', role }, pin });
  }
  const drafted = await ask(page, 'contest:save', {
    contest: {
      id: null,
      title: 'Bầu Ban Chấp hành Đảng bộ tỉnh',
      office: 'committee',
      ballotForm: 'surplus',
      marking: 'strike',
      seats: 2,
      round: 'first',
      candidates: ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà'].map((fullName) => ({ id: null, fullName })),
    },
  });
  contestId = drafted.contests[0]?.contest.id ?? '';
  await ask(page, 'contest:freeze-list', { contestId });
  await page.reload();
  await page.waitForSelector('main h1');
}

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'check-in-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
  await setUp();
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

test('a list with bad rows is refused with all of them named, and nothing is taken', async () => {
  await workLine(texts['work-name']['delegates-congress']).click();
  const rows = rowsOf(30).map((row) => [...row]);
  rows[4] = (rows[4] ?? []).with(3, '31/02/1980');
  rows[9] = (rows[9] ?? []).with(2, 'trai');
  rows[17] = (rows[17] ?? []).with(1, '');
  await offerFile(open.page, 'sai.xlsx', rows);
  const preview = open.page.getByRole('region', { name: texts.preview.title });
  await expect(preview.getByText(texts.preview.refused)).toBeVisible();
  for (const row of ['Dòng 5', 'Dòng 10', 'Dòng 18'])
    await expect(preview.getByText(new RegExp(row, 'u')).first()).toBeVisible();
  await lookAt('roster-refused');
  await button(texts.preview.drop).click();
  expect((await ask(open.page, 'roster:read', {})).people).toHaveLength(0);
});

test('a list of 352 delegates and three alternates is taken, and found without diacritics', async () => {
  await offerFile(open.page, 'danh-sach-dai-bieu.xlsx', rowsOf(officials, 3));
  await lookAt('roster-preview');
  await button(filled(texts.preview.take, { count: officials + 3 })).click();
  await expect(open.page.getByRole('status').getByText(filled(texts.found, { count: officials + 3 }))).toBeVisible();
  await lookAt('roster');
  await open.page.getByLabel(texts.search).fill('nguyen an');
  await expect(open.page.getByRole('grid').getByRole('row').first()).toContainText('Nguyễn');
  await open.page.getByLabel(texts.search).fill('');
});

/** Counts from now on what any field of the page takes in, however briefly it stands there. */
const countInputs = (): Promise<void> =>
  open.page.evaluate(() => {
    const store = globalThis as unknown as { taken: number };
    store.taken = 0;
    for (const kind of ['beforeinput', 'input'])
      window.addEventListener(
        kind,
        () => {
          store.taken += 1;
        },
        { capture: true },
      );
  });
const inputs = (): Promise<number> => open.page.evaluate(() => (globalThis as unknown as { taken: number }).taken);

test('350 badges are scanned while a field has the focus: each is answered, no key reaches the field', async () => {
  await workLine(door.title).click();
  const field = open.page.getByLabel(door.field);
  await field.focus();
  const scanner = await scannerKeys(open.page);
  const answer = open.page.locator('.door-answer');
  const tag = congressTag(congressId);
  const times: number[] = [];
  const { entries } = await ask(open.page, 'congress:view', {});
  await countInputs();
  for (let number = 1; number <= scanned; number += 1) {
    const started = performance.now();
    await scanner.scan(badgeCode(tag, number));
    await expect(answer).toContainText(new RegExp(`Số\\s${number}$`, 'u'), { timeout: 5_000 });
    times.push(performance.now() - started);
    if (number % 50 === 0) await expect(field).toHaveValue('');
    if (number === 218) await lookAt('check-in');
  }
  times.sort((one, other) => one - other);
  test.info().annotations.push({
    type: 'answered',
    description: `${times[Math.floor(times.length / 2)]?.toFixed(0)} ms (median), ${times[Math.floor(times.length * 0.99)]?.toFixed(0)} ms (99 of 100)`,
  });
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  expect(await inputs()).toBe(0);
  expect((await ask(open.page, 'congress:view', {})).entries).toBe(entries + scanned);
  // What counts inputs does count them: a person's key is one.
  await open.page.keyboard.type('7', { delay: 60 });
  await expect(field).toHaveValue('7');
  expect(await inputs()).toBeGreaterThan(0);
  await field.fill('');
  const { figures } = await ask(open.page, 'roster:read', {});
  expect(figures.counts).toMatchObject({ voters: officials, present: scanned, awaited: 2 });
});

test('what is no badge of somebody still to come is said, and changes nothing', async () => {
  const scanner = await scannerKeys(open.page);
  const answer = open.page.locator('.door-answer');
  const tag = congressTag(congressId);
  const entries = (await ask(open.page, 'congress:view', {})).entries;
  for (const [code, said] of [
    [badgeCode(tag, 7), door.answer['already-in']],
    [badgeCode(congressTag('another congress'), 7), door.answer['other-congress']],
    [badgeCode(tag, 9000), filled(door.answer['unknown-number'], { number: 9000 })],
    [badgeCode(tag, 7).replace(/.$/u, (digit) => String((Number(digit) + 1) % 10)), door.answer.damaged],
    ['8934567890123', door.answer['not-a-badge']],
  ] as const) {
    await scanner.scan(code);
    await expect(answer).toContainText(said);
  }
  await lookAt('check-in-refused');
  expect((await ask(open.page, 'congress:view', {})).entries).toBe(entries);
});

test('a name typed without diacritics, and a number, do the same as a badge', async () => {
  const field = open.page.getByLabel(door.field);
  await field.fill('12');
  await field.press('Enter');
  await expect(open.page.locator('.door-answer')).toContainText(door.answer['already-in']);
  await field.fill('nguyen');
  await field.press('Enter');
  const offered = open.page.getByRole('listbox', { name: door.choose });
  await expect(offered.getByRole('option').first()).toHaveAttribute('data-focused', 'true');
  await picture('check-in-choose');
  await open.page.keyboard.press('Enter');
  await expect(open.page.locator('.door-answer')).toContainText(door.answer['already-in']);
});

test('those who do not come are recorded with the reason of the regulation', async () => {
  await workLine(texts['work-name']['delegates-congress']).click();
  for (const number of [351, 352]) {
    await open.page.getByLabel(texts.search).fill(String(number));
    await open.page.getByRole('grid').getByRole('row').first().focus();
    await open.page.keyboard.press('Enter');
    await button(texts.person['mark-absent']).click();
    await button(texts.person['absence-save']).click();
    await expect(open.page.getByRole('region', { name: texts.person.presence })).toContainText(texts.presence.absent);
    if (number === 351) await lookAt('roster-person');
  }
});

test('base and ballots of the contest follow, by delegation, into the minutes', async () => {
  const { page } = open;
  await workLine('Phát phiếu').click();
  await expect(page.getByText(filled(texts.source.roster, { summoned: officials, present: scanned }))).toBeVisible();
  await lookAt('issue-by-roster');
  await button(filled(texts['hand-out'].act, { count: scanned })).click();
  await expect.poll(async () => (await ask(page, 'congress:view', {})).contests[0]?.issued).toBe(scanned);
  const view = await ask(page, 'congress:view', {});
  expect(view.contests[0]?.base).toEqual({ base: 350, required: 176 });
  const handOut = await ask(page, 'roster:hand-out-of', { contestId });
  expect(handOut?.ballots.reduce((sum, { count }) => sum + count, 0)).toBe(scanned);

  const members = view.committee.map(({ member }) => member.id);
  await ask(page, 'count:open', { contestId, entryMode: 'struck', operatorId: members[0] ?? '', batchSize: 50 });
  for (let position = 1; position <= scanned; position += 1)
    await ask(page, 'count:record', { contestId, position, marks: 'kks', defects: [] });
  await ask(page, 'count:reconcile', { contestId, collected: scanned, acknowledged: [] });
  for (const [index, memberId] of members.entries())
    await ask(page, 'result:confirm', { contestId, memberId, pin: ['471126', '471226'][index] ?? '' });
  const { html } = await ask(page, 'minutes:preview', { contestId, language: 'vi' });
  expect(html).toContain('352 − 2 = 350');
  expect(html).toMatch(/được triệu tập: 352 /u);
  expect(html).toMatch(/có mặt[^:]*: 350 /iu);
  expect(html).toMatch(/phát ra: 350 phiếu/u);
  expect(html).toContain('Phát theo đoàn đại biểu: Đoàn Đảng bộ xã Bến Gạo 25 phiếu; ');
});

test('the credentials report is shown, and saved as a page, a text, a workbook and a picture', async () => {
  await open.page.reload();
  await open.page.waitForSelector('main h1');
  await workLine(roster.credentials['work-name']['delegates-congress']).click();
  await expect(open.page.getByText('99,43')).toBeVisible();
  await lookAt('credentials');
  for (const format of ['pdf', 'docx', 'xlsx', 'png'] as const) {
    await button(roster.credentials[`save-${format}`]).click();
    const file = path.join(data, `tham-tra-tu-cach-2027-10-15.${format}`);
    await expect.poll(() => fs.existsSync(file), { timeout: 30_000 }).toBe(true);
    expect(fs.statSync(file).size).toBeGreaterThan(4_000);
    if (pictures !== undefined) fs.copyFileSync(file, path.join(pictures, path.basename(file)));
  }
  const png = fs.readFileSync(path.join(data, 'tham-tra-tu-cach-2027-10-15.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  await open.page.getByText(roster.credentials.page, { exact: true }).click();
  await expect(open.page.frameLocator('iframe').getByText('BÁO CÁO KẾT QUẢ THẨM TRA TƯ CÁCH ĐẠI BIỂU')).toBeVisible();
  await lookAt('credentials-page');
});

test('badges are saved as a sheet', async () => {
  await ask(open.page, 'roster:save-badges', { whose: { kind: 'chosen', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9] } });
  const pdf = path.join(data, 'the-dai-bieu-2027-10-15.pdf');
  expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  if (pictures !== undefined) fs.copyFileSync(pdf, path.join(pictures, path.basename(pdf)));
});

test('the same screens in English, on dark ground', async () => {
  await button('Nền tối').click();
  await button('English').click();
  await workLine('Delegates').click();
  await lookAt('roster-en');
  await workLine('Check-in').click();
  await lookAt('check-in-en');
  await workLine('Credentials').click();
  await lookAt('credentials-en');
});
