// What this machine keeps of devices: how its keyboard scanner is set, and which devices were tested on it. Nothing of
// what they read.

import fs from 'node:fs';
import { z } from 'zod';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { writeDurably } from '../../../db/files/durable-file.ts';
import { deviceFinding } from '../../../scanners/hid/profiles/device-checks.ts';

const wedgeSetting = z
  .strictObject({
    prefix: z.string().length(1).nullable(),
    suffix: z.enum(['enter', 'tab', 'enter-or-tab', 'none']),
  })
  .readonly();

const deviceTest = z
  .strictObject({
    at: z.string(),
    by: z.string(),
    /** Vendor, product, serial number and interface, or "keyboard-scanner". */
    identity: z.string(),
    name: z.string(),
    driver: z.string(),
    profile: z.string().nullable(),
    /** Whole codes or sheets that were read during the test, and faults. */
    read: z.number().int().min(1),
    faults: z.number().int().min(0),
  })
  .readonly();

/** Number of the form on which the ballots of a contest are printed, as it was said on this machine. */
const saidForm = z.strictObject({ contestId: z.string(), form: z.number().int().min(0) }).readonly();

const recordShape = z
  .strictObject({
    schema: z.literal('kiem-phieu/machine-devices@1'),
    wedge: wedgeSetting,
    tests: z.array(deviceTest).readonly(),
    /** Not in records of before forms were said. */
    forms: z.array(saidForm).readonly().default([]),
  })
  .readonly();

export type WedgeSetting = z.infer<typeof wedgeSetting>;
export type DeviceTest = z.infer<typeof deviceTest>;
export type SaidForm = z.infer<typeof saidForm>;
export type MachineDevices = z.infer<typeof recordShape>;

/** Before anything was set or tested. */
export const nothingKept: MachineDevices = {
  schema: 'kiem-phieu/machine-devices@1',
  wedge: { prefix: null, suffix: 'enter-or-tab' },
  tests: [],
  forms: [],
};

/** Tests and forms that are kept; the oldest go first. */
const mostTests = 500;
const mostForms = 200;

/** The record, kept in one file; a change is on disk when the function returns. */
export interface DeviceRecord {
  readonly read: () => Result<MachineDevices, Finding>;
  readonly setWedge: (wedge: WedgeSetting) => Result<MachineDevices, Finding>;
  readonly addTest: (test: DeviceTest) => Result<MachineDevices, Finding>;
  /** Said once for a contest; said again, it takes the place of the earlier. */
  readonly setForm: (said: SaidForm) => Result<MachineDevices, Finding>;
}

/** Opens the record; a file that cannot be understood is never written over (F.886). */
export function openDeviceRecord(file: string): DeviceRecord {
  const read = (): Result<MachineDevices, Finding> => {
    if (!fs.existsSync(file)) return success(nothingKept);
    try {
      const parsed = recordShape.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
      return parsed.success ? success(parsed.data) : failure(deviceFinding('devices-file-unreadable', { file }));
    } catch {
      return failure(deviceFinding('devices-file-unreadable', { file }));
    }
  };
  const change = (next: (kept: MachineDevices) => MachineDevices): Result<MachineDevices, Finding> => {
    const kept = read();
    return kept.ok ? write(file, next(kept.value)) : kept;
  };
  return {
    read,
    setWedge: (wedge) => change((kept) => ({ ...kept, wedge })),
    addTest: (test) => change((kept) => ({ ...kept, tests: [...kept.tests, test].slice(-mostTests) })),
    setForm: (said) =>
      change((kept) => ({
        ...kept,
        forms: [...kept.forms.filter(({ contestId }) => contestId !== said.contestId), said].slice(-mostForms),
      })),
  };
}

/** The record is whole or as it was. */
function write(file: string, kept: MachineDevices): Result<MachineDevices, Finding> {
  const bytes = Buffer.from(`${JSON.stringify(kept, null, 1)}\n`, 'utf8');
  const written = writeDurably(file, bytes, { mode: 0o600, unsure: 'kept', folder: 'made' });
  return written.ok ? success(kept) : failure(deviceFinding('devices-file-not-written', { file }));
}
