// npm run demo: builds the app and opens it on the sample congress, with data of its own that each demo makes anew.
// npm run demo -- --script: plays the main job by itself (scripts/demo-script.ts).

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import './build.ts';
import { onScreen, run, runApp } from './electron.ts';

const root = path.resolve(import.meta.dirname, '..');
const data = path.join(root, '.cache/demo');
const words = process.argv.slice(2);
const [plays, others] = [words.includes('--script'), words.filter((word) => word !== '--script')];

if (plays) process.exitCode = run(onScreen([process.execPath, path.join(root, 'scripts/demo-script.ts'), ...others]));
else process.exitCode = open();

/** The congress to open is named to the app by KIEM_PHIEU_SAMPLE, a file of resources/samples without its ending. */
function open(): number {
  fs.rmSync(data, { recursive: true, force: true });
  return runApp({ KIEM_PHIEU_DATA: data, KIEM_PHIEU_SAMPLE: others[0] ?? 'province' });
}
