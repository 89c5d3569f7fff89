// The roster on a real file, driven as the window drives it: lists, the door, and how base and ballots of a contest follow
// from it into the minutes.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { present } from '../../../core/assert.ts';
import type { Attendance } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { badgeCode, congressTag } from '../../../core/roster/badge-code.ts';
import { rosterContract } from '../../../electron/ipc/roster-contract.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { quickSecrets } from '../powers-of-test.ts';
import { openRosterDesk } from '../../../electron/services/desk/roster-desk.ts';
import { heading, rowsOf } from '../../../scripts/samples/delegates.ts';
import { rosterOfRows } from '../../fixtures/read-rows.ts';
import { congress } from '../../unit/minutes/published.ts';
import { held, numberOf } from '../desk/small-congress.ts';

const folder = { path: '' };
const opened: { desk: ReturnType<typeof openDesk> | null } = { desk: null };

beforeEach(() => {
  folder.path = mkdtempSync(path.join(tmpdir(), 'roster-'));
});
afterEach(() => {
  opened.desk?.close();
  opened.desk = null;
  rmSync(folder.path, { recursive: true });
});

const contest: Contest = {
  id: '',
  title: 'Bầu Ban Chấp hành',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 2,
  round: 'first',
  candidates: ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà'].map((fullName, index) => ({ id: `c${index + 1}`, fullName })),
};

/** A congress with a committee that can confirm, a frozen list, and `delegates` delegates and two alternates. */
function congressOf(delegates: number) {
  const clock = { now: `${congress.date}T07:30:00+07:00` };
  const desk = openDesk({ ...quickSecrets, dataFolder: folder.path, now: () => clock.now });
  opened.desk = desk;
  const id = held(desk.congressCreate({ congress: { ...congress, time: '08:00' } })).id;
  for (const [fullName, role, pin] of [
    ['Lương Xuân Bách', 'head', '471126'],
    ['Lê Thị Thu Trà', 'member', '471226'],
  ] as const) {
    held(desk.committeeEnter({ member: { id: null, fullName, post: '', role }, pin }));
  }
  const contestId = present(held(desk.contestSave({ contest: { ...contest, id: null } })).contests[0], 'the contest')
    .contest.id;
  held(desk.contestFreezeList({ contestId }));
  const roster = openRosterDesk(desk.session);
  held(
    roster.importList({
      list: rosterOfRows(rowsOf(delegates, 2), congress.date),
      questions: 'open',
      mode: 'add',
      source: 'danh-sach.xlsx',
    }),
  );
  const tag = congressTag(id);
  const scan = (number: number) => held(roster.scan({ text: badgeCode(tag, number), direction: 'in' }));
  return { desk, roster, contestId, clock, scan, tag, id };
}

const exOfficio = 'convening-committee-member-absent-throughout';
const notReplaced = 'official-delegate-absent-throughout-no-alternate';

