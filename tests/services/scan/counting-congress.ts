// A congress that is being counted, on a real file, with a form printed for it.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Contest, Marking } from '../../../core/contest/contest.ts';
import type { Mark } from '../../../core/ballot/ballot.ts';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import type { Result } from '../../../core/result.ts';
import { stampOf } from '../../../core/congress/convening-committee.ts';
import { printForm } from '../../../electron/documents/pdf/printed-form.ts';
import { installedFonts } from '../../../electron/services/ballots/ballot-fonts.ts';
import { recordPrinting } from '../../../electron/services/ballots/ballot-stock.ts';
import type { CongressSession } from '../../../electron/services/session/congress-session.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { keyboardOf, quickSecrets } from '../powers-of-test.ts';
import { openNextBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import { openStation } from '../../../electron/services/scan/station/scan-station.ts';
import type { Station } from '../../../electron/services/scan/station/scan-station.ts';
import { blankPictures, drawnBallot } from './scanned-ballots.ts';
import type { BlankPicture, DrawnBallot } from './scanned-ballots.ts';

export interface CountingCongress {
  readonly folder: string;
  readonly desk: ReturnType<typeof openDesk>;
  readonly session: CongressSession;
  readonly contest: Contest;
  readonly form: Form;
  readonly blanks: readonly BlankPicture[];
  readonly members: readonly string[];
  readonly station: Station;
  /** Puts the pages of ballots as files into a folder, in order; answers with the folder. */
  readonly scanInto: (name: string, ballots: readonly DrawnBallot[]) => string;
  readonly close: () => Promise<void>;
}

/** The value, or the finding as an error. */
export function held<T>(result: Result<T, { readonly number: string; readonly code: string }>): T {
  if (!result.ok) throw new Error(`${result.error.number} ${result.error.code}`);
  return result.value;
}

export interface CongressOrder {
  readonly names: number;
  readonly seats: number;
  readonly marking?: Marking;
  readonly issued: number;
  readonly paper?: PaperName;
  /** How far it has come. */
  readonly until?: 'frozen' | 'counting';
  /** Whether the program printed the ballots already. */
  readonly printing?: 'recorded' | 'to-come';
}

const firstNames = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Minh',
  'Nga',
  'Phương',
  'Quân',
  'Sơn',
  'Thảo',
  'Uyên',
  'Vinh',
  'Xuân',
  'Yến',
];
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];

const clock = (): string => new Date().toISOString().replace(/\.\d+Z$/u, '+00:00');

/** Sets a congress up. */
export async function countingCongress({
  names,
  seats,
  marking = 'strike',
  issued,
  paper = 'A4',
  until = 'counting',
  printing = 'recorded',
}: CongressOrder): Promise<CountingCongress> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scan-'));
  const desk = openDesk({ ...quickSecrets, dataFolder: folder, now: clock, keyboard: keyboardOf('head') });
  held(
    desk.congressCreate({
      congress: {
        purpose: 'real',
        organisation: 'Đảng bộ tỉnh Lam Sơn',
        superior: '',
        level: 'province',
        meeting: 'delegates-congress',
        title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
        term: '2025 – 2030',
        place: 'Lam Sơn',
        date: '2026-11-24',
        time: '08:30',
        ruleSet: '190-QD-TW',
      },
    }),
  );
  for (const [index, role] of (['head', 'secretary', 'member', 'technician'] as const).entries()) {
    held(
      desk.committeeEnter({
        member: { id: null, fullName: `Đỗ Kiểm ${['Một', 'Hai', 'Ba', 'Tư'][index] ?? ''}`, post: '', role },
        pin: `58${1111 * (index + 1)}`,
      }),
    );
  }
  held(
    desk.attendanceSet({
      attendance: { meeting: 'delegates-congress', summoned: issued, present: issued, deductions: [] },
      reason: '',
    }),
  );
  const candidates = Array.from({ length: names }, (_, index) => ({
    id: null,
    fullName: `${families[index % families.length] ?? ''} ${['Văn', 'Thị', 'Đức', 'Ngọc'][(index >> 3) % 4] ?? ''} ${firstNames[index % firstNames.length] ?? ''}`,
  }));
  held(
    desk.contestSave({
      contest: {
        id: null,
        title: seats === 1 ? 'Bầu Bí thư Tỉnh ủy' : 'Bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX',
        office: seats === 1 ? 'secretary' : 'committee',
        ballotForm: names === 1 ? 'single' : names === seats ? 'no-surplus' : 'surplus',
        marking,
        seats,
        round: 'first',
        candidates,
      },
    }),
  );
  const session = held(desk.session());
  const contestId = session.state().contests[0]?.contest.id ?? '';
  held(desk.contestFreezeList({ contestId }));
  const { contest } = held(session.contest(contestId));
  const printed = await printForm({
    contest,
    paper,
    print: 'ballot',
    fonts: installedFonts(),
    heading: {
      organisation: 'Đảng bộ tỉnh Lam Sơn',
      congress: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
      term: '2025 – 2030',
      stamp: stampOf(session.congress()),
    },
  });
  if (!printed.ok) throw new Error(printed.error.code);
  const { form, pdf } = printed.value;
  if (printing === 'recorded') held(recordPrinting(session, form, issued + 10));
  const members = session.state().committee.map(({ member }) => member.id);
  if (until === 'counting') {
    held(desk.contestIssueBallots({ contestId, issued }));
    held(desk.countOpen({ contestId, entryMode: 'struck', operatorId: members[3] ?? '', batchSize: 50 }));
  }
  const blanks = blankPictures(pdf);
  const station = openStation({
    dataFolder: folder,
    codeProgram: () => null,
    readers: { workers: 2 },
    sane: { backends: ['test'] },
  });
  return {
    folder,
    desk,
    session,
    contest,
    form,
    blanks,
    members,
    station,
    scanInto: (name, ballots) =>
      filesOf(
        path.join(folder, name),
        ballots.flatMap((ballot) => drawnBallot(form, blanks, contest, ballot)),
      ),
    close: async () => {
      await station.stop();
      desk.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files "trang-0001.jpg" … in a folder. */
export function filesOf(folder: string, pictures: readonly Uint8Array[]): string {
  fs.mkdirSync(folder, { recursive: true });
  for (const [index, picture] of pictures.entries())
    fs.writeFileSync(path.join(folder, `trang-${String(index + 1).padStart(4, '0')}.jpg`), picture);
  return folder;
}

/** Marks that strike these candidates (places in ballot order). */
export const striking = ({ candidates }: Contest, ...struck: readonly number[]): readonly Mark[] =>
  candidates.map((_, index) => (struck.includes(index) ? 'struck' : 'kept'));

/** Opens a batch and scans a folder into it to the end. */
export async function scanBatch(
  { session, station, contest }: CountingCongress,
  folder: string,
  slip: number,
): Promise<number> {
  held(openNextBatch(session, { contestId: contest.id, slip }));
  held(await station.start(session, contest.id, { kind: 'files', paths: [folder] }));
  await station.run(contest.id)?.ended;
  return held(session.contest(contest.id)).pages.batches.length;
}
