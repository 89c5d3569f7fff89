// The main job in the real window: 348 ballots of 63 names keyed, the plug pulled at ballot 200, and the whole way to the
// sealed file. What must come out is reckoned here, by hand and by another way than the core's.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { confirm, reconcile, saveMinutes, sealResult } from '../../scripts/main-job/after-counting.ts';
import { buttonOf } from '../../scripts/main-job/controls.ts';
import { decideTogether } from '../../scripts/main-job/decide-together.ts';
import { keyBallots } from '../../scripts/main-job/key-ballots.ts';
import { ask, openApp, pullThePlug } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import {
  createCongress,
  enterAttendance,
  enterCommittee,
  enterContest,
  freezeAndIssue,
  typedSecret,
} from '../../scripts/main-job/set-up.ts';
import {
  ballotsOnDisk,
  openCongress,
  reportReturn,
  startCounting,
  waitForBallots,
} from '../../scripts/main-job/start-counting.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import type { SampleCongress } from '../../electron/services/desk/sample-congress.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = JSON.parse(
  fs.readFileSync(path.join(root, 'resources/samples/province.json'), 'utf8'),
) as SampleCongress;
const [committee] = sample.contests;
if (committee === undefined) throw new Error('the province sample has no contest');
const { contest, ballots, issued } = committee;
const keyed = { names: contest.candidates.length, seats: contest.seats };

/** A ballot that counts: nothing beside the marks, at least one name left, and no more than there are seats. */
const counts = ({ marks, defects }: (typeof ballots)[number]): boolean => {
  const left = marks.split('k').length - 1;
  return defects.length === 0 && left >= 1 && left <= contest.seats;
};

/** Names in the order of votes, equal votes in ballot order, with the votes of each. */
const byVotes = contest.candidates
  .map(({ fullName }, place) => ({
    fullName,
    votes: ballots.filter((ballot) => counts(ballot) && ballot.marks[place] === 'k').length,
  }))
  .toSorted((one, other) => other.votes - one.votes);

/** What the head and the next member type. */
const secrets = [typedSecret(sample.committee[0]?.pin ?? ''), typedSecret(sample.committee[1]?.pin ?? '')] as const;

/** The two as a message carries them. */
async function bothMembers(page: OpenApp['page']) {
  const { committee } = await ask(page, 'congress:view', {});
  return secrets.map((pin, index) => ({ memberId: committee[index]?.member.id ?? '', pin }));
}

let data = '';
let papers = '';
let open: OpenApp;

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'main-job-'));
  papers = path.join(data, 'papers');
  fs.mkdirSync(papers);
  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: papers });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

test('a congress is set up from nothing, its list frozen and the ballots issued', async () => {
  const { page } = open;
  await createCongress(page, sample.congress);
  await enterCommittee(page, sample.committee);
  await enterAttendance(page, sample.attendance);
  await enterContest(page, contest);
  await freezeAndIssue(page, contest, issued);
  const view = await ask(page, 'congress:view', {});
  expect(view.contests[0]?.contest.candidates.map(({ fullName }) => fullName)).toEqual(
    contest.candidates.map(({ fullName }) => fullName),
  );
  expect(view.contests[0]).toMatchObject({ stage: 'issued', issued: 348, base: { base: 348, required: 175 } });
});

test('ballots issued and returned are reported before votes are counted, and the report is a paper', async () => {
  const { page } = open;
  await reportReturn(page, ballots.length);
  const part = page.getByRole('region', { name: words('return-report.title') });
  await expect(part).toContainText(words('return-report.outcome-all'));
  await buttonOf(part, 'return-report.save').press('Enter');
  await expect(part.getByText(/bao-cao-phieu-phat-ra-thu-ve.*\.pdf/u)).toBeVisible();
  expect((await ask(page, 'congress:view', {})).contests[0]?.returnReport?.returned).toBe(348);
});

test('with the plug pulled at ballot 200 nothing is lost and nothing doubled', async () => {
  await startCounting(open.page);
  await keyBallots(open.page, ballots.slice(0, 200), keyed, secrets);
  await waitForBallots(open.page, 200);
  // A ballot is begun and not saved: it was never acknowledged, and is keyed again afterwards.
  await open.page.keyboard.press('7');
  await open.page.keyboard.press('9');
  await pullThePlug(open);

  open = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: papers });
  await openCongress(open.page, sample.congress.title);
  await open.page.getByRole('main', { name: words('task.count') }).waitFor();
  expect(await ballotsOnDisk(open.page)).toBe(200);
  const {
    contests: [contestView],
  } = await ask(open.page, 'congress:view', {});
  for (const position of [1, 100, 200]) {
    const key = { contestId: contestView?.contest.id ?? '', position };
    // After a restart nobody reads a ballot alone.
    await expect(ask(open.page, 'count:ballot', key)).rejects.toThrow('F.755');
    const ballot = await ask(open.page, 'count:ballot', { ...key, members: await bothMembers(open.page) });
    expect(ballot).toMatchObject({
      marks: ballots[position - 1]?.marks,
      defects: ballots[position - 1]?.defects,
      corrections: 0,
    });
  }
});

