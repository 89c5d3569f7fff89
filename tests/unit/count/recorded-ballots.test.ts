// Ballots by position: whatever is recorded, corrected and taken back, the list says what a plain list would say, and a
// list that was handed out before stays as it was.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allBallots,
  ballotAt,
  ballotsOf,
  noBallots,
  withBallot,
  withoutLast,
} from '../../../core/life/recorded-ballots.ts';
import type { RecordedBallot, RecordedBallots } from '../../../core/life/recorded-ballots.ts';

const ballot = (marks: string): RecordedBallot => ({
  marks,
  defects: [],
  source: 'keyboard',
  at: '2026-11-24T10:00:00+07:00',
  corrections: 0,
});
const marksOf = (ballots: RecordedBallots): readonly string[] => allBallots(ballots).map(({ marks }) => marks);
const recorded = (count: number): RecordedBallots =>
  Array.from({ length: count }, (_, index) => index + 1).reduce(
    (ballots, position) => withBallot(ballots, position, ballot(String(position))),
    noBallots,
  );

describe('recording', () => {
  test.each([1, 63, 64, 65, 128, 129, 200])('%d ballots one after the other', (count) => {
    const ballots = recorded(count);
    expect(ballots.length).toBe(count);
    expect(marksOf(ballots)).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
    expect(ballotAt(ballots, 1)?.marks).toBe('1');
    expect(ballotAt(ballots, count)?.marks).toBe(String(count));
    expect([ballotAt(ballots, 0), ballotAt(ballots, count + 1)]).toEqual([undefined, undefined]);
    expect(ballotsOf(allBallots(ballots))).toEqual(ballots);
  });

  test('leaves no gap', () => {
    expect(() => withBallot(recorded(3), 5, ballot('x'))).toThrow('position 5 leaves no gap');
    expect(() => withBallot(recorded(3), 0, ballot('x'))).toThrow('position 0 leaves no gap');
    expect(withBallot(recorded(3), 4, ballot('x')).length).toBe(4);
  });

  test('takes back the last only, across the edge of a leaf too', () => {
    expect(marksOf(withoutLast(recorded(65)))).toEqual(marksOf(recorded(64)));
    expect(withoutLast(recorded(65))).toEqual(recorded(64));
    expect(withoutLast(recorded(64))).toEqual(recorded(63));
    expect(withoutLast(recorded(1))).toEqual(noBallots);
    expect(() => withoutLast(noBallots)).toThrow('a last ballot is missing');
  });
});

test('is the plain list, whatever is done, and older lists stay', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('record' as const), at: fc.nat({ max: 150 }), marks: fc.string({ maxLength: 4 }) }),
    fc.record({ kind: fc.constant('take-back' as const) }),
  );
  fc.assert(
    fc.property(fc.nat({ max: 140 }), fc.array(act, { maxLength: 30 }), (start, acts) => {
      let ballots = recorded(start);
      let plain = marksOf(ballots);
      for (const each of acts) {
        const [before, told] = [ballots, plain];
        if (each.kind === 'record') {
          const position = (each.at % (plain.length + 1)) + 1;
          ballots = withBallot(ballots, position, ballot(each.marks));
          plain = position > plain.length ? [...plain, each.marks] : plain.with(position - 1, each.marks);
        } else if (plain.length > 0) {
          ballots = withoutLast(ballots);
          plain = plain.slice(0, -1);
        }
        expect(marksOf(ballots)).toEqual(plain);
        expect(ballots.length).toBe(plain.length);
        expect(marksOf(before)).toEqual(told);
      }
    }),
    { numRuns: 60 },
  );
});
