// Recorded streams: stored files, played through the code that serves plugged-in devices, and through the hub itself.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DeviceHub } from '../../../scanners/hid/drivers/device-hub.ts';
import type { DeviceProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import type { DriverOutput } from '../../../scanners/hid/drivers/driver.ts';
import type { HubEvent } from '../../../scanners/hid/drivers/hub-events.ts';
import { readProfile } from '../../../scanners/hid/profiles/read-profile.ts';
import { readCells } from '../../../scanners/hid/reports/read-sheet.ts';
import { readRecording, replay } from '../../../scanners/hid/drivers/recording.ts';
import type { Recording } from '../../../scanners/hid/drivers/recording.ts';
import { bytesOfHex } from '../../../scanners/hid/profiles/report-bits.ts';
import { testBench } from './plugged-devices.ts';
import { madeRecordings } from './recordings.ts';
import type { Expected } from './recordings.ts';
import { profileText } from './sample-sheets.ts';

const folder = new URL('../../fixtures/hid/', import.meta.url);
const names = readdirSync(folder).sort();
const stored = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}/${file}.json`, folder), 'utf8'));

const profiles: readonly DeviceProfile[] = [
  'sample-numbered-bits',
  'sample-continued-grey',
  'sample-delimited-stream',
  'symbol-ls2208-length-and-data',
].map((id) => {
  const read = readProfile(profileText(id));
  if (!read.ok) throw new Error(id);
  return read.value.profile;
});

function recordingOf(name: string): Recording {
  const read = readRecording(stored(name, 'recording'));
  if (!read.ok) throw new Error(JSON.stringify(read.error.figures));
  return read.value;
}

/** Outputs as a recording's `expected.json` says them. */
function said(service: string, outputs: readonly DriverOutput[], vendorProduct: string): Expected {
  const profile = profiles.find(({ match }) => `${match.vendorId} ${match.productId}` === vendorProduct);
  const faults: Record<string, number> = {};
  for (const output of outputs)
    if (output.kind === 'fault') faults[output.finding.code] = (faults[output.finding.code] ?? 0) + 1;
  return {
    service,
    faults,
    codes: outputs.flatMap((output) => (output.kind === 'code' ? [output.code.text] : [])),
    sheets: outputs.flatMap((output) => {
      if (output.kind !== 'sheet' || profile?.driver !== 'mark-sense') return [];
      const [layout] = profile.sheet.layouts;
      if (layout === undefined) return [];
      const rows = readCells(profile.sheet, layout, output.sheet.content);
      return [
        {
          sheetNumber: output.sheet.sheetNumber,
          marked: rows.flatMap((cells, row) => (cells.includes('marked') ? [row] : [])),
        },
      ];
    }),
  };
}

const hex16 = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;
const idsOf = ({ device }: Recording): string => `${hex16(device.vendorId)} ${hex16(device.productId)}`;

test('the stored files are those that the tables and profiles give', () => {
  expect(names).toEqual(madeRecordings.map(({ name }) => name).sort());
  for (const { name, recording, expected } of madeRecordings) {
    expect(stored(name, 'recording')).toEqual(JSON.parse(JSON.stringify(recording)));
    expect(stored(name, 'expected')).toEqual(expected);
  }
});

describe.each(names)('%s', (name) => {
  const recording = recordingOf(name);
  const expected = stored(name, 'expected') as Expected;

  test('replayed', () => {
    const { service, outputs } = replay(recording, profiles);
    expect(said(service.kind, outputs, idsOf(recording))).toEqual(expected);
  });

  test('through the hub, as a plugged-in device', async () => {
    const bench = testBench();
    let now = 0;
    const events: HubEvent[] = [];
    const hub = new DeviceHub({ port: bench.port, profiles, now: () => now, tell: (event) => events.push(event) });
    bench.plug({
      ...recording.device,
      path: 'usb',
      descriptor: recording.descriptor === null ? null : bytesOfHex(recording.descriptor),
    });
    await hub.poll();
    for (const event of recording.events) {
      now = event.at;
      if ('report' in event) bench.send('usb', bytesOfHex(event.report) ?? new Uint8Array());
      if ('gone' in event) {
        bench.lose('usb');
        await hub.poll();
      }
    }
    const outputs = events.flatMap((event): readonly DriverOutput[] =>
      event.kind === 'code' || event.kind === 'sheet' || event.kind === 'fault' ? [event] : [],
    );
    expect(said(hub.devices[0]?.service.kind ?? 'none', outputs, idsOf(recording))).toEqual(expected);
    await hub.close();
  });
});
