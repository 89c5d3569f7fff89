// Rings, frames and brackets round names that are to be struck out: chosen or refused? People decide.

import type { Movement, StrikeHabit } from './habit.ts';
import { strike } from './strike-habits.ts';

const asked = {
  form: 'strike',
  truth: 'people',
  reach: 'few',
  others: 'plain',
} as const satisfies Partial<StrikeHabit>;

const ringed: Movement = { draw: 'ring', on: 'letters', margin: [0.3, 1.3], turns: [0.97, 1.12] };

export const ringHabits: readonly StrikeHabit[] = [
  {
    ...asked,
    id: 'ring',
    sentence: 'A ring round a name: chosen or refused? Officials warn of it because voters do it; the committee rules.',
    draw: [ringed],
  },
  {
    ...asked,
    id: 'ring-chosen',
    reach: 'many',
    others: 'untouched',
    sentence:
      'Voters from elections with rings ring everybody whom they choose; read as strikes it is the opposite of their will.',
    draw: [ringed],
  },
  {
    ...asked,
    id: 'ring-tight',
    sentence: 'A tight ring that cuts through the letters at its top and bottom; people decide.',
    draw: [{ ...ringed, on: 'name', margin: [0.4, 1.2] }],
  },
  {
    ...asked,
    id: 'ring-open',
    sentence: 'A hurried ring that does not close; people decide.',
    draw: [{ ...ringed, turns: [0.72, 0.92] }],
  },
  {
    ...asked,
    id: 'ring-twice',
    sentence: 'A ring drawn twice round; people decide.',
    draw: [{ ...ringed, turns: [1.8, 2.2] }],
  },
  {
    ...asked,
    id: 'ring-wide',
    sentence: 'A ring round number and name; people decide.',
    draw: [{ ...ringed, on: 'row', margin: [1.2, 2] }],
  },
  {
    ...asked,
    id: 'ring-first-word',
    sentence: 'A ring round the family name only; people decide.',
    draw: [{ ...ringed, on: 'first-word', margin: [1, 1.8] }],
  },
  {
    ...asked,
    id: 'ring-last-word',
    sentence: 'A ring round the given name only; people decide.',
    draw: [{ ...ringed, on: 'last-word', margin: [1, 1.8] }],
  },
  {
    ...asked,
    id: 'ring-number',
    sentence: 'A ring round the number, as in a test of school; people decide.',
    draw: [{ ...ringed, on: 'number', margin: [0.8, 1.6] }],
  },
  {
    ...asked,
    id: 'ring-and-strike',
    reach: 'one',
    sentence: 'A name is struck and ringed: refused, or kept again? People decide.',
    draw: [strike, ringed],
  },
  {
    ...asked,
    id: 'ring-pair',
    reach: 'pair',
    sentence: 'One ring round two names; people decide.',
    draw: [{ ...ringed, on: 'group', margin: [1.2, 2.2] }],
  },
  {
    ...asked,
    id: 'ring-run',
    reach: 'run',
    sentence: 'One large ring round several names; people decide.',
    draw: [{ ...ringed, on: 'group', margin: [1, 2.2] }],
  },
  {
    ...asked,
    id: 'frame',
    sentence: 'A rectangle round a name; people decide.',
    draw: [{ draw: 'frame', on: 'letters', margin: [0.4, 1.2] }],
  },
  {
    ...asked,
    id: 'frame-tight',
    sentence: 'A rectangle whose long sides touch the letters; people decide.',
    draw: [{ draw: 'frame', margin: [0.1, 0.6] }],
  },
  {
    ...asked,
    id: 'frame-row',
    reach: 'one',
    sentence: 'A rectangle round the whole row; people decide.',
    draw: [{ draw: 'frame', on: 'row', margin: [1.4, 2] }],
  },
  {
    ...asked,
    id: 'brackets',
    sentence: 'A name put in brackets; people decide.',
    draw: [
      { draw: 'bracket', side: 'left', shape: 'round', margin: [0.6, 1.2] },
      { draw: 'bracket', side: 'right', shape: 'round', margin: [0.6, 1.2] },
    ],
  },
  {
    ...asked,
    id: 'square-brackets',
    sentence: 'A name put in square brackets; people decide.',
    draw: [
      { draw: 'bracket', side: 'left', shape: 'square', margin: [0.6, 1.2] },
      { draw: 'bracket', side: 'right', shape: 'square', margin: [0.6, 1.2] },
    ],
  },
  {
    ...asked,
    id: 'brace-run',
    reach: 'run',
    sentence: 'A brace beside several names, with a word: the whole group is meant; people decide.',
    page: 'review',
    draw: [
      { draw: 'bracket', on: 'group', side: 'right', shape: 'curly', margin: [2, 4] },
      {
        draw: 'words',
        on: 'group',
        text: ['không', 'bỏ'],
        at: { along: 1, height: 0.5, beyond: [6, 8] },
        size: [1.6, 2.4],
      },
    ],
  },
];
