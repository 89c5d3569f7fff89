// What the hub tells the rest of the program of devices.

import type { Finding } from '../../../core/finding/finding.ts';
import type { Service } from './choose-service.ts';
import type { DeviceCounts } from './device-line.ts';
import type { HidDevice } from './device-port.ts';
import type { MarkSenseProfile } from '../profiles/device-profile.ts';
import type { DriverOutput } from './driver.ts';
import type { MarkSheet } from '../reports/mark-sheet.ts';
import type { ScannedCode } from '../reports/scanned-code.ts';

/**
 * How a device stands: at work; typing, so that the window hears it; without a driver; not to be opened; lost; held
 * back because it floods.
 */
export type Condition = 'opening' | 'working' | 'keyboard' | 'not-served' | 'not-opened' | 'lost' | 'flooded';

/** One plugged-in device. */
export interface DeviceStatus {
  /** Names this device until it is unplugged. */
  readonly key: string;
  /** Its first collection that matters. */
  readonly device: HidDevice;
  readonly service: Service;
  readonly condition: Condition;
  readonly counts: DeviceCounts;
  /** Why it does not work, or what was said of it last; `null` where nothing was. */
  readonly finding: Finding | null;
}

/** `at` are milliseconds of the hub's clock. */
export type HubEvent =
  | { readonly kind: 'arrived' | 'departed' | 'changed'; readonly status: DeviceStatus }
  | { readonly kind: 'code'; readonly key: string; readonly at: number; readonly code: ScannedCode }
  | {
      readonly kind: 'sheet';
      readonly key: string;
      readonly at: number;
      readonly sheet: MarkSheet;
      readonly profile: MarkSenseProfile;
    }
  | { readonly kind: 'fault'; readonly key: string; readonly at: number; readonly finding: Finding }
  /** The list of devices could not be read (F.877); what is known stays. */
  | { readonly kind: 'list-failed'; readonly finding: Finding }
  /** Only while a technician tests the device: the raw report and what came of it. */
  | {
      readonly kind: 'traced';
      readonly key: string;
      readonly at: number;
      readonly report: string;
      readonly outputs: readonly DriverOutput[];
    };
