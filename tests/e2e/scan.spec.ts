// A congress counted by scanner in the real window: ballots printed from the frozen list, proof and test deck read back, 348
// ballots of 63 names filled in by twenty hands, handled and scanned, read from folders of pictures; doubtful and invalid
// ones decided by two members, batches closed, the result confirmed and equal to what the voters did.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect as expectSoon, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { accountFor, look, pointTo, scannedPrint } from './scan-desk.ts';
import { startMaking } from './made-ballots.ts';
import type { BallotTruth, Manner, ReadyFolder } from './made-ballots.ts';
import { decide, decideWaiting } from './decide-waiting.ts';
import { dropFiles, watchFrames, watchPapers } from './felt-speed.ts';
import { confirm, reconcile } from '../../scripts/main-job/after-counting.ts';
import { buttonOf, workLineOf } from '../../scripts/main-job/controls.ts';
import { decideTogether } from '../../scripts/main-job/decide-together.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { countingCongress } from '../services/scan/counting-congress.ts';
import type { CountingCongress } from '../services/scan/counting-congress.ts';
import { blankPaper } from '../services/scan/scanned-ballots.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

/** Ballots are made and pages read on a machine that may have other things to do. */
const expect = expectSoon.configure({ timeout: 90_000 });

const issued = 348;
const printed = 360;
const names = 63;
const seats = 55;
const batchSize = 58;
/** Ballots that people must decide on whatever chance has drawn. */
const manners = new Map<number, Manner>([
  [7, 'difficult'],
  [21, 'too-many'],
  [40, 'writing'],
]);
/** SANE's own test device, where SANE is installed. */
const hasSane = spawnSync('scanimage', ['--version']).status === 0;

let congress: CountingCongress;
let open: OpenApp;
let page: Page;
let ready: ReadyFolder;
const truths: BallotTruth[] = [];

const button = (key: string, figures = {}) => buttonOf(page, key, figures);
const view = () => ask(page, 'scan:view', { contestId: congress.contest.id });
const folderOf = (batch: number): string => path.join(congress.folder, `batch-${batch}`);

