// The technician's live test of one device: raw reports with what they were decoded to, and a count for the record.

import type { DeviceHub } from '../../../scanners/hid/drivers/device-hub.ts';
import type { MarkSenseProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import type { HubEvent } from '../../../scanners/hid/drivers/hub-events.ts';
import { decodedOf } from './device-decoding.ts';
import type { Decoded } from './device-decoding.ts';

/** One report of the device under test. */
export interface ReportSeen {
  readonly kind: 'report';
  readonly key: string;
  readonly at: number;
  /** "02 0a 5d": the report as it came. */
  readonly bytes: string;
  readonly decoded: readonly Decoded[];
  /** Reports before this one that came too fast to be shown; they were decoded all the same. */
  readonly notShown: number;
}

/** What the test has heard so far. */
export interface Heard {
  readonly key: string;
  readonly read: number;
  readonly faults: number;
}

export interface DeviceTesting {
  readonly start: (key: string, hub: DeviceHub) => void;
  readonly stop: () => void;
  /** `null` while nothing is tested. */
  readonly heard: () => Heard | null;
  readonly hear: (event: Extract<HubEvent, { readonly key: string }>, profile: MarkSenseProfile | null) => void;
}

/** Most reports that are shown in one second: more than eyes can follow, less than a window can draw. */
const mostShown = 40;

/** No device is under test at first. */
export function deviceTesting(show: (seen: ReportSeen) => void): DeviceTesting {
  let hub: DeviceHub | null = null;
  let heard: Heard | null = null;
  let second = -1;
  let [shown, notShown] = [0, 0];
  const stop = (): void => {
    if (heard !== null) hub?.stopTrace(heard.key);
    [hub, heard] = [null, null];
  };
  const trace = (
    { key, at, report, outputs }: Extract<HubEvent, { readonly kind: 'traced' }>,
    profile: MarkSenseProfile | null,
  ): void => {
    const now = Math.floor(at / 1000);
    if (now !== second) [second, shown] = [now, 0];
    if (shown >= mostShown) {
      notShown += 1;
      return;
    }
    shown += 1;
    show({
      kind: 'report',
      key,
      at,
      bytes: report,
      decoded: outputs.map((output) => decodedOf(output, profile)),
      notShown,
    });
    notShown = 0;
  };
  return {
    start: (key, on) => {
      stop();
      [hub, heard, notShown] = [on, { key, read: 0, faults: 0 }, 0];
      on.startTrace(key);
    },
    stop,
    heard: () => heard,
    hear: (event, profile) => {
      if (heard === null || event.key !== heard.key) return;
      if (event.kind === 'traced') trace(event, profile);
      heard = afterHearing(heard, event);
    },
  };
}

function afterHearing(heard: Heard, { kind }: HubEvent): Heard {
  if (kind === 'code' || kind === 'sheet') return { ...heard, read: heard.read + 1 };
  return kind === 'fault' ? { ...heard, faults: heard.faults + 1 } : heard;
}
