// Streams of reports written down, and their replay through the very code that a plugged-in device goes through.

import { z } from 'zod';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { chooseService } from './choose-service.ts';
import type { Service } from './choose-service.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import { DeviceLine } from './device-line.ts';
import type { DeviceProfile } from '../profiles/device-profile.ts';
import type { DriverOutput } from './driver.ts';
import { usualFloodLimits } from './flood-gate.ts';
import { bytesOfHex } from '../profiles/report-bits.ts';

const hex = z.string().regex(/^(?:[0-9a-f]{2}(?: [0-9a-f]{2})*)?$/u);
const number16 = z.number().int().min(0).max(0xffff);

const recordingShape = z.strictObject({
  schema: z.literal('kiem-phieu/hid-recording@1'),
  about: z.string(),
  device: z
    .strictObject({
      vendorId: number16,
      productId: number16,
      usagePage: number16,
      usage: number16,
      interfaceNumber: z.number().int(),
      manufacturer: z.string(),
      product: z.string(),
      serialNumber: z.string(),
    })
    .readonly(),
  /** `null`: recorded where the system does not give it. */
  descriptor: hex.nullable(),
  /** Milliseconds from the start; `gone`: the device was pulled out. */
  events: z
    .array(
      z.union([
        z.strictObject({ at: z.number().min(0), report: hex }).readonly(),
        z.strictObject({ at: z.number().min(0), gone: z.literal(true) }).readonly(),
        z.strictObject({ at: z.number().min(0), silence: z.literal(true) }).readonly(),
      ]),
    )
    .readonly(),
});

export type Recording = Readonly<z.infer<typeof recordingShape>>;

/** Reads a recording; F.850 where it is none. */
export function readRecording(value: unknown): Result<Recording, Finding> {
  const parsed = recordingShape.safeParse(value);
  return parsed.success
    ? success(parsed.data)
    : failure(deviceFinding('profile-not-json', { why: parsed.error.message }));
}

/** What a replay brought. */
export interface Replayed {
  readonly service: Service;
  readonly outputs: readonly DriverOutput[];
}

/** Plays a recording to the driver that would serve the device. Devices without a driver say nothing. */
export function replay({ device, descriptor, events }: Recording, profiles: readonly DeviceProfile[]): Replayed {
  const listed = { path: 'recording', collections: [{ ...device, path: 'recording' }] };
  const service = chooseService(listed, profiles, descriptor === null ? null : bytesOfHex(descriptor));
  if (service.kind === 'none' || service.kind === 'keyboard') return { service, outputs: [] };
  const line = new DeviceLine(service, usualFloodLimits, 0);
  const outputs = events.flatMap((event) => {
    if ('report' in event) return line.report(event.at, bytesOfHex(event.report) ?? new Uint8Array());
    return 'gone' in event ? line.interrupt(event.at) : line.time(event.at);
  });
  return { service, outputs };
}
