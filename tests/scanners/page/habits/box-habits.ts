// Habits on ballots with boxes whose meaning everybody understands.

import type { BoxHabit, Movement, Spot } from './habit.ts';

const middle: Spot = { along: [0.42, 0.58], height: [0.42, 0.58] };
const cross: Movement = { draw: 'cross', at: middle, size: [3.6, 5] };
const tick: Movement = {
  draw: 'tick',
  at: { along: [0.35, 0.5], height: [0.75, 0.9] },
  sweep: [2.2, 3.4],
  rise: [3.4, 4.8],
};

const clear = {
  form: 'boxes',
  truth: 'chosen',
  reach: 'all',
  others: 'plain',
} as const satisfies Partial<BoxHabit>;

export const boxHabits: readonly BoxHabit[] = [
  {
    ...clear,
    id: 'box-cross',
    sentence: 'Most voters draw an X into the box, as the ballot says; marked.',
    draw: [cross],
    clean: true,
  },
  {
    ...clear,
    id: 'box-cross-small',
    sentence: 'A small neat X; marked.',
    draw: [{ ...cross, size: [2.4, 3.2] }],
    clean: true,
  },
  {
    ...clear,
    id: 'box-cross-large',
    sentence: 'A large X that runs over the box; marked.',
    draw: [{ ...cross, size: [5.5, 7] }],
  },
  {
    ...clear,
    id: 'box-cross-off-centre',
    sentence: 'An X that sits in a corner of the box; its crossing lies inside: marked.',
    draw: [{ ...cross, at: { along: [0.25, 0.75], height: [0.25, 0.75] }, size: [3, 4] }],
  },
  { ...clear, id: 'box-cross-twice', sentence: 'An X drawn over twice; marked.', draw: [cross, cross] },
  { ...clear, id: 'box-cross-shaking', sentence: 'An X of a shaking hand; marked.', draw: [cross], hand: 'shaking' },
  {
    ...clear,
    id: 'box-cross-pencil',
    sentence: 'An X in pencil; marked.',
    draw: [cross],
    pens: ['pencil'],
    clean: true,
  },
  {
    ...clear,
    id: 'box-cross-felt',
    sentence: 'An X with a felt pen; marked.',
    draw: [cross],
    pens: ['felt'],
    clean: true,
  },
  {
    ...clear,
    id: 'box-cross-tired',
    sentence: 'An X of a ballpoint that is running dry; marked.',
    draw: [cross],
    pens: ['tired-ballpoint'],
  },
  {
    ...clear,
    id: 'box-cross-red',
    sentence: 'An X in red, whatever its colour; marked.',
    draw: [cross],
    pens: ['red-ballpoint'],
    clean: true,
  },
  {
    ...clear,
    id: 'box-tick',
    sentence: 'A tick instead of an X; its point stands in the box: marked.',
    draw: [tick],
    clean: true,
  },
  {
    ...clear,
    id: 'box-tick-sweeping',
    sentence: 'A tick with a long arm up and out of the box, as teachers tick; marked.',
    draw: [{ ...tick, sweep: [4, 6.5], rise: [5.5, 7.5] }],
  },
  {
    ...clear,
    id: 'box-tick-left-handed',
    sentence: 'A left-handed tick; marked.',
    draw: [{ ...tick, at: { along: [0.5, 0.65], height: [0.75, 0.9] }, sweep: [-3.4, -2.2] }],
  },
  {
    ...clear,
    id: 'box-tick-double',
    sentence: 'Two ticks in one box; marked.',
    draw: [tick, { ...tick, at: { along: [0.5, 0.65], height: [0.75, 0.9] } }],
  },
  {
    ...clear,
    id: 'box-filled',
    sentence: 'The box is filled in, as on answer sheets; marked.',
    draw: [{ draw: 'scribble', margin: [-0.8, -0.3], dense: [0.5, 0.8] }],
  },
  {
    ...clear,
    id: 'box-scribbled',
    sentence: 'A loose scribble in the box; marked where the rest of the ballot is alike.',
    draw: [{ draw: 'scribble', margin: [-1, -0.4], dense: [1.1, 1.8] }],
  },
  {
    ...clear,
    id: 'box-filled-spiral',
    sentence: 'The box is filled from its middle outwards; marked.',
    draw: [{ draw: 'spiral', at: middle, size: [2.6, 3.8] }],
  },
  {
    ...clear,
    id: 'box-slash',
    sentence: 'One slash in the box; marked.',
    draw: [{ draw: 'slashes', count: [1, 1], lean: [0.6, 1], reach: [-0.6, 0.4] }],
  },
  {
    ...clear,
    id: 'box-backslash',
    sentence: 'One stroke from upper left to lower right; marked.',
    draw: [{ draw: 'slashes', count: [1, 1], lean: [-1, -0.6], reach: [-0.6, 0.4] }],
  },
  {
    ...clear,
    id: 'box-upright',
    sentence: 'One upright stroke; marked.',
    draw: [{ draw: 'slashes', count: [1, 1], lean: [-0.1, 0.2], reach: [-0.8, -0.2] }],
  },
  {
    ...clear,
    id: 'box-hatched',
    sentence: 'Slashes side by side; marked.',
    draw: [{ draw: 'slashes', count: [3, 5], lean: [0.3, 0.6], reach: [-0.7, -0.1] }],
  },
  {
    ...clear,
    id: 'box-plus',
    sentence: 'A plus in the box; marked.',
    draw: [{ draw: 'plus', at: middle, size: [3, 4.2] }],
  },
  {
    ...clear,
    id: 'box-star',
    sentence: 'A star of three lines; marked.',
    draw: [{ draw: 'star', at: middle, size: [3, 4.2] }],
  },
  {
    ...clear,
    id: 'box-zigzag',
    sentence: 'A zigzag in the box; marked.',
    draw: [
      {
        draw: 'zigzag',
        from: { along: 0.15, height: 0.5 },
        to: { along: 0.85, height: 0.5 },
        high: [2, 3],
        long: [1.4, 2],
      },
    ],
  },
  {
    ...clear,
    id: 'box-circle-inside',
    sentence: 'A small ring inside the box; marked where the voter does so throughout.',
    draw: [{ draw: 'circle', at: middle, size: [2.4, 3.4] }],
  },
  {
    ...clear,
    id: 'box-line',
    sentence: 'A level line through the box; marked.',
    draw: [
      { draw: 'line', from: { along: [0, 0.15], height: [0.4, 0.6] }, to: { along: [0.85, 1], height: [0.4, 0.6] } },
    ],
  },
  {
    ...clear,
    id: 'box-dot',
    sentence: 'A thick dot put on purpose; marked where all marks are alike.',
    draw: [{ draw: 'dot', at: middle, size: [1.5, 2.2] }],
  },
  {
    ...clear,
    id: 'box-none',
    truth: 'none',
    reach: 'few',
    sentence: 'Nothing is marked for a person; no vote for that person.',
    draw: [],
  },
  {
    ...clear,
    id: 'box-blank',
    truth: 'none',
    reach: 'all',
    sentence: 'The ballot is handed in as it is; nothing is marked.',
    draw: [],
  },
  {
    ...clear,
    id: 'box-both',
    truth: 'both',
    reach: 'few',
    sentence: 'Two boxes of one person are marked; both are marked, and the rules say what follows.',
    draw: [cross, { ...cross, on: 'other-box' }],
  },
];
