// A ballot saved through the desk beside a bare insert of the same marks with the same durability (WAL, synchronous =
// FULL), turn by turn in one run: ratio of medians, and whether the last ballots cost more than the first.
//
// node tests/bench/record-ballot.bench.ts [number of ballots]

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { openDesk } from '../../electron/services/desk/desk.ts';

const ballots = Number(process.argv[2] ?? 2000);
/** Ballots before those, during which both are still being compiled by the engine; told, not judged. */
const warmUp = 400;
const all = warmUp + ballots;
const names = 63;
const seats = 55;

/** What the desk may cost at most, in times of the bare insert. */
const limit = 1.5;
/** What the last tenth of the ballots may cost at most, in times of the first tenth. */
const slopeLimit = 1.25;

const milliseconds = (nanoseconds: bigint): number => Number(nanoseconds) / 1e6;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function openBare(file: string): (position: number, marks: string) => void {
  const connection = new Database(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('CREATE TABLE ballot (position INTEGER PRIMARY KEY, marks TEXT NOT NULL) STRICT');
  const insert = connection.prepare<[number, string]>('INSERT INTO ballot (position, marks) VALUES (?, ?)');
  return (position, marks) => {
    insert.run(position, marks);
  };
}

/** A desk with a contest of 63 names whose count is open; answers with what records a ballot. */
function openCounting(dataFolder: string): (position: number, marks: string) => void {
  const desk = openDesk({ dataFolder, now: () => '2026-11-24T17:42:08+07:00' });
  const must = <T>(
    answer:
      | { readonly ok: true; readonly value: T }
      | { readonly ok: false; readonly error: { readonly number: string; readonly code: string } },
  ): T => {
    if (!answer.ok) throw new Error(`${answer.error.number} ${answer.error.code}`);
    return answer.value;
  };
  must(
    desk.congressCreate({
      congress: {
        purpose: 'rehearsal',
        organisation: 'Đảng bộ tỉnh Lam Sơn',
        superior: '',
        level: 'province',
        meeting: 'delegates-congress',
        title: 'Đại hội',
        term: '2025 – 2030',
        place: '',
        date: '2026-11-24',
        time: '08:00',
        ruleSet: '190-QD-TW',
      },
    }),
  );
  must(
    desk.committeeEnter({ member: { id: null, fullName: 'Lương Xuân Bách', post: '', role: 'head' }, pin: '581001' }),
  );
  const seated = must(
    desk.committeeEnter({ member: { id: null, fullName: 'Lê Thị Thu Trà', post: '', role: 'member' }, pin: '581002' }),
  );
  must(
    desk.attendanceSet({
      attendance: { meeting: 'delegates-congress', summoned: all, present: all, deductions: [] },
      reason: '',
    }),
  );
  const drafted = must(
    desk.contestSave({
      contest: {
        id: null,
        title: 'Bầu Ban Chấp hành',
        office: 'committee',
        ballotForm: 'surplus',
        marking: 'strike',
        seats,
        round: 'first',
        candidates: Array.from({ length: names }, (_, index) => ({ id: null, fullName: `Nguyễn Văn Thứ ${index}` })),
      },
    }),
  );
  const contestId = drafted.contests[0]?.contest.id ?? '';
  must(desk.contestFreezeList({ contestId }));
  must(desk.contestIssueBallots({ contestId, issued: all }));
  must(
    desk.countOpen({ contestId, entryMode: 'struck', operatorId: seated.committee[1]?.member.id ?? '', batchSize: 50 }),
  );
  return (position, marks) => {
    must(desk.countRecord({ contestId, position, marks, defects: [] }));
  };
}

/** Eight names struck, others on each ballot. */
const marksOf = (position: number): string =>
  Array.from({ length: names }, (_, index) => ((index * 8 + position) % names < 8 ? 's' : 'k')).join('');

interface Run {
  readonly bare: readonly number[];
  readonly desk: readonly number[];
}

/** Milliseconds of each saved ballot; who goes first changes from ballot to ballot. */
function measure(folder: string): Run {
  const run = { bare: [] as number[], desk: [] as number[] };
  const writers = { bare: openBare(path.join(folder, 'bare.sqlite')), desk: openCounting(folder) };
  for (let position = 1; position <= all; position += 1) {
    const marks = marksOf(position);
    for (const name of position % 2 === 0 ? (['bare', 'desk'] as const) : (['desk', 'bare'] as const)) {
      const start = process.hrtime.bigint();
      writers[name](position, marks);
      run[name].push(milliseconds(process.hrtime.bigint() - start));
    }
  }
  return run;
}

/** A disk has quick and slow spells: ratios of medians are taken spell by spell, in blocks of a hundred ballots. */
const blocksOf = (times: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.floor(times.length / 100) }, (_, block) => times.slice(block * 100, block * 100 + 100));

function judge(run: Run): number {
  const [bare, desk] = [run.bare.slice(warmUp), run.desk.slice(warmUp)];
  const [bareBefore, deskBefore] = [median(run.bare.slice(0, warmUp)), median(run.desk.slice(0, warmUp))];
  const tenth = Math.floor(ballots / 10);
  const ratio = median(blocksOf(desk).map((times, block) => median(times) / median(blocksOf(bare)[block] ?? [])));
  // What the desk adds to a bare insert, at the start and at the end: the disk's own moods fall out of it.
  const added = desk.map((time, index) => time - (bare[index] ?? 0));
  const [first, last] = [median(added.slice(0, tenth)), median(added.slice(-tenth))];
  const slope = (median(bare) + last) / (median(bare) + first);
  process.stdout.write(
    [
      `${ballots} ballots of ${names} names, each on disk before the next`,
      `bare insert: median ${median(bare).toFixed(3)} ms`,
      `the desk:    median ${median(desk).toFixed(3)} ms, ${ratio.toFixed(2)} × (limit ${limit})`,
      `while warming up: ${bareBefore.toFixed(3)} ms and ${deskBefore.toFixed(3)} ms, ${(deskBefore / bareBefore).toFixed(2)} ×`,
      `last tenth beside first tenth: ${slope.toFixed(2)} × (limit ${slopeLimit})`,
      '',
    ].join('\n'),
  );
  return ratio <= limit && slope <= slopeLimit ? 0 : 1;
}

// Beside the project and not in the folder for temporary files, which may lie in memory.
const cache = path.resolve(import.meta.dirname, '../../.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, 'record-ballot-'));
try {
  process.exitCode = judge(measure(folder));
} finally {
  rmSync(folder, { recursive: true });
}
