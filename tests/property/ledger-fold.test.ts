// The fold of a ledger: whatever was recorded, corrected and taken back, the state is what a list kept by hand says, no
// state ever changes once it is made, and a ledger read in two parts says what it says read at once.

import { countOf } from '../../core/life/contest-state.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEntry } from '../../core/life/apply-entry.ts';
import { emptyHead, headAfter, nextEntry } from '../../core/ledger/chain.ts';
import type { Act, Entry } from '../../core/ledger/entry.ts';
import { replay } from '../../core/life/replay.ts';
import { nothingYet } from '../../core/life/congress-state.ts';
import type { CongressState } from '../../core/life/congress-state.ts';
import { present } from '../../core/assert.ts';
import { allBallots, ballotAt } from '../../core/life/recorded-ballots.ts';
import { RunningTally } from '../../core/count/running-tally.ts';
import { readingOf } from '../../core/count/read-marks.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import { machineTools } from '../../electron/services/session/desk-tools.ts';
import { committee, congress, contest, delegates } from '../unit/minutes/published.ts';

const tools = machineTools(() => '2025-10-05T08:30:00+07:00');
const contestId = contest.id;

const openedActs: readonly Act[] = [
  { kind: 'congress-created', congress },
  ...committee.map((member): Act => ({ kind: 'committee-member-entered', member })),
  { kind: 'attendance-set', attendance: delegates(900), reason: '' },
  { kind: 'contest-drafted', contest, origin: null },
  { kind: 'list-frozen', contest, digest: '0'.repeat(64) },
  { kind: 'ballots-issued', contestId, issued: 900, attendance: delegates(900) },
  { kind: 'count-opened', contestId, pass: 1, entryMode: 'struck', operatorId: 'm3', batchSize: 50 },
];

function chained(acts: readonly Act[]): readonly Entry[] {
  let head = emptyHead;
  return acts.map((act) => {
    const entry = nextEntry(head, tools.now(), { actor: '', act }, tools);
    head = headAfter(entry);
    return entry;
  });
}

const folded = (acts: readonly Act[], from: CongressState = nothingYet): CongressState =>
  acts.reduce((state, act) => applyEntry(state, { at: '2025-10-05T08:30:00+07:00', actor: 'm3', act }), from);

/** What an operator does: a new ballot, a correction somewhere, or the last one taken back. */
type Move =
  | { readonly does: 'record' | 'withdraw'; readonly marks: string }
  | { readonly does: 'correct'; readonly marks: string; readonly where: number };

const marks = fc.array(fc.constantFrom('k', 's'), { minLength: 4, maxLength: 4 }).map((letters) => letters.join(''));
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('record' as const), marks }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('correct' as const), marks, where: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), marks }) },
);
const moves = fc.array(move, { maxLength: 260 });

/** The acts of the moves, and the ballots as somebody would keep them on a list. */
function played(all: readonly Move[]): { readonly acts: readonly Act[]; readonly list: readonly string[] } {
  const list: string[] = [];
  const acts = all.flatMap((each): readonly Act[] => {
    const recorded = (position: number): Act => ({
      kind: 'ballot-recorded',
      contestId,
      pass: 1,
      position,
      marks: each.marks,
      defects: [],
      source: 'keyboard',
    });
    if (each.does === 'record') return [recorded(list.push(each.marks))];
    if (list.length === 0) return [];
    if (each.does === 'correct') {
      const place = each.where % list.length;
      list[place] = each.marks;
      return [recorded(place + 1)];
    }
    list.pop();
    return [{ kind: 'ballot-withdrawn', contestId, pass: 1, position: list.length + 1, reason: 'Nhập thừa' }];
  });
  return { acts, list };
}

const ballotsIn = (state: CongressState) =>
  present(countOf(present(state.contests[0], 'the contest')) ?? undefined, 'the count').ballots;

