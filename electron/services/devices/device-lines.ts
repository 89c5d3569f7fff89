// Devices as the devices page shows them.

import type { Finding } from '../../../core/finding/finding.ts';
import type { Service } from '../../../scanners/hid/drivers/choose-service.ts';
import type { DeviceCounts } from '../../../scanners/hid/drivers/device-line.ts';
import type { HidDevice } from '../../../scanners/hid/drivers/device-port.ts';
import type { Condition, DeviceStatus } from '../../../scanners/hid/drivers/hub-events.ts';
import type { DeviceTest } from './device-record.ts';

/** One plugged-in device. */
export interface DeviceLineView {
  readonly key: string;
  readonly name: string;
  readonly manufacturer: string;
  /** "05e0:1200". */
  readonly ids: string;
  readonly serialNumber: string;
  readonly interfaceNumber: number;
  /** "8c:02": page and usage of its first collection. */
  readonly usage: string;
  readonly driver: Service['kind'];
  /** Where a bar code scanner's layout was learnt. */
  readonly learntFrom: 'profile' | 'descriptor' | 'usual' | null;
  readonly profile: string | null;
  /** Highest form number that the sheets of a mark-sense reader can carry; `null` where they carry none. */
  readonly mostForm: number | null;
  readonly condition: Condition;
  readonly counts: DeviceCounts;
  readonly finding: Finding | null;
  readonly remarks: readonly Finding[];
  /** It reads ballots of a contest just now. */
  readonly isInUse: boolean;
  /** The last time it was tested on this machine. */
  readonly tested: DeviceTest | null;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

export const idsOf = ({ vendorId, productId }: HidDevice): string => `${hex(vendorId, 4)}:${hex(productId, 4)}`;

/** What a device is known by when it is plugged in again. */
export const identityOf = (device: HidDevice): string =>
  [idsOf(device), device.serialNumber, String(device.interfaceNumber)].join(' ');

/**
 * Where its sheets go while it is plugged in. Two readers of one kind that carry no serial number have one identity; what
 * tells them apart is the place that the system opens them by, which may be another after a replug.
 */
export const seatOf = (device: HidDevice): string =>
  device.serialNumber === '' ? `${identityOf(device)} ${device.path}` : identityOf(device);

/** The name of one among those plugged in: with a number, in the order of arrival, where several are called the same. */
export function nameAmong({ key, device }: DeviceStatus, all: readonly DeviceStatus[]): string {
  const namesakes = all.filter((each) => nameOf(each.device) === nameOf(device));
  return namesakes.length < 2
    ? nameOf(device)
    : `${nameOf(device)} (${namesakes.findIndex((each) => each.key === key) + 1})`;
}

/** Its own name, otherwise its numbers. */
export const nameOf = (device: HidDevice): string =>
  device.product.trim() === '' ? `USB ${idsOf(device)}` : device.product.trim();

/** What this machine knows of a device beside its status. */
export interface KnownOfDevice {
  readonly name: string;
  readonly tests: readonly DeviceTest[];
  readonly use: 'in-use' | 'free';
}

/** A status with what this machine knows of the device. */
export function deviceLineView(
  { key, device, service, condition, counts, finding }: DeviceStatus,
  { name, tests, use }: KnownOfDevice,
): DeviceLineView {
  return {
    key,
    name,
    condition,
    counts,
    finding,
    manufacturer: device.manufacturer,
    ids: idsOf(device),
    serialNumber: device.serialNumber,
    interfaceNumber: device.interfaceNumber,
    usage: `${hex(device.usagePage, 2)}:${hex(device.usage, 2)}`,
    driver: service.kind,
    learntFrom: service.kind === 'barcode' ? service.learntFrom : null,
    profile: profileOf(service),
    mostForm: mostFormOf(service),
    remarks: service.kind === 'barcode' ? service.remarks : [],
    isInUse: use === 'in-use',
    tested: tests.findLast(({ identity }) => identity === identityOf(device)) ?? null,
  };
}

/** Name of the profile that serves a device. */
export const profileOf = (service: Service): string | null =>
  service.kind === 'barcode' || service.kind === 'mark-sense' ? (service.profile?.name ?? null) : null;

/** Highest form number that sheets of the reader can carry; `null` for other devices and for sheets without one. */
export const mostFormOf = (service: Service): number | null =>
  service.kind === 'mark-sense' && service.profile.sheet.form !== null
    ? 2 ** service.profile.sheet.form.bits - 1
    : null;
