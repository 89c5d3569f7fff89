// Paper on which people decide: what waits, who may decide, what a decision does.

import { countOf } from '../../../core/life/contest-state.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ballotAt } from '../../../core/life/recorded-ballots.ts';
import { printForm } from '../../../electron/documents/pdf/printed-form.ts';
import { installedFonts } from '../../../electron/services/ballots/ballot-fonts.ts';
import { recordPrinting } from '../../../electron/services/ballots/ballot-stock.ts';
import { closeBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import {
  admitReviewers,
  paperOnScreen,
  rulePaper,
  waitingPaper,
} from '../../../electron/services/scan/review/scan-review.ts';
import type { CountingCongress } from './counting-congress.ts';
import { countingCongress, filesOf, held, scanBatch, striking } from './counting-congress.ts';
import { blankPaper, drawnBallot } from './scanned-ballots.ts';

// Workers are started for every congress, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

/** Batch 1: a clean ballot, one with half a strike, an over-vote, one with a word, a blank sheet. */
async function withDoubts(): Promise<CountingCongress> {
  const made = await countingCongress({ names: 12, seats: 9, issued: 20 });
  congress = made;
  const { form, blanks, contest } = made;
  const ballots = [
    { marks: striking(contest, 0, 1, 2), seed: 1 },
    { marks: striking(contest, 3, 4, 5), seed: 2, halfMarked: [8] },
    { marks: striking(contest, 6), seed: 3 },
    { marks: striking(contest, 7, 8, 9), seed: 4, extra: 'word' as const },
  ];
  const folder = filesOf(`${made.folder}/in`, [
    ...ballots.flatMap((ballot) => drawnBallot(form, blanks, contest, ballot)),
    blankPaper(9),
  ]);
  await scanBatch(made, folder, 4);
  return made;
}

const stateOf = ({ session, contest }: CountingCongress) => held(session.contest(contest.id));

describe('a ballot of a form that was printed before another one', () => {
  it('is shown on its own form', async () => {
    const made = await withDoubts();
    const { session, contest, form } = made;
    const later = await printForm({
      contest,
      paper: 'A5',
      print: 'ballot',
      fonts: installedFonts(),
      heading: { organisation: 'Đảng bộ tỉnh Lam Sơn', congress: '', term: '' },
    });
    if (!later.ok) throw new Error(later.error.code);
    held(recordPrinting(session, later.value.form, 5));
    expect(held(paperOnScreen(session, { contestId: contest.id, batch: 1, place: 2 })).form?.formCode).toBe(
      form.formCode,
    );
  });
});

describe('a batch with doubtful paper', () => {
  it('counts only what the machine is sure of and the rules find valid; the rest waits with its reasons', async () => {
    const made = await withDoubts();
    expect(countOf(stateOf(made))?.ballots.length).toBe(1);
    expect(waitingPaper(stateOf(made)).map(({ place, kind, reasons }) => [place, kind, reasons.at(0)])).toEqual([
      [2, 'ballot', 'doubtful-mark'],
      [3, 'ballot', 'over-vote'],
      [4, 'ballot', 'extra-writing'],
      [5, 'set-aside', 'blank'],
    ]);
    const shown = held(paperOnScreen(made.session, { contestId: made.contest.id, batch: 1, place: 2 }));
    expect(shown.item.kind === 'ballot' && shown.item.doubts.map(({ candidate, doubt }) => [candidate, doubt])).toEqual(
      [[8, 'partial']],
    );
    expect(closeBatch(made.session, { contestId: made.contest.id, batch: 1 })).toMatchObject({
      ok: false,
      error: { number: 'F.530', figures: { waiting: 4 } },
    });
    expect(held(made.desk.countCheck({ contestId: made.contest.id, collected: 1 })).findings[0]).toMatchObject({
      number: 'F.533',
    });
  });

  it('is decided by two members, and then closes', async () => {
    const made = await withDoubts();
    const { session, contest, members } = made;
    const [head = '', secretary = ''] = members;
    const reviewers = held(
      admitReviewers(session, [
        { memberId: head, pin: '581111' },
        { memberId: secretary, pin: '582222' },
      ]),
    );
    const paper = (place: number) => ({ contestId: contest.id, batch: 1, place });
    held(
      rulePaper(
        session,
        paper(2),
        { kind: 'counted', marks: 'kkksssskkkkk'.replace('ssss', 'sssk'), defects: [] },
        reviewers,
        '',
      ),
    );
    held(
      rulePaper(
        session,
        paper(3),
        { kind: 'counted', marks: 'kkkkkkskkkkk', defects: [] },
        reviewers,
        'Bầu quá số lượng',
      ),
    );
    held(
      rulePaper(
        session,
        paper(4),
        { kind: 'counted', marks: 'kkkkkkksssk'.padEnd(12, 'k'), defects: ['identifying-mark'] },
        reviewers,
        'Có chữ ký',
      ),
    );
    held(rulePaper(session, paper(5), { kind: 'no-ballot' }, reviewers, ''));
    held(closeBatch(session, { contestId: contest.id, batch: 1 }));
    // The batch agrees with its slip now: paper that did not count cannot begin to.
    expect(
      rulePaper(session, paper(5), { kind: 'counted', marks: 'ssskkkkkkkkk', defects: [] }, reviewers, ''),
    ).toMatchObject({ ok: false, error: { number: 'F.528' } });
    const count = countOf(stateOf(made));
    const { pages } = stateOf(made);
    expect(count?.ballots.length).toBe(4);
    expect(pages.batches[0]?.items.map(({ position }) => position)).toEqual([1, 2, 3, 4, null]);
    expect(count === null ? undefined : ballotAt(count.ballots, 4)).toMatchObject({
      defects: ['identifying-mark'],
      source: 'page-scanner',
    });
    expect(held(made.desk.countCheck({ contestId: contest.id, collected: 4 })).figures).toMatchObject({
      valid: 2,
      invalid: 2,
    });
    expect(pages.batches[0]?.items[3]?.rulings).toMatchObject([{ members: [head, secretary], reason: 'Có chữ ký' }]);
  });

  it('refuses an invalid ballot without a reason, marks that do not fit, and decisions without two members', async () => {
    const made = await withDoubts();
    const { session, contest, members } = made;
    const both = members.slice(0, 2);
    const paper = { contestId: contest.id, batch: 1, place: 3 };
    expect(rulePaper(session, paper, { kind: 'counted', marks: 'kkkkkkskkkkk', defects: [] }, both, ' ')).toMatchObject(
      { ok: false, error: { number: 'F.547' } },
    );
    expect(rulePaper(session, paper, { kind: 'counted', marks: 'kks', defects: [] }, both, 'x')).toMatchObject({
      ok: false,
      error: { number: 'F.546' },
    });
    expect(rulePaper(session, paper, { kind: 'no-ballot' }, both.slice(1), '')).toMatchObject({
      ok: false,
      error: { number: 'F.545' },
    });
    expect(rulePaper(session, { ...paper, place: 17 }, { kind: 'no-ballot' }, both, '')).toMatchObject({
      ok: false,
      error: { number: 'F.540' },
    });
    expect(countOf(stateOf(made))?.ballots.length).toBe(1);
  });

  it('admits two different members with their PINs, never a technician', async () => {
    const made = await withDoubts();
    const [head = '', secretary = '', , technician = ''] = made.members;
    const admit = (reviewers: readonly (readonly [string, string])[]) =>
      admitReviewers(
        made.session,
        reviewers.map(([memberId, pin]) => ({ memberId, pin })),
      );
    expect(
      admit([
        [head, '581111'],
        [head, '581111'],
      ]),
    ).toMatchObject({ ok: false, error: { number: 'F.542' } });
    expect(
      admit([
        [head, '581111'],
        [technician, '584444'],
      ]),
    ).toMatchObject({ ok: false, error: { number: 'F.543' } });
    expect(
      admit([
        [head, '581111'],
        [secretary, '9999'],
      ]),
    ).toMatchObject({ ok: false, error: { number: 'F.454' } });
    expect(
      admit([
        [head, '581111'],
        [secretary, '582222'],
      ]),
    ).toEqual({ ok: true, value: [head, secretary] });
  });

  it('lets a decision be changed, on the same position and on the record', async () => {
    const made = await withDoubts();
    const { session, contest, members } = made;
    const both = members.slice(0, 2);
    const paper = { contestId: contest.id, batch: 1, place: 4 };
    held(
      rulePaper(
        session,
        paper,
        { kind: 'counted', marks: 'kkkkkkksssk'.padEnd(12, 'k'), defects: ['identifying-mark'] },
        both,
        'Có chữ ký',
      ),
    );
    held(rulePaper(session, paper, { kind: 'counted', marks: 'kkkkkkksssk'.padEnd(12, 'k'), defects: [] }, both, ''));
    const count = countOf(stateOf(made));
    const { pages } = stateOf(made);
    expect(count?.ballots.length).toBe(2);
    expect(count === null ? undefined : ballotAt(count.ballots, 2)).toMatchObject({ defects: [], corrections: 1 });
    expect(pages.batches[0]?.items[3]?.rulings).toHaveLength(2);
    expect(rulePaper(session, paper, { kind: 'no-ballot' }, both, '')).toMatchObject({
      ok: false,
      error: { number: 'F.541' },
    });
  });
});
