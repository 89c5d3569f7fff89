// The entry log of a count, from what the ledger tells of it: totals of each batch, never a ballot, a position or a mark.

import { present } from '../assert.ts';
import type { CommitteeMember, Congress } from '../congress/congress.ts';
import { reconciledOf } from '../life/contest-state.ts';
import type { CountedContest, Issue } from '../life/contest-state.ts';
import { lateChanges } from '../life/late-change.ts';
import type { CountState } from '../life/count-state.ts';
import { readingOf } from '../count/read-marks.ts';
import { allBallots } from '../life/recorded-ballots.ts';
import type { RecordedBallot } from '../life/recorded-ballots.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { ToldTogether } from './decided-together.ts';
import type { EntryLog, LoggedBatch, LoggedEvent } from './entry-log.ts';

/** What the log of one contest is written from. */
export interface CountToLog {
  readonly congress: Congress;
  /** Everybody who may have entered ballots or taken something back. */
  readonly committee: readonly CommitteeMember[];
  readonly contest: CountedContest;
  readonly rules: RuleSet;
  /** What two members decided, and secrets that were set anew; nothing where there was none. */
  readonly together?: ToldTogether;
  /** ISO 8601 with offset. */
  readonly takenAt: string;
}

/** The log of a contest whose count was opened. */
export function entryLogOf({ congress, committee, contest: state, rules, together, takenAt }: CountToLog): EntryLog {
  const { count } = state;
  const nameOf = (id: string): string => committee.find((member) => member.id === id)?.fullName ?? '';
  return {
    congress,
    contest: state.contest,
    takenAt,
    head: committee.find(({ role }) => role === 'head')?.fullName ?? '',
    passes: [
      {
        pass: count.pass,
        operator: nameOf(count.operatorId),
        entryMode: count.entryMode,
        openedAt: count.openedAt,
        closedAt: reconciledOf(state)?.at ?? null,
        batches: batchesOf(state, count, rules),
      },
    ],
    events: [...lateEventsOf(state.issue), ...inOrder([...eventsOf(count, nameOf), ...togetherEventsOf(together)])],
  };
}

function batchesOf(
  { contest }: CountedContest,
  { ballots, batchSize, corrections: corrected }: CountState,
  rules: RuleSet,
): readonly LoggedBatch[] {
  const all = allBallots(ballots);
  const isValid = (ballot: RecordedBallot): boolean => rules.judge(contest, readingOf(ballot, contest.marking)).valid;
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, place): LoggedBatch => {
    const batch = all.slice(place * batchSize, (place + 1) * batchSize);
    const valid = batch.filter(isValid).length;
    const corrections = corrected.filter(({ position }) => batchOf(position, batchSize) === place + 1).length;
    return { batch: place + 1, ballots: batch.length, valid, invalid: batch.length - valid, corrections };
  });
}

const inOrder = (events: readonly LoggedEvent[]): readonly LoggedEvent[] =>
  events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** Each with who decided: `reason` carries their names. */
function togetherEventsOf(together: ToldTogether | undefined): readonly LoggedEvent[] {
  if (together === undefined) return [];
  const whole = { pass: 0, batch: 0 } as const;
  const decided = together.decisions.map(({ act, at, by, members }): LoggedEvent => ({
    kind: 'decided',
    at,
    by,
    ...whole,
    act,
    reason: members.join(', '),
  }));
  const renewed = together.renewals.map(({ name, at, members }): LoggedEvent => ({
    kind: 'renewed',
    at,
    by: '',
    ...whole,
    person: name,
    reason: members.join(', '),
  }));
  return [...decided, ...renewed];
}

/** Late changes of attendance: all of them came before the count was opened. */
const lateEventsOf = ({ corrections, ...last }: Issue): readonly LoggedEvent[] =>
  lateChanges(corrections, last).map((change, place) => ({
    kind: 'attendance',
    at: present(corrections[place], 'the correction').at,
    by: '',
    pass: 0,
    batch: 0,
    reason: change.reason,
    change,
  }));

/** From 1. */
const batchOf = (position: number, batchSize: number): number => Math.ceil(position / batchSize);

/** Ballots that were entered again, positions that were taken back and openings after closing. */
function eventsOf(
  { pass, batchSize, corrections, withdrawals, reopenings }: CountState,
  nameOf: (id: string) => string,
): readonly LoggedEvent[] {
  const corrected = corrections.map(({ at, actor, position }): LoggedEvent => ({
    kind: 'corrected',
    at,
    by: nameOf(actor),
    pass,
    batch: batchOf(position, batchSize),
    reason: '',
  }));
  const withdrawn = withdrawals.map(({ at, actor, position, reason }): LoggedEvent => ({
    kind: 'withdrawn',
    at,
    by: nameOf(actor),
    pass,
    batch: batchOf(position, batchSize),
    reason,
  }));
  const reopened = reopenings.map(({ at, actor, reason }): LoggedEvent => ({
    kind: 'reopened',
    at,
    by: nameOf(actor),
    pass: 0,
    batch: 0,
    reason,
  }));
  return [...corrected, ...withdrawn, ...reopened];
}
