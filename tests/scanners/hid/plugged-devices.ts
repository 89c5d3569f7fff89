// A port whose devices arrive, speak and vanish on command, for tests of the hub.

import type { HidConnection, HidDevice, HidListener, HidPort } from '../../../scanners/hid/drivers/device-port.ts';

/** A device as a test plugs it in. */
export interface TestDevice extends HidDevice {
  readonly descriptor?: Uint8Array | null;
  /** Why it cannot be opened; opens where left out. */
  readonly refusal?: string;
}

export const testDevice = (path: string, given: Partial<TestDevice> = {}): TestDevice => ({
  path,
  vendorId: 0x1234,
  productId: 1,
  usagePage: 0x8c,
  usage: 2,
  interfaceNumber: 0,
  manufacturer: '',
  product: path,
  serialNumber: '',
  ...given,
});

/** Devices in the hands of a test. */
export interface TestBench {
  readonly port: HidPort;
  readonly plug: (...devices: readonly TestDevice[]) => void;
  readonly unplug: (path: string) => void;
  readonly send: (path: string, ...reports: readonly Uint8Array[]) => void;
  /** The system says that the device is gone, before the list shows it. */
  readonly lose: (path: string, why?: string) => void;
  readonly failListing: (why: string | null) => void;
  readonly opened: () => readonly string[];
  /** Feature reports that were sent, in order. */
  readonly sent: readonly Uint8Array[];
}

export function testBench(): TestBench {
  let devices: readonly TestDevice[] = [];
  let listFailure: string | null = null;
  const open = new Map<string, HidListener>();
  const sent: Uint8Array[] = [];
  const find = (path: string): TestDevice | undefined => devices.find((device) => device.path === path);
  const connect = (path: string, listener: HidListener): HidConnection => {
    open.set(path, listener);
    return {
      sendFeature: (bytes) => {
        sent.push(bytes);
        return Promise.resolve();
      },
      close: () => {
        if (open.get(path) === listener) open.delete(path);
        return Promise.resolve();
      },
    };
  };
  return {
    port: {
      list: () => (listFailure === null ? Promise.resolve(devices) : Promise.reject(new Error(listFailure))),
      open: (path, listener) => {
        const device = find(path);
        if (device?.refusal !== undefined || device === undefined)
          return Promise.reject(new Error(device?.refusal ?? 'no such device'));
        return Promise.resolve(connect(path, listener));
      },
      descriptor: (path) => Promise.resolve(find(path)?.descriptor ?? null),
    },
    plug: (...added) => {
      devices = [...devices, ...added];
    },
    unplug: (path) => {
      devices = devices.filter((device) => device.path !== path);
    },
    send: (path, ...reports) => {
      for (const report of reports) open.get(path)?.report(report);
    },
    lose: (path, why = 'could not read from HID device') => {
      open.get(path)?.lost(why);
    },
    failListing: (why) => {
      listFailure = why;
    },
    opened: () => [...open.keys()],
    sent,
  };
}
