// Habits on ballots with boxes of which only people may say what is meant.

import type { BoxHabit, Movement, Spot } from './habit.ts';

const middle: Spot = { along: [0.42, 0.58], height: [0.42, 0.58] };
const cross: Movement = { draw: 'cross', at: middle, size: [3.6, 5] };
const tick: Movement = {
  draw: 'tick',
  at: { along: [0.35, 0.5], height: [0.75, 0.9] },
  sweep: [2.2, 3.4],
  rise: [3.4, 4.8],
};

const asked = {
  form: 'boxes',
  truth: 'people',
  reach: 'few',
  others: 'plain',
} as const satisfies Partial<BoxHabit>;

const nameStrike: Movement = {
  draw: 'line',
  on: 'name',
  from: { along: 0, height: [0.4, 0.6], beyond: [-2, -0.6] },
  to: { along: 1, height: [0.4, 0.6], beyond: [0.6, 2.5] },
};

export const boxDoubts: readonly BoxHabit[] = [
  {
    ...asked,
    id: 'box-ringed',
    sentence: 'A ring round the box instead of a mark in it; people decide.',
    draw: [{ draw: 'ring', margin: [0.6, 1.4], turns: [0.97, 1.1] }],
  },
  {
    ...asked,
    id: 'box-ringed-all',
    reach: 'all',
    sentence: 'A voter who rings every chosen box; people decide.',
    draw: [{ draw: 'ring', margin: [0.6, 1.3], turns: [0.97, 1.1] }],
  },
  {
    ...asked,
    id: 'box-framed',
    sentence: 'The box is drawn over along its edge; people decide.',
    draw: [{ draw: 'frame', margin: [0, 0.3] }],
  },
  {
    ...asked,
    id: 'box-corrected',
    sentence: 'One mark is scribbled out and the other box marked: the voter changed his mind; people decide.',
    draw: [cross, { draw: 'scribble', margin: [-0.3, 0.4], dense: [0.6, 0.9] }, { ...cross, on: 'other-box' }],
  },
  {
    ...asked,
    id: 'box-corrected-ring',
    sentence: 'Both boxes are marked and one of them ringed; people decide.',
    draw: [cross, { ...cross, on: 'other-box' }, { draw: 'ring', margin: [0.6, 1.2], turns: 1.05 }],
  },
  {
    ...asked,
    id: 'box-corrected-line',
    sentence: 'A mark struck through with two lines, the other box marked; people decide.',
    draw: [
      cross,
      { draw: 'line', from: { along: 0, height: 0.4, beyond: -1.5 }, to: { along: 1, height: 0.35, beyond: 1.5 } },
      { draw: 'line', from: { along: 0, height: 0.65, beyond: -1.5 }, to: { along: 1, height: 0.6, beyond: 1.5 } },
      { ...cross, on: 'other-box' },
    ],
  },
  {
    ...asked,
    id: 'box-cancelled',
    sentence: 'A mark scribbled out and nothing in its place; people decide.',
    draw: [cross, { draw: 'scribble', margin: [0.5, 1.2], dense: [0.7, 1.1] }],
  },
  {
    ...asked,
    id: 'box-erased',
    sentence: 'A mark in pencil rubbed out, the other box marked; people decide.',
    pens: ['pencil'],
    draw: [
      { ...cross, press: [0.2, 0.35] },
      { draw: 'smudge', margin: [0.2, 0.6], dark: [0.04, 0.1] },
      { ...cross, on: 'other-box' },
    ],
  },
  {
    ...asked,
    id: 'box-whitened',
    sentence: 'A box covered with correction fluid, the other one marked; people decide.',
    draw: [cross, { draw: 'whitener', margin: [0.4, 1] }, { ...cross, on: 'other-box' }],
  },
  {
    ...asked,
    id: 'box-between',
    sentence: 'A mark between the two boxes; people decide.',
    draw: [{ draw: 'cross', on: 'boxes', at: { along: 0.5, height: 0.5 }, size: [3, 4.5] }],
  },
  {
    ...asked,
    id: 'box-beside-right',
    sentence: 'A mark to the right of the box; people decide.',
    draw: [{ ...cross, at: { along: 1, height: 0.5, beyond: [2.6, 3.6] }, size: [2.6, 3.6] }],
  },
  {
    ...asked,
    id: 'box-beside-left',
    sentence: 'A mark to the left of the box; people decide.',
    draw: [{ ...cross, at: { along: 0, height: 0.5, beyond: [-3.6, -2.6] }, size: [2.6, 3.6] }],
  },
  {
    ...asked,
    id: 'box-tick-beside',
    sentence: 'A tick that stands wholly beside the box; people decide.',
    draw: [{ ...tick, at: { along: 1, height: 0.9, beyond: [1.8, 2.6] } }],
  },
  {
    ...asked,
    id: 'box-grazed',
    sentence: 'A mark of which only an end touches the box; people decide.',
    draw: [
      {
        draw: 'line',
        from: { along: 1, height: [0.3, 0.7], beyond: [-0.9, -0.4] },
        to: { along: 1, height: [0, 1], beyond: [3, 5] },
      },
    ],
  },
  {
    ...asked,
    id: 'box-corner-speck',
    sentence: 'A short stroke in a corner of the box and nothing else: begun, or a slip? People decide.',
    draw: [{ draw: 'line', from: { along: 0.2, height: 0.2 }, to: { along: 0.42, height: 0.34 } }],
  },
  {
    ...asked,
    id: 'box-underlined',
    sentence: 'A line under the box; people decide.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: 1, below: [0.8, 1.2], beyond: -0.5 },
        to: { along: 1, height: 1, below: [0.8, 1.2], beyond: 0.5 },
      },
    ],
  },
  {
    ...asked,
    id: 'box-name-struck',
    sentence: 'The name is struck although the ballot has boxes, and nothing is marked; people decide.',
    draw: [nameStrike],
  },
  {
    ...asked,
    id: 'box-name-struck-and-marked',
    sentence: 'A box is marked and the name struck: which of them holds? People decide.',
    draw: [cross, nameStrike],
  },
  {
    ...asked,
    id: 'box-name-ringed',
    sentence: 'A box is marked and the name ringed; people decide.',
    draw: [cross, { draw: 'ring', on: 'letters', margin: [0.3, 1.2], turns: [0.97, 1.1] }],
  },
  {
    ...asked,
    id: 'box-name-ticked',
    sentence: 'The name is ticked, no box is marked; people decide.',
    draw: [{ ...tick, on: 'name', at: { along: [0.3, 0.7], height: 1 }, sweep: [3, 5], rise: [3, 4.5] }],
  },
  {
    ...asked,
    id: 'box-name-scribbled',
    sentence: 'A box is marked and the name scribbled over; people decide.',
    draw: [cross, { draw: 'scribble', on: 'name', margin: [0.3, 0.8], dense: [1.2, 2] }],
  },
  {
    ...asked,
    id: 'box-number-crossed',
    sentence: 'A box is marked and the number crossed out; people decide.',
    draw: [cross, { draw: 'cross', on: 'number', at: { along: 0.5, height: 0.5 }, size: [3.5, 5] }],
  },
  {
    ...asked,
    id: 'box-row-struck',
    sentence: 'One line through number, name and boxes; people decide.',
    draw: [
      {
        ...nameStrike,
        from: { along: 0, height: 0.5, beyond: [-9, -7] },
        to: { along: 1, height: 0.5, beyond: [1, 2] },
      },
      {
        draw: 'line',
        on: 'boxes',
        from: { along: 0, height: 0.5, beyond: [-3, -2] },
        to: { along: 1, height: 0.5, beyond: [1, 3] },
      },
    ],
  },
  {
    ...asked,
    id: 'box-line-down',
    reach: 'run',
    sentence: 'One line down through the boxes of several persons; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'box-group',
        from: { along: [0.4, 0.6], height: 0, below: -1 },
        to: { along: [0.4, 0.6], height: 1, below: 1 },
      },
    ],
  },
  {
    ...asked,
    id: 'box-brace-down',
    reach: 'run',
    sentence: 'A brace beside several boxes and one tick for all of them; people decide.',
    draw: [{ draw: 'bracket', on: 'box-group', side: 'right', shape: 'curly', margin: [0.8, 1.2] }],
  },
  {
    ...asked,
    id: 'box-cross-over-two',
    reach: 'pair',
    sentence: 'One large X over the boxes of two persons; people decide.',
    draw: [
      { draw: 'line', on: 'box-group', from: { along: 0, height: 0 }, to: { along: 1, height: 1 } },
      { draw: 'line', on: 'box-group', from: { along: 1, height: 0 }, to: { along: 0, height: 1 } },
    ],
  },
  {
    ...asked,
    id: 'box-arrow',
    sentence: 'An arrow that points at a box; people decide.',
    draw: [
      { draw: 'line', from: { along: 1, height: 0.5, beyond: [6, 8] }, to: { along: 1, height: 0.5, beyond: 1.2 } },
      { draw: 'bracket', side: 'right', shape: 'round', margin: [0.9, 1.1] },
    ],
  },
  {
    ...asked,
    id: 'box-question',
    page: 'review',
    sentence: 'A question mark in place of a mark; people decide.',
    draw: [{ draw: 'words', text: ['?'], at: { along: 0.25, height: 0.85 }, size: [1.6, 2.2] }],
  },
  {
    ...asked,
    id: 'box-word-beside',
    page: 'review',
    sentence: 'A word beside the box (“có”, “không”); people decide.',
    draw: [
      {
        draw: 'words',
        text: ['có', 'không', 'ok'],
        at: { along: 1, height: 0.8, beyond: [1.5, 2.5] },
        size: [1.2, 1.7],
      },
    ],
  },
  {
    ...asked,
    id: 'box-dash-other',
    sentence: 'One box is marked and a dash put into the other one; people decide.',
    draw: [
      cross,
      { draw: 'line', on: 'other-box', from: { along: 0.2, height: 0.5 }, to: { along: 0.8, height: 0.5 } },
    ],
  },
  {
    ...asked,
    id: 'box-cross-and-tick',
    sentence: 'An X in one box and a tick in the other one; people decide.',
    draw: [cross, { ...tick, on: 'other-box' }],
  },
  {
    ...asked,
    id: 'box-smudged',
    reach: 'one',
    sentence: 'A wet thumb over a box; people decide.',
    draw: [{ draw: 'smudge', margin: [0.5, 1.5], dark: [0.35, 0.6] }],
  },
];
