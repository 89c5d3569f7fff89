// A congress counted by scanner in the real window: ballots printed from the frozen list, 348 of them read from folders of
// pictures, doubtful and invalid ones decided by two members, batches closed, the result confirmed.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect as expectSoon, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Mark } from '../../core/count/ballot.ts';
import { confirm, reconcile } from '../../scripts/main-job/after-counting.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { countingCongress, filesOf, striking } from '../services/scan/counting-congress.ts';
import type { CountingCongress } from '../services/scan/counting-congress.ts';
import { blankPaper, drawnBallot } from '../services/scan/scanned-ballots.ts';
import type { DrawnBallot } from '../services/scan/scanned-ballots.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

/** Ballots are drawn and pages read on a machine that may have other things to do. */
const expect = expectSoon.configure({ timeout: 60_000 });

const issued = 348;
const names = 63;
const seats = 55;
const batchSize = 58;
/** Ballots of the first batch that people must decide on, by their place in it. */
const difficult = { halfStruck: 7, overVote: 21, writing: 40 } as const;

let congress: CountingCongress;
let open: OpenApp;
let page: Page;
let ballots: readonly DrawnBallot[] = [];

const button = (key: string, figures = {}) => page.getByRole('button', { name: words(key, figures), exact: true });

async function picture(name: string): Promise<void> {
  const shots = process.env['KIEM_PHIEU_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `scan-${name}.png`) });
}

/** Eight to eleven names struck, other ones on every ballot. */
const struckOn = (ballot: number): readonly number[] => {
  const count = 8 + (ballot % 4);
  return [...new Set(Array.from({ length: count }, (_, index) => (ballot * 7 + index * (5 + (ballot % 3)) + index * index) % names))];
};

/** At least eight, so that at most 55 are voted for. */
function marksOf(ballot: number): readonly Mark[] {
  const struck = [...struckOn(ballot)];
  for (let name = 0; struck.length < names - seats; name += 1) if (!struck.includes(name)) struck.push(name);
  return striking(congress.contest, ...struck);
}

function ballotOf(ballot: number): DrawnBallot {
  const marks = marksOf(ballot);
  if (ballot === difficult.halfStruck) return { marks: marks.with(62, 'kept'), seed: ballot, halfMarked: [62] };
  if (ballot === difficult.overVote) return { marks: striking(congress.contest, 1, 2), seed: ballot };
  if (ballot === difficult.writing) return { marks, seed: ballot, extra: 'word' };
  return { marks, seed: ballot };
}

test.beforeAll(async () => {
  congress = await countingCongress({ names, seats, issued, until: 'frozen', printing: 'to-come' });
  congress.desk.close();
  ballots = Array.from({ length: issued }, (_, index) => ballotOf(index));
  open = await openApp({ KIEM_PHIEU_DATA: congress.folder, KIEM_PHIEU_SAVE_TO: congress.folder });
  ({ page } = open);
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(congress.folder, { recursive: true, force: true });
});

/** The folder that the program is told instead of asking for it. */
const pointTo = (folder: string): Promise<void> => open.app.evaluate((_electron, scans) => { process.env['KIEM_PHIEU_SCANS'] = scans; }, folder);

test('ballots are printed from the frozen list, and their number is on record', async () => {
  await page.getByRole('button', { name: /Lam Sơn lần thứ XIX/u }).press('Enter');
  await page.getByRole('navigation').getByRole('button', { name: words('paper.ballots.work') }).click();
  await expect(page.getByText(words('ballots.form-code', { code: congress.form.formCode }))).toBeVisible();
  await button('ballots.save').click();
  await expect(page.getByText(/phieu-bau-.*\.pdf/u)).toBeVisible();
  await page.getByLabel(label('ballots.stock.record-label')).fill('360');
  await button('ballots.stock.record').click();
  await expect(page.locator('.figures').getByText('360').first()).toBeVisible();
  await picture('ballots');
});

test('counting by scanner is opened in place of the keyboard', async () => {
  await page.getByRole('navigation').getByRole('button', { name: words('task.issue') }).click();
  await page.getByLabel(label('issue.count')).fill(String(issued));
  await button('issue.act').click();
  await button('scan.by-scanner').click();
  await picture('opening');
  await button('scan.opening.start').press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
});

async function openBatch(batch: number, slip: number): Promise<void> {
  await page.getByLabel(label('scan.slip')).fill(String(slip));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.batch', { batch }), exact: true })).toBeVisible();
}

async function scanFolder(batch: number, from: number, to: number): Promise<void> {
  const pictures = ballots.slice(from, to).flatMap((ballot) => drawnBallot(congress.form, congress.blanks, congress.contest, ballot));
  const folder = filesOf(path.join(congress.folder, `batch-${batch}`), batch === 1 ? [...pictures, blankPaper(1)] : pictures);
  await pointTo(folder);
  await button('scan.from.folder').click();
  await expect(page.getByText(words('scan.progress.done', { source: `batch-${batch}` }))).toBeVisible();
}

test('what is not sure or not valid waits for two members, and they decide', async () => {
  await openBatch(1, batchSize);
  await picture('batch-open');
  await scanFolder(1, 0, batchSize);
  const view = await ask(page, 'scan:view', { contestId: congress.contest.id });
  expect(view.run).toMatchObject({ accepted: batchSize - 3, forReview: 3, setAside: 1 });
  await picture('batch-read');
  await button('scan.review', { count: 4 }).press('Enter');
  await admit();
  await decide();
  await expect(page.getByText(words('review.none'))).toBeVisible();
  await button('review.to-scan').press('Enter');
  await button('scan.close', { batch: 1 }).press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(words('scan.batches.closed'), 'u') })).toBeVisible();
});

