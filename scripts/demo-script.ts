// npm run demo -- --script: plays the main job by itself in the real window, says what it does, and leaves everything
// in demo-output/: minutes, sealed file, verification report, and a screenshot of each step.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { confirm, reconcile, saveMinutes, sealResult } from './main-job/after-counting.ts';
import { keyBallots, keysOfBallot } from './main-job/key-ballots.ts';
import { openApp } from './main-job/open-app.ts';
import {
  createCongress,
  enterAttendance,
  enterCommittee,
  enterContest,
  freezeAndIssue,
  typedSecret,
} from './main-job/set-up.ts';
import { reportReturn, startCounting, waitForBallots } from './main-job/start-counting.ts';
import { label, words } from './main-job/words.ts';
import type { SampleCongress } from '../electron/services/desk/sample-congress.ts';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'demo-output');
const data = path.join(root, '.cache/demo-script');
const sampleName = process.argv[2] ?? 'province';

const sample = JSON.parse(
  fs.readFileSync(path.join(root, `resources/samples/${sampleName}.json`), 'utf8'),
) as SampleCongress;
const { contest, ballots, issued } = present(sample.contests[0]);
const [head, second] = [present(sample.committee[0]), present(sample.committee[1])];
const secrets = [typedSecret(head.pin), typedSecret(second.pin)] as const;

/** What a sample is known to have. */
function present<T>(part: T | undefined): T {
  if (part === undefined) throw new Error(`the sample ${sampleName} lacks a contest, ballots or people who count`);
  return part;
}

fs.rmSync(output, { recursive: true, force: true });
fs.rmSync(data, { recursive: true, force: true });
fs.mkdirSync(output, { recursive: true });

const { app, page } = await openApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAVE_TO: output });
let pictures = 0;

/** Says what was done and keeps a picture of the window. */
async function step(said: string, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size));
  const file = `${String(++pictures).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: path.join(output, file) });
  console.log(`✓ ${said}  (${file})`);
}

const press = (button: string): Promise<void> =>
  page.getByRole('button', { name: words(button), exact: true }).press('Enter');

async function setUp(): Promise<void> {
  await step('Opened the app', 'home');
  await createCongress(page, sample.congress);
  await step(`Made the file of “${sample.congress.title}”`, 'congress');
  await enterCommittee(page, sample.committee);
  await enterAttendance(page, sample.attendance);
  await page.getByRole('region', { name: words('set-up.part-attendance') }).scrollIntoViewIfNeeded();
  await step(
    `Entered ${sample.committee.length} people who count, and ${sample.attendance.summoned} summoned with the deductions`,
    'base',
  );
  await enterContest(page, contest);
  await step(`Pasted a list of ${contest.candidates.length} names, put in the order of the ballot`, 'list');
  await freezeAndIssue(page, contest, issued);
  await step(`Froze the list and issued ${issued} ballots`, 'issued');
}

async function count(): Promise<void> {
  await reportReturn(page, ballots.length);
  await step(`Reported to the hall: ${issued} ballots issued, ${ballots.length} returned`, 'reported');
  await startCounting(page);
  const began = performance.now();
  const half = Math.floor(ballots.length / 2);
  const keyed = { names: contest.candidates.length, seats: contest.seats };
  const before = await keyBallots(page, ballots.slice(0, half), keyed, secrets);
  await waitForBallots(page, half);
  const begun = keysOfBallot(present(ballots[half]), keyed);
  for (const key of begun.filter((each) => each !== 'Enter')) await page.keyboard.press(key);
  await step(`Keyed ${half} ballots; the next one is typed and not yet saved`, 'counting');
  for (const key of begun.filter((each) => each === 'Enter')) await page.keyboard.press(key);
  const after = await keyBallots(page, ballots.slice(half + 1), keyed, secrets);
  await waitForBallots(page, ballots.length);
  await step(
    `Keyed all ${ballots.length} ballots with ${before + begun.length + after} keys in ${((performance.now() - began) / 1000).toFixed(0)} s; each is on disk`,
    'all-keyed',
  );
}

async function conclude(): Promise<void> {
  if (!(await page.getByLabel(label('reconcile.collected')).isVisible())) await page.keyboard.press('Enter');
  await reconcile(page, ballots.length);
  await step('Reconciled: issued = collected + not returned, collected = valid + invalid', 'reconciled');
  await confirm(page, head.member, typedSecret(head.pin));
  await page.locator('.confirmers').getByText(words('reconcile.confirm.done')).waitFor();
  await confirm(page, second.member, typedSecret(second.pin));
  await page.getByRole('heading', { name: words('result.title'), exact: true }).waitFor();
  await step('Confirmed by the head and one more member; the result is shown', 'result');
}

async function putOnPaper(screen: Page): Promise<void> {
  await press('result.next.to-minutes');
  await screen.locator('iframe').first().waitFor();
  for (const format of ['pdf', 'docx', 'xlsx'] as const) await saveMinutes(screen, format);
  await step('Saved the minutes as PDF, Word and Excel', 'minutes');
  await screen.keyboard.press('Escape');
  await press('verb.seal');
  const sealed = await sealResult(screen, output);
  await step(`Sealed: ${path.basename(sealed)}`, 'sealed');
  await press('seal.verify');
  await screen.getByRole('heading', { name: words('verified.title') }).waitFor();
  await step('Verified in the app', 'verified');
  const ownKey = path.join(data, 'keys/seal-public-key.pem');
  const order = ['electron/cli/verify.ts', sealed, '--key', ownKey];
  const report = spawnSync(process.execPath, order, { cwd: root, encoding: 'utf8' });
  fs.writeFileSync(path.join(output, 'verification.txt'), report.stdout);
  if (report.status !== 0) throw new Error(`the sealed file does not hold:\n${report.stdout}${report.stderr}`);
  console.log('✓ Verified without the app, by the key of this machine: all holds  (verification.txt)');
}

try {
  await setUp();
  await count();
  await conclude();
  await putOnPaper(page);
} catch (error) {
  await page.screenshot({ path: path.join(output, 'stopped-here.png') });
  throw error;
} finally {
  await app.close();
}
leaveForOutsiders();
console.log(`\n${fs.readdirSync(output).length} files in demo-output/`);

/** The congress as it lies on the disk now that the app is closed, and the machine's public key: anybody may attack copies of it. */
function leaveForOutsiders(): void {
  fs.copyFileSync(path.join(data, 'keys/seal-public-key.pem'), path.join(output, 'public-key.pem'));
  fs.cpSync(path.join(data, 'congresses'), path.join(output, 'congress'), { recursive: true });
  const sealed = fs.readdirSync(output).find((name) => name.endsWith('.kqkp')) ?? '';
  const words = ['--congress', path.join(output, 'congress'), '--sealed', path.join(output, sealed)];
  const report = spawnSync(process.execPath, ['electron/cli/verify.ts', ...words], { cwd: root, encoding: 'utf8' });
  fs.writeFileSync(path.join(output, 'verification-of-congress.txt'), report.stdout);
  if (report.status !== 0) throw new Error(`the congress file does not hold:\n${report.stdout}${report.stderr}`);
  console.log('✓ Verified the congress file on the disk: all holds  (verification-of-congress.txt)');
}
