// A congress of twenty that elects delegates: alternates by order of votes, somebody who comes late, a tie, the ballot
// among equals, and what the papers and the sealed file say of it all. KIEM_PHIEU_PICTURES names a folder for pictures.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { CommitteeMember, Congress } from '../../core/congress/congress.ts';
import { confirm, reconcile } from '../../scripts/main-job/after-counting.ts';
import { buttonOf, workLineOf } from '../../scripts/main-job/controls.ts';
import { decideTogether } from '../../scripts/main-job/decide-together.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import {
  createCongress,
  enterAttendance,
  enterCommittee,
  typedSecret,
  enterContest,
  freezeAndIssue,
} from '../../scripts/main-job/set-up.ts';
import { startCounting, waitForBallots } from '../../scripts/main-job/start-counting.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { look, pictures, switchTo } from './look.ts';

const congress: Congress = {
  purpose: 'real',
  organisation: 'Đảng bộ xã Vân Khê',
  superior: 'Đảng bộ tỉnh Lam Sơn',
  level: 'grassroots',
  meeting: 'delegates-congress',
  title: 'Đại hội đại biểu Đảng bộ xã Vân Khê lần thứ II',
  term: '2025 – 2030',
  place: 'Nhà văn hóa xã Vân Khê',
  date: '2025-07-15',
  time: '08:00',
  ruleSet: '190-QD-TW',
};
const member = (fullName: string, role: CommitteeMember['role'], pin: string) => ({
  member: { id: '', fullName, post: 'Đảng ủy viên', role },
  pin,
});
const committee = [member('Lương Xuân Bách', 'head', '2468'), member('Lê Thị Thu Trà', 'secretary', '2469')];
const people = ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà', 'Nguyễn Việt Hà'];
const contest = {
  id: '',
  title: 'Bầu đại biểu dự Đại hội đại biểu Đảng bộ tỉnh Lam Sơn',
  office: 'delegates',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 2,
  round: 'first',
  candidates: people.map((fullName) => ({ id: fullName, fullName })),
} as const;

let data = '';
let open: OpenApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'rounds-'));
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: data });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const button = (key: string, figures = {}) => buttonOf(open.page, key, figures);
const contestAt = async (place: number) => {
  const found = (await ask(open.page, 'congress:view', {})).contests[place];
  if (found === undefined) throw new Error(`no contest at ${place}`);
  return found;
};
const step = (key: string): Promise<void> => workLineOf(open.page, key).press('Enter');

/** Types the same keys for so many ballots. */
async function key(ballots: number, keys: readonly string[]): Promise<void> {
  for (let ballot = 0; ballot < ballots; ballot += 1) for (const each of keys) await open.page.keyboard.press(each);
}

/** From the last ballot to the published result. */
async function publish(collected: number): Promise<void> {
  if (!(await open.page.getByLabel(label('reconcile.collected')).isVisible())) await open.page.keyboard.press('Enter');
  await reconcile(open.page, collected);
  for (const { member: each, pin } of committee) {
    await confirm(open.page, each, typedSecret(pin));
    await open.page.waitForTimeout(400);
  }
  await open.page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
}

test('the list screen asks how alternates are found, and misses the number of places when the field is left empty', async () => {
  const { page } = open;
  await createCongress(page, congress);
  await enterCommittee(page, committee);
  await enterAttendance(page, { meeting: 'delegates-congress', summoned: 20, present: 19, deductions: [] });
  await enterContest(page, contest);
  await page.getByText(words('contest.alternates.order-of-votes'), { exact: true }).click();
  const places = page.getByLabel(label('contest.alternates.places'));
  await places.fill('');
  await places.press('Tab');
  await expect(page.getByText(words('contest.alternates.places-missing'))).toBeVisible();
  await expect(places).toHaveValue('');
  await look(open, 'alternates-missing', { part: 'main .radio-row >> nth=0' });
  await places.fill('1');
  await places.press('Tab');
  await button('contest.save').press('Enter');
  await expect.poll(async () => (await contestAt(0)).contest.alternates).toEqual({ way: 'order-of-votes', places: 1 });
  await look(open, 'alternates-asked', { part: 'main .radio-row >> nth=0' });
});

test('somebody comes after the ballots are out: attendance and ballots are changed with a reason, every figure before and after', async () => {
  const { page } = open;
  await freezeAndIssue(page, contest, 19);
  await button('open-count.start').waitFor();
  await step('task-short.issue');
  await button('issue.late.open').press('Enter');
  const form = page.getByRole('form', { name: words('issue.late.open') });
  await form.getByLabel(label('attendance.present')).fill('20');
  await form.getByLabel(label('issue.late.issued')).fill('20');
  await form.getByLabel(label('issue.late.reason')).fill('Đồng chí Vũ Thị Lan đến lúc 9 giờ, đã được phát phiếu');
  await look(open, 'late-form', { part: 'main .sub-form' });
  await button('issue.late.save').press('Enter');
  await decideTogether(page, [typedSecret('2468'), typedSecret('2469')]);
  const changes = page.getByRole('region', { name: words('issue.late.title') }).getByRole('listitem');
  await expect(changes).toContainText('19 → 20');
  await expect(changes).toContainText('Vũ Thị Lan');
  await look(open, 'late-entered', { part: 'main section:has(ol)' });
  expect(await contestAt(0)).toMatchObject({
    issued: 20,
    attendance: { present: 20 },
    base: { base: 20, required: 11 },
  });
});

