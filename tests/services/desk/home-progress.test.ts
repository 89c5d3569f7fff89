// What the list at home says of each congress: read from its file without replaying it, and the same as the open congress says.

import { expect, test } from 'vitest';
import { congress } from '../../unit/minutes/published.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, counting, fourForThree, held, record, setUp, together } from './small-congress.ts';

const on = new DeskOfTest();

const listed = () => held(on.desk.congressList())[0]?.progress;

test('a congress without a contest, one being counted, and ballots corrected or taken out', () => {
  held(on.desk.congressCreate({ congress }));
  expect(listed()).toEqual({ contests: 0, sealed: 0, inHand: null });
  on.restart();
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people, 30);
  held(on.desk.contestSave({ contest: { ...fourForThree, title: 'Bầu lần sau' } }));
  record(on.desk, contestId, ['kkks', 'kksk', 'kskk']);
  held(on.desk.countRecord({ contestId, position: 1, marks: 'skkk', defects: [] }));
  const { contest, count } = contestOf(on.desk, contestId);
  const inHand = { title: contest.title, stage: 'counting', issued: 30, entered: 3 };
  const progressOf = () => held(on.desk.congressList()).map(({ progress }) => progress);
  expect(count?.entered).toBe(3);
  expect(progressOf()).toContainEqual({ contests: 2, sealed: 0, inHand });
  held(on.desk.countWithdrawLast({ contestId, position: 3, reason: 'Không có phiếu này', members: together(people) }));
  expect(contestOf(on.desk, contestId).count?.entered).toBe(2);
  on.restart();
  expect(progressOf()).toContainEqual({ contests: 2, sealed: 0, inHand: { ...inHand, entered: 2 } });
});