test.beforeAll(async () => {
  congress = await countingCongress({ names, seats, issued, until: 'frozen', printing: 'to-come' });
  congress.desk.close();
  await start();
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(congress.folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  open = await openApp({
    KIEM_PHIEU_DATA: congress.folder,
    KIEM_PHIEU_SAVE_TO: congress.folder,
    KIEM_PHIEU_SCANNER: 'test',
  });
  ({ page } = open);
}

const saved = (beginning: string): string => {
  const name = fs.readdirSync(congress.folder).find((each) => each.startsWith(beginning) && each.endsWith('.pdf'));
  if (name === undefined) throw new Error(`nothing was saved as ${beginning}…`);
  return path.join(congress.folder, name);
};

test('ballots are printed from the frozen list, and their number is on record', async () => {
  await page.getByRole('button', { name: /Lam Sơn lần thứ XIX/u }).press('Enter');
  await workLineOf(page, 'paper.ballots.work').click();
  await expect(page.getByText(words('ballots.form-code', { code: congress.form.formCode }))).toBeVisible();
  await button('ballots.save').click();
  await expect(page.getByText(/phieu-bau-.*\.pdf/u)).toBeVisible();
  ready = startMaking({
    form: congress.form,
    pdf: saved('phieu-bau'),
    ballots: Array.from({ length: issued }, (_, number) => ({
      number,
      folder: folderOf(1 + Math.floor(number / batchSize)),
      manner: manners.get(number) ?? 'plain',
    })),
  });
  await page.getByLabel(label('ballots.stock.record-label')).fill(String(printed));
  await button('ballots.stock.record').click();
  await expect(page.locator('.figures').getByText(String(printed)).first()).toBeVisible();
  await look(open, 'ballots');
});

test('a proof of the wrong scale is found, one of the right scale too, though the pictures say no resolution', async () => {
  await button('ballots.proof.save').click();
  await expect(page.getByText(/phieu-mau-.*\.pdf/u)).toBeVisible();
  const read = async (percent: number): Promise<void> => {
    await pointTo(open, scannedPrint(saved('phieu-mau'), path.join(congress.folder, `proof-${percent}`), percent));
    await button('ballots.proof.read').click();
  };
  await read(97);
  await expect(page.getByText('F.557')).toBeVisible();
  await look(open, 'proof-wrong');
  await read(100);
  await expect(page.getByText(words('ballots.proof.right'))).toBeVisible();
  await expect(page.getByText('F.557')).toBeHidden();
});

test('the test deck is printed and read before counting, and the zero report is written', async () => {
  await button('deck.save').click();
  await expect(page.getByText(/phieu-thu-.*\.pdf/u)).toBeVisible();
  await pointTo(open, scannedPrint(saved('phieu-thu'), path.join(congress.folder, 'deck'), 100));
  await button('deck.read').click();
  await expect(page.getByText(/^Đọc đúng cả/u)).toBeVisible();
  await button('deck.zero-save').click();
  await expect(page.getByText(/bao-cao-truoc-khi-kiem-phieu.*\.pdf/u)).toBeVisible();
  const { stock } = await view();
  expect(stock.deck).toMatchObject({ differing: 0 });
  await look(open, 'deck');
});

test('counting by scanner is opened in place of the keyboard', async () => {
  await workLineOf(page, 'task.issue').click();
  await page.getByLabel(label('issue.count')).fill(String(issued));
  await button('issue.act').click();
  await button('scan.by-scanner').click();
  await look(open, 'opening');
  await button('scan.opening.start').press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
});

async function openBatch(batch: number, slip: number): Promise<void> {
  await page.getByLabel(label('scan.slip')).fill(String(slip));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.batch', { batch }), exact: true })).toBeVisible();
}

/** Reads a batch's folder from beginning to end. */
async function scanFolder(batch: number, folder: string): Promise<void> {
  await pointTo(open, folder);
  await button('scan.from.folder').click();
  await expect(page.getByText(words('scan.progress.done', { source: path.basename(folder) }))).toBeVisible();
  await expect(button('scan.close', { batch })).toBeEnabled();
}

/** What the voters of a batch did; nobody but the tests knows. */
async function truthOf(folder: string): Promise<readonly BallotTruth[]> {
  const known = await ready(folder);
  truths.push(...known);
  return known;
}

/** Two members decide on what waits, as the voters meant it. */
async function review(truth: readonly BallotTruth[]): Promise<void> {
  const { waiting } = await view();
  if (waiting.length === 0) return;
  await button('scan.review', { count: waiting.length }).press('Enter');
  await decideWaiting(open, { contest: congress.contest, truth, pins: ['581111', '582222'] });
  await button('review.to-scan').press('Enter');
}

/** A paper of the open batch is looked at once more and decided again: on its place, on the record. */
async function decideAnew(place: number, truth: readonly BallotTruth[]): Promise<void> {
  const before = (await view()).batches.at(-1);
  await button('scan.look', { batch: 1 }).press('Enter');
  await page.getByLabel(label('look.go-to')).fill(String(place));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('look.which', { place, papers: batchSize + 1 }))).toBeVisible();
  await look(open, 'look-decided');
  await button('look.decide').press('Enter');
  await decide(
    open,
    congress.contest,
    await ask(page, 'review:paper', { contestId: congress.contest.id, batch: 1, place }),
    truth[place - 1] ?? null,
  );
  await expect(page.getByRole('heading', { name: words('look.state.counted') })).toBeVisible();
  expect((await view()).batches.at(-1)).toEqual(before);
  await page.keyboard.press('Escape');
}

async function closeBatch(batch: number): Promise<void> {
  await button('scan.close', { batch }).press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
}

test('what is not sure or not valid waits for two members, and they decide; each deciding key brings the next paper', async () => {
  const truth = await truthOf(folderOf(1));
  fs.writeFileSync(path.join(folderOf(1), 'trang-trang.jpg'), blankPaper(1));
  await openBatch(1, batchSize);
  await look(open, 'batch-open');
  await scanFolder(1, folderOf(1));
  const { run, waiting } = await view();
  expect(run).toMatchObject({ pages: 2 * batchSize + 1, setAside: 1 });
  // Two strikes of eight, an underlined name, a word: never counted by the machine alone.
  expect(waiting.map(({ place }) => place)).toEqual(expect.arrayContaining([8, 22, 41, batchSize + 1]));
  await look(open, 'batch-read');
  const papersTold = await watchPapers(page);
  await review(truth);
  const papers = await papersTold();
  process.stdout.write(`    next paper's picture after the deciding key: ${papers.join(', ')} ms\n`);
  // The first paper follows no deciding key.
  expect(papers.length).toBe(waiting.length - 1);
  await decideAnew(8, truth);
  await closeBatch(1);
});

