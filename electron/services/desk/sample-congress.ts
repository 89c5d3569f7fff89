// The sample congresses as files of their own, made by the same use cases as any congress: as far as the sample says.

import type { Attendance, CommitteeMember, Congress } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import type { Defect } from '../../../core/ballot/ballot.ts';
import { present } from '../../../core/assert.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { Absence, Presence } from '../../../core/roster/delegate.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { readList } from '../../../core/list/read-list.ts';
import type { ListOrder } from '../../../core/list/read-list.ts';
import { sheetOfRows } from '../../../core/list/sheet/sheet.ts';
import { importRoster } from '../roster/edit-roster.ts';
import { freezeList, issueBallots } from '../set-up/contest-list.ts';
import { openCount, recordBallot } from '../counting/count-ballots.ts';
import { seatMember } from '../set-up/counting-committee.ts';
import { sampleWork } from '../session/secret-digest.ts';
import { setAttendance } from '../set-up/set-up-congress.ts';

/** Names of the files in resources/samples. */
export type SampleName = 'province' | 'commune' | 'cell' | 'delegates';

/** One who counts, with the PIN that the documentation tells. */
export interface SampleMember {
  readonly member: CommitteeMember;
  readonly pin: string;
}

/** One paper: marks as letters (`markOfLetter`), and what was seen beside them. */
export interface SampleBallot {
  readonly marks: string;
  readonly defects: readonly Defect[];
}

export interface SampleContest {
  readonly contest: Contest;
  readonly issued: number;
  readonly ballots: readonly SampleBallot[];
  readonly stage: 'draft' | 'frozen' | 'issued' | 'counting';
  /** How many of the ballots are in the ledger when the sample is opened. */
  readonly recorded: number;
}

/** Delegates of a sample, and how far the check-in has come. */
export interface SampleRoster {
  /** As a spreadsheet gives them, the headings first. */
  readonly rows: readonly (readonly string[])[];
  /** Numbers of those who are there. */
  readonly present: readonly number[];
  readonly absent: readonly { readonly number: number; readonly deduction: string }[];
}

/** What a file in `resources/samples` holds. */
export interface SampleCongress {
  readonly congress: Congress;
  /** Where there is a roster: what follows from it. */
  readonly attendance: Attendance;
  readonly roster?: SampleRoster;
  readonly committee: readonly SampleMember[];
  readonly contests: readonly SampleContest[];
}

/** Ballots to a batch in samples. */
const batchSize = 50;

/** Reads a sample: the built program carries it in a file of its own, loaded when it is asked for. */
export async function readSample(name: SampleName): Promise<SampleCongress> {
  switch (name) {
    case 'province':
      return (await import('../../../resources/samples/province.json', { with: { type: 'json' } }))
        .default as SampleCongress;
    case 'commune':
      return (await import('../../../resources/samples/commune.json', { with: { type: 'json' } }))
        .default as SampleCongress;
    case 'delegates':
      return (await import('../../../resources/samples/delegates.json', { with: { type: 'json' } }))
        .default as SampleCongress;
    case 'cell':
      return (await import('../../../resources/samples/cell.json', { with: { type: 'json' } }))
        .default as SampleCongress;
  }
}

/** Plays a sample into a congress that was just made. */
export function playSample(session: CongressSession, sample: SampleCongress): Result<void, Finding> {
  const steps: readonly (() => Result<unknown, Finding>)[] = [
    ...sample.committee.map(
      ({ member, pin }) =>
        () =>
          seatMember(session, member, pin, sampleWork),
    ),
    () => takeAttendance(session, sample),
    ...sample.contests.flatMap((contest) => stepsOf(session, sample, contest)),
  ];
  return inOrder(steps);
}

/** From check-in where the sample has a roster, otherwise as one figure. */
function takeAttendance(session: CongressSession, { attendance, roster }: SampleCongress): Result<unknown, Finding> {
  if (roster === undefined) return setAttendance(session, { attendance, reason: '' });
  const order: ListOrder = { as: 'roster', day: session.congress().date, encoding: 'unicode', hidden: 'taken' };
  const imported = importRoster(session, {
    list: readList(sheetOfRows(roster.rows), order),
    questions: 'open',
    mode: 'add',
    source: 'danh-sach-dai-bieu.xlsx',
  });
  if (!imported.ok) return imported;
  const recorded = (number: number, presence: Presence, absence: Absence | null) =>
    ({ actor: '', act: { kind: 'presence-recorded', number, presence, absence } }) as const;
  return session.append([
    ...roster.present.map((number) => recorded(number, 'present', null)),
    ...roster.absent.map(({ number, deduction }) => recorded(number, 'absent', { deduction, note: '' })),
  ]);
}

function stepsOf(
  session: CongressSession,
  sample: SampleCongress,
  { contest, issued, ballots, stage, recorded }: SampleContest,
): readonly (() => Result<unknown, Finding>)[] {
  const contestId = contest.id;
  const operatorId = present(sample.committee[0], 'a committee').member.id;
  const reached = stages.indexOf(stage);
  const steps = [
    [() => session.append([{ actor: '', act: { kind: 'contest-drafted', contest, origin: null } }])],
    [() => freezeList(session, { contestId })],
    [() => issueBallots(session, { contestId, issued })],
    [
      () => openCount(session, { contestId, entryMode: 'struck', operatorId, batchSize }),
      ...ballots.slice(0, recorded).map(
        ({ marks, defects }, index) =>
          () =>
            recordBallot(session, { contestId, position: index + 1, marks, defects }, 'keyboard'),
      ),
    ],
  ];
  return steps.slice(0, reached + 1).flat();
}

const stages: readonly SampleContest['stage'][] = ['draft', 'frozen', 'issued', 'counting'];

/** One step after the other; stops at the first that is refused. */
function inOrder(steps: readonly (() => Result<unknown, Finding>)[]): Result<void, Finding> {
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  return success(undefined);
}
