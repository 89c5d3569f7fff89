// From a list in Excel to the minutes in the real window: every problem of a list at once, a delegate amended, an official
// delegate replaced by an alternate, badges, the door, figures overridden with a reason and followed again, ballots handed
// out to delegations, base and ballots fixed from then on, and all of it in the minutes. Every screen is
// looked at in both languages and at 200 %.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { badgeCode, congressTag } from '../../core/roster/badge-code.ts';
import screens from '../../resources/locales/ui-roster.vi.json' with { type: 'json' };
import { saveMinutes } from '../../scripts/main-job/after-counting.ts';
import { decideTogether } from '../../scripts/main-job/decide-together.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { openPart } from '../../scripts/main-job/set-up.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { rowOf, heading } from '../../scripts/samples/delegates.ts';
import { offerFile } from './excel-list.ts';
import { look, pictures } from './look.ts';
import type { ScreenLanguage } from './look.ts';
import { scannerKeys } from './type-like-a-scanner.ts';
import type { ScannerKeys } from './type-like-a-scanner.ts';

const { roster: texts, 'check-in': door, credentials } = screens;
const officials = 40;
const alternates = 3;

let data = '';
let open: OpenApp;
let scanner: ScannerKeys;
let congressId = '';
let contestId = '';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const button = (name: string): Locator => open.page.getByRole('button', { name, exact: true });
const workLine = (name: string): Locator =>
  open.page.getByRole('navigation').getByRole('button', { name: new RegExp(name, 'u') });
const filled = (sentence: string, figures: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{([\w-]+)\}\}/gu, (_whole, name: string) => String(figures[name]));
const view = async () => {
  const [contest] = (await ask(open.page, 'congress:view', {})).contests;
  if (contest === undefined) throw new Error('no contest');
  return contest;
};

const lookAt = (name: string, languages?: readonly ScreenLanguage[]): Promise<void> =>
  look(open, `roster-${name}`, languages === undefined ? {} : { languages });

/** Members of the committee that called the congress are delegates by their office: one stays away, one leaves early. */
const exOfficio = 3;
const list: readonly (readonly string[])[] = [
  heading,
  ...Array.from({ length: officials }, (_, index) => rowOf(index, index < exOfficio ? 'Đương nhiên' : 'Chính thức')),
  ...Array.from({ length: alternates }, (_, index) => rowOf(officials + index, 'Dự khuyết')),
];
const nameOf = (number: number): string => list[number]?.[1] ?? '';

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'roster-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
  const { page } = open;
  congressId = (
    await ask(page, 'congress:create', {
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
    })
  ).id;
  for (const [fullName, role, pin] of [
    ['Lương Xuân Bách', 'head', '471126'],
    ['Lê Thị Thu Trà', 'member', '471226'],
  ] as const) {
    await ask(page, 'committee:enter', { member: { id: null, fullName, post: '', role }, pin });
  }
  contestId =
    (
      await ask(page, 'contest:save', {
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
      })
    ).contests[0]?.contest.id ?? '';
  await ask(page, 'contest:freeze-list', { contestId });
  await page.reload();
  await page.waitForSelector('main h1');
  scanner = await scannerKeys(page);
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

/** Row, column and what stands there instead: one of each kind that a list can have wrong. */
const spoilt: readonly (readonly [row: number, column: number, cell: string, finding: string])[] = [
  [3, 1, '', 'F.805'],
  [4, 1, 'Hà', 'W.851'],
  [5, 3, '31/02/1980', 'F.807'],
  [6, 6, '01/01/2030', 'F.808'],
  [7, 2, 'trai', 'F.809'],
  [8, 12, 'khách', 'F.810'],
  [9, 10, 'x'.repeat(201), 'F.811'],
  [11, 13, '38.000001', 'F.814'],
  [12, 4, '', 'W.802'],
  [13, 3, '01/01/1900', 'W.804'],
  [14, 6, '01/01/1980', 'W.805'],
  [15, 8, 'giỏi', 'W.806'],
  [16, 9, 'tốt', 'W.807'],
];

