// Strikes that were taken back, strikes over several names, and stains: people decide.

import type { StrikeHabit } from './habit.ts';
import { strike } from './strike-habits.ts';

const asked = {
  form: 'strike',
  truth: 'people',
  reach: 'few',
  others: 'plain',
} as const satisfies Partial<StrikeHabit>;

export const undoneHabits: readonly StrikeHabit[] = [
  {
    ...asked,
    id: 'across-two',
    reach: 'pair',
    sentence: 'One slanted line from one name into the next; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'group',
        from: { along: 0, height: 0.05, beyond: [-1, 0] },
        to: { along: 1, height: 0.95, beyond: [0, 1] },
      },
    ],
  },
  {
    ...asked,
    id: 'down-the-list',
    reach: 'run',
    sentence: 'One line from top to bottom through several names; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'group',
        from: { along: [0.3, 0.6], height: 0, below: [-1.5, -0.5] },
        to: { along: [0.3, 0.6], height: 1, below: [0.5, 1.5] },
      },
    ],
  },
  {
    ...asked,
    id: 'big-cross-over-run',
    reach: 'run',
    sentence: 'One large X over several names; people decide.',
    draw: [
      { draw: 'line', on: 'group', from: { along: 0, height: 0 }, to: { along: 1, height: 1 } },
      { draw: 'line', on: 'group', from: { along: 1, height: 0 }, to: { along: 0, height: 1 } },
    ],
  },
  {
    ...asked,
    id: 'zigzag-down',
    reach: 'run',
    sentence: 'One zigzag down over several names; people decide.',
    draw: [
      {
        draw: 'zigzag',
        on: 'group',
        from: { along: 0.5, height: 0 },
        to: { along: 0.5, height: 1 },
        high: [20, 28],
        long: [5, 9],
      },
    ],
  },
  {
    ...asked,
    id: 'between-rows',
    reach: 'pair',
    sentence: 'A line between two names: under the one or over the other? People decide.',
    draw: [
      { draw: 'line', on: 'group', from: { along: 0, height: [0.45, 0.55] }, to: { along: 1, height: [0.45, 0.55] } },
    ],
  },
  {
    ...asked,
    id: 'erased',
    sentence: 'A strike in pencil, rubbed out again so that a grey trace is left; people decide.',
    pens: ['pencil', 'blunt-pencil'],
    draw: [
      { ...strike, press: [0.18, 0.32] },
      { draw: 'smudge', margin: [0.4, 1], dark: [0.04, 0.1] },
    ],
  },
  {
    ...asked,
    id: 'half-erased',
    reach: 'one',
    sentence: 'A strike in pencil of which half is rubbed out; people decide.',
    pens: ['pencil'],
    draw: [
      { draw: 'line', from: { along: 0, height: 0.5, beyond: -1.5 }, to: { along: 0.5, height: 0.5 } },
      {
        draw: 'line',
        from: { along: 0.5, height: 0.5 },
        to: { along: 1, height: 0.5, beyond: 1.5 },
        press: [0.15, 0.3],
      },
    ],
  },
  {
    ...asked,
    id: 'whitened-name',
    reach: 'one',
    sentence: 'A name covered with correction fluid; people decide.',
    draw: [{ draw: 'whitener', margin: [0.8, 1.6] }],
  },
  {
    ...asked,
    id: 'whitened-beside-strike',
    reach: 'one',
    sentence: 'A strike whose first half is under correction fluid; people decide.',
    draw: [strike, { draw: 'whitener', on: 'first-word', margin: [0.6, 1.2] }],
  },
  {
    ...asked,
    id: 'strike-cancelled',
    reach: 'one',
    sentence: 'A strike with short strokes across it, which cancels it for some; people decide.',
    draw: [strike, { draw: 'slashes', count: [3, 5], lean: [0.2, 0.6], reach: [0.8, 1.4] }],
  },
  {
    ...asked,
    id: 'smudged',
    reach: 'one',
    sentence: 'A wet thumb over a name: struck and wiped, or only dirt? People decide.',
    draw: [{ draw: 'smudge', margin: [1.2, 2.4], dark: [0.35, 0.6] }],
  },
  {
    ...asked,
    id: 'highlighted',
    sentence: 'A name marked with a highlighter: chosen, more likely than refused; people decide.',
    draw: [{ ...strike, pen: 'highlighter' }],
  },
  {
    ...asked,
    id: 'dot-on-name',
    sentence: 'A blot on the name; people decide whether the pen leaked.',
    draw: [{ draw: 'dot', at: { along: [0.2, 0.8], height: 0.5 }, size: [2, 3] }],
  },
];
