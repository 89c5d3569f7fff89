// Late changes of attendance are entries of their own, and papers are made from what the ledger holds. A real desk on a
// real file, driven as the window drives it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attendance } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { present } from '../../../core/assert.ts';
import { alternatesAfter } from '../../../core/count/alternates-of-rounds.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { quickSecrets } from '../powers-of-test.ts';
import { congress } from '../../unit/minutes/published.ts';
import { held, numberOf } from './small-congress.ts';

type Desk = ReturnType<typeof openDesk>;

const folder = { path: '' };
const opened: { desk: Desk | null } = { desk: null };

beforeEach(() => {
  folder.path = mkdtempSync(path.join(tmpdir(), 'desk-'));
});
afterEach(() => {
  opened.desk?.close();
  opened.desk = null;
  rmSync(folder.path, { recursive: true });
});

const attendance = (present: number, absent: number): Attendance => ({
  meeting: 'delegates-congress',
  summoned: 20,
  present,
  deductions:
    absent === 0
      ? []
      : [{ reason: 'official-delegate-absent-throughout-no-alternate', count: absent, names: ['Vũ Thị Lan'] }],
});

const delegates: Contest = {
  id: '',
  title: 'Bầu đại biểu dự Đại hội cấp trên',
  office: 'delegates',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 2,
  round: 'first',
  candidates: ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà', 'Nguyễn Việt Hà'].map((fullName, index) => ({
    id: `c${index + 1}`,
    fullName,
  })),
  alternates: { way: 'order-of-votes', places: 1 },
};

/** A desk with a congress whose committee can confirm, and one contest with `issued` ballots handed out. */
function deskWithBallots(contest: Contest, issued: number): { readonly desk: Desk; readonly contestId: string } {
  let minute = 0;
  const now = (): string => new Date(Date.UTC(2025, 9, 5, 2, minute++)).toISOString().replace('.000Z', 'Z');
  const desk = openDesk({ ...quickSecrets, dataFolder: folder.path, now });
  opened.desk = desk;
  held(desk.congressCreate({ congress }));
  held(desk.attendanceSet({ attendance: attendance(19, 1), reason: '' }));
  for (const [fullName, role, pin] of [
    ['Lương Xuân Bách', 'head', '471126'],
    ['Lê Thị Thu Trà', 'member', '471226'],
  ] as const) {
    held(desk.committeeEnter({ member: { id: null, fullName, post: '', role }, pin }));
  }
  const saved = held(desk.contestSave({ contest: { ...contest, id: null } }));
  const contestId = present(saved.contests[0], 'the contest').contest.id;
  held(desk.contestFreezeList({ contestId }));
  held(desk.contestIssueBallots({ contestId, issued }));
  return { desk, contestId };
}

/** The head and the other member, with their secrets. */
const bothOf = (desk: Desk) =>
  held(desk.congressView()).committee.map(({ member }, index) => ({
    memberId: member.id,
    pin: index === 0 ? '471126' : '471226',
  }));

/** Counts these ballots (letters in ballot order), reconciles, confirms, publishes. */
function publish(desk: Desk, contestId: string, ballots: readonly string[]): void {
  const members = held(desk.congressView()).committee.map(({ member }) => member.id);
  held(desk.countOpen({ contestId, entryMode: 'struck', operatorId: present(members[0], 'the head'), batchSize: 5 }));
  for (const [index, marks] of ballots.entries())
    held(desk.countRecord({ contestId, position: index + 1, marks, defects: [] }));
  held(desk.countReconcile({ contestId, collected: ballots.length, acknowledged: ['W.205', 'W.206', 'W.207'] }));
  for (const { memberId, pin } of bothOf(desk)) held(desk.resultConfirm({ contestId, memberId, pin }));
}

const many = (count: number, marks: string): readonly string[] => Array.from({ length: count }, () => marks);

