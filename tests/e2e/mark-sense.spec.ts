// Ballots counted by a mark-sense reader in the real window: its profile added, the form said once, sheets read as they
// are recorded, doubtful ones decided on paper by two members, the reader pulled out in the middle of a sheet, and the
// result that of the sheets. Every screen is looked at in both languages and at 200 %.

import fs from 'node:fs';
import path from 'node:path';
import { expect as expectSoon, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hexText } from '../../scanners/hid/profiles/report-bits.ts';
import { confirm, reconcile } from '../../scripts/main-job/after-counting.ts';
import { buttonOf, workLineOf } from '../../scripts/main-job/controls.ts';
import { ask, openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { greyReports, greySheet, profileText } from '../scanners/hid/sample-sheets.ts';
import { pieces } from '../scanners/hid/synthesise.ts';
import { countingCongress } from '../services/scan/counting-congress.ts';
import type { CountingCongress } from '../services/scan/counting-congress.ts';
import { look, switchTo } from './look.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const expect = expectSoon.configure({ timeout: 15_000 });

const names = 12;
const seats = 9;
const issued = 12;
const form = 7;
const reader = 'Mark-sense 2';

let congress: CountingCongress;
let open: OpenApp;
let page: Page;

const button = (key: string, figures = {}) => buttonOf(page, key, figures);
const progress = async () => (await ask(page, 'scan:view', { contestId: congress.contest.id })).run;

const lookAt = (name: string): Promise<void> => look(open, `mark-sense-${name}`);

/** A sheet of 70 rows as the reader sends it: struck names are dark, faint ones between dark and empty. */
interface Sheet {
  readonly number: number;
  readonly struck: readonly number[];
  readonly faint?: readonly number[];
  readonly form?: number;
}

const contentOf = ({ number, struck, faint = [], form: printed = form }: Sheet): Uint8Array =>
  greySheet({
    form: printed,
    number,
    darkness: Array.from({ length: 70 }, (_level, row) => (struck.includes(row) ? 14 : faint.includes(row) ? 6 : 1)),
  });
const reportsOf = (content: Uint8Array): readonly Uint8Array[] => greyReports(pieces(content, 30));

/** Two ballots that people must decide on stand among six that are clear. */
const firstBatch: readonly Sheet[] = [
  { number: 1, struck: [0, 1, 2] },
  { number: 2, struck: [2, 3, 4] },
  { number: 3, struck: [5, 6, 7, 8] },
  { number: 4, struck: [9, 10, 11] },
  { number: 5, struck: [0, 4, 8], faint: [11] },
  { number: 6, struck: [1, 5, 9] },
  { number: 7, struck: [3] },
  { number: 8, struck: [0, 6, 11] },
];
const ofAnotherForm: Sheet = { number: 9, struck: [0, 1, 2], form: form + 1 };
const secondBatch: readonly Sheet[] = [
  { number: 10, struck: [0, 1, 2] },
  { number: 11, struck: [1, 2, 3] },
  { number: 12, struck: [2, 3, 4] },
  { number: 13, struck: [9, 10, 11] },
];

const plugged = (): string => path.join(congress.folder, 'plugged', 'reader.json');

interface Said {
  readonly at: number;
  readonly report?: string;
  readonly gone?: true;
}

/** Plugs the reader in; it says these reports, one every 40 milliseconds. */
function plug(reports: readonly Uint8Array[], then: 'stays' | 'is pulled out' = 'stays'): void {
  const said: readonly Said[] = reports.map((report, index) => ({ at: 200 + index * 40, report: hexText(report) }));
  const recording = {
    schema: 'kiem-phieu/hid-recording@1',
    about: 'Sheets of the test.',
    descriptor: null,
    device: {
      vendorId: 0x1209,
      productId: 2,
      usagePage: 0xff00,
      usage: 1,
      interfaceNumber: 0,
      manufacturer: 'Synthesised',
      product: reader,
      serialNumber: '',
    },
    events: then === 'stays' ? said : [...said, { at: 240 + reports.length * 40, gone: true }],
  };
  fs.writeFileSync(`${plugged()}.draft`, JSON.stringify(recording));
  fs.renameSync(`${plugged()}.draft`, plugged());
}

/** Pulls the reader out, sees that this is said, and plugs it in again: it goes on with these reports. */
async function plugAgain(reports: readonly Uint8Array[], then: 'stays' | 'is pulled out' = 'stays'): Promise<void> {
  fs.rmSync(plugged());
  await expect.poll(async () => (await ask(page, 'devices:state', {})).devices.length).toBe(0);
  plug(reports, then);
}

test.beforeAll(async () => {
  congress = await countingCongress({ names, seats, issued, until: 'frozen', printing: 'to-come' });
  congress.desk.close();
  fs.mkdirSync(path.dirname(plugged()));
  const files = path.join(congress.folder, 'files');
  fs.mkdirSync(files);
  const profile = JSON.parse(profileText('sample-continued-grey')) as object;
  fs.writeFileSync(
    path.join(files, 'may-doc-dau.json'),
    JSON.stringify({ ...profile, id: 'hall-reader', name: 'Máy đọc dấu của hội trường' }),
  );
  open = await openApp({
    KIEM_PHIEU_DATA: congress.folder,
    KIEM_PHIEU_SAVE_TO: files,
    KIEM_PHIEU_DEVICES: path.dirname(plugged()),
  });
  ({ page } = open);
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(congress.folder, { recursive: true, force: true });
});

test('ballots that the program did not print need a reader; with its profile and its plug in, counting by it opens', async () => {
  await page.getByRole('button', { name: 'Xem và thử thiết bị' }).click();
  await page.getByRole('button', { name: 'Thêm tệp mô tả…' }).click();
  await expect(page.getByText('Máy đọc dấu của hội trường')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Lam Sơn lần thứ XIX/u }).press('Enter');
  await workLineOf(page, 'task-short.issue').click();
  await page.getByLabel(label('issue.count')).fill(String(issued));
  await button('issue.act').click();
  await button('scan.by-scanner').click();
  await expect(page.getByText(words('scan.no-form'))).toBeVisible();
  await lookAt('no-form');
  plug([]);
  await button('scan.opening.start').press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.next-batch') })).toBeVisible();
});

