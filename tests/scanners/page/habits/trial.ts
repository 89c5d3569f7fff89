// One page of the habits: made from its seed, scanned, put into a file.

import { present } from '../../../../core/assert.ts';
import type { Ballot } from './ballots.ts';
import { chanceOf } from './chance.ts';
import { filledPage } from './filled-page.ts';
import type { FilledPage } from './filled-page.ts';
import type { Habit } from './habit.ts';
import { fileOf, scanned, somePass } from './scanner.ts';
import type { FileKind, Pass } from './scanner.ts';

export interface HabitTrial {
  readonly habit: Habit;
  readonly ballot: Ballot;
  readonly filled: FilledPage;
  readonly pass: Pass;
  readonly file: Uint8Array;
}

export interface HabitOrder {
  readonly ballots: readonly Ballot[];
  readonly habit: Habit;
  readonly seed: number;
  /** How the sheet is scanned; by chance where nothing is said. */
  readonly pass?: Partial<Pass>;
  readonly kind?: FileKind;
}

/** The same order gives the same bytes. */
export async function habitTrial({
  ballots,
  habit,
  seed,
  pass: wanted = {},
  kind = 'jpeg',
}: HabitOrder): Promise<HabitTrial> {
  const fitting = ballots.filter(({ marking }) => (marking === 'strike') === (habit.form === 'strike'));
  const ballot = present(chanceOf('ballot', habit.id, seed).one(fitting), 'a ballot for the habit');
  const filled = filledPage(ballot, habit, chanceOf('voter', habit.id, seed));
  const pass = { ...somePass(chanceOf('pass', habit.id, seed)), ...wanted };
  const scan = scanned(filled.sheet, pass, chanceOf('grain', habit.id, seed));
  return { habit, ballot, filled, pass, file: await fileOf(scan, pass, kind) };
}