test('every problem of a list is told at once, by row; nothing is taken', async () => {
  const { page } = open;
  await workLine(texts['work-name']['delegates-congress']).click();
  const bad = spoilt.reduce(
    (rows, [row, column, cell]) => rows.with(row - 1, (rows[row - 1] ?? []).with(column, cell)),
    list,
  );
  // The same person once more, without a card of their own.
  const [twice = []] = list.slice(1, 2);
  await offerFile(page, 'sai-nhieu-cho.xlsx', [...bad, twice.with(13, '')]);
  const preview = page.getByRole('region', { name: texts.preview.title });
  await expect(preview.getByText(texts.preview.refused)).toBeVisible();
  const told = (row: number, finding: string): Locator =>
    preview.locator('.finding').filter({ hasText: new RegExp(`^${finding} Dòng ${row}\\b`, 'u') });
  for (const [row, , , finding] of spoilt) await expect(told(row, finding)).toHaveCount(1);
  await expect(told(list.length + 1, 'F.813')).toHaveCount(1);
  const refusals = spoilt.filter(([, , , finding]) => finding.startsWith('F')).length + 1;
  await expect(preview.getByText(new RegExp(`^${refusals} lỗi phải sửa`, 'u'))).toBeVisible();
  await expect(preview.locator('.finding[data-state="bad"]')).toHaveCount(refusals);
  await lookAt('problems');
  await button(texts.preview.drop).click();
  expect((await ask(page, 'roster:read', {})).people).toHaveLength(0);
});

test('the amended list is taken; a delegate is amended in the window, and a mistake in it is told', async () => {
  const { page } = open;
  await offerFile(page, 'danh-sach.xlsx', list);
  await button(filled(texts.preview.take, { count: officials + alternates })).press('Enter');
  await openPerson(5);
  await button(texts.person.edit).click();
  await page.getByLabel(texts.form['birth-date']).fill('31/02/1975');
  await button(texts.form.save).click();
  await expect(page.getByText(texts.form['mistake-date'])).toBeVisible();
  await lookAt('mistake');
  await page.getByLabel(texts.form['birth-date']).fill('28/02/1975');
  await page.getByLabel(texts.form.position).fill('Phó Bí thư Đảng ủy xã Bến Gạo');
  await button(texts.form.save).click();
  await expect(page.getByText('Phó Bí thư Đảng ủy xã Bến Gạo')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row').first()).toContainText('28/02/1975');
  expect((await ask(page, 'roster:read', {})).people[4]?.delegate).toMatchObject({
    number: 5,
    birthDate: '1975-02-28',
    position: 'Phó Bí thư Đảng ủy xã Bến Gạo',
  });
});

/** Finds a person by number and opens them by the keyboard. */
async function openPerson(number: number): Promise<void> {
  const { page } = open;
  await page.getByLabel(texts.search).fill(String(number));
  const line = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByText(String(number), { exact: true }) })
    .first();
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(`, số ${number}$`, 'u') })).toBeFocused();
}

test('an official delegate is replaced by an alternate with a reason, by the keyboard; withdrawn, and replaced again', async () => {
  const { page } = open;
  const replace = async (reason: string): Promise<void> => {
    await button(texts.person.replace).press('Enter');
    const form = page.getByRole('form', { name: texts.person['replace-act'] });
    await form.getByLabel(texts.person.reason).fill(reason);
    await form.getByRole('button', { name: texts.person['replace-act'] }).press('Enter');
    await expect(page.getByText(texts.person['replace-missing'])).toBeVisible();
    await page.getByRole('button', { name: new RegExp(texts.person['replace-choose'], 'u') }).press('Enter');
    await page.getByRole('option').first().press('Enter');
    await form.getByRole('button', { name: texts.person['replace-act'] }).press('Enter');
  };
  await openPerson(6);
  await replace('');
  await expect(page.getByText('F.824')).toBeVisible();
  await page.getByLabel(texts.person.reason).fill('Chuyển công tác đi nơi khác');
  await button(texts.person['replace-act']).press('Enter');
  const replaced = page.getByText(filled(texts['replaced-by'], { name: nameOf(officials + 1) }));
  await expect(replaced).toBeVisible();
  await lookAt('replaced');
  await button(texts.person.withdraw).press('Enter');
  await page.getByLabel(texts.person.reason).fill('Ghi nhầm người');
  await button(texts.person['withdraw-act']).press('Enter');
  await expect(replaced).toHaveCount(0);
  await replace('Chuyển công tác đi nơi khác');
  await expect(replaced).toBeVisible();
  // Who was replaced stands aside: coming is not offered.
  await expect(button(texts.person['mark-absent'])).toBeVisible();
  await expect(button(texts.person['mark-present'])).toHaveCount(0);
  expect((await ask(page, 'roster:read', {})).figures.counts).toMatchObject({ voters: officials, others: alternates });
});

test('badges of those in view are saved as a PDF', async () => {
  const { page } = open;
  await page.getByLabel(texts.search).fill('cau ngoi');
  const found = page.getByRole('status').filter({ hasText: /^\d+ người$/u });
  // The list follows the letters that were typed: until then it has the one that was searched before.
  await expect(found).not.toHaveText('1 người');
  const shown = await found.innerText();
  await button(texts.badges).click();
  await page.getByText(filled(texts['badges-form'].shown, { count: Number.parseInt(shown, 10) })).click();
  await button(texts['badges-form'].save).click();
  await expect(page.getByText(/Đã lưu: .*the-dai-bieu-2027-10-15\.pdf/u)).toBeVisible({ timeout: 15_000 });
  await lookAt('badges');
  const pdf = path.join(data, 'the-dai-bieu-2027-10-15.pdf');
  expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  if (pictures !== undefined) fs.copyFileSync(pdf, path.join(pictures, 'badges.pdf'));
});

