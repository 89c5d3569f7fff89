// All habits, in the order of the report.

import { besideHabits } from './beside-habits.ts';
import { boxDoubts } from './box-doubts.ts';
import { boxHabits } from './box-habits.ts';
import type { Habit } from './habit.ts';
import { lineHabits } from './line-habits.ts';
import { pageHabits } from './page-habits.ts';
import { ringHabits } from './ring-habits.ts';
import { strikeHabits } from './strike-habits.ts';
import { strikePens } from './strike-pens.ts';
import { undoneHabits } from './undone-habits.ts';

export const habits: readonly Habit[] = [
  ...strikeHabits,
  ...strikePens,
  ...ringHabits,
  ...lineHabits,
  ...besideHabits,
  ...undoneHabits,
  ...boxHabits,
  ...boxDoubts,
  ...pageHabits,
];
