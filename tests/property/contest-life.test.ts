// The table of a contest's life, walked: whatever is done in whatever order, an act goes through exactly where the table
// allows it, leads where the table says, and leaves every stage with exactly the members that belong to it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../core/assert.ts';
import { stages } from '../../core/contest/contest.ts';
import type { Stage } from '../../core/contest/contest.ts';
import type { Act } from '../../core/ledger/entry.ts';
import { applyEntry } from '../../core/life/apply-entry.ts';
import { findContest } from '../../core/life/change-contest.ts';
import { nothingYet } from '../../core/life/congress-state.ts';
import type { CongressState } from '../../core/life/congress-state.ts';
import { forbiddenSteps, stagesAfter, stepKinds } from '../../core/life/contest-life.ts';
import type { StepKind } from '../../core/life/contest-life.ts';
import { countOf, confirmationsOf, isUntouched } from '../../core/life/contest-state.ts';
import { committee, congress, contest, delegates } from '../unit/minutes/published.ts';

const contestId = contest.id;
const at = '2025-10-05T08:30:00+07:00';
const digest = 'd'.repeat(64);

/** What the model knows: the stage alone, or that there is no contest (any more). */
interface Model {
  stage: Stage | 'none';
}

interface Real {
  state: CongressState;
}

const begun: CongressState = [
  { kind: 'congress-created', congress } as const,
  ...committee.map((member) => ({ kind: 'committee-member-entered', member }) as const),
].reduce((state, act) => applyEntry(state, { act, actor: '', at }), nothingYet);

/** An act that fits the contest as it stands in all but perhaps its stage; `null` where its own facts are not there yet. */
function actOf(kind: StepKind, state: CongressState): Act | null {
  const found = findContest(state, contestId);
  const count = found === undefined ? null : countOf(found);
  const ballots = count?.ballots.length ?? 0;
  const inBatch = { contestId, pass: 1, batch: found?.pages.batches.length ?? 1 };
  const batch = found?.pages.batches.at(-1);
  const form = { contestId, formCode: 'F1' } as const;
  switch (kind) {
    case 'contest-amended':
      return { kind, contest };
    case 'contest-removed':
      return { kind, contestId };
    case 'list-frozen':
      return { kind, contest, digest };
    case 'ballots-issued':
      return { kind, contestId, issued: 9, attendance: delegates(9) };
    case 'issue-withdrawn':
      return found?.stage === 'counting' && !isUntouched(found) ? null : { kind, contestId, reason: 'ghi nhầm' };
    case 'attendance-corrected':
      return { kind, contestId, attendance: delegates(10), reason: 'muộn' };
    case 'count-opened':
      return { kind, contestId, pass: 1, entryMode: 'struck', operatorId: 'm4', batchSize: 50 };
    case 'return-reported':
      return { kind, contestId, returned: 9 };
    case 'ballot-recorded':
      return { kind, contestId, pass: 1, position: ballots + 1, marks: 'kkks', defects: [], source: 'page-scanner' };
    case 'ballot-withdrawn':
      return count !== null && ballots === 0 ? null : { kind, contestId, pass: 1, position: ballots, reason: 'nhầm' };
    case 'count-reconciled': {
      const figures = { issued: ballots, collected: ballots, notReturned: 0, valid: ballots, invalid: 0 };
      return { kind, contestId, figures, acknowledged: [], salt: digest };
    }
    case 'count-reopened':
      return { kind, contestId, reason: 'xem lại' };
    case 'result-confirmed': {
      const done = found === undefined ? 0 : confirmationsOf(found).length;
      return { kind, contestId, memberId: `m${String(done + 1)}`, resultDigest: digest };
    }
    case 'result-published':
      return found?.stage === 'reconciled' && found.confirmations.length < 2
        ? null
        : { kind, contestId, resultDigest: digest };
    case 'rules-revision-chosen':
      return { kind, contestId, revision: 2, members: ['m1', 'm2'], reason: 'đổi cách hiểu' };
    case 'result-sealed':
      return { kind, contestId, fileName: 'a.kqkp', fileDigest: digest };
    case 'no-further-round':
      return { kind, contestId, decision: 'thôi' };
    case 'strictness-set':
      return { kind, contestId, strictness: 'strict' };
    case 'deck-read':
      return { kind, contestId, deck: { formCode: 'F1', ballots: 1, pages: 1, differing: 0, deckDigest: digest } };
    case 'ballots-printed':
      return { kind, ...form, paper: 'A5', formDigest: digest, ballots: 1 };
    case 'stock-accounted':
      return { kind, contestId, spoiled: 0, leftOver: 0, remark: '' };
    case 'proof-read':
      return { kind, ...form, across: 10_000, along: 10_000 };
    case 'batch-opened':
      return batch?.stage === 'open'
        ? null
        : { kind, contestId, pass: 1, batch: (found?.pages.batches.length ?? 0) + 1, slip: 1 };
    case 'slip-corrected':
      return found?.stage === 'counting' && batch === undefined
        ? null
        : { kind, ...inBatch, slip: 2, reason: 'đếm lại' };
    case 'ballot-scanned':
    case 'page-set-aside': {
      if (found?.stage === 'counting' && batch?.stage !== 'open') return null;
      const place = { ...inBatch, place: (batch?.items.length ?? 0) + 1, reasons: [], pages: [] };
      return kind === 'page-set-aside'
        ? { kind, ...place }
        : { kind, ...place, position: null, marks: 'kkks', doubts: [], extraInk: [] };
    }
    case 'scan-ruled':
      return found?.stage === 'counting' &&
        (batch === undefined || batch.stage === 'withdrawn' || batch.items.length === 0)
        ? null
        : { kind, ...inBatch, place: 1, ruling: { kind: 'no-ballot' }, members: ['m1'], reason: '' };
    case 'batch-closed':
      return found?.stage === 'counting' && batch?.stage !== 'open' ? null : { kind, ...inBatch };
    case 'batch-withdrawn':
      return found?.stage === 'counting' && (batch === undefined || batch.stage === 'withdrawn')
        ? null
        : { kind, ...inBatch, reason: 'kẹt' };
    case 'zero-report-drawn':
      return { kind, contestId, way: 'save', paperDigest: digest };
    case 'pictures-exported':
      return { kind, contestId, pictures: 0, members: [], reason: '' };
  }
}