describe('the fold', () => {
  const opened = folded(openedActs);

  test('has on each position what was entered there last', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { acts, list } = played(all);
        const ballots = ballotsIn(folded(acts, opened));
        expect(allBallots(ballots).map((ballot) => ballot.marks)).toEqual(list);
        expect(ballots.length).toBe(list.length);
        expect(ballotAt(ballots, list.length + 1)).toBeUndefined();
      }),
    );
  });

  test('leaves every earlier state as it was', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { acts } = played(all);
        const states = acts.reduce<readonly CongressState[]>(
          (before, act) => [...before, folded([act], before.at(-1) ?? opened)],
          [opened],
        );
        const told = states.map((state) => JSON.stringify(ballotsIn(state)));
        expect(states.map((state) => JSON.stringify(ballotsIn(state)))).toEqual(told);
        for (const [length, state] of states.entries())
          expect(ballotsIn(state)).toEqual(ballotsIn(folded(acts.slice(0, length), opened)));
      }),
      { numRuns: 15 },
    );
  });

  test('says of a ledger in two parts what it says of the whole, and the replay agrees', () => {
    fc.assert(
      fc.property(moves, fc.nat(), (all, at) => {
        const acts = [...openedActs, ...played(all).acts];
        const cut = at % (acts.length + 1);
        const whole = folded(acts);
        expect(folded(acts.slice(cut), folded(acts.slice(0, cut)))).toEqual(whole);
        const replayed = replay(chained(acts), tools);
        expect(replayed.ok && allBallots(ballotsIn(replayed.value.state)).map((ballot) => ballot.marks)).toEqual(
          allBallots(ballotsIn(whole)).map((ballot) => ballot.marks),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('a tally carried along by corrections is the tally of what stands at the end', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const running = new RunningTally(ruleSet190, contest);
        let state = opened;
        for (const act of played(all).acts) {
          if (act.kind !== 'ballot-recorded' && act.kind !== 'ballot-withdrawn') continue;
          const before = ballotAt(ballotsIn(state), act.position);
          if (before !== undefined) running.takeBack(readingOf(before, contest.marking));
          if (act.kind === 'ballot-recorded') running.add(readingOf(act, contest.marking));
          state = folded([act], state);
        }
        const recount = new RunningTally(ruleSet190, contest);
        for (const ballot of allBallots(ballotsIn(state))) recount.add(readingOf(ballot, contest.marking));
        expect([running.figures(), running.tally()]).toEqual([recount.figures(), recount.tally()]);
      }),
    );
  });
});

describe('an entry that cannot follow is named', () => {
  const ballot = (position: number): Act => ({
    kind: 'ballot-recorded',
    contestId,
    pass: 1,
    position,
    marks: 'kkks',
    defects: [],
    source: 'keyboard',
  });
  const figures = { issued: 900, collected: 1, notReturned: 899, valid: 1, invalid: 0 };
  const closed: readonly Act[] = [
    ...openedActs,
    ballot(1),
    { kind: 'count-reconciled', contestId, figures, acknowledged: [], salt: '0'.repeat(64) },
  ];
  const confirmed = (memberId: string, resultDigest: string): Act => ({
    kind: 'result-confirmed',
    contestId,
    memberId,
    resultDigest,
  });

  test.each<[string, readonly Act[]]>([
    ['a ballot that leaves a gap', [...openedActs, ballot(2)]],
    ['a ballot of another pass', [...openedActs, { ...ballot(1), pass: 2 } as Act]],
    ['a ballot of an unknown contest', [...openedActs, { ...ballot(1), contestId: 'x' } as Act]],
    ['a ballot after the count is closed', [...closed, ballot(2)]],
    [
      'figures that do not add up',
      [
        ...closed.slice(0, -1),
        { kind: 'count-reconciled', contestId, figures: { ...figures, valid: 2 }, acknowledged: [], salt: '' },
      ],
    ],
    [
      'figures of other ballots',
      [...closed.slice(0, -1), ballot(2), { kind: 'count-reconciled', contestId, figures, acknowledged: [], salt: '' }],
    ],
    [
      'a result without two confirmations',
      [...closed, confirmed('m1', 'a'), { kind: 'result-published', contestId, resultDigest: 'a' }],
    ],
    [
      'a result other than the confirmed one',
      [
        ...closed,
        confirmed('m1', 'a'),
        confirmed('m2', 'a'),
        { kind: 'result-published', contestId, resultDigest: 'b' },
      ],
    ],
    ['confirmations of two results', [...closed, confirmed('m1', 'a'), confirmed('m2', 'b')]],
    ['a second confirmation by the same member', [...closed, confirmed('m1', 'a'), confirmed('m1', 'a')]],
    ['a list that is frozen twice', [...openedActs, { kind: 'list-frozen', contest, digest: '0'.repeat(64) }]],
    ['a second congress', [...openedActs, { kind: 'congress-created', congress }]],
    [
      'a way of entering that changes after the first ballot',
      [
        ...openedActs,
        ballot(1),
        { kind: 'count-opened', contestId, pass: 1, entryMode: 'voted', operatorId: 'm3', batchSize: 50 },
      ],
    ],
  ])('%s', (_name, acts) => {
    expect(replay(chained(acts), tools)).toEqual({
      ok: false,
      error: { sequence: acts.length, kind: 'does-not-follow' },
    });
    expect(replay(chained(acts.slice(0, -1)), tools).ok).toBe(true);
  });
});
