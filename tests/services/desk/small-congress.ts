// A small congress on a desk: thirty voters, four names for three seats, a committee of four.

import { present } from '../../../core/assert.ts';
import type { Attendance } from '../../../core/congress/congress.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { EnteredContest } from '../../../electron/services/set-up/contest-list.ts';
import type { openDesk } from '../../../electron/services/desk/desk.ts';
import { congress } from '../../unit/minutes/published.ts';

export type Desk = ReturnType<typeof openDesk>;

/** The value, or the refusal as the test's failure. */
export function held<T>(result: Result<T, Finding>): T {
  if (!result.ok)
    throw new Error(
      `${result.error.number} ${result.error.code} ${result.error.path} ${JSON.stringify(result.error.figures)}`,
    );
  return result.value;
}

/** "F.425" of a refusal; "accepted" of a success. */
export const numberOf = (result: Result<unknown, Finding>): string => (result.ok ? 'accepted' : result.error.number);

export const thirty: Attendance = {
  meeting: 'delegates-congress',
  summoned: 31,
  present: 30,
  deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 1, names: ['Vũ Thị Lan'] }],
};

export const pins = { head: '471126', secretary: '471226', member: '471326', technician: '471426' } as const;

/** Names out of ballot order, as people type them. */
export const fourForThree: EnteredContest = {
  id: null,
  title: 'Bầu Ban Chấp hành Đảng bộ',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 3,
  round: 'first',
  candidates: ['Nguyễn Việt Hà', 'Bùi Thị An', 'Lê Thị Hà', 'Cao Văn Bình'].map((fullName) => ({ id: null, fullName })),
};

/** Ids of the committee by role. */
export type People = Readonly<Record<keyof typeof pins, string>>;

/** A congress with attendance and a committee that can confirm. */
export function setUp(desk: Desk): People {
  held(desk.congressCreate({ congress }));
  held(desk.attendanceSet({ attendance: thirty, reason: '' }));
  const enter = (fullName: string, role: keyof typeof pins): string => {
    const { committee } = held(
      desk.committeeEnter({ member: { id: null, fullName, post: '', role }, pin: pins[role] }),
    );
    return present(committee.at(-1), 'the member').member.id;
  };
  return {
    head: enter('Lương Xuân Bách', 'head'),
    secretary: enter('Lê Thị Thu Trà', 'secretary'),
    member: enter('Vũ Đức Toàn', 'member'),
    technician: enter('Trần Gia Khiêm', 'technician'),
  };
}

/** The head and the secretary, who decide in place. */
export const together = (people: People) =>
  (['head', 'secretary'] as const).map((who) => ({ memberId: people[who], pin: pins[who] }));

/** A drafted contest; its id. */
export function draft(desk: Desk, contest: EnteredContest = fourForThree): string {
  return present(held(desk.contestSave({ contest })).contests.at(-1), 'the contest').contest.id;
}

/** A contest with frozen list, `issued` ballots handed out and its count open; its id. */
export function counting(desk: Desk, people: People, issued = 30, contest: EnteredContest = fourForThree): string {
  const contestId = draft(desk, contest);
  held(desk.contestFreezeList({ contestId }));
  held(desk.contestIssueBallots({ contestId, issued }));
  held(desk.countOpen({ contestId, entryMode: 'struck', operatorId: people.member, batchSize: 10 }));
  return contestId;
}

/** Records ballots behind those that are there. */
export function record(desk: Desk, contestId: string, ballots: readonly string[]): void {
  for (const marks of ballots) {
    const position = present(contestOf(desk, contestId).count ?? undefined, 'the count').nextPosition;
    held(desk.countRecord({ contestId, position, marks, defects: [] }));
  }
}

export const contestOf = (desk: Desk, contestId: string) =>
  present(
    held(desk.congressView()).contests.find(({ contest }) => contest.id === contestId),
    `contest ${contestId}`,
  );

export const many = (count: number, marks: string): readonly string[] => Array.from({ length: count }, () => marks);

/** Counts, reconciles and confirms these ballots. */
export function publish(desk: Desk, people: People, contestId: string, ballots: readonly string[]): void {
  record(desk, contestId, ballots);
  held(
    desk.countReconcile({ contestId, collected: ballots.length, acknowledged: ['W.204', 'W.205', 'W.206', 'W.207'] }),
  );
  held(desk.resultConfirm({ contestId, memberId: people.secretary, pin: pins.secretary }));
  held(desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
}
