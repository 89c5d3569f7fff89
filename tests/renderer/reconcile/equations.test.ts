// The three equations of a count.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equationsOf } from '../../../renderer/reconcile/equations.ts';

const figures = fc.record({
  issued: fc.nat(500),
  collected: fc.nat(500),
  valid: fc.nat(500),
  invalid: fc.nat(50),
  foreign: fc.constant(0),
});

test('all hold exactly when no more came back than went out and as many are entered as came back', () => {
  fc.assert(
    fc.property(figures, (count) => {
      const agrees = equationsOf(count).every(({ difference }) => difference === 0);
      expect(agrees).toBe(count.collected <= count.issued && count.collected === count.valid + count.invalid);
    }),
  );
});

test('as long as the box is not counted out, nothing is said to agree or to differ', () => {
  expect(
    equationsOf({ issued: 300, collected: null, valid: 290, invalid: 8, foreign: 0 }).map(
      ({ difference }) => difference,
    ),
  ).toEqual([null, null, null]);
});

test('a ballot too many in the box is the difference that is said', () => {
  expect(
    equationsOf({ issued: 118, collected: 119, valid: 115, invalid: 3, foreign: 0 }).map(
      ({ difference }) => difference,
    ),
  ).toEqual([-1, -1, 1]);
});

test('a ballot that the committee did not issue is no issued one that came back', () => {
  const equations = equationsOf({ issued: 159, collected: 159, valid: 158, invalid: 1, foreign: 1 });
  expect(equations.map(({ name, left, right }) => [name, left, ...right])).toEqual([
    ['own', 159, 158, 1],
    ['issued', 159, 158, 1],
    ['entered', 159, 159],
    ['judged', 159, 158, 1],
  ]);
});