async function openBatch(batch: number, slip: number): Promise<void> {
  await page.getByLabel(label('scan.slip')).fill(String(slip));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words('scan.batch', { batch }), exact: true })).toBeVisible();
}

test('the form is asked for and said once; sheets become ballots, others wait or are set aside', async () => {
  await openBatch(1, firstBatch.length);
  await button('scan.from.reader', { name: reader }).click();
  await expect(page.getByText(words('scan.from.form-asked', { most: 255 }))).toBeVisible();
  await lookAt('form-asked');
  await page.getByLabel(label('scan.from.form')).fill(String(form));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('scan.progress.running', { source: reader }))).toBeVisible();
  const damaged = contentOf({ number: 1, struck: [0, 1, 2] }).with(6, 0xff);
  await plugAgain([
    ...reportsOf(damaged),
    ...[...firstBatch, ofAnotherForm].flatMap((sheet) => reportsOf(contentOf(sheet))),
  ]);
  await expect.poll(progress).toMatchObject({ isRunning: true, accepted: 6, forReview: 2, setAside: 1 });
  await expect(page.getByText('F.869')).toBeVisible();
  await expect(page.getByText('F.875')).toBeVisible();
  await expect(page.getByText(words('scan.progress.sheets'), { exact: true })).toBeVisible();
  await lookAt('reading');
  await button('scan.stop').press('Enter');
  await expect(page.getByText(words('scan.progress.done', { source: reader }))).toBeVisible();
  await lookAt('read');
});

