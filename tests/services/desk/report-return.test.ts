// Ballots issued and returned are reported before votes are counted, and what was reported is held against the count.

import { expect, test } from 'vitest';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, draft, held, many, numberOf, record, setUp } from './small-congress.ts';

const on = new DeskOfTest();

function issued() {
  const people = setUp(on.desk);
  const contestId = draft(on.desk);
  held(on.desk.contestFreezeList({ contestId }));
  return { people, contestId };
}

const reportedOf = (contestId: string) => contestOf(on.desk, contestId).returnReport?.returned ?? null;

test('the report is made once ballots are out and before the count is opened, and the last figure holds', () => {
  const { people, contestId } = issued();
  expect(numberOf(on.desk.countReportReturn({ contestId, returned: 30 }))).toBe('F.423.30');
  expect(numberOf(on.desk.returnPaper(contestId))).toBe('F.423');
  held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
  expect(numberOf(on.desk.returnPaper(contestId))).toBe('F.432');
  held(on.desk.countReportReturn({ contestId, returned: 29 }));
  held(on.desk.countReportReturn({ contestId, returned: 30 }));
  const { entries } = held(on.desk.congressView());
  held(on.desk.countReportReturn({ contestId, returned: 30 }));
  expect(held(on.desk.congressView()).entries).toBe(entries);
  expect(reportedOf(contestId)).toBe(30);
  expect(held(on.desk.returnPaper(contestId))).toMatchObject({ issued: 30, returned: 30 });
  held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  expect(numberOf(on.desk.countReportReturn({ contestId, returned: 28 }))).toBe('F.425.30');
});

test('a count that differs from what the congress was told asks for a second look', () => {
  const { people, contestId } = issued();
  held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
  held(on.desk.countReportReturn({ contestId, returned: 30 }));
  held(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  record(on.desk, contestId, many(29, 'kkks'));
  const numbersFor = (collected: number) =>
    held(on.desk.countCheck({ contestId, collected })).findings.map(({ number }) => number);
  expect(numbersFor(29)).toContain('W.214');
  record(on.desk, contestId, many(1, 'kkks'));
  expect(numbersFor(30)).not.toContain('W.214');
});