describe('base and ballots of a contest', () => {
  test('follow the roster, are fixed when ballots are issued, and stand in the minutes', () => {
    const { desk, roster, contestId, scan } = congressOf(20);
    for (let number = 1; number <= 18; number += 1) scan(number);
    const [absent] = held(
      roster.recordPresence({ number: 19, presence: 'absent', absence: { deduction: notReplaced, note: 'Ốm nặng' } }),
    ).changed;
    held(roster.replace({ number: 20, alternate: 21, reason: 'Chuyển công tác' }));
    scan(21);
    const view = held(desk.congressView());
    const name = present(absent, 'number 19').delegate.fullName;
    const expected: Attendance = {
      meeting: 'delegates-congress',
      summoned: 20,
      present: 19,
      deductions: [{ reason: notReplaced, count: 1, names: [name] }],
    };
    expect(view.attendance).toEqual(expected);
    expect(view.contests[0]?.base).toEqual({ base: 19, required: 10 });
    expect(view.roster).toEqual({ people: 22, voters: 20, present: 19, awaited: 0, alternates: 1, source: 'roster' });

    const delegations = held(roster.read()).figures.delegations.filter(({ voters }) => voters > 0);
    held(
      roster.handOut({
        contestId,
        ballots: delegations.map(({ delegation, present: here }) => ({ delegation, count: here })),
        reason: '',
      }),
    );
    expect(held(desk.contestIssueBallots({ contestId, issued: 19 })).contests[0]?.issued).toBe(19);
    held(roster.recordPresence({ number: 1, presence: 'left', absence: null }));
    expect(held(desk.congressView()).attendance?.present).toBe(18);
    expect(held(desk.congressView()).contests[0]?.base).toEqual({ base: 19, required: 10 });
    expect(numberOf(roster.handOut({ contestId, ballots: [], reason: 'Thêm' }))).toBe('F.834');

    const members = held(desk.congressView()).committee.map(({ member }) => member.id);
    held(
      desk.countOpen({ contestId, entryMode: 'struck', operatorId: present(members[0], 'the head'), batchSize: 50 }),
    );
    for (let position = 1; position <= 19; position += 1)
      held(desk.countRecord({ contestId, position, marks: 'kks', defects: [] }));
    held(desk.countReconcile({ contestId, collected: 19, acknowledged: [] }));
    for (const [index, memberId] of members.entries())
      held(desk.resultConfirm({ contestId, memberId, pin: index === 0 ? '471126' : '471226' }));
    const published = held(desk.publishedResult(contestId));
    expect(published.record.attendance).toEqual(expected);
    const { handOut } = held(desk.paperSource(contestId));
    const minutes = JSON.stringify(minutesDocument(published, { ...paperOptions(published, 'vi'), handOut }));
    expect(minutes).toContain('được triệu tập: 20 ');
    expect(minutes).toContain('20 − 1 = 19');
    expect(minutes).toContain(name);
    expect(minutes).toMatch(/phát ra: 19 phiếu/u);
  });

  test('are overridden only with a reason, and follow the roster again when asked', () => {
    const { desk, roster, scan } = congressOf(20);
    for (let number = 1; number <= 5; number += 1) scan(number);
    const own: Attendance = { meeting: 'delegates-congress', summoned: 20, present: 20, deductions: [] };
    expect(numberOf(desk.attendanceSet({ attendance: own, reason: '  ' }))).toBe('F.837');
    expect(held(desk.attendanceSet({ attendance: own, reason: 'Máy quét hỏng, đếm bằng tay' })).attendance).toEqual(
      own,
    );
    scan(6);
    expect(held(desk.congressView())).toMatchObject({ attendance: own, roster: { source: 'override', present: 6 } });
    expect(held(roster.read()).figures.overrideReason).toBe('Máy quét hỏng, đếm bằng tay');
    expect(held(roster.follow())).toMatchObject({
      attendance: { summoned: 20, present: 6 },
      roster: { source: 'roster' },
    });
  });

  test('set in spite of the roster stand with their reason, and with what the roster had, among the sources of the minutes', () => {
    const { desk, roster, contestId, scan } = congressOf(20);
    for (let number = 1; number <= 5; number += 1) scan(number);
    const own: Attendance = { meeting: 'delegates-congress', summoned: 20, present: 20, deductions: [] };
    held(desk.attendanceSet({ attendance: own, reason: 'Máy quét hỏng, đếm bằng tay' }));
    held(desk.contestIssueBallots({ contestId, issued: 20 }));
    held(roster.follow());
    const members = held(desk.congressView()).committee.map(({ member }) => member.id);
    held(
      desk.countOpen({ contestId, entryMode: 'struck', operatorId: present(members[0], 'the head'), batchSize: 50 }),
    );
    for (let position = 1; position <= 20; position += 1)
      held(desk.countRecord({ contestId, position, marks: 'kks', defects: [] }));
    held(desk.countReconcile({ contestId, collected: 20, acknowledged: [] }));
    for (const [index, memberId] of members.entries())
      held(desk.resultConfirm({ contestId, memberId, pin: index === 0 ? '471126' : '471226' }));
    expect(held(desk.paperSource(contestId)).inSpiteOfRoster).toEqual({
      reason: 'Máy quét hỏng, đếm bằng tay',
      summoned: 20,
      present: 5,
    });
  });

  test('issued differ from those present only with a reason, and are those handed out', () => {
    const { desk, roster, contestId, scan } = congressOf(20);
    for (let number = 1; number <= 10; number += 1) scan(number);
    const delegation = present(held(roster.read()).figures.delegations[0], 'a delegation').delegation;
    expect(numberOf(desk.contestIssueBallots({ contestId, issued: 9 }))).toBe('F.836');
    expect(numberOf(roster.handOut({ contestId, ballots: [{ delegation, count: 9 }], reason: '' }))).toBe('F.836');
    held(roster.handOut({ contestId, ballots: [{ delegation, count: 9 }], reason: 'Một đại biểu không nhận phiếu' }));
    expect(numberOf(desk.contestIssueBallots({ contestId, issued: 10 }))).toBe('F.842');
    held(desk.contestIssueBallots({ contestId, issued: 9 }));
    expect(held(roster.handOutOf({ contestId }))).toEqual({
      ballots: [{ delegation, count: 9 }],
      reason: 'Một đại biểu không nhận phiếu',
    });
  });
});