test('a wrong ballot is corrected, and both entries stay', async () => {
  const { page } = open;
  const before = await ask(page, 'congress:view', {});
  for (const key of ['/', '1', '7', 'Enter']) await page.keyboard.press(key);
  await decideTogether(page, secrets);
  await expect(page.locator('main')).toContainText('17');
  const contestId = before.contests[0]?.contest.id ?? '';
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  // Who looked, who decided, and the ballot: three entries.
  await expect.poll(async () => (await ask(page, 'congress:view', {})).entries).toBe(before.entries + 3);
  // Typed again, the number goes back to what stands on the paper.
  for (const key of ['/', '1', '7', 'Enter']) await page.keyboard.press(key);
  await decideTogether(page, secrets);
  for (const key of ['7', 'Enter', 'Enter']) await page.keyboard.press(key);
  await expect.poll(async () => (await ask(page, 'congress:view', {})).entries).toBe(before.entries + 6);
  const members = await bothMembers(page);
  expect(await ask(page, 'count:ballot', { contestId, position: 17, members })).toMatchObject({
    corrections: 2,
    marks: ballots[16]?.marks,
  });
});

test('all 348 ballots are keyed, and no vote of anybody is shown or answered before the result is confirmed', async () => {
  const { page } = open;
  await keyBallots(page, ballots.slice(200), keyed, secrets);
  await waitForBallots(page, 348);
  const view = await ask(page, 'congress:view', {});
  expect(view.contests[0]?.count).toMatchObject({ issued: 348, entered: 348, valid: 342, invalid: 6 });
  expect(view.contests[0]?.result).toBeNull();
});

test('figures that do not agree stop the committee; those that agree go on to two confirmations', async () => {
  const { page } = open;
  const contestId = (await ask(page, 'congress:view', {})).contests[0]?.contest.id ?? '';
  expect(
    (await ask(page, 'count:check', { contestId, collected: 347 })).findings.some(
      ({ severity }) => severity === 'refusal',
    ),
  ).toBe(true);
  if (!(await page.getByLabel(label('reconcile.collected')).isVisible())) await page.keyboard.press('Enter');
  await reconcile(page, 348);
  const [head, second] = sample.committee;
  if (head === undefined || second === undefined) throw new Error('the sample has no committee');
  await confirm(page, head.member, '000000');
  await expect(page.getByRole('alert')).toContainText('F.');
  await confirm(page, head.member, typedSecret(head.pin));
  await expect(page.locator('.confirmers')).toContainText(words('reconcile.confirm.done'));
  expect((await ask(page, 'congress:view', {})).contests[0]?.result).toBeNull();
  await confirm(page, second.member, typedSecret(second.pin));
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
});

test('the result is what a recount by hand gives', async () => {
  const view = (await ask(open.page, 'congress:view', {})).contests[0];
  const names = new Map(view?.contest.candidates.map(({ id, fullName }) => [id, fullName]));
  const elected = byVotes.slice(0, contest.seats);
  expect(elected.every(({ votes }) => votes >= 175)).toBe(true);
  expect(view?.result?.elected.map((id) => names.get(id))).toEqual(elected.map(({ fullName }) => fullName));
  for (const { id, votes } of view?.result?.tally ?? [])
    expect(votes, names.get(id)).toBe(byVotes.find(({ fullName }) => fullName === names.get(id))?.votes);
  await expect(open.page.locator('main')).toContainText(elected[0]?.fullName ?? '');
});

test('minutes are saved in three formats, and the sealed file holds when it is verified without the app', async () => {
  const { page } = open;
  await page.getByRole('button', { name: words('result.next.to-minutes'), exact: true }).press('Enter');
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const file = await saveMinutes(page, format);
    expect(fs.statSync(file).size).toBeGreaterThan(5_000);
  }
  const pdf = fs.readdirSync(papers).find((name) => /^(DIEN-TAP-)?bien-ban.*\.pdf$/u.test(name)) ?? '';
  const text = spawnSync('pdftotext', ['-layout', path.join(papers, pdf), '-'], { encoding: 'utf8' }).stdout;
  const fonts = spawnSync('pdffonts', [path.join(papers, pdf)], { encoding: 'utf8' }).stdout;
  for (const face of ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']) expect(fonts).toContain(face);
  for (const { fullName, votes } of byVotes.slice(0, 3))
    expect(text).toMatch(new RegExp(`${fullName}\\s+${votes}\\b`, 'u'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words('verb.seal'), exact: true }).press('Enter');
  const sealed = await sealResult(page, papers);
  const verify = (...more: readonly string[]) =>
    spawnSync(process.execPath, ['electron/cli/verify.ts', sealed, ...more], { cwd: root, encoding: 'utf8' });
  expect(verify().status).toBe(3);
  const verified = verify('--key', path.join(data, 'keys/seal-public-key.pem'));
  expect(verified.stdout).not.toContain('✗');
  expect(verified.status).toBe(0);
});

test('a bit flipped in the sealed file is found, and the part is named', () => {
  const name = fs.readdirSync(papers).find((file) => file.endsWith('.kqkp')) ?? '';
  const bytes = fs.readFileSync(path.join(papers, name));
  const place = bytes.indexOf('"percentOfBase"');
  bytes[place + 20] = (bytes[place + 20] ?? 0) ^ 1;
  const changed = path.join(papers, 'changed.kqkp');
  fs.writeFileSync(changed, bytes);
  const verified = spawnSync(process.execPath, ['electron/cli/verify.ts', changed], { cwd: root, encoding: 'utf8' });
  expect(verified.status).toBe(1);
  expect(verified.stdout).toContain('result.json');
});