const membersAt: Readonly<Record<Stage, readonly string[]>> = {
  draft: [],
  frozen: ['listDigest', 'rulesRevision', 'withdrawnIssues'],
  issued: ['issue', 'listDigest', 'returnReport', 'rulesRevision', 'withdrawnIssues'],
  counting: ['count', 'issue', 'listDigest', 'returnReport', 'revisionChoice', 'rulesRevision', 'withdrawnIssues'],
  reconciled: [
    'confirmations',
    'count',
    'issue',
    'listDigest',
    'reconciled',
    'returnReport',
    'revisionChoice',
    'rulesRevision',
    'withdrawnIssues',
  ],
  published: [
    'confirmations',
    'count',
    'issue',
    'listDigest',
    'noFurtherRound',
    'published',
    'reconciled',
    'returnReport',
    'revisionChoice',
    'rulesRevision',
    'sealed',
    'withdrawnIssues',
  ],
};

function expectStage(state: CongressState, stage: Model['stage']): void {
  const found = findContest(state, contestId);
  if (stage === 'none') {
    expect(found).toBeUndefined();
    return;
  }
  expect(found?.stage).toBe(stage);
  const own = Object.keys(found ?? {}).filter((member) => !['contest', 'origin', 'pages', 'stage'].includes(member));
  expect(own.sort()).toEqual([...membersAt[stage]].sort());
}

class Draft implements fc.Command<Model, Real> {
  readonly check = (model: Readonly<Model>): boolean => model.stage === 'none';

  run(model: Model, real: Real): void {
    real.state = applyEntry(real.state, { act: { kind: 'contest-drafted', contest, origin: null }, actor: '', at });
    model.stage = 'draft';
    expectStage(real.state, 'draft');
  }

  readonly toString = (): string => 'contest-drafted';
}

class Step implements fc.Command<Model, Real> {
  readonly kind: StepKind;

  constructor(kind: StepKind) {
    this.kind = kind;
  }

  readonly check = (): boolean => true;

  run(model: Model, real: Real): void {
    const act = actOf(this.kind, real.state);
    if (act === null) return;
    const before = real.state;
    const told = JSON.stringify(before.contests);
    const ways = model.stage === 'none' ? [] : stagesAfter(this.kind, model.stage);
    if (ways.length === 0) {
      expect(() => applyEntry(before, { act, actor: 'm2', at })).toThrow('Broken invariant');
    } else {
      real.state = applyEntry(before, { act, actor: 'm2', at });
      const stands = findContest(real.state, contestId)?.stage ?? 'removed';
      expect(ways).toContain(stands);
      model.stage = stands === 'removed' ? 'none' : stands;
    }
    expect(JSON.stringify(before.contests)).toBe(told);
    expectStage(real.state, model.stage);
  }

  readonly toString = (): string => this.kind;
}

const way: Readonly<Record<Stage, readonly StepKind[]>> = {
  draft: [],
  frozen: ['list-frozen'],
  issued: ['list-frozen', 'ballots-issued'],
  counting: ['list-frozen', 'ballots-issued', 'count-opened', 'ballot-recorded'],
  reconciled: ['list-frozen', 'ballots-issued', 'count-opened', 'ballot-recorded', 'count-reconciled'],
  published: [
    'list-frozen',
    'ballots-issued',
    'count-opened',
    'ballot-recorded',
    'count-reconciled',
    'result-confirmed',
    'result-confirmed',
    'result-published',
  ],
};
const standing = (stage: Stage): CongressState =>
  way[stage].reduce(
    (state, kind) => applyEntry(state, { act: present(actOf(kind, state) ?? undefined, kind), actor: 'm2', at }),
    applyEntry(begun, { act: { kind: 'contest-drafted', contest, origin: null }, actor: '', at }),
  );

test('every act in every order goes through where the table allows it, and nowhere else', () => {
  const commands = [fc.constant(new Draft()), ...stepKinds.map((kind) => fc.constant(new Step(kind)))];
  fc.assert(
    fc.property(fc.constantFrom(...stages), fc.commands(commands, { maxCommands: 80 }), (stage, walk) => {
      const model: Model = { stage };
      fc.modelRun(() => ({ model, real: { state: standing(stage) } }), walk);
    }),
    { numRuns: 150 },
  );
});

describe('every forbidden step', () => {
  test.each(forbiddenSteps.map(({ kind, stage }) => [kind, stage] as const))('%s while %s', (kind, stage) => {
    const state = standing(stage);
    const act = present(actOf(kind, state) ?? undefined, `${kind} at ${stage}`);
    expect(() => applyEntry(state, { act, actor: 'm2', at })).toThrow(`contest ${contestId} is ${stage}`);
  });

  test('leaves at least one way out of every stage but the last', () => {
    for (const stage of stages.slice(0, -1)) {
      expect(stepKinds.some((kind) => stagesAfter(kind, stage).some((after) => after !== stage))).toBe(true);
    }
  });
});
