// Which driver serves a device: the technician's profile first, then the device's own word that it is a bar code scanner.

import { layoutOfDescriptor, usualBarcodeLayout } from '../reports/barcode-layout.ts';
import type { BarcodeLayout } from '../reports/barcode-layout.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { HidDevice } from './device-port.ts';
import type { BarcodeProfile, DeviceProfile, MarkSenseProfile } from '../profiles/device-profile.ts';
import { readDescriptor } from '../reports/report-descriptor.ts';
import { barcodeScanner, genericDesktop } from '../reports/usages.ts';
import type { Finding } from '../../../core/finding/finding.ts';

/** What serves a device. `keyboard`: it types; the window listens for its keys (`core/keyboard/wedge.ts`). */
export type Service =
  | {
      readonly kind: 'barcode';
      readonly layout: BarcodeLayout;
      readonly learntFrom: 'profile' | 'descriptor' | 'usual';
      readonly profile: BarcodeProfile | null;
      readonly remarks: readonly Finding[];
    }
  | { readonly kind: 'mark-sense'; readonly profile: MarkSenseProfile }
  | { readonly kind: 'keyboard' }
  | { readonly kind: 'none' };

/**
 * A device as the system opens it: Linux lists one device once for each of its top-level collections, all under one
 * path.
 */
export interface ListedDevice {
  readonly path: string;
  /** At least one. */
  readonly collections: readonly HidDevice[];
}

/** Collections of one path together, in the order of the list. */
export function devicesByPath(listed: readonly HidDevice[]): readonly ListedDevice[] {
  const byPath = new Map<string, readonly HidDevice[]>();
  for (const device of listed) byPath.set(device.path, [...(byPath.get(device.path) ?? []), device]);
  return Array.from(byPath, ([path, collections]) => ({ path, collections }));
}

/** Chooses the service. `descriptor` is `null` where the system does not give it. */
export function chooseService(
  device: ListedDevice,
  profiles: readonly DeviceProfile[],
  descriptor: Uint8Array | null,
): Service {
  const profile = profiles.find((candidate) => device.collections.some((collection) => isMatch(candidate, collection)));
  if (profile?.driver === 'mark-sense') return { kind: 'mark-sense', profile };
  if (profile?.driver === 'barcode') {
    return { kind: 'barcode', layout: profile.layout, learntFrom: 'profile', profile, remarks: [] };
  }
  if (device.collections.some(isBarcodeScanner)) return scannerByDescriptor(descriptor);
  return { kind: device.collections.some(isKeyboard) ? 'keyboard' : 'none' };
}

function scannerByDescriptor(descriptor: Uint8Array | null): Service {
  const usual = { kind: 'barcode', layout: usualBarcodeLayout, learntFrom: 'usual', profile: null } as const;
  if (descriptor === null) return { ...usual, remarks: [] };
  const read = readDescriptor(descriptor);
  if (!read.ok) return { ...usual, remarks: [deviceFinding('descriptor-not-understood', { why: read.error })] };
  const layout = layoutOfDescriptor(read.value);
  if (layout === null)
    return { ...usual, remarks: [deviceFinding('descriptor-not-understood', { why: 'no-decoded-data' })] };
  return { kind: 'barcode', layout, learntFrom: 'descriptor', profile: null, remarks: [] };
}

const isBarcodeScanner = ({ usagePage, usage }: HidDevice): boolean =>
  usagePage === barcodeScanner.page && barcodeScanner.applications.some((application) => application === usage);

const isKeyboard = ({ usagePage, usage }: HidDevice): boolean =>
  usagePage === genericDesktop.page && (usage === genericDesktop.keyboard || usage === genericDesktop.keypad);

/** Whether a profile is written for this device. */
export function isMatch({ match }: DeviceProfile, device: HidDevice): boolean {
  const isHex = (text: string | undefined, value: number): boolean =>
    text === undefined || Number.parseInt(text, 16) === value;
  return (
    isHex(match.vendorId, device.vendorId) &&
    isHex(match.productId, device.productId) &&
    isHex(match.usagePage, device.usagePage) &&
    isHex(match.usage, device.usage) &&
    (match.interfaceNumber === undefined || match.interfaceNumber === device.interfaceNumber)
  );
}