/** Milliseconds of one act. */
function timeOf(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** The median: a pause of the machine says nothing of the act. */
const typical = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

describe('a list', () => {
  test('of 2,000 is one entry of the ledger; a badge then costs what it costs among twenty', () => {
    const { desk, roster, scan } = congressOf(20);
    const small = congressOf(20);
    const among20 = typical(Array.from({ length: 20 }, (_, index) => timeOf(() => small.scan(index + 1))));
    const before = held(desk.congressView()).entries;
    held(
      roster.importList({
        list: rosterOfRows(rowsOf(2000), congress.date),
        questions: 'open',
        mode: 'replace',
        source: '',
      }),
    );
    expect(held(desk.congressView())).toMatchObject({ entries: before + 1, roster: { people: 2000, voters: 2000 } });
    const among2000 = typical(
      Array.from({ length: 200 }, (_, index) =>
        timeOf(() => {
          expect(scan(index + 1).kind).toBe('arrived');
        }),
      ),
    );
    // Each badge one entry; a walk through everybody would take a hundred times as long, on any machine.
    expect(held(desk.congressView()).entries).toBe(before + 201);
    expect(among2000 / among20).toBeLessThan(25);
  });

  test('with one bad row changes nothing', () => {
    const { desk, roster } = congressOf(20);
    const before = held(desk.congressView()).entries;
    const bad = [heading, ...rowsOf(30).slice(21), ['99', 'Ai 2', 'Nam']];
    expect(
      numberOf(
        roster.importList({ list: rosterOfRows(bad, congress.date), questions: 'open', mode: 'add', source: '' }),
      ),
    ).toBe('F.806');
    expect(
      numberOf(
        roster.importList({ list: rosterOfRows(rowsOf(3), congress.date), questions: 'open', mode: 'add', source: '' }),
      ),
    ).toBe('F.815');
    expect(held(desk.congressView())).toMatchObject({ entries: before, roster: { people: 22 } });
  });

  test('that replaces another keeps the numbers of those who stand there again, and gives no number twice', () => {
    const { roster } = congressOf(20);
    const names = new Map(held(roster.read()).people.map(({ delegate }) => [delegate.number, delegate.fullName]));
    const later = held(
      roster.importList({
        list: rosterOfRows([heading, ...rowsOf(25).slice(6)], congress.date),
        questions: 'open',
        mode: 'replace',
        source: '',
      }),
    ).people;
    expect(later).toHaveLength(20);
    for (const { delegate } of later.filter((each) => each.delegate.number <= 20))
      expect(names.get(delegate.number)).toBe(delegate.fullName);
    expect(later.map(({ delegate }) => delegate.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
  });

  test('is not exchanged once somebody has come', () => {
    const { roster, scan } = congressOf(20);
    scan(1);
    expect(
      numberOf(
        roster.importList({
          list: rosterOfRows(rowsOf(20), congress.date),
          questions: 'open',
          mode: 'replace',
          source: '',
        }),
      ),
    ).toBe('F.822');
  });
});

describe('a file that is opened again', () => {
  test('tells the same roster, entry by entry', () => {
    const { desk, roster, scan, id, clock } = congressOf(20);
    scan(3);
    clock.now = `${congress.date}T08:05:00+07:00`;
    expect(scan(4).person?.presence).toBe('late');
    held(
      roster.enter({
        number: null,
        facts: {
          ...present(held(roster.read()).people[0], 'somebody').delegate,
          fullName: 'Người Đến Sau',
          cardNumber: '9',
        },
      }),
    );
    held(roster.remove({ number: 22, reason: 'Không thuộc đoàn' }));
    const before = held(roster.read());
    desk.close();
    held(desk.congressOpen({ id }));
    expect(held(roster.read())).toEqual(before);
    expect(before.figures.counts).toMatchObject({ voters: 21, present: 2, late: 1, awaited: 19, others: 1 });
  });
});

describe('secrecy', () => {
  test('nothing that is written about ballots names a person, and badges say nothing but congress and number', () => {
    const { desk, roster, contestId, scan } = congressOf(20);
    for (let number = 1; number <= 20; number += 1) scan(number);
    const delegations = held(roster.read()).figures.delegations.filter(({ voters }) => voters > 0);
    held(
      roster.handOut({
        contestId,
        ballots: delegations.map(({ delegation, present: here }) => ({ delegation, count: here })),
        reason: '',
      }),
    );
    held(desk.contestIssueBallots({ contestId, issued: 20 }));
    const names = held(roster.read()).people.map(({ delegate }) => delegate.fullName);
    const session = held(desk.session());
    const ofBallots = [...session.file.ledger.entries()].filter(
      ({ act }) => act.kind === 'ballots-handed-out' || act.kind === 'ballots-issued',
    );
    expect(ofBallots).toHaveLength(2);
    for (const name of names) expect(JSON.stringify(ofBallots)).not.toContain(name);
    expect(Object.keys(present(ofBallots[0], 'the hand-out').act).toSorted()).toEqual([
      'ballots',
      'contestId',
      'kind',
      'reason',
    ]);
    expect(readFileSync(session.file.file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});

test('everything that crosses to the window fits the contract', () => {
  const { roster, scan, contestId } = congressOf(20);
  held(roster.recordPresence({ number: 2, presence: 'absent', absence: { deduction: exOfficio, note: '' } }));
  expect(rosterContract['check-in:scan'].output.safeParse(scan(1)).success).toBe(true);
  expect(rosterContract['roster:read'].output.safeParse(held(roster.read())).success).toBe(true);
  expect(
    rosterContract['roster:enter'].output.safeParse(
      held(
        roster.renameDelegation({
          from: present(held(roster.read()).figures.delegations[0], 'one').delegation,
          to: 'Đoàn khác',
        }),
      ),
    ).success,
  ).toBe(true);
  expect(rosterContract['roster:hand-out-of'].output.safeParse(held(roster.handOutOf({ contestId }))).success).toBe(
    true,
  );
  expect(rosterContract['check-in:call-roll'].output.safeParse(held(roster.callTheRoll())).success).toBe(true);
  const other = held(roster.scan({ text: badgeCode('000000', 1), direction: 'in' }));
  expect(other.kind).toBe('other-congress');
  expect(rosterContract['check-in:scan'].output.safeParse(other).success).toBe(true);
});
