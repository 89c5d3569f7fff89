// Counts ballots one after the other until it is killed or refused, and tells each answer on standard output.
// Run by crash.test.ts: node tests/db/ballot-writer.ts FOLDER

import { writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { present } from '../../core/assert.ts';
import { openDesk } from '../../electron/services/desk/desk.ts';
import { counting, fourForThree, held, setUp, thirty } from '../services/desk/small-congress.ts';

const folder = present(process.argv[2], 'a folder');
const issued = 4000;
const desk = openDesk({ dataFolder: folder, now: () => '2025-10-05T08:30:00+07:00' });
const people = setUp(desk);
held(desk.attendanceSet({ attendance: { ...thirty, summoned: issued, present: issued, deductions: [] }, reason: '' }));
const candidates = Array.from({ length: 12 }, (_, index) => ({ id: null, fullName: `Nguyễn Văn Thứ ${index}` }));
const contestId = counting(desk, people, issued, { ...fourForThree, seats: 10, candidates });
writeFileSync(path.join(folder, 'file.txt'), held(desk.session()).file.file);

const marksOf = (position: number): string =>
  position.toString(2).padStart(12, '0').replaceAll('0', 'k').replaceAll('1', 's');

for (let position = 1; position <= issued; position += 1) {
  const answer = desk.countRecord({ contestId, position, marks: marksOf(position), defects: [] });
  writeSync(1, `${answer.ok ? position : answer.error.number}\n`);
  if (!answer.ok) break;
}
