// A port whose devices are recordings in a folder: a file that is put there is plugged in, one that is taken away is
// pulled out. For rehearsals and tests without hardware; from here on everything is as with real devices.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HidConnection, HidDevice, HidListener, HidPort } from './device-port.ts';
import { readRecording } from './recording.ts';
import type { Recording } from './recording.ts';
import { bytesOfHex } from '../profiles/report-bits.ts';

/** The port on `folder`. Files that are no recordings are passed over. */
export const recordedPort = (folder: string): HidPort => ({
  list: async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const devices = await Promise.all(names.map(async (name) => deviceOf(path.join(folder, name))));
    return devices.filter((device) => device !== null);
  },
  open: async (file, listener) => {
    const recording = await recordingAt(file);
    if (recording === null) throw new Error(`${path.basename(file)} is no recording`);
    return play(recording, listener);
  },
  descriptor: async (file) => {
    const descriptor = (await recordingAt(file))?.descriptor ?? null;
    return descriptor === null ? null : bytesOfHex(descriptor);
  },
});

async function recordingAt(file: string): Promise<Recording | null> {
  try {
    const read = readRecording(JSON.parse(await readFile(file, 'utf8')));
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

async function deviceOf(file: string): Promise<HidDevice | null> {
  const recording = await recordingAt(file);
  return recording === null ? null : { ...recording.device, path: file };
}

/** Says what was recorded, at the pace at which it was recorded. */
function play({ events }: Recording, listener: HidListener): HidConnection {
  const timers = events.flatMap((event) => {
    if ('report' in event)
      return [
        setTimeout(() => {
          listener.report(bytesOfHex(event.report) ?? new Uint8Array());
        }, event.at),
      ];
    return 'gone' in event
      ? [
          setTimeout(() => {
            listener.lost('could not read from HID device');
          }, event.at),
        ]
      : [];
  });
  return {
    sendFeature: () => Promise.resolve(),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
