// Badges are printed for those who were asked for, in the order of delegations; an alternate in a place is an official delegate.

import { expect, test } from 'vitest';
import { badgeHolders } from '../../../core/roster/badge-holders.ts';
import { delegate, imported, rosterAfter } from './rosters.ts';

const roster = rosterAfter(
  imported(
    delegate(1, { delegation: 'Đoàn B' }),
    delegate(2, { delegation: 'Đoàn A' }),
    delegate(3, { delegation: 'Đoàn B' }),
    delegate(4, { delegation: 'Đoàn A', standing: 'alternate' }),
    delegate(5, { delegation: 'Đoàn A', standing: 'alternate' }),
  ),
  { kind: 'delegate-replaced', number: 2, alternate: 4, reason: 'Chuyển công tác' },
);

test('everybody, delegation by delegation as these first came up, by number within one', () => {
  expect(badgeHolders(roster, { kind: 'all' }).map(({ number }) => number)).toEqual([1, 3, 2, 4, 5]);
});

test('one delegation, or those chosen', () => {
  expect(badgeHolders(roster, { kind: 'delegation', delegation: 'Đoàn A' }).map(({ number }) => number)).toEqual([
    2, 4, 5,
  ]);
  expect(badgeHolders(roster, { kind: 'chosen', numbers: [5, 1, 77] }).map(({ number }) => number)).toEqual([1, 5]);
});

test('an alternate who took a place is official, one who did not is an alternate', () => {
  expect(badgeHolders(roster, { kind: 'chosen', numbers: [2, 4, 5] }).map(({ standing }) => standing)).toEqual([
    'official',
    'official',
    'alternate',
  ]);
});
