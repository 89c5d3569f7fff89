// The hub: devices that come and go whenever they like, two at once, refused, lost, flooding. Nothing stops, nothing mixes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeviceHub } from '../../../scanners/hid/drivers/device-hub.ts';
import { usualFloodLimits } from '../../../scanners/hid/drivers/flood-gate.ts';
import type { HubEvent } from '../../../scanners/hid/drivers/hub-events.ts';
import { keepPolling } from '../../../scanners/hid/drivers/keep-polling.ts';
import type { DeviceProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import { testBench, testDevice } from './plugged-devices.ts';
import { numberedReports, numberedSheet, sampleProfile } from './sample-sheets.ts';
import { latin, pieces, scannerDescriptor, scanReport, scanReports } from './synthesise.ts';

const spec = { reportId: 2, dataBytes: 20, identifier: ']Q1' };
const descriptor = scannerDescriptor(spec);
const code = (text: string): readonly Uint8Array[] => scanReports(spec, pieces(latin(text), 20));
const reader = { vendorId: 0x1209, productId: 1, usagePage: 0xff00, usage: 1 };

function start(profiles: readonly DeviceProfile[] = [sampleProfile('sample-numbered-bits')]) {
  const bench = testBench();
  const clock = { now: 0 };
  const events: HubEvent[] = [];
  const hub = new DeviceHub({ port: bench.port, profiles, now: () => clock.now, tell: (event) => events.push(event) });
  return { bench, clock, events, hub };
}
const codes = (events: readonly HubEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'code' ? [`${event.key} ${event.code.text}`] : []));
const faults = (events: readonly HubEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'fault' ? [event.finding.code] : []));

describe('coming and going', () => {
  test('plugged in, spoken, pulled out, plugged in again', async () => {
    const { bench, events, hub } = start();
    await hub.poll();
    bench.plug(testDevice('one', { descriptor }));
    await hub.poll();
    bench.send('one', ...code('first'));
    bench.unplug('one');
    await hub.poll();
    expect(bench.opened()).toEqual([]);
    bench.plug(testDevice('one', { descriptor }));
    await hub.poll();
    bench.send('one', ...code('second'));
    expect(codes(events)).toEqual(['device-1 first', 'device-2 second']);
    expect(events.map(({ kind }) => kind)).toEqual([
      'arrived',
      'changed',
      'code',
      'departed',
      'arrived',
      'changed',
      'code',
    ]);
  });

  test('one device with several top-level collections under one path is opened once', async () => {
    const { bench, hub } = start();
    bench.plug(testDevice('one', { descriptor, usagePage: 0x01, usage: 0x06 }), testDevice('one', { descriptor }));
    await hub.poll();
    expect(hub.devices).toMatchObject([
      { condition: 'working', service: { kind: 'barcode', learntFrom: 'descriptor' } },
    ]);
  });

  test('keyboards and strangers are shown and never opened', async () => {
    const { bench, hub } = start();
    bench.plug(testDevice('keys', { usagePage: 1, usage: 6 }), testDevice('mouse', { usagePage: 1, usage: 2 }));
    await hub.poll();
    expect(hub.devices.map(({ condition }) => condition)).toEqual(['keyboard', 'not-served']);
    expect(bench.opened()).toEqual([]);
  });

  test('one that may not be opened is tried three times, then on request', async () => {
    const { bench, events, hub } = start();
    bench.plug(testDevice('one', { descriptor, refusal: 'cannot open device with path one' }));
    for (let round = 0; round < 5; round += 1) await hub.poll();
    expect(events.filter(({ kind }) => kind === 'changed')).toHaveLength(3);
    expect(hub.devices).toMatchObject([{ condition: 'not-opened', finding: { code: 'device-not-opened' } }]);
    await hub.reopen('device-1');
    expect(events.filter(({ kind }) => kind === 'changed')).toHaveLength(4);
  });

  test('a list that cannot be read changes nothing for devices at work', async () => {
    const { bench, events, hub } = start();
    bench.plug(testDevice('one', { descriptor }));
    await hub.poll();
    bench.failListing('no access');
    await hub.poll();
    bench.send('one', ...code('still'));
    expect(events.some(({ kind }) => kind === 'list-failed')).toBe(true);
    expect(codes(events)).toEqual(['device-1 still']);
  });

  test('what a profile wants said is said when the device is opened', async () => {
    const { bench, hub } = start([{ ...sampleProfile('sample-numbered-bits'), onOpen: ['05 01', '06 02 03'] }]);
    bench.plug(testDevice('reader', reader));
    await hub.poll();
    expect(bench.sent).toEqual([Uint8Array.of(5, 1), Uint8Array.of(6, 2, 3)]);
  });

  test('after closing nothing is told', async () => {
    const { bench, events, hub } = start();
    bench.plug(testDevice('one', { descriptor }));
    await hub.poll();
    await hub.close();
    const told = events.length;
    bench.send('one', ...code('late'));
    await hub.poll();
    expect(events).toHaveLength(told);
    expect(bench.opened()).toEqual([]);
  });
});