test('a batch whose slip does not agree is not closed; the reason is on record', async () => {
  const truth = await truthOf(folderOf(2));
  await openBatch(2, batchSize + 1);
  await scanFolder(2, folderOf(2));
  await review(truth);
  await button('scan.close', { batch: 2 }).click();
  await expect(page.getByText('F.529')).toBeVisible();
  await look(open, 'slip-differs');
  await button('scan.correct').click();
  await page.getByLabel(label('scan.new-slip')).fill(String(batchSize));
  await page.getByLabel(label('scan.reason')).fill('Đếm tay nhầm một tờ');
  await button('scan.save-slip').click();
  await closeBatch(2);
});

test('scanning that is stopped goes on where it was: nothing is lost, nothing counted twice', async () => {
  const truth = await truthOf(folderOf(3));
  await openBatch(3, batchSize);
  await pointTo(open, folderOf(3));
  await button('scan.from.folder').click();
  await expect.poll(async () => (await view()).run?.accepted ?? 0).toBeGreaterThan(5);
  await look(open, 'running');
  await button('scan.stop').press('Enter');
  await expect(page.getByText(words('scan.progress.stopped', { source: 'batch-3' }))).toBeVisible();
  const before = (await view()).batches.at(-1)?.counted ?? 0;
  await scanFolder(3, folderOf(3));
  const { run, batches } = await view();
  expect(run?.alreadyRead).toBeGreaterThanOrEqual(2 * before);
  expect((batches.at(-1)?.counted ?? 0) + (batches.at(-1)?.waiting ?? 0)).toBe(batchSize);
  await review(truth);
  await closeBatch(3);
});

test('a watched folder: pages are taken as the scanner writes them, and every file is kept', async () => {
  const truth = await truthOf(folderOf(4));
  const inbox = path.join(congress.folder, 'inbox');
  fs.mkdirSync(inbox);
  await openBatch(4, batchSize);
  await pointTo(open, inbox);
  await button('scan.from.watched').click();
  await expect(button('scan.stop')).toBeVisible();
  const files = fs.readdirSync(folderOf(4)).sort();
  for (const file of files) fs.copyFileSync(path.join(folderOf(4), file), path.join(inbox, file));
  await expect
    .poll(async () => {
      const last = (await view()).batches.at(-1);
      return (last?.counted ?? 0) + (last?.waiting ?? 0);
    })
    .toBe(batchSize);
  await button('scan.stop').press('Enter');
  await expect(page.getByText(words('scan.progress.stopped', { source: 'inbox' }))).toBeVisible();
  expect(fs.readdirSync(path.join(inbox, 'kiem-phieu', 'read'))).toHaveLength(files.length);
  await review(truth);
  await closeBatch(4);
});

test('a scanner that is driven directly; the batch is withdrawn as a whole and its paper scanned again', async () => {
  await openBatch(5, batchSize);
  if (hasSane) {
    await button('scan.from.scanner').click();
    await expect(button('scan.scanner.start')).toBeVisible();
    await look(open, 'scanner');
    await button('scan.scanner.start').click();
    await expect(page.getByText(words('scan.progress.done', { source: 'test:0' }))).toBeVisible();
    // The device gives ten black sheets: each is looked at and named, none is counted.
    expect((await view()).run).toMatchObject({ pages: 10, accepted: 0, setAside: 10, failure: null });
    await look(open, 'scanner-read');
  } else await scanFolder(5, folderOf(4));
  await button('scan.withdraw').click();
  await page.getByLabel(label('scan.reason')).fill('Đặt nhầm chồng giấy vào khay');
  await button('scan.withdraw-act', { batch: 5 }).click();
  await decideTogether(page, ['581111', '582222']);
  await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
  const truth = await truthOf(folderOf(5));
  await openBatch(6, batchSize);
  await scanFolder(6, folderOf(5));
  await review(truth);
  await closeBatch(6);
});

test('the last batch: some of it dropped on the screen, the rest read while the window goes on drawing', async () => {
  const truth = await truthOf(folderOf(6));
  await openBatch(7, batchSize);
  // The first two ballots, in whatever order they are taken hold of.
  const dropped = fs
    .readdirSync(folderOf(6))
    .sort()
    .slice(0, 4)
    .toReversed()
    .map((name) => path.join(folderOf(6), name));
  await dropFiles(page, page.locator('.drop-place'), dropped);
  await expect(page.getByText(words('scan.progress.done', { source: 'dropped' }))).toBeVisible();
  expect((await view()).run).toMatchObject({ pages: 4, setAside: 0, failure: null });
  expect(
    fs
      .readdirSync(path.join(congress.folder, 'scans'), { recursive: true })
      .filter((name) => String(name).endsWith('.jpg')),
  ).toHaveLength(4);
  const framesTold = await watchFrames(page);
  await scanFolder(7, folderOf(6));
  const frames = await framesTold();
  expect((await view()).run).toMatchObject({ pages: 2 * batchSize - 4, alreadyRead: 4 });
  process.stdout.write(
    `    ${2 * batchSize - 4} pages read: ${frames.frames} frames, longest gap ${frames.longest} ms, ${frames.late} over 50 ms\n`,
  );
  // How smooth it is depends on the machine: the figures are printed. That it draws while pages are read does not.
  expect(frames.frames).toBeGreaterThan(0);
  await review(truth);
  await closeBatch(7);
  await look(open, 'all-batches');
});