test('two members decide by the paper itself: no picture is there, and the screen says so', async () => {
  await button('scan.review', { count: 3 }).press('Enter');
  const pins = page.getByLabel(/^Mã PIN của/u);
  await pins.nth(0).fill('581111');
  await pins.nth(1).fill('582222');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('review.no-camera', { batch: 1, place: 5 }))).toBeVisible();
  await expect(page.getByText(words('review.sees', { doubt: words('review.doubt.between-levels') }))).toBeVisible();
  await expect(page.getByRole('img', { name: words('review.picture') })).toHaveCount(0);
  await expect(page.getByText(words('review.keys.zoom'))).toHaveCount(0);
  await lookAt('doubtful');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('review.left', { count: 2 }))).toBeVisible();
  await expect(
    page.getByText(words('review.result.invalid', { reason: words('review.reason.over-vote') })),
  ).toBeVisible();
  await lookAt('over-vote');
  // The steps lie over the screen: the language is switched beneath, and the keys of the review rest.
  for (const language of ['en', 'vi'] as const) {
    await switchTo(open, language);
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog').getByRole('row')).not.toHaveCount(0);
    await look(open, 'mark-sense-why', { languages: [language] });
    await page.keyboard.press('3');
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(
    page.getByText(words('review.result.invalid', { reason: words('review.reason.over-vote') })),
  ).toBeVisible();
  await button('review.result.save-invalid').press('Enter');
  await expect(page.getByText(words('review.left', { count: 1 }))).toBeVisible();
  await expect(page.getByText(words('review.reason.another-form'))).toBeVisible();
  await expect(page.getByText(words('review.no-camera', { batch: 1, place: 9 }))).toBeVisible();
  await lookAt('another-form');
  await page.keyboard.press('2');
  await expect(page.getByText(words('review.none'))).toBeVisible();
  await button('review.to-scan').press('Enter');
  await button('scan.close', { batch: 1 }).press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(words('scan.batches.closed'), 'u') })).toBeVisible();
});

test('pulled out in the middle of a sheet, the reader goes on when it is plugged in again: no half ballot, none twice', async () => {
  await openBatch(2, secondBatch.length);
  await expect(page.getByLabel(label('scan.from.form'))).toHaveValue(String(form));
  await button('scan.from.reader', { name: reader }).press('Enter');
  await expect(page.getByText(words('scan.progress.running', { source: reader }))).toBeVisible();
  const reports = secondBatch.map((sheet) => reportsOf(contentOf(sheet)));
  const [one = [], two = []] = reports;
  await plugAgain([...one, ...two.slice(0, 1)], 'is pulled out');
  await expect(page.getByText('F.867')).toBeVisible();
  expect(await progress()).toMatchObject({ isRunning: true, accepted: 1, forReview: 0, setAside: 0 });
  // Sheet 10 was whole before; the reader, begun anew, sends it once more.
  await plugAgain([...one, ...reports.slice(1).flat()]);
  await expect
    .poll(progress)
    .toMatchObject({ isRunning: true, accepted: secondBatch.length, forReview: 0, setAside: 0 });
  await expect(page.getByText('F.872')).toBeVisible();
  await lookAt('plugged-again');
  await button('scan.stop').press('Enter');
  await button('scan.close', { batch: 2 }).press('Enter');
});

test('the result is that of the sheets', async () => {
  await button('scan.to-reconcile').click();
  await reconcile(page, issued);
  const { committee } = await ask(page, 'congress:view', {});
  const [head, second] = committee.map(({ member }) => member);
  if (head === undefined || second === undefined) throw new Error('no committee');
  await confirm(page, head, '581111');
  await page.locator('.confirmers').getByText(words('reconcile.confirm.done')).first().waitFor();
  await confirm(page, second, '582222');
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
  const result = (await ask(page, 'congress:view', {})).contests[0]?.result;
  expect(result?.ballots).toMatchObject({
    issued,
    collected: issued,
    valid: issued - 1,
    invalid: 1,
    invalidByReason: { 'over-vote': 1 },
  });
  const valid = [...firstBatch, ...secondBatch].filter(
    ({ struck, faint = [] }) => names - struck.length - faint.length <= seats,
  );
  expect(valid).toHaveLength(issued - 1);
  expect(result?.tally.map(({ votes }) => votes)).toEqual(
    congress.contest.candidates.map(
      (_name, row) => valid.filter(({ struck, faint = [] }) => !struck.includes(row) && !faint.includes(row)).length,
    ),
  );
});
