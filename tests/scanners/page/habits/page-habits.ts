// Habits that concern the whole ballot: people must see the page, for its validity is in question.

import type { BoxHabit, Movement, StrikeHabit } from './habit.ts';
import { strike } from './strike-habits.ts';

const cross: Movement = { draw: 'cross', at: { along: [0.42, 0.58], height: [0.42, 0.58] }, size: [3.6, 5] };

const strikes = {
  form: 'strike',
  truth: 'struck',
  reach: 'few',
  others: 'untouched',
  page: 'review',
} as const satisfies Partial<StrikeHabit>;
const boxes = {
  form: 'boxes',
  truth: 'chosen',
  reach: 'all',
  others: 'plain',
  page: 'review',
} as const satisfies Partial<BoxHabit>;

const onFreePaper: Readonly<Record<string, readonly [string, readonly Movement[]]>> = {
  signature: [
    'The voter signs the ballot; an identifying mark, the committee judges it.',
    [{ draw: 'signature', at: { along: [0.1, 0.5], height: [0.4, 0.7] }, wide: [16, 30] }],
  ],
  'name-added': [
    'A name that is not on the list is written on the ballot; the committee judges it.',
    [
      {
        draw: 'words',
        text: ['Nguyễn Văn Tám', 'Trần Thị Sáu', 'Đỗ Cao'],
        at: { along: [0.05, 0.3], height: [0.4, 0.7] },
        size: [1.8, 2.8],
      },
    ],
  ],
  remark: [
    'A remark for the committee; extra writing.',
    [
      {
        draw: 'words',
        text: ['đồng ý hết', 'không bầu', 'cần dân chủ'],
        at: { along: [0.05, 0.3], height: [0.4, 0.7] },
        size: [1.8, 2.6],
      },
    ],
  ],
  'date-written': [
    'The voter dates the ballot; extra writing.',
    [
      {
        draw: 'words',
        text: ['12/5', '20/10', '5/12/2025'],
        at: { along: [0.1, 0.6], height: [0.4, 0.7] },
        size: [2, 3],
      },
    ],
  ],
  'one-letter': [
    'A single letter in a corner of the paper: a sign between voters? The committee judges it.',
    [{ draw: 'words', text: ['a', 'k', 'x'], at: { along: [0.1, 0.9], height: [0.4, 0.7] }, size: [2.2, 3.2] }],
  ],
  'small-star': [
    'A small star on free paper: a sign to be known by; the committee judges it.',
    [{ draw: 'star', at: { along: [0.1, 0.9], height: [0.3, 0.7] }, size: [3, 5] }],
  ],
  'small-ring': [
    'A small ring on free paper; the committee judges it.',
    [{ draw: 'circle', at: { along: [0.1, 0.9], height: [0.3, 0.7] }, size: [3, 6] }],
  ],
  doodle: [
    'A doodle drawn while waiting; the committee judges it.',
    [
      {
        draw: 'coil',
        from: { along: 0.2, height: 0.5 },
        to: { along: [0.4, 0.7], height: 0.5 },
        high: [3, 5],
        long: [3, 5],
      },
    ],
  ],
  'pen-tried': [
    'The pen is tried out on the ballot; the committee judges it.',
    [
      {
        draw: 'zigzag',
        from: { along: 0.2, height: 0.5 },
        to: { along: [0.3, 0.5], height: 0.5 },
        high: [2, 4],
        long: [1.5, 3],
      },
    ],
  ],
  'stray-line': [
    'A line over free paper that belongs to nothing; people look at it.',
    [
      {
        draw: 'line',
        from: { along: [0.05, 0.3], height: [0.2, 0.8] },
        to: { along: [0.5, 0.95], height: [0.2, 0.8] },
      },
    ],
  ],
  'second-seal': [
    'A stamp where none belongs; the committee asks whose it is.',
    [{ draw: 'seal', at: { along: [0.2, 0.8], height: 0.5 }, size: [14, 18], pen: 'red-ballpoint' }],
  ],
  'big-cross': [
    'The whole list is crossed out with two lines; nobody is chosen, or the ballot is spoilt: people decide.',
    [
      { draw: 'line', on: 'list', from: { along: 0, height: 0 }, to: { along: 1, height: 1 } },
      { draw: 'line', on: 'list', from: { along: 1, height: 0 }, to: { along: 0, height: 1 } },
    ],
  ],
  'words-over-list': [
    'A word written large over the list; people decide.',
    [
      {
        draw: 'words',
        on: 'list',
        text: ['không', 'hủy', 'bỏ hết'],
        at: { along: [0.2, 0.4], height: [0.4, 0.7] },
        size: [5, 9],
      },
    ],
  ],
  'heading-struck': [
    'The heading of the ballot is struck; people decide.',
    [{ draw: 'line', on: 'heading', from: { along: 0, height: [0.2, 0.8] }, to: { along: 1, height: [0.2, 0.8] } }],
  ],
};

/** Marks over the list leave no name sure; all others leave the marks as they are. */
const spoilsTheList = new Set(['big-cross', 'words-over-list']);

export const pageHabits: readonly (StrikeHabit | BoxHabit)[] = Object.entries(onFreePaper).flatMap(
  ([id, [sentence, once]]): readonly (StrikeHabit | BoxHabit)[] => [
    spoilsTheList.has(id)
      ? { ...strikes, id, sentence, draw: [], reach: 'all', truth: 'people', once }
      : { ...strikes, id, sentence, draw: [strike], once },
    spoilsTheList.has(id)
      ? { ...boxes, id: `box-${id}`, sentence, draw: [cross], truth: 'people', once }
      : { ...boxes, id: `box-${id}`, sentence, draw: [cross], once },
  ],
);