async function admit(): Promise<void> {
  const pins = page.getByLabel(/^Mã PIN của/u);
  await pins.nth(0).fill('1111');
  await pins.nth(1).fill('2222');
  await picture('admit');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('review.left', { count: 4 }))).toBeVisible();
}

/** Half a strike: not struck; too many names: invalid; a word: does not matter; a blank sheet: no ballot. */
async function decide(): Promise<void> {
  const saved = (left: number) => expect(page.getByText(left === 0 ? words('review.none') : words('review.left', { count: left }))).toBeVisible();
  await expect(page.getByText(words('review.sees', { doubt: words('review.doubt.partial') }))).toBeVisible();
  await expect(page.getByRole('img', { name: words('review.picture') })).toBeVisible();
  await picture('doubtful-mark');
  await page.keyboard.press('2');
  // The half strike may count as foreign ink too.
  if (await page.getByText(words('review.extra.ask')).isVisible()) await page.keyboard.press('2');
  await picture('valid');
  await page.keyboard.press('Enter');
  await saved(3);
  await expect(page.getByText(words('review.result.invalid', { reason: words('review.reason.over-vote') }))).toBeVisible();
  await picture('over-vote');
  await page.keyboard.press('Enter');
  await saved(2);
  await expect(page.getByText(words('review.extra.ask'))).toBeVisible();
  await picture('writing');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await saved(1);
  await expect(page.getByText(words('review.aside.ask'))).toBeVisible();
  await page.keyboard.press('2');
  await saved(0);
}

test('a batch whose slip does not agree is not closed; the reason is on record', async () => {
  await openBatch(2, batchSize + 1);
  await scanFolder(2, batchSize, 2 * batchSize);
  await button('scan.close', { batch: 2 }).click();
  await expect(page.getByText('F.529')).toBeVisible();
  await picture('slip-differs');
  await button('scan.correct').click();
  await page.getByLabel(label('scan.new-slip')).fill(String(batchSize));
  await page.getByLabel(label('scan.reason')).fill('Đếm tay nhầm một tờ');
  await button('scan.save-slip').click();
  await button('scan.close', { batch: 2 }).click();
  await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
});

test('the other batches go through without a question', async () => {
  for (let batch = 3; batch <= issued / batchSize; batch += 1) {
    await openBatch(batch, batchSize);
    await scanFolder(batch, (batch - 1) * batchSize, batch * batchSize);
    await button('scan.close', { batch }).press('Enter');
    await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
  }
  await picture('all-batches');
});

test('the result is that of the ballots that were drawn', async () => {
  await button('scan.to-reconcile').click();
  await reconcile(page, issued);
  const { committee } = await ask(page, 'congress:view', {});
  const [head, second] = committee.map(({ member }) => member);
  if (head === undefined || second === undefined) throw new Error('no committee');
  await confirm(page, head, '1111');
  await page.locator('.confirmers').getByText(words('reconcile.confirm.done')).first().waitFor();
  await confirm(page, second, '2222');
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
  const { contests } = await ask(page, 'congress:view', {});
  const result = contests[0]?.result;
  expect(result?.ballots).toMatchObject({ issued, collected: issued, valid: issued - 1, invalid: 1, invalidByReason: { 'over-vote': 1 } });
  const counted = ballots.filter((_, ballot) => ballot !== difficult.overVote);
  const expected = congress.contest.candidates.map((_, index) => counted.filter(({ marks }) => marks[index] === 'kept').length);
  expect(result?.tally.map(({ votes }) => votes)).toEqual(expected);
  await picture('result');
});
