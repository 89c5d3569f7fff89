// Habits on ballots where names are struck out, and what was meant is plain: each of these is a strike.

import type { Movement, Spot, StrikeHabit } from './habit.ts';

export const before: Spot = { along: 0, height: [0.35, 0.65], beyond: [-3, -0.6] };
export const after: Spot = { along: 1, height: [0.35, 0.65], beyond: [0.6, 3.5] };
export const strike: Movement = { draw: 'line', from: before, to: after };

export const struck = {
  form: 'strike',
  truth: 'struck',
  reach: 'many',
  others: 'untouched',
} as const satisfies Partial<StrikeHabit>;

export const strikeHabits: readonly StrikeHabit[] = [
  {
    ...struck,
    id: 'strike-plain',
    sentence: 'Most voters draw one line through the whole name; every committee counts it as struck.',
    draw: [strike],
    clean: true,
  },
  {
    ...struck,
    id: 'strike-few',
    reach: 'few',
    sentence: 'Voters who strike only a handful of names; struck, the rest kept.',
    draw: [strike],
    clean: true,
  },
  {
    ...struck,
    id: 'strike-one',
    reach: 'one',
    sentence: 'A voter who strikes a single name; struck, and nobody else.',
    draw: [strike],
    clean: true,
  },
  {
    ...struck,
    id: 'strike-all',
    reach: 'all',
    sentence: 'A voter who strikes everybody; every name is struck (the ballot is blank by the rules).',
    draw: [strike],
    clean: true,
  },
  {
    ...struck,
    id: 'strike-none',
    reach: 'one',
    truth: 'kept',
    sentence: 'A voter who keeps everybody hands the ballot in as it is; every name is kept.',
    draw: [],
    clean: true,
  },
  {
    ...struck,
    id: 'strike-backwards',
    sentence: 'Left-handed voters draw from the end of the name to its start; struck.',
    draw: [{ draw: 'line', from: after, to: before }],
    clean: true,
  },
  {
    ...struck,
    id: 'strike-slanted',
    sentence: 'Hurried voters let the line rise through the letters; it enters and leaves among them: struck.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: [0.85, 1.05], beyond: [-2.5, -0.6] },
        to: { along: 1, height: [-0.15, 0.15], beyond: [0.6, 2.5] },
      },
    ],
  },
  {
    ...struck,
    id: 'strike-falling',
    sentence: 'Tired voters let the line fall through the letters; struck.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: [-0.1, 0.1], beyond: [-2.5, -0.6] },
        to: { along: 1, height: [0.85, 1.05], beyond: [0.6, 2.5] },
      },
    ],
  },
  {
    ...struck,
    id: 'strike-from-number',
    sentence: 'Voters who are used to lists strike from the number on; the name is struck.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: [0.4, 0.6], beyond: [-1.5, 0] },
        to: { along: 1, height: [0.4, 0.6], beyond: [-1, 0] },
        on: 'row',
      },
    ],
  },
  {
    ...struck,
    id: 'strike-to-row-end',
    sentence: 'Voters who strike the whole row, to the end of its rule; struck, and nothing to ask.',
    draw: [{ draw: 'line', from: before, to: { along: 1, height: [0.35, 0.65], beyond: [8, 28] } }],
  },
  {
    ...struck,
    id: 'strike-from-left-of-number',
    reach: 'few',
    sentence: 'A line right through the number and the name, as in a register; struck.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: [0.4, 0.6], beyond: [-3, -1.5] },
        to: { along: 1, height: [0.4, 0.6], beyond: [-30, -8] },
        on: 'row',
      },
    ],
  },
  {
    ...struck,
    id: 'strike-wavy',
    sentence: 'A wavy line through the name, as teachers correct; struck.',
    draw: [{ draw: 'wave', from: before, to: after, high: [1, 1.8], long: [4, 8] }],
  },
  {
    ...struck,
    id: 'strike-double',
    sentence: 'Careful voters draw two lines through the name; struck.',
    draw: [
      { draw: 'line', from: { ...before, height: [0.15, 0.35] }, to: { ...after, height: [0.15, 0.35] } },
      { draw: 'line', from: { ...before, height: [0.65, 0.85] }, to: { ...after, height: [0.65, 0.85] } },
    ],
  },
  {
    ...struck,
    id: 'strike-triple',
    reach: 'few',
    sentence: 'Somebody who wants to leave no doubt draws three lines; struck.',
    draw: [
      { draw: 'line', from: { ...before, height: [0, 0.15] }, to: { ...after, height: [0, 0.15] } },
      { draw: 'line', from: { ...before, height: [0.4, 0.6] }, to: { ...after, height: [0.4, 0.6] } },
      { draw: 'line', from: { ...before, height: [0.8, 1] }, to: { ...after, height: [0.8, 1] } },
    ],
  },
  {
    ...struck,
    id: 'strike-zigzag',
    sentence: 'A zigzag over the whole name, as one cancels a word; struck.',
    draw: [{ draw: 'zigzag', from: before, to: after, high: [1.8, 3], long: [2, 4] }],
  },
  {
    ...struck,
    id: 'strike-coil',
    reach: 'few',
    sentence: 'Loops like a spring over the whole name; struck.',
    draw: [{ draw: 'coil', from: before, to: after, high: [2, 3], long: [1.8, 3] }],
  },
  {
    ...struck,
    id: 'strike-scribbled',
    reach: 'few',
    sentence: 'The name is scribbled over until it can hardly be read; struck.',
    draw: [{ draw: 'scribble', margin: [0.3, 0.8], dense: [1, 1.7] }],
  },
  {
    ...struck,
    id: 'strike-there-and-back',
    reach: 'few',
    sentence: 'The line goes to the end and back over itself; struck.',
    draw: [
      { draw: 'line', from: before, to: { ...after, height: 0.5 } },
      { draw: 'line', from: { ...after, height: 0.5 }, to: { along: 0, height: [0.5, 0.85], beyond: [-1.5, 0] } },
    ],
  },
  {
    ...struck,
    id: 'strike-cross-through',
    reach: 'few',
    sentence: 'Two long lines crossing over the whole name from corner to corner; struck.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: -0.3, beyond: [-2, -0.5] },
        to: { along: 1, height: 1.25, beyond: [0.5, 2] },
      },
      {
        draw: 'line',
        from: { along: 0, height: 1.25, beyond: [-2, -0.5] },
        to: { along: 1, height: -0.3, beyond: [0.5, 2] },
      },
    ],
  },
  {
    ...struck,
    id: 'strike-arc',
    sentence: 'A hand that rests on its elbow draws a bow; it stays among the letters: struck.',
    draw: [{ draw: 'line', from: before, to: after, bow: [-0.9, 0.9] }],
  },
  {
    ...struck,
    id: 'strike-in-two-goes',
    reach: 'few',
    sentence: 'The pen is lifted in the middle and set down again; struck.',
    draw: [
      { draw: 'line', from: before, to: { along: [0.45, 0.6], height: 0.5 } },
      { draw: 'line', from: { along: [0.4, 0.5], height: [0.4, 0.65] }, to: after },
    ],
  },
  {
    ...struck,
    id: 'strike-word-by-word',
    reach: 'few',
    sentence: 'Every word of the name is struck by itself; struck.',
    draw: (['first-word', 'middle-word', 'last-word'] as const).map((on) => ({
      draw: 'line',
      on,
      from: { along: 0, height: [0.4, 0.6], beyond: [-0.6, -0.1] },
      to: { along: 1, height: [0.4, 0.6], beyond: [0.1, 0.6] },
    })),
  },
  {
    ...struck,
    id: 'strike-hooked',
    sentence: 'The line ends in a small hook where the hand already leaves; struck.',
    draw: [
      strike,
      {
        draw: 'line',
        from: { along: 1, height: 0.5, beyond: [2.5, 3.2] },
        to: { along: 1, height: [-0.6, -0.1], beyond: [3.2, 4.2] },
      },
    ],
    reach: 'few',
  },
];
