// Lines under, over and in a part of a name, and strokes across it: people decide.

import type { Movement, StrikeHabit } from './habit.ts';

const asked = {
  form: 'strike',
  truth: 'people',
  reach: 'few',
  others: 'plain',
} as const satisfies Partial<StrikeHabit>;

const underline = {
  draw: 'line',
  from: { along: 0, height: 1, beyond: [-1, 0.3], below: [0.9, 1.7] },
  to: { along: 1, height: 1, beyond: [-0.3, 1.5], below: [0.9, 1.7] },
} as const satisfies Movement;
const overline: Movement = {
  draw: 'line',
  from: { along: 0, height: 0, beyond: [-1, 0.3], below: [-2.2, -1.3] },
  to: { along: 1, height: 0, beyond: [-0.3, 1.5], below: [-2.2, -1.3] },
};

export const lineHabits: readonly StrikeHabit[] = [
  {
    ...asked,
    id: 'underline',
    sentence: 'A line under the name: stressed or refused? People decide.',
    draw: [underline],
  },
  {
    ...asked,
    id: 'underline-chosen',
    reach: 'many',
    others: 'untouched',
    sentence: 'A voter who underlines everybody chosen; people decide.',
    draw: [underline],
  },
  {
    ...asked,
    id: 'underline-double',
    sentence: 'Two lines under the name; people decide.',
    draw: [
      underline,
      {
        ...underline,
        from: { along: 0, height: 1, below: [1.9, 2.4] },
        to: { along: 1, height: 1, below: [1.9, 2.4] },
      },
    ],
  },
  {
    ...asked,
    id: 'underline-wavy',
    sentence: 'A wavy line under the name; people decide.',
    draw: [
      {
        draw: 'wave',
        from: underline.from,
        to: { along: 1, height: 1, below: [1, 1.6] },
        high: [0.7, 1.1],
        long: [2.5, 4],
      },
    ],
  },
  {
    ...asked,
    id: 'underline-touching',
    sentence: 'A line along the feet of the letters: under the name or through it? People decide.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: [1.08, 1.2], beyond: [-1, 0] },
        to: { along: 1, height: [1.08, 1.2], beyond: [0, 1] },
      },
    ],
  },
  { ...asked, id: 'overline', sentence: 'A line over the name; people decide.', draw: [overline] },
  {
    ...asked,
    id: 'over-and-under',
    sentence: 'A line over the name and one under it; people decide.',
    draw: [overline, underline],
  },
  {
    ...asked,
    id: 'half-first',
    sentence: 'Only the first half of the name is struck; people decide.',
    draw: [
      { draw: 'line', from: { along: 0, height: 0.5, beyond: [-2, -0.5] }, to: { along: [0.4, 0.55], height: 0.5 } },
    ],
  },
  {
    ...asked,
    id: 'half-last',
    sentence: 'Only the second half of the name is struck; people decide.',
    draw: [
      { draw: 'line', from: { along: [0.45, 0.6], height: 0.5 }, to: { along: 1, height: 0.5, beyond: [0.5, 2] } },
    ],
  },
  {
    ...asked,
    id: 'first-word-struck',
    sentence: 'Only the family name is struck; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'first-word',
        from: { along: 0, height: 0.5, beyond: [-1.5, -0.4] },
        to: { along: 1, height: 0.5, beyond: [0, 0.5] },
      },
    ],
  },
  {
    ...asked,
    id: 'last-word-struck',
    sentence: 'Only the given name is struck; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'last-word',
        from: { along: 0, height: 0.5, beyond: [-0.5, 0] },
        to: { along: 1, height: 0.5, beyond: [0.4, 1.5] },
      },
    ],
  },
  {
    ...asked,
    id: 'middle-word-struck',
    sentence: 'Only the middle name is struck; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'middle-word',
        from: { along: 0, height: 0.5, beyond: [-0.4, 0] },
        to: { along: 1, height: 0.5, beyond: [0, 0.4] },
      },
    ],
  },
  {
    ...asked,
    id: 'upright-slashes',
    sentence: 'A few upright strokes over the letters, as one crosses out figures; people decide.',
    draw: [{ draw: 'slashes', count: [2, 5], lean: [0, 0.5], reach: [0.4, 1] }],
  },
  {
    ...asked,
    id: 'single-slash',
    sentence: 'One slash over the name; people decide.',
    draw: [{ draw: 'slashes', count: [1, 1], lean: [0.5, 1.1], reach: [0.6, 1.6] }],
  },
  {
    ...asked,
    id: 'single-backslash',
    sentence: 'One stroke from upper left to lower right; people decide.',
    draw: [{ draw: 'slashes', count: [1, 1], lean: [-1.1, -0.5], reach: [0.6, 1.6] }],
  },
  {
    ...asked,
    id: 'hatched',
    sentence: 'Many slanted strokes side by side over the name; a strike to some, ornaments to others: people decide.',
    draw: [{ draw: 'slashes', count: [7, 12], lean: [0.4, 0.9], reach: [0.3, 0.9] }],
  },
];
