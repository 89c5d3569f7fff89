// Two members of the committee at the review screen, who know what each voter meant and decide so, key by key.

import { expect as expectSoon } from '@playwright/test';
import type { Contest } from '../../core/contest/contest.ts';
import { ask } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { words } from '../../scripts/main-job/words.ts';
import type { Output } from '../../electron/ipc/contract.ts';
import { paperStands } from './felt-speed.ts';
import { look } from './scan-desk.ts';
import type { BallotTruth } from './made-ballots.ts';

const expect = expectSoon.configure({ timeout: 60_000 });

type ShownPaper = Output<'review:paper'>;

export interface Deciding {
  readonly contest: Contest;
  /** In the order of the papers of the batch; a paper beyond them is no ballot. */
  readonly truth: readonly BallotTruth[];
  readonly pins: readonly [string, string];
}

/** Until nothing waits any more. */
export async function decideWaiting(open: OpenApp, { contest, truth, pins }: Deciding): Promise<void> {
  const { page } = open;
  const before = await ask(page, 'scan:view', { contestId: contest.id });
  if (before.reviewers.length < 2) {
    for (const [index, pin] of pins.entries())
      await page
        .getByLabel(/^Mã PIN của/u)
        .nth(index)
        .fill(pin);
    await look(open, 'admit');
    await page.keyboard.press('Enter');
    await expect(page.getByText(words('review.left', { count: before.waiting.length }))).toBeVisible();
  }
  for (const [index, { batch, place }] of before.waiting.entries()) {
    await expect(page.getByText(words('review.which', { batch, place }), { exact: true })).toBeVisible();
    const paper = await ask(page, 'review:paper', { contestId: contest.id, batch, place });
    if (paper.pages.length > 0) await paperStands(page);
    await decide(open, contest, paper, truth[place - 1] ?? null);
    const left = before.waiting.length - index - 1;
    await expect(
      page.getByText(left === 0 ? words('review.none') : words('review.left', { count: left })),
    ).toBeVisible();
  }
}

/** One paper that stands on the screen. */
export async function decide(
  open: OpenApp,
  contest: Contest,
  paper: ShownPaper,
  truth: BallotTruth | null,
): Promise<void> {
  const { page: window } = open;
  if (paper.kind === 'set-aside') {
    await expect(window.getByText(words('review.aside.ask'))).toBeVisible();
    await look(open, `aside-${paper.reasons[0] ?? ''}`);
    await (truth === null ? window.keyboard.press('2') : byHand(open, truth));
    return;
  }
  if (truth === null) throw new Error(`paper ${paper.place} was read as a ballot that nobody filled in`);
  for (const { candidate, doubt } of paper.doubts) {
    const name = contest.candidates[candidate]?.fullName ?? '';
    await expect(
      window.getByRole('heading', { name: words('review.candidate', { number: candidate + 1, name }), exact: true }),
    ).toBeVisible();
    await look(open, `doubt-${doubt}`);
    await window.keyboard.press(truth.marks[candidate] === 's' ? '1' : '2');
  }
  for (const page of new Set(paper.extraInk.map((ink) => ink.page))) {
    await expect(window.getByText(words('review.extra.ask'))).toBeVisible();
    await look(open, `extra-${page}`);
    await window.keyboard.press('2');
  }
  const isValid = Array.from(truth.marks).filter((letter) => letter === 'k').length <= contest.seats;
  await expect(
    window.getByText(
      isValid
        ? words('review.result.valid')
        : words('review.result.invalid', { reason: words('review.reason.over-vote') }),
      { exact: true },
    ),
  ).toBeVisible();
  await look(open, isValid ? 'valid' : 'over-vote');
  await window.keyboard.press('Enter');
}

/** The marks are entered from the picture, name by name. */
async function byHand({ page }: OpenApp, { marks }: BallotTruth): Promise<void> {
  await page.keyboard.press('4');
  await page.locator('.review-marks > summary').click();
  for (const [index, letter] of Array.from(marks).entries())
    if (letter === 's') await page.locator('.review-marks li').nth(index).getByRole('button').click();
  await page.getByRole('button', { name: words('review.result.save'), exact: true }).click();
}
