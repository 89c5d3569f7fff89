// Marks and words beside a name or on its number: people decide.

import type { StrikeHabit } from './habit.ts';
import { strike } from './strike-habits.ts';

const asked = {
  form: 'strike',
  truth: 'people',
  reach: 'few',
  others: 'plain',
} as const satisfies Partial<StrikeHabit>;

export const besideHabits: readonly StrikeHabit[] = [
  {
    ...asked,
    id: 'small-cross-on-name',
    sentence: 'A small X on a part of the name; people decide.',
    draw: [{ draw: 'cross', at: { along: [0.2, 0.8], height: 0.5 }, size: [3, 5] }],
  },
  {
    ...asked,
    id: 'cross-before',
    sentence: 'An X before the name, as on ballots with boxes; people decide.',
    draw: [{ draw: 'cross', at: { along: 0, height: 0.5, beyond: [-4, -2.8] }, size: [2.2, 3.2] }],
  },
  {
    ...asked,
    id: 'cross-after',
    sentence: 'An X after the name; people decide.',
    draw: [{ draw: 'cross', at: { along: 1, height: 0.5, beyond: [3, 8] }, size: [2.5, 4] }],
  },
  {
    ...asked,
    id: 'tick-over-name',
    sentence: 'A tick over the name: agreed? People decide.',
    draw: [{ draw: 'tick', at: { along: [0.2, 0.7], height: 1 }, sweep: [3, 6], rise: [3, 5] }],
  },
  {
    ...asked,
    id: 'tick-before',
    sentence: 'A tick before the name; people decide.',
    draw: [{ draw: 'tick', at: { along: 0, height: 0.9, beyond: [-4, -3] }, sweep: [1.5, 2.6], rise: [2.5, 3.8] }],
  },
  {
    ...asked,
    id: 'tick-after',
    reach: 'many',
    others: 'untouched',
    sentence: 'A voter ticks the chosen beside their names; people decide.',
    draw: [{ draw: 'tick', at: { along: 1, height: 0.9, beyond: [3, 6] }, sweep: [2, 4], rise: [2.5, 4] }],
  },
  {
    ...asked,
    id: 'star-beside',
    sentence: 'A star beside a name; people decide.',
    draw: [{ draw: 'star', at: { along: 1, height: 0.5, beyond: [3, 6] }, size: [2.5, 3.5] }],
  },
  {
    ...asked,
    id: 'plus-before',
    sentence: 'A plus before some names and a line before others; people decide.',
    draw: [{ draw: 'plus', at: { along: 0, height: 0.5, beyond: [-4, -3] }, size: [2.2, 3] }],
  },
  {
    ...asked,
    id: 'dash-before',
    sentence: 'A short line before the name that does not reach it; people decide.',
    draw: [
      {
        draw: 'line',
        from: { along: 0, height: 0.5, beyond: [-5, -4.2] },
        to: { along: 0, height: 0.5, beyond: [-2.2, -1.5] },
      },
    ],
  },
  {
    ...asked,
    id: 'arrow',
    sentence: 'An arrow that points at a name; people decide.',
    draw: [
      { draw: 'line', from: { along: 1, height: 0.5, beyond: [11, 16] }, to: { along: 1, height: 0.5, beyond: 2.5 } },
      { draw: 'bracket', side: 'right', shape: 'round', margin: [1.6, 2] },
    ],
  },
  {
    ...asked,
    id: 'number-crossed',
    sentence: 'Only the number is crossed out; people decide.',
    draw: [{ draw: 'cross', on: 'number', at: { along: 0.5, height: 0.5 }, size: [3.5, 5] }],
  },
  {
    ...asked,
    id: 'number-struck',
    sentence: 'Only the number is struck; people decide.',
    draw: [
      {
        draw: 'line',
        on: 'number',
        from: { along: 0, height: 0.5, beyond: [-1.5, -0.6] },
        to: { along: 1, height: 0.5, beyond: [0.6, 1.5] },
      },
    ],
  },
  {
    ...asked,
    id: 'number-ticked',
    sentence: 'The number is ticked; people decide.',
    draw: [{ draw: 'tick', on: 'number', at: { along: 0.5, height: 1 }, sweep: [2, 3], rise: [3, 4] }],
  },
  {
    ...asked,
    id: 'keep-again',
    reach: 'one',
    page: 'review',
    sentence: 'A struck name with “giữ lại” beside it: the voter thought again; people decide.',
    draw: [
      strike,
      {
        draw: 'words',
        text: ['giữ lại', 'giữ', 'không gạch'],
        at: { along: 1, height: 0.9, beyond: [3, 5] },
        size: [1.5, 2.2],
      },
    ],
  },
  {
    ...asked,
    id: 'agree-beside',
    page: 'review',
    sentence: 'Words beside a name that is not struck (“đồng ý”); extra writing, people decide.',
    draw: [
      {
        draw: 'words',
        text: ['đồng ý', 'được', 'có'],
        at: { along: 1, height: 0.9, beyond: [3, 6] },
        size: [1.5, 2.2],
      },
    ],
  },
  {
    ...asked,
    id: 'refuse-beside',
    page: 'review',
    sentence: '“Không” beside a name instead of a strike; people decide.',
    draw: [
      { draw: 'words', text: ['không', 'ko', 'bỏ'], at: { along: 1, height: 0.9, beyond: [3, 6] }, size: [1.5, 2.2] },
    ],
  },
  {
    ...asked,
    id: 'question-beside',
    reach: 'one',
    page: 'review',
    sentence: 'A question mark beside a name; people decide.',
    draw: [{ draw: 'words', text: ['?', '??', '!'], at: { along: 1, height: 0.9, beyond: [3, 6] }, size: [1.6, 2.4] }],
  },
  {
    ...asked,
    id: 'name-written-beside',
    reach: 'one',
    page: 'review',
    sentence: 'A struck name with another one written beside it; the ballot’s validity is the committee’s to judge.',
    draw: [
      strike,
      {
        draw: 'words',
        text: ['Trần Vị', 'Lê Sơn', 'Hà Nam'],
        at: { along: 1, height: 0.9, beyond: [3, 5] },
        size: [1.5, 2],
      },
    ],
  },
];
