// Lists that release 0.1.0 froze: judged as then, until two members choose the newest reading where it differs.

import { describe, expect, test } from 'vitest';
import { present } from '../../../core/assert.ts';
import { listDigest } from '../../../core/life/result-of-contest.ts';
import type { EnteredContest } from '../../../electron/services/set-up/contest-list.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { contestOf, draft, held, many, numberOf, pins, record, setUp } from './small-congress.ts';
import type { Desk, People } from './small-congress.ts';
import type { Reviewer } from '../../../electron/services/scan/review/scan-review.ts';

const noSurplus: EnteredContest = {
  id: null,
  title: 'Bầu Ủy ban Kiểm tra',
  office: 'inspection-committee',
  ballotForm: 'no-surplus',
  marking: 'agree-disagree',
  seats: 2,
  round: 'first',
  candidates: ['Bùi Thị An', 'Cao Văn Bình'].map((fullName) => ({ id: null, fullName })),
};

/** Freezes the list as release 0.1.0 did, without a word on the reading; 30 ballots issued, the count open. */
function countingOldList(desk: Desk, people: People): string {
  const contestId = draft(desk, noSurplus);
  const session = held(desk.session());
  const { contest } = contestOf(desk, contestId);
  const digest = listDigest(contest, session.tools);
  held(session.append([{ actor: '', act: { kind: 'list-frozen', contest, digest } }]));
  held(desk.contestIssueBallots({ contestId, issued: 30 }));
  held(desk.countOpen({ contestId, entryMode: 'voted', operatorId: people.member, batchSize: 10 }));
  return contestId;
}

const on = new DeskOfTest();

const acknowledged = ['W.204', 'W.205', 'W.206', 'W.207'];
const both = (people: People): readonly Reviewer[] => [
  { memberId: people.head, pin: pins.head },
  { memberId: people.secretary, pin: pins.secretary },
];

function confirmed(desk: Desk, people: People, contestId: string): void {
  held(desk.countReconcile({ contestId, collected: 30, acknowledged }));
  held(desk.resultConfirm({ contestId, memberId: people.secretary, pin: pins.secretary }));
  held(desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
}

describe('a list of the first reading', () => {
  test('whose ballots both readings judge alike asks nothing and is told as before', () => {
    const { desk } = on;
    const people = setUp(desk);
    const contestId = countingOldList(desk, people);
    record(desk, contestId, many(30, 'ad'));
    expect(contestOf(desk, contestId)).toMatchObject({ rulesRevision: 1, revisionQuestion: null });
    confirmed(desk, people, contestId);
    const { record: told } = held(desk.publishedResult(contestId));
    expect(told).not.toHaveProperty('rulesRevision');
  });

  test('with ballots for nobody is not closed before two members choose', () => {
    const { desk } = on;
    const people = setUp(desk);
    const contestId = countingOldList(desk, people);
    record(desk, contestId, [...many(26, 'aa'), ...many(3, 'dd'), 'bn']);
    const question = { kept: 1, newest: 2, ballots: 4, validIfKept: 30, validIfNewest: 26 };
    expect(contestOf(desk, contestId).revisionQuestion).toEqual(question);
    const reconcile = () => desk.countReconcile({ contestId, collected: 30, acknowledged });
    expect(reconcile()).toMatchObject({ ok: false, error: { number: 'F.458', figures: question } });
    const choose = (revision: number, members = both(people), reason = 'Đại hội thống nhất') =>
      numberOf(desk.rulesChooseRevision({ contestId, revision, members, reason }));
    expect(choose(3)).toBe('F.459');
    expect(choose(2, both(people).slice(0, 1))).toMatch(/^F\.5/u);
    expect(choose(2, [...both(people).slice(0, 1), { memberId: people.technician, pin: pins.technician }])).toMatch(
      /^F\.5/u,
    );
    expect(choose(2, both(people), ' ')).toBe('F.403');
    expect(choose(2)).toBe('accepted');
    expect(choose(1)).toBe('F.459');
    expect(contestOf(desk, contestId)).toMatchObject({
      rulesRevision: 2,
      revisionQuestion: null,
      count: { valid: 26, invalid: 4 },
    });
    confirmed(desk, people, contestId);
    const source = held(desk.paperSource(contestId));
    expect(source.published.record).toMatchObject({ rulesRevision: 2, ballots: { valid: 26, invalid: 4 } });
    expect(source.revisionChoice).toMatchObject({ before: 1, revision: 2, reason: 'Đại hội thống nhất' });
  });

  test('that was closed by the old release is not confirmed either; keeping its reading leaves it closed', () => {
    const { desk } = on;
    const people = setUp(desk);
    const contestId = countingOldList(desk, people);
    record(desk, contestId, [...many(29, 'aa'), 'dd']);
    const session = held(desk.session());
    const figures = { issued: 30, collected: 30, notReturned: 0, valid: 30, invalid: 0 };
    const closed = { kind: 'count-reconciled', contestId, figures, acknowledged: [], salt: '0'.repeat(64) } as const;
    held(session.append([{ actor: people.member, act: closed }]));
    const confirm = () => desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head });
    expect(numberOf(confirm())).toBe('F.458');
    held(desk.rulesChooseRevision({ contestId, revision: 1, members: both(people), reason: 'Đã công bố cách xét' }));
    expect(contestOf(desk, contestId).stage).toBe('reconciled');
    expect(numberOf(confirm())).toBe('accepted');
  });

  test('that was closed opens again where the newest reading is taken', () => {
    const { desk } = on;
    const people = setUp(desk);
    const contestId = countingOldList(desk, people);
    record(desk, contestId, [...many(29, 'aa'), 'dd']);
    const session = held(desk.session());
    const figures = { issued: 30, collected: 30, notReturned: 0, valid: 30, invalid: 0 };
    const closed = { kind: 'count-reconciled', contestId, figures, acknowledged: [], salt: '0'.repeat(64) } as const;
    held(session.append([{ actor: people.member, act: closed }]));
    held(desk.rulesChooseRevision({ contestId, revision: 2, members: both(people), reason: 'Theo văn bản' }));
    expect(contestOf(desk, contestId)).toMatchObject({ stage: 'counting', count: { valid: 29, invalid: 1 } });
    confirmed(desk, people, contestId);
    expect(present(contestOf(desk, contestId).result ?? undefined, 'the result').ballots).toMatchObject({ valid: 29 });
  });
});

test('a list that is frozen now says which reading judges it', () => {
  const { desk } = on;
  setUp(desk);
  const contestId = draft(desk, noSurplus);
  expect(contestOf(desk, contestId).rulesRevision).toBeNull();
  held(desk.contestFreezeList({ contestId }));
  expect(contestOf(desk, contestId).rulesRevision).toBe(2);
});
