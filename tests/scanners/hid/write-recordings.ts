// Writes tests/fixtures/hid anew: `node tests/scanners/hid/write-recordings.ts`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { madeRecordings } from './recordings.ts';

const folder = new URL('../../fixtures/hid/', import.meta.url);

for (const { name, recording, expected } of madeRecordings) {
  const events = recording.events.map((event) => `    ${JSON.stringify(event)}`).join(',\n');
  const head = JSON.stringify({ ...recording, events: undefined }, null, 2);
  const text = `${head.slice(0, -2)},\n  "events": [\n${events}\n  ]\n}\n`;
  mkdirSync(new URL(`${name}/`, folder), { recursive: true });
  writeFileSync(new URL(`${name}/recording.json`, folder), text);
  writeFileSync(new URL(`${name}/expected.json`, folder), `${JSON.stringify(expected, null, 2)}\n`);
}
