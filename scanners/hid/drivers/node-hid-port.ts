// The real port, on node-hid. The native binding is loaded on first use: where it is missing, only devices are missing.

import { readFile } from 'node:fs/promises';
import type { Device } from 'node-hid';
import type { Finding } from '../../../core/finding/finding.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { HidConnection, HidDevice, HidListener, HidPort } from './device-port.ts';

type Binding = typeof import('node-hid');

/** The largest report descriptor that Linux keeps, in bytes. */
const largestDescriptor = 4096;

/** Loads the native binding; "device-binding-missing" (F.878) where it cannot be loaded on this machine. */
export async function openNodeHidPort(): Promise<Result<HidPort, Finding>> {
  try {
    const binding = await import('node-hid');
    // The native part is loaded by the first call, not by the import.
    await binding.devicesAsync();
    return success(portOn(binding));
  } catch (error) {
    return failure(deviceFinding('device-binding-missing', { why: reasonOf(error) }));
  }
}

const portOn = (binding: Binding): HidPort => ({
  list: async () => (await binding.devicesAsync()).flatMap(deviceOf),
  open: async (path, listener) => connect(binding, path, listener),
  descriptor: readDescriptor,
});

/** Why a call of the system failed, in its own words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A listed device; those without a path cannot be opened and are left out. */
function deviceOf(listed: Device): readonly HidDevice[] {
  const { path, vendorId, productId } = listed;
  if (path === undefined || path === '') return [];
  return [
    {
      path,
      vendorId,
      productId,
      usagePage: listed.usagePage ?? 0,
      usage: listed.usage ?? 0,
      interfaceNumber: listed.interface,
      manufacturer: listed.manufacturer ?? '',
      product: listed.product ?? '',
      serialNumber: listed.serialNumber ?? '',
    },
  ];
}

async function connect(binding: Binding, path: string, listener: HidListener): Promise<HidConnection> {
  const device = await binding.HIDAsync.open(path);
  let isHeard = true;
  const lost = (why: string): void => {
    if (!isHeard) return;
    isHeard = false;
    listener.lost(why);
  };
  device.on('error', (error: unknown) => lost(reasonOf(error)));
  device.on('data', (data: Uint8Array) => {
    // A copy: the binding may use its memory again.
    if (isHeard) listener.report(Uint8Array.from(data));
  });
  return {
    sendFeature: async (bytes) => {
      await device.sendFeatureReport(Buffer.from(bytes));
    },
    close: async () => {
      isHeard = false;
      await device.close();
    },
  };
}

/** Linux shows the descriptor of /dev/hidrawN to everybody; other systems keep it to themselves. */
async function readDescriptor(path: string): Promise<Uint8Array | null> {
  const name = /^\/dev\/(hidraw\d{1,3})$/u.exec(path)?.[1];
  if (name === undefined) return null;
  try {
    const bytes = await readFile(`/sys/class/hidraw/${name}/device/report_descriptor`);
    return bytes.length > largestDescriptor ? null : Uint8Array.from(bytes);
  } catch {
    return null;
  }
}