/** Numbers that are not to come: a member of the committee that called the congress, and a delegate who is ill. */
const absent = [2, 9] as const;
/** Number 6 was replaced; the first alternate stands in their place. */
const replacedNumber = 6;
const replacement = officials + 1;

test('at the door the alternate counts and the replaced delegate does not; those who stay away are recorded with the reason', async () => {
  const { page } = open;
  await workLine(door.title).click();
  await expect(page.getByLabel(door.field)).toBeFocused();
  const answer = page.locator('.door-answer');
  const tag = congressTag(congressId);
  await scanner.scan(badgeCode(tag, replacedNumber));
  await expect(answer).toContainText(door.answer['stands-aside']);
  await expect(answer).toContainText(nameOf(replacement));
  await lookAt('stands-aside');
  for (let number = 1; number <= replacement; number += 1) {
    if (number === replacedNumber || absent.some((each) => each === number)) continue;
    await scanner.scan(badgeCode(tag, number));
    await expect(answer).toContainText(new RegExp(`Số\\s${number}$`, 'u'));
  }
  await workLine(texts['work-name']['delegates-congress']).click();
  for (const number of absent) {
    await openPerson(number);
    await button(texts.person['mark-absent']).click();
    await button(texts.person['absence-save']).click();
    await expect(page.getByRole('region', { name: texts.person.presence })).toContainText(texts.presence.absent);
    await button(texts.person.close).click();
  }
  expect((await ask(page, 'roster:read', {})).figures.counts).toMatchObject({
    voters: officials,
    present: officials - 2,
    absent: 2,
    awaited: 0,
  });
  expect((await view()).base).toEqual({ base: officials - 2, required: (officials - 2) / 2 + 1 });
});

test('figures that differ from the door need a reason, are said to differ, and follow the door again when asked', async () => {
  const { page } = open;
  await workLine(words('work.set-up')).click();
  const part = await openPart(page, 'attendance');
  await expect(
    part.getByText(filled(texts.source.roster, { summoned: officials, present: officials - 2 })),
  ).toBeVisible();
  await part.getByLabel(label('attendance.present')).fill(String(officials - 3));
  await part.getByLabel(label('attendance.present')).blur();
  await part.getByRole('button', { name: words('attendance.save') }).click();
  await expect(part.getByText('F.837')).toBeVisible();
  await part.getByLabel(texts.source.reason).fill('Một đại biểu về trước, máy quét hết pin');
  await part.getByRole('button', { name: words('attendance.save') }).click();
  await expect(
    part.getByText(
      filled(texts.source.override, {
        reason: 'Một đại biểu về trước, máy quét hết pin',
        summoned: officials,
        present: officials - 2,
      }),
    ),
  ).toBeVisible();
  expect((await ask(page, 'congress:view', {})).attendance?.present).toBe(officials - 3);
  await lookAt('override');
  await part.getByRole('button', { name: texts.source.follow }).click();
  await expect(
    part.getByText(filled(texts.source.roster, { summoned: officials, present: officials - 2 })),
  ).toBeVisible();
  expect((await ask(page, 'congress:view', {})).attendance?.present).toBe(officials - 2);
});

test('ballots are handed out by delegation; fewer than are present need a reason; from then on nothing moves', async () => {
  const { page } = open;
  await workLine(words('task-short.issue')).click();
  const handOut = page.getByRole('region', { name: texts['hand-out'].title });
  const second = handOut.getByLabel(filled(texts['hand-out']['ballots-of'], { name: 'Đoàn Đảng bộ xã Cầu Ngói' }));
  const present = Number(await second.inputValue());
  await second.fill(String(present - 1));
  await second.blur();
  const issued = officials - 3;
  await button(filled(texts['hand-out'].act, { count: issued })).click();
  await expect(handOut.getByText('F.836')).toBeVisible();
  await handOut.getByLabel(new RegExp(texts['hand-out'].reason, 'u')).fill('Một đại biểu không nhận phiếu');
  await lookAt('hand-out');
  await button(filled(texts['hand-out'].act, { count: issued })).click();
  await expect.poll(async () => (await view()).issued).toBe(issued);
  const before = await view();
  await workLine(texts['work-name']['delegates-congress']).click();
  await openPerson(1);
  await button(texts.person['mark-left']).click();
  await expect(page.getByRole('region', { name: texts.person.presence })).toContainText(texts.presence.left);
  const after = await view();
  expect([after.base, after.issued, after.attendance]).toEqual([before.base, before.issued, before.attendance]);
  expect(after.attendance).toMatchObject({ summoned: officials, present: officials - 2 });
  expect((await ask(page, 'congress:view', {})).attendance?.present).toBe(officials - 3);
  await workLine(words('task-short.issue')).click();
  await expect(page.getByRole('region', { name: texts['hand-out'].done })).toContainText(
    'Một đại biểu không nhận phiếu',
  );
  await lookAt('issued');
});

