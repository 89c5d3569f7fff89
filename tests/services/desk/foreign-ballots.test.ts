// A ballot that the committee did not issue is told apart from those it issued, from the keys to the sealed record.

import { describe, expect, test } from 'vitest';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, counting, held, many, numberOf, pins, record, setUp, together } from './small-congress.ts';
import type { People } from './small-congress.ts';

const on = new DeskOfTest();
const acknowledged = ['W.204', 'W.205', 'W.206', 'W.207'];

function begin() {
  const people = setUp(on.desk);
  return { people, contestId: counting(on.desk, people) };
}

/** Records a ballot that the committee did not issue behind those that are there. */
const recordForeign = (people: People, contestId: string) =>
  on.desk.countRecord({
    contestId,
    position: contestOf(on.desk, contestId).count?.nextPosition ?? 0,
    marks: 'kkks',
    defects: ['not-issued'],
    members: together(people),
  });

describe('a foreign ballot', () => {
  test('stands in for no issued one: as many as were issued in the box, one of them foreign, is one not returned', () => {
    const { people, contestId } = begin();
    record(on.desk, contestId, many(29, 'kkks'));
    held(recordForeign(people, contestId));
    const { figures } = held(on.desk.countCheck({ contestId, collected: 30 }));
    expect(figures).toEqual({ issued: 30, collected: 30, notReturned: 1, valid: 29, invalid: 1, foreign: 1 });
    held(on.desk.countReconcile({ contestId, collected: 30, acknowledged }));
    held(on.desk.resultConfirm({ contestId, memberId: people.secretary, pin: pins.secretary }));
    held(on.desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
    expect(contestOf(on.desk, contestId).result?.ballots).toMatchObject({ collected: 30, notReturned: 1, foreign: 1 });
  });

  test('is found among one too many in the box, and the count goes on', () => {
    const { people, contestId } = begin();
    record(on.desk, contestId, many(30, 'kkks'));
    expect(numberOf(on.desk.countRecord({ contestId, position: 31, marks: 'kkks', defects: [] }))).toBe('F.151');
    held(recordForeign(people, contestId));
    expect(contestOf(on.desk, contestId).count).toMatchObject({ entered: 31, foreign: 1, invalid: 1 });
    expect(
      numberOf(on.desk.countRecord({ contestId, position: 31, marks: 'kkks', defects: [], members: together(people) })),
    ).toBe('F.151');
    const { figures, findings } = held(on.desk.countCheck({ contestId, collected: 31 }));
    expect(figures).toMatchObject({ issued: 30, collected: 31, notReturned: 0, foreign: 1 });
    expect(findings.filter(({ severity }) => severity === 'refusal')).toEqual([]);
    held(on.desk.countReconcile({ contestId, collected: 31, acknowledged }));
  });
});
