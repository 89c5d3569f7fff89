// The native binding itself, as far as a machine without HID devices allows: it loads, lists, refuses to open what is
// not there, and is asked many times at once without harm.

import { describe, expect, test } from 'vitest';
import { DeviceHub } from '../../../scanners/hid/drivers/device-hub.ts';
import type { HubEvent } from '../../../scanners/hid/drivers/hub-events.ts';
import { openNodeHidPort } from '../../../scanners/hid/drivers/node-hid-port.ts';

async function port() {
  const opened = await openNodeHidPort();
  if (!opened.ok) throw new Error(`the binding does not load: ${JSON.stringify(opened.error.figures)}`);
  return opened.value;
}

describe('node-hid', () => {
  test('loads and lists; every device has a path and numbers', async () => {
    const devices = await (await port()).list();
    for (const device of devices) {
      expect(device.path).not.toBe('');
      expect(device.vendorId).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(device.usage)).toBe(true);
    }
  });

  test.each(['/dev/hidraw-none', '', '/dev/null', '1-1:1.0', 'x'.repeat(5000)])(
    'a path that is no device is refused: %#',
    async (path) => {
      const { open } = await port();
      await expect(open(path, { report: () => undefined, lost: () => undefined })).rejects.toThrow();
    },
  );

  test.each(['/dev/hidraw999', '/etc/passwd', '/dev/hidraw0/../../etc/passwd', ''])(
    'no descriptor for %s',
    async (path) => {
      expect(await (await port()).descriptor(path)).toBeNull();
    },
  );

  test('asked two hundred times at once, it lists the same each time', async () => {
    const { list } = await port();
    const lists = await Promise.all(Array.from({ length: 200 }, () => list()));
    expect(new Set(lists.map((devices) => JSON.stringify(devices))).size).toBe(1);
  });

  test('the hub polls the real list, and closes', async () => {
    const events: HubEvent[] = [];
    const hub = new DeviceHub({
      port: await port(),
      profiles: [],
      now: () => performance.now(),
      tell: (event) => events.push(event),
    });
    for (let round = 0; round < 50; round += 1) {
      await hub.poll();
      hub.tick();
    }
    expect(events.filter(({ kind }) => kind === 'list-failed')).toEqual([]);
    expect(events.filter(({ kind }) => kind === 'arrived')).toHaveLength(hub.devices.length);
    await hub.close();
    expect(hub.devices).toEqual([]);
  });
});