describe('a late change of attendance', () => {
  test('before the count is opened is an entry of its own, and the base comes from it', () => {
    const { desk, contestId } = deskWithBallots(delegates, 19);
    const before = held(desk.congressView());
    expect(before.contests[0]?.base).toEqual({ base: 19, required: 10 });
    const after = held(
      desk.contestCorrectAttendance({
        contestId,
        attendance: attendance(20, 0),
        issued: 20,
        reason: 'Đồng chí Vũ Thị Lan đến trước khi kiểm phiếu',
        members: bothOf(desk),
      }),
    );
    // The decision of the two stands before it.
    expect(after.entries).toBe(before.entries + 2);
    expect(after.contests[0]?.base).toEqual({ base: 20, required: 11 });
    expect(after.attendance).toEqual(before.attendance);
    expect(after.contests[0]).toMatchObject({
      attendance: { summoned: 20, present: 20 },
      issued: 20,
      attendanceCorrections: [
        {
          before: before.contests[0]?.attendance,
          issuedBefore: 19,
          reason: 'Đồng chí Vũ Thị Lan đến trước khi kiểm phiếu',
          at: expect.any(String) as unknown,
        },
      ],
    });
  });

  test('needs a reason, an electorate that the regulation accepts, ballots handed out, and no count begun', () => {
    const { desk, contestId } = deskWithBallots(delegates, 19);
    expect(
      numberOf(
        desk.contestCorrectAttendance({
          contestId,
          attendance: attendance(19, 0),
          issued: 19,
          reason: '  ',
          members: bothOf(desk),
        }),
      ),
    ).toBe('F.403');
    expect(
      numberOf(
        desk.contestCorrectAttendance({
          contestId,
          attendance: attendance(21, 0),
          issued: 19,
          reason: 'x',
          members: bothOf(desk),
        }),
      ),
    ).toBe('F.143');
    expect(
      numberOf(
        desk.contestCorrectAttendance({
          contestId,
          attendance: { ...attendance(19, 0), meeting: 'members-congress' },
          issued: 19,
          reason: 'x',
          members: bothOf(desk),
        }),
      ),
    ).toBe('F.405');
    expect(
      numberOf(
        desk.contestCorrectAttendance({
          contestId,
          attendance: attendance(19, 0),
          issued: 0,
          reason: 'x',
          members: bothOf(desk),
        }),
      ),
    ).toBe('F.431');
    expect(
      numberOf(
        desk.contestCorrectAttendance({
          contestId: 'none',
          attendance: attendance(19, 0),
          issued: 19,
          reason: 'x',
          members: bothOf(desk),
        }),
      ),
    ).toBe('F.421');
    const members = held(desk.congressView()).committee;
    held(
      desk.countOpen({
        contestId,
        entryMode: 'struck',
        operatorId: present(members[0], 'the head').member.id,
        batchSize: 5,
      }),
    );
    expect(
      numberOf(
        desk.contestCorrectAttendance({
          contestId,
          attendance: attendance(19, 0),
          issued: 19,
          reason: 'x',
          members: bothOf(desk),
        }),
      ),
    ).toBe('F.425.05');
  });
});

describe('what papers are made from', () => {
  /** c1 18 votes, c2 and c3 10 each, with 19 ballots and 10 votes required: a tie for the second seat. */
  const tied = [...many(9, 'kkss'), ...many(9, 'ksks'), 'skks'];

  test('waits for the result; the entry log is there as soon as ballots are entered', () => {
    const { desk, contestId } = deskWithBallots(delegates, 19);
    expect(numberOf(desk.entryLog(contestId))).toBe('F.424');
    expect(numberOf(desk.paperSource(contestId))).toBe('F.424');
    publish(desk, contestId, tied);
    expect(held(desk.entryLog(contestId)).passes[0]?.batches.map(({ ballots }) => ballots)).toEqual([5, 5, 5, 4]);
    expect(held(desk.paperSource(contestId))).toMatchObject({
      decision: null,
      later: [],
      published: { record: { elected: ['c1'], tie: { seats: 1, candidates: ['c2', 'c3'] }, next: 'tie-break' } },
    });
  });

  test('carries the decision to hold another ballot', () => {
    const { desk, contestId } = deskWithBallots(delegates, 19);
    publish(desk, contestId, [...many(12, 'ksss'), ...many(7, 'skss')]);
    held(desk.roundCreate({ contestId, decision: 'Đại hội quyết định bầu tiếp', candidateIds: ['c2', 'c3', 'c4'] }));
    expect(held(desk.paperSource(contestId))).toMatchObject({ decision: 'Đại hội quyết định bầu tiếp', later: [] });
  });

  test('carries the decision to leave the seats empty', () => {
    const { desk, contestId } = deskWithBallots(delegates, 19);
    publish(desk, contestId, [...many(12, 'ksss'), ...many(7, 'skss')]);
    held(desk.roundDecline({ contestId, decision: 'Đại hội quyết định không bầu nữa' }));
    expect(held(desk.paperSource(contestId)).decision).toBe('Đại hội quyết định không bầu nữa');
  });

  test('has the tie-break that settles who is an alternate, once it is published', () => {
    const { desk, contestId } = deskWithBallots(delegates, 19);
    publish(desk, contestId, tied);
    const view = held(
      desk.roundCreate({ contestId, decision: 'Bầu lại giữa hai đồng chí', candidateIds: ['c2', 'c3'] }),
    );
    const tieBreak = present(view.contests[1], 'the tie-break').contest.id;
    held(desk.contestFreezeList({ contestId: tieBreak }));
    held(desk.contestIssueBallots({ contestId: tieBreak, issued: 19 }));
    expect(alternatesAfter(held(desk.paperSource(contestId)).published.record, [])).toBeNull();
    publish(desk, tieBreak, [...many(12, 'ks'), ...many(7, 'sk')]);
    const { published, later } = held(desk.paperSource(contestId));
    expect(later.map(({ elected }) => elected)).toEqual([['c2']]);
    expect(alternatesAfter(published.record, later)).toEqual({ taken: ['c3'], tie: null, placesUnfilled: 0 });
    expect(held(desk.congressView()).contests[0]?.result?.later).toEqual({ elected: ['c2'], alternates: [] });
    expect(held(desk.congressView()).contests[0]?.result?.alternates).toEqual({
      taken: ['c3'],
      tie: null,
      placesUnfilled: 0,
    });
  });
});