test('somebody who comes after the others gets a ballot before the count: with a reason, an entry of its own', async () => {
  const { page } = open;
  await button(words('issue.late.open')).click();
  const form = page.getByRole('form', { name: words('issue.late.open') });
  await form.getByLabel(label('attendance.present')).fill(String(officials - 2));
  await form.getByLabel(label('issue.late.issued')).fill(String(officials - 2));
  await form.getByLabel(label('issue.late.reason')).fill('Một đại biểu đến sau, nhận phiếu');
  await form.getByRole('button', { name: words('issue.late.save') }).press('Enter');
  await decideTogether(page, ['471126', '471226']);
  await expect.poll(async () => (await view()).issued).toBe(officials - 2);
  const done = page.getByRole('region', { name: texts['hand-out'].done });
  await expect(
    done.getByRole('row', { name: new RegExp(`${texts['hand-out'].issued} ${officials - 2}`, 'u') }),
  ).toBeVisible();
  await lookAt('late');
});

test('the minutes tell it all: summoned, present, deducted by name, base, ballots by delegation and late, and why they are fewer', async () => {
  const { page } = open;
  const { committee } = await ask(page, 'congress:view', {});
  const members = committee.map(({ member }) => member.id);
  const issued = officials - 2;
  await ask(page, 'count:open', { contestId, entryMode: 'struck', operatorId: members[0] ?? '', batchSize: 50 });
  for (let position = 1; position <= issued; position += 1)
    await ask(page, 'count:record', { contestId, position, marks: 'kks', defects: [] });
  await ask(page, 'count:reconcile', { contestId, collected: issued, acknowledged: ['W.205', 'W.206', 'W.207'] });
  for (const [index, memberId] of members.entries())
    await ask(page, 'result:confirm', { contestId, memberId, pin: ['471126', '471226'][index] ?? '' });
  await page.reload();
  await page.waitForSelector('main h1');
  await workLine(words('task-short.minutes')).click();
  const paper = page.locator('iframe').first().contentFrame();
  for (const sentence of [
    /được triệu tập: 40 /u,
    /có mặt[^:]*: 38 /iu,
    new RegExp(nameOf(2), 'u'),
    new RegExp(nameOf(9), 'u'),
    /40 − 2 = 38/u,
    /phát ra: 38 phiếu/u,
    /Phát theo đoàn đại biểu: Đoàn Đảng bộ xã Bến Gạo 22 phiếu; Đoàn Đảng bộ xã Cầu Ngói 15 phiếu\./u,
    /Lúc đó phát ra 37 phiếu, khác số có mặt, lý do: Một đại biểu không nhận phiếu\./u,
    /Phát thêm cho người đến sau: 1 phiếu\./u,
    /Cộng: 37 \+ 1 = 38 phiếu phát ra\./u,
  ])
    await expect(paper.locator('body')).toContainText(sentence);
  await lookAt('minutes');
  const log = await ask(page, 'minutes:preview', { contestId, language: 'vi', paper: 'entry-log' });
  expect(log.html).toMatch(/số phiếu phát ra 37 thành 38.*Một đại biểu đến sau, nhận phiếu/su);
  const saved = await saveMinutes(page, 'pdf');
  expect(fs.readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-');
  if (pictures !== undefined) fs.copyFileSync(saved, path.join(pictures, 'minutes.pdf'));
});

test('the credentials report counts delegates by their office and names the replacement', async () => {
  const { page } = open;
  await workLine(credentials['work-name']['delegates-congress']).click();
  const ways = page.getByRole('region', { name: 'Cách thành đại biểu' });
  await expect(ways.getByRole('row', { name: /đương nhiên/iu })).toContainText('1');
  await page.getByText(credentials.page, { exact: true }).click();
  await expect(page.frameLocator('iframe').locator('body')).toContainText(
    `${nameOf(replacement)} thay ${nameOf(replacedNumber)}`,
  );
  await lookAt('credentials');
  for (const format of ['docx', 'xlsx', 'png'] as const) {
    await button(credentials[`save-${format}`]).click();
    const file = path.join(data, `tham-tra-tu-cach-2027-10-15.${format}`);
    await expect.poll(() => fs.existsSync(file), { timeout: 30_000 }).toBe(true);
    if (pictures !== undefined) fs.copyFileSync(file, path.join(pictures, `credentials.${format}`));
  }
});
