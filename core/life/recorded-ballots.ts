// The ballots of a pass by position, as a list that is never changed: recording one makes a new list, which shares
// nearly everything with the old one, so that the two-thousandth ballot costs what the first did.

import { assert, present } from '../assert.ts';
import type { Defect } from '../ballot/ballot.ts';
import type { ReadingSource } from '../count/entries.ts';

/** What stands on one position now. */
export interface RecordedBallot {
  /** One letter per candidate in ballot order (`markOfLetter`). */
  readonly marks: string;
  readonly defects: readonly Defect[];
  readonly source: ReadingSource;
  /** When the standing entry was committed, ISO 8601. */
  readonly at: string;
  /** How often the position has been corrected. */
  readonly corrections: number;
}

/** Ballots to a leaf: what is copied for each recording. */
const leafSize = 64;

/** Ballots at positions 1, 2, 3 … without a gap. */
export interface RecordedBallots {
  readonly length: number;
  readonly leaves: readonly (readonly RecordedBallot[])[];
}

/** No ballots yet. */
export const noBallots: RecordedBallots = { length: 0, leaves: [] };

const leafOf = (position: number): number => Math.floor((position - 1) / leafSize);
const placeOf = (position: number): number => (position - 1) % leafSize;

/** The ballot at a position; `undefined` where none is. */
export const ballotAt = ({ leaves }: RecordedBallots, position: number): RecordedBallot | undefined =>
  leaves[leafOf(position)]?.[placeOf(position)];

/** The ballots with one more behind the last, or with another one at a position that has one. */
export function withBallot(ballots: RecordedBallots, position: number, ballot: RecordedBallot): RecordedBallots {
  assert(position >= 1 && position <= ballots.length + 1, `position ${position} leaves no gap`);
  const leaf = leafOf(position);
  const before = ballots.leaves[leaf] ?? [];
  const after = position > ballots.length ? [...before, ballot] : before.with(placeOf(position), ballot);
  const leaves = leaf === ballots.leaves.length ? [...ballots.leaves, after] : ballots.leaves.with(leaf, after);
  return { length: Math.max(ballots.length, position), leaves };
}

/** The ballots without the last one. */
export function withoutLast({ length, leaves }: RecordedBallots): RecordedBallots {
  const last = present(leaves.at(-1), 'a last ballot').slice(0, -1);
  return { length: length - 1, leaves: last.length === 0 ? leaves.slice(0, -1) : [...leaves.slice(0, -1), last] };
}

/** The ballots of a list, the first of it at position 1. */
export const ballotsOf = (list: readonly RecordedBallot[]): RecordedBallots => ({
  length: list.length,
  leaves: Array.from({ length: Math.ceil(list.length / leafSize) }, (_, leaf) =>
    list.slice(leaf * leafSize, (leaf + 1) * leafSize),
  ),
});

/** All ballots in the order of positions. */
export const allBallots = ({ leaves }: RecordedBallots): readonly RecordedBallot[] => leaves.flat();