test('a ballot explains itself by F2: the one on the screen, then the one saved last', async () => {
  const { page } = open;
  await step('task-short.count');
  await startCounting(page);
  await page.keyboard.press('3');
  await page.keyboard.press('F2');
  const why = page.getByRole('dialog', { name: words('counting.why.invalid', { position: 1 }) });
  await expect(why).toContainText('190-QĐ/TW, Điều 15');
  await look(open, 'why-ballot', { languages: ['vi'] });
  await page.keyboard.press('F2');
  await expect(why).toBeHidden();
  await page.keyboard.press('3');
  await key(9, ['3', '4', 'Enter']);
  await waitForBallots(page, 9);
  await switchTo(open, 'en');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await look(open, 'why-ballot', { languages: ['en'] });
  await page.keyboard.press('Escape');
  await switchTo(open, 'vi');
  await key(9, ['2', '4', 'Enter']);
  await key(2, ['1', '4', 'Enter']);
  await waitForBallots(page, 20);
});

test('a tie: alternates wait for the official delegates, and the outcome explains itself', async () => {
  const { page } = open;
  await publish(20);
  expect(await contestAt(0)).toMatchObject({
    result: { required: 11, elected: [expect.anything()], next: 'tie-break' },
  });
  await expect(page.getByRole('main')).toContainText('Cao Văn Bình, Lê Thị Hà');
  await page.locator('.why-act').press('Enter');
  await look(open, 'why-result', { part: '.why' });
});

test('the list of the ballot among equals is shown with its reason and is not edited', async () => {
  const { page } = open;
  await button('result.next.prepare.tie-break').press('Enter');
  await button('result.round.create.tie-break').press('Enter');
  await expect(page.getByRole('main')).toContainText('Danh sách do quy chế định');
  await expect(page.getByLabel(label('list.name'))).toHaveCount(0);
  await look(open, 'list-fixed');
  // Sealed with the decision, and before anybody knows who wins: the file lacks that later.
  await ask(page, 'result:seal', { contestId: (await contestAt(0)).contest.id });
  // One more than stood in the figures when the meeting began: who came late has a ballot, and the reason is asked for.
  const again = { ...contest, candidates: contest.candidates.slice(1, 3) };
  await freezeAndIssue(page, again, 20, 'Một đại biểu đến sau khi điểm danh');
  expect((await contestAt(0)).isSealOutdated).toBe(false);
  await startCounting(page);
  await key(12, ['2', 'Enter']);
  await key(8, ['1', 'Enter']);
  await expect.poll(async () => (await contestAt(1)).count?.entered).toBe(20);
  await publish(20);
  await look(open, 'result-tie-break');
});

test('after it the first result names the alternate, in the window and on the sealed minutes with all that was decided', async () => {
  const { page } = open;
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: words('board.title') }).waitFor();
  await page.getByRole('button', { name: contest.title, exact: true }).first().press('Enter');
  // The list of work still shows the other contest until this one's screen is there: it opens where its work goes on.
  await expect(page.locator('.bar-title')).toHaveText(contest.title);
  await page.getByRole('heading', { name: words('seal.title'), exact: true }).waitFor();
  await step('task-short.result');
  const alternates = page.getByRole('table', { name: words('result.alternates-table') });
  await expect(alternates).toContainText('Lê Thị Hà');
  await expect(page.getByRole('table', { name: words('result.elected-later-table') })).toContainText('Cao Văn Bình');
  await expect(
    page.getByRole('table', { name: words('result.others-table.election') }).getByRole('rowheader'),
  ).toHaveText(['Nguyễn Việt Hà']);
  await look(open, 'result-alternates', { part: '.votes-table >> nth=0' });
  await step('task-short.seal');
  await expect(page.getByText(words('seal.outdated'))).toBeVisible();
  await look(open, 'seal-outdated');
  await button('seal.act-anew').press('Enter');
  await expect(page.getByText(words('seal.outdated'))).toHaveCount(0);
  const sealed = path.join(data, (await contestAt(0)).sealed?.fileName ?? '');
  const minutes = textOfSealedMinutes(sealed);
  for (const told of ['số có mặt 19 thành 20', 'số phiếu phát ra 19 thành 20', 'Vũ Thị Lan', 'bầu lại', 'Lê Thị Hà'])
    expect(minutes).toContain(told);
  const decision = (await contestAt(1)).origin?.decision ?? '';
  expect(decision).not.toBe('');
  expect(minutes.replaceAll(/\s+/gu, ' ')).toContain(decision);
});

/** The words of the PDF minutes inside a sealed file. */
function textOfSealedMinutes(sealed: string): string {
  const pdf = spawnSync('unzip', ['-p', sealed, 'bien-ban.pdf'], { maxBuffer: 64 * 1024 * 1024 }).stdout;
  return spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
}

test('every paper of the result is saved as PDF', async () => {
  const { page } = open;
  await step('task-short.minutes');
  await page.locator('iframe').first().waitFor();
  await look(open, 'minutes');
  for (const kind of ['elected-list', 'announcement', 'entry-log', 'explanation'] as const) {
    await button(`minutes.papers.${kind}`).press('Enter');
    const before = fs.readdirSync(data).length;
    await button('minutes.save-pdf').press('Enter');
    await expect.poll(() => fs.readdirSync(data).length).toBe(before + 1);
    await expect(page.locator('.said')).toContainText('.pdf');
  }
  if (pictures === undefined) return;
  for (const file of fs.readdirSync(data).filter((name) => /\.(?:pdf|kqkp)$/u.test(name)))
    fs.copyFileSync(path.join(data, file), path.join(pictures, file));
});