describe('lost and flooding', () => {
  test('lost in the middle of a sheet: dropped, said, opened again, and the sheet read again counts once', async () => {
    const { bench, events, hub } = start();
    const reports = numberedReports(numberedSheet({ form: 1, number: 1, struck: [5] }), 1);
    bench.plug(testDevice('reader', reader));
    await hub.poll();
    bench.send('reader', ...reports.slice(0, 2));
    bench.lose('reader');
    expect(hub.devices).toMatchObject([{ condition: 'lost', finding: { code: 'device-lost' } }]);
    await hub.poll();
    bench.send('reader', ...reports);
    expect(faults(events)).toEqual(['sheet-broken-off']);
    expect(events.filter(({ kind }) => kind === 'sheet')).toHaveLength(1);
    expect(hub.devices).toMatchObject([{ condition: 'working', counts: { reports: 5, sheets: 1 } }]);
  });

  test('a code that breaks off is told by the passing of time alone', async () => {
    const { bench, clock, events, hub } = start();
    bench.plug(testDevice('one', { descriptor }));
    await hub.poll();
    bench.send('one', scanReport(spec, latin('A'.repeat(20)), 'more'));
    clock.now = 300;
    hub.tick();
    expect(faults(events)).toEqual(['code-broken-off']);
  });

  test('a flood is cut off, counted and over after quiet; the neighbour does not notice', async () => {
    const { bench, clock, events, hub } = start();
    bench.plug(testDevice('flood', { descriptor }), testDevice('good', { descriptor }));
    await hub.poll();
    for (let sent = 0; sent < 5000; sent += 1) {
      clock.now += 0.1;
      bench.send('flood', new Uint8Array(26));
    }
    bench.send('good', ...code('untouched'));
    expect(hub.devices).toMatchObject([{ condition: 'flooded' }, { condition: 'working' }]);
    expect(hub.devices[0]?.counts.dropped).toBeGreaterThan(4000);
    expect(faults(events).filter((fault) => fault === 'device-floods')).toHaveLength(1);
    clock.now += usualFloodLimits.quiet + 1;
    hub.tick();
    bench.send('flood', ...code('calm again'));
    expect(codes(events)).toEqual(['device-2 untouched', 'device-1 calm again']);
    expect(hub.devices).toMatchObject([{ condition: 'working' }, { condition: 'working' }]);
  });
});

describe('two devices at once', () => {
  test('every interleaving of their reports: each says its own, whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom('A', 'B', '7') }),
        async (turns, text) => {
          const { bench, events, hub } = start();
          bench.plug(testDevice('scanner', { descriptor }), testDevice('reader', reader));
          await hub.poll();
          const queues = {
            scanner: [...code(text), ...code('second')],
            reader: [1, 2, 3].flatMap((number) =>
              numberedReports(numberedSheet({ form: 1, number, struck: [number] }), number),
            ),
          };
          for (const isScanner of [...turns, ...Array.from({ length: 40 }, (_turn, index) => index % 2 === 0)]) {
            const path = isScanner ? 'scanner' : 'reader';
            const report = queues[path].shift();
            if (report !== undefined) bench.send(path, report);
          }
          expect(codes(events)).toEqual([`device-1 ${text}`, 'device-1 second']);
          expect(events.flatMap((event) => (event.kind === 'sheet' ? [event.sheet.sheetNumber] : []))).toEqual([
            1, 2, 3,
          ]);
          expect(faults(events)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('raw reports are shown of the device under test alone', async () => {
    const { bench, events, hub } = start();
    bench.plug(testDevice('one', { descriptor }), testDevice('two', { descriptor }));
    await hub.poll();
    hub.startTrace('device-2');
    bench.send('one', ...code('one'));
    bench.send('two', ...code('two'));
    hub.stopTrace('device-2');
    bench.send('two', ...code('two'));
    const traced = events.flatMap((event) => (event.kind === 'traced' ? [event] : []));
    expect(traced).toMatchObject([{ key: 'device-2', outputs: [{ kind: 'code' }] }]);
    expect(traced[0]?.report).toMatch(/^02 03 5d 51 31 74 77 6f 00/u);
  });
});

test('polling looks at once, then at its pace, and waits for a slow look', async () => {
  const { bench, hub } = start();
  const beats: (readonly [number, () => void])[] = [];
  let looks = 0;
  const slow = {
    ...bench.port,
    list: () => {
      looks += 1;
      return new Promise<never[]>((resolve) => {
        setTimeout(() => {
          resolve([]);
        }, 20);
      });
    },
  };
  const slowHub = new DeviceHub({ port: slow, profiles: [], now: () => 0, tell: () => undefined });
  let stopped = 0;
  const stop = keepPolling(slowHub, {
    every: (milliseconds, act) => {
      beats.push([milliseconds, act]);
      return () => {
        stopped += 1;
      };
    },
  });
  const poll = beats.find(([milliseconds]) => milliseconds === 2000)?.[1];
  poll?.();
  poll?.();
  await slowHub.poll();
  expect(looks).toBe(2);
  stop();
  expect(stopped).toBe(2);
  await hub.close();
});