test('printed ballots are accounted for before the count is closed', async () => {
  await button('scan.to-reconcile').click();
  await page.getByLabel(label('reconcile.collected')).fill(String(issued));
  await page.keyboard.press('Enter');
  await expect(page.getByText('W.507', { exact: true })).toBeVisible();
  await expect(page.getByText('W.504', { exact: true })).toBeHidden();
  await look(open, 'reconcile');
  await workLineOf(page, 'paper.ballots.work').click();
  await accountFor(page, { spoiled: 2, leftOver: printed - issued - 2 });
  await expect(page.getByText(words('ballots.stock.agrees'))).toBeVisible();
  await workLineOf(page, 'task-short.reconcile').click();
});

const isOverVote = ({ marks }: BallotTruth): boolean =>
  Array.from(marks).filter((letter) => letter === 'k').length > seats;

test('the result is that of the ballots that the voters filled in', async () => {
  await reconcile(page, issued);
  const { committee } = await ask(page, 'congress:view', {});
  const [head, second] = committee.map(({ member }) => member);
  if (head === undefined || second === undefined) throw new Error('no committee');
  await confirm(page, head, '581111');
  await page.locator('.confirmers').getByText(words('reconcile.confirm.done')).first().waitFor();
  await confirm(page, second, '582222');
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
  const { contests } = await ask(page, 'congress:view', {});
  const result = contests[0]?.result;
  const invalid = truths.filter(isOverVote).length;
  expect(truths).toHaveLength(issued);
  expect(result?.ballots).toMatchObject({
    issued,
    collected: issued,
    valid: issued - invalid,
    invalid,
    invalidByReason: { 'over-vote': invalid },
  });
  const counted = truths.filter((truth) => !isOverVote(truth));
  expect(result?.tally.map(({ votes }) => votes)).toEqual(
    congress.contest.candidates.map((_, index) => counted.filter(({ marks }) => marks[index] === 'k').length),
  );
  await look(open, 'result');
});

test('the picture of a counted ballot is shown again after the program was closed, to two members; exporting is a separate act', async () => {
  await open.app.close();
  await start();
  await page.getByRole('button', { name: /Lam Sơn lần thứ XIX/u }).press('Enter');
  await workLineOf(page, 'paper.scan.work').click();
  await button('scan.look', { batch: 1 }).press('Enter');
  await page
    .getByLabel(/^Mã PIN của/u)
    .nth(0)
    .fill('581111');
  await page
    .getByLabel(/^Mã PIN của/u)
    .nth(1)
    .fill('582222');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('look.which', { place: 1, papers: batchSize + 1 }))).toBeVisible();
  await expect(page.getByRole('img', { name: words('review.picture') }).first()).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog').getByRole('row')).not.toHaveCount(0);
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // No key is lost while the next paper is on its way.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  await expect(page.getByText(words('look.which', { place: 2, papers: batchSize + 1 }))).toBeVisible();
  await expect(page.getByRole('img', { name: words('review.picture') }).first()).toBeVisible();
  await look(open, 'look-page');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.outline-asked')).toBeVisible();
  await look(open, 'look-name');
  await page.getByLabel(label('look.go-to')).fill('22');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(words('review.result.invalid', { reason: words('review.reason.over-vote') })),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  const target = path.join(congress.folder, 'exported');
  fs.mkdirSync(target);
  await pointTo(open, target);
  await button('scan.export.act').first().press('Enter');
  await page.getByLabel(label('scan.export.reason')).fill('Theo yêu cầu của cấp ủy cấp trên');
  await look(open, 'export');
  await button('scan.export.act').nth(1).click();
  await decideTogether(page, ['581111', '582222']);
  await expect(page.getByText(/^Đã xuất/u)).toBeVisible();
  const [folder = ''] = fs.readdirSync(target);
  expect(fs.readdirSync(path.join(target, folder))).toHaveLength(2 * issued + 1);
  const shots = process.env['KIEM_PHIEU_SHOTS'];
  if (shots !== undefined) fs.copyFileSync(saved('bao-cao'), path.join(shots, 'zero-report.pdf'));
});
