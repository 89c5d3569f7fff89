// How many ballots were handed out: what cannot be is refused where it is entered, what is unusual needs a reason, and what
// was recorded by mistake is taken back by two members while nothing was entered.

import { expect, test } from 'vitest';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from '../../unit/minutes/paper-text.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, draft, held, many, numberOf, publish, record, setUp, together } from './small-congress.ts';

const on = new DeskOfTest();

test('more ballots than people who may ever get one are refused; more than are present need a reason', () => {
  setUp(on.desk);
  const contestId = draft(on.desk);
  held(on.desk.contestFreezeList({ contestId }));
  expect(numberOf(on.desk.contestIssueBallots({ contestId, issued: 300 }))).toBe('F.530');
  expect(numberOf(on.desk.contestIssueBallots({ contestId, issued: 32, reason: 'phát thừa' }))).toBe('F.530');
  expect(numberOf(on.desk.contestIssueBallots({ contestId, issued: 31 }))).toBe('F.531');
  expect(numberOf(on.desk.contestIssueBallots({ contestId, issued: 31, reason: '  ' }))).toBe('F.531');
  expect(contestOf(on.desk, contestId).stage).toBe('frozen');
  held(on.desk.contestIssueBallots({ contestId, issued: 31, reason: 'Một đại biểu vừa đến' }));
  expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'issued', issued: 31 });
});

test('an issue is taken back by two members, and the minutes keep it', () => {
  const people = setUp(on.desk);
  const contestId = draft(on.desk);
  held(on.desk.contestFreezeList({ contestId }));
  held(on.desk.contestIssueBallots({ contestId, issued: 31, reason: 'Một đại biểu vừa đến' }));
  held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  const asked = { contestId, reason: 'Ghi nhầm, đã đếm lại' };
  expect(numberOf(on.desk.contestWithdrawIssue(asked))).toBe('F.755');
  held(on.desk.contestWithdrawIssue({ ...asked, members: together(people) }));
  expect(contestOf(on.desk, contestId)).toMatchObject({
    stage: 'frozen',
    issued: null,
    count: null,
    withdrawnIssues: [{ issued: 31, reason: asked.reason }],
  });
  on.restart();
  held(on.desk.congressOpen({ id: held(on.desk.congressList())[0]?.id ?? '' }));
  held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
  held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  publish(on.desk, people, contestId, many(30, 'kkks'));
  const { published, ...source } = held(on.desk.paperSource(contestId));
  const text = paperLines(minutesDocument(published, { ...paperOptions(published, 'vi'), ...source })).join('\n');
  expect(text).toContain('một lần ghi phát ra 31 phiếu');
  expect(text).toContain('Ghi nhầm, đã đếm lại');
});

test('once a ballot was entered the issue stands, also when the ballot was taken back', () => {
  const people = setUp(on.desk);
  const contestId = draft(on.desk);
  held(on.desk.contestFreezeList({ contestId }));
  held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
  held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  record(on.desk, contestId, ['kkks']);
  const asked = { contestId, reason: 'Ghi nhầm', members: together(people) };
  expect(numberOf(on.desk.contestWithdrawIssue(asked))).toBe('F.532');
  held(on.desk.countWithdrawLast({ contestId, position: 1, reason: 'Không có tờ này', members: together(people) }));
  expect(numberOf(on.desk.contestWithdrawIssue(asked))).toBe('F.532');
});
