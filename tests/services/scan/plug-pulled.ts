// Scans a folder in a process of its own, to be killed in the middle: node plug-pulled.ts DATA CONGRESS CONTEST FOLDER

import process from 'node:process';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { openStation } from '../../../electron/services/scan/station/scan-station.ts';

const [dataFolder = '', id = '', contestId = '', folder = ''] = process.argv.slice(2);
const desk = openDesk({ dataFolder, now: () => new Date().toISOString().replace(/\.\d+Z$/u, '+00:00') });
const opened = desk.congressOpen({ id });
const session = desk.session();
if (!opened.ok || !session.ok) throw new Error('the congress does not open');
const station = openStation({ dataFolder, codeProgram: () => null, readers: { workers: 2 } });
const started = await station.start(session.value, contestId, { kind: 'watched', folder });
if (!started.ok) throw new Error(started.error.code);
setInterval(() => {
  process.stdout.write(`${station.progress(contestId)?.accepted ?? 0}\n`);
}, 10);
