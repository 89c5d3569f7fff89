// What is always in view while counting: ballots, never votes.

import type { CountedContest } from '../../../core/life/contest-state.ts';
import type { Defect, InvalidReason } from '../../../core/ballot/ballot.ts';
import type { EntryMode } from '../../../core/count/entries.ts';
import { foreignIn } from '../../../core/count/plausibility.ts';
import type { CongressSession } from '../session/congress-session.ts';

/** All counts are ballots. */
export interface CountFigures {
  readonly pass: number;
  readonly entryMode: EntryMode;
  readonly operatorId: string;
  readonly batchSize: number;
  readonly issued: number;
  readonly entered: number;
  readonly valid: number;
  readonly invalid: number;
  /** Ballots among the invalid ones that the committee did not issue. */
  readonly foreign: number;
  /** Position that the next new ballot takes. */
  readonly nextPosition: number;
  /** Place in the order in which counts were worked at, from 1: work goes on at the highest. */
  readonly workedAt: number;
}

/** A ballot that is on disk, with what the rules say of it. */
export interface SavedBallot {
  readonly position: number;
  readonly marks: string;
  readonly defects: readonly Defect[];
  readonly valid: boolean;
  readonly reason: InvalidReason | null;
  readonly at: string;
  readonly corrections: number;
}

/** The figures of a contest whose count was opened. */
export function countFigures(session: CongressSession, { contest, issue, count }: CountedContest): CountFigures {
  const { pass, entryMode, operatorId, batchSize, ballots } = count;
  const { collected: entered, valid, invalid, invalidByReason } = session.tally(contest.id).figures();
  return {
    pass,
    entryMode,
    operatorId,
    batchSize,
    issued: issue.issued,
    entered,
    valid,
    invalid,
    foreign: foreignIn({ invalidByReason }),
    nextPosition: ballots.length + 1,
    workedAt: session.state().workedAt.indexOf(contest.id) + 1,
  };
}
