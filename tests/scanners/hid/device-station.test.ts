// The station: devices for the window, the technician's test and its record, profiles, and ballots of a mark-sense reader.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failure, success } from '../../../core/result.ts';
import { openDeviceStation } from '../../../electron/services/devices/device-station.ts';
import type { DeviceStation, DevicesView } from '../../../electron/services/devices/device-station.ts';
import type { DeviceEvent } from '../../../electron/services/devices/device-work.ts';
import { deviceEvent, devicesContract } from '../../../electron/ipc/devices-contract.ts';
import type { Delivery, Receipt } from '../../../scanners/ballot-source.ts';
import { deviceFinding } from '../../../scanners/hid/profiles/device-checks.ts';
import { testBench, testDevice } from './plugged-devices.ts';
import type { TestBench } from './plugged-devices.ts';
import { numberedReports, numberedSheet, profileText } from './sample-sheets.ts';
import { latin, scannerDescriptor, scanReport } from './synthesise.ts';

const spec = { reportId: 2, dataBytes: 56, identifier: ']Q1' };
const scanner = testDevice('scanner', { descriptor: scannerDescriptor(spec), serialNumber: 'S1' });
const reader = testDevice('reader', { vendorId: 0x1209, productId: 1, usagePage: 0xff00, usage: 1 });
const contest = { contestId: 'c1', marking: 'strike', candidates: 63, form: 7 } as const;

let folder = '';
let bench: TestBench;
let events: DeviceEvent[];
let beats: { readonly milliseconds: number; readonly act: () => void }[];
let station: DeviceStation;
const clock = { now: 0 };

const openStation = (): DeviceStation =>
  openDeviceStation({
    folder,
    openPort: () => Promise.resolve(success(bench.port)),
    moment: () => '2026-11-24T07:15:00+07:00',
    clock: () => clock.now,
    rhythm: {
      every: (milliseconds, act) => {
        beats.push({ milliseconds, act });
        return () => {
          beats = beats.filter((beat) => beat.act !== act);
        };
      },
    },
    tell: (event) => events.push(event),
  });

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

/** Lets the station's own rhythm beat, and what that began come to its end, until it has been told. */
async function beat(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await settled();
    for (const { act } of beats) act();
  }
  await settled();
}

async function viewed(): Promise<DevicesView> {
  const view = await station.view();
  if (!view.ok) throw new Error(view.error.code);
  expect(devicesContract['devices:state'].output.safeParse(view.value).success).toBe(true);
  return view.value;
}

function ownProfile(id = 'hall-reader', change: (profile: Record<string, unknown>) => void = () => undefined): string {
  const profile = { ...(JSON.parse(profileText('sample-numbered-bits')) as Record<string, unknown>), id, name: id };
  change(profile);
  const file = path.join(folder, `${id}.json`);
  fs.writeFileSync(file, JSON.stringify(profile));
  return file;
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'station-'));
  [bench, events, beats, clock.now] = [testBench(), [], [], 0];
  station = openStation();
});
afterEach(async () => {
  await station.close();
  for (const event of events) expect(deviceEvent.safeParse(event).success, event.kind).toBe(true);
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('devices for the window', () => {
  test('nothing is looked for before somebody asks', async () => {
    bench.plug(scanner);
    expect(bench.opened()).toEqual([]);
    expect((await viewed()).devices).toMatchObject([
      { name: 'scanner', driver: 'barcode', learntFrom: 'descriptor', condition: 'working', tested: null },
    ]);
    expect(bench.opened()).toEqual(['scanner']);
  });

  test('codes are told, and what comes and goes', async () => {
    await viewed();
    bench.plug(scanner);
    await beat();
    bench.send('scanner', scanReport(spec, latin('KP7Q00417'), 'last'));
    await beat();
    expect(events).toContainEqual({ kind: 'code', key: 'device-1', text: 'KP7Q00417' });
    const lines = events.flatMap((event) => (event.kind === 'devices' ? [event.devices] : []));
    expect(lines.at(-1)).toMatchObject([{ counts: { codes: 1, reports: 1 } }]);
    bench.unplug('scanner');
    await beat();
    expect(events.at(-1)).toEqual({ kind: 'devices', devices: [] });
  });

  test('a binding that does not load is one sentence, not a fall', async () => {
    station = openDeviceStation({
      folder,
      openPort: () => Promise.resolve(failure(deviceFinding('device-binding-missing', { why: 'x' }))),
      moment: () => '',
      clock: () => 0,
      rhythm: { every: () => () => undefined },
      tell: () => undefined,
    });
    expect(await viewed()).toMatchObject({ devices: [], problems: [{ number: 'F.878' }] });
  });

  test('garbage without end: at most five faults a second are told, all are counted', async () => {
    bench.plug(scanner);
    await viewed();
    for (let sent = 0; sent < 300; sent += 1) {
      clock.now += 10;
      bench.send('scanner', Uint8Array.of(9, 9));
    }
    expect(events.filter(({ kind }) => kind === 'fault').length).toBeLessThanOrEqual(20);
    expect((await viewed()).devices[0]?.counts.faults).toMatchObject({ 'report-unknown': 300 });
  });
});

describe("the technician's test", () => {
  test('raw report and decoding are shown of the device under test, then written down', async () => {
    bench.plug(scanner);
    await viewed();
    await station.startTest('device-1');
    bench.send('scanner', scanReport(spec, latin('A1'), 'last'));
    const shown = events.find((event) => event.kind === 'report');
    expect(shown).toMatchObject({
      decoded: [{ kind: 'code', text: 'A1', bytes: '41 31', symbology: ']Q1', reports: 1 }],
    });
    expect(shown?.bytes).toMatch(/^02 02 5d 51 31 41 31 00/u);
    const recorded = await station.recordTest('Trần Văn Kỹ');
    expect(recorded).toMatchObject({
      ok: true,
      value: { tests: [{ by: 'Trần Văn Kỹ', identity: '1234:0001 S1 0', read: 1, faults: 0 }] },
    });
    await station.stopTest();
    bench.send('scanner', scanReport(spec, latin('B2'), 'last'));
    expect(events.filter(({ kind }) => kind === 'report')).toHaveLength(1);
  });

  test('the record is known again after a restart, and nothing that was read is in it', async () => {
    bench.plug(scanner);
    await viewed();
    await station.startTest('device-1');
    bench.send('scanner', scanReport(spec, latin('SECRET-42'), 'last'));
    await station.recordTest('Trần Văn Kỹ');
    await station.close();
    station = openStation();
    expect((await viewed()).devices[0]?.tested).toMatchObject({ by: 'Trần Văn Kỹ', at: '2026-11-24T07:15:00+07:00' });
    const written = fs
      .readdirSync(folder)
      .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
      .join('');
    expect(written).not.toContain('SECRET-42');
  });

  test('a test in which nothing whole was read is not written down', async () => {
    bench.plug(scanner);
    await viewed();
    expect(await station.recordTest('X')).toMatchObject({ ok: false, error: { number: 'F.883' } });
    await station.startTest('device-1');
    bench.send('scanner', Uint8Array.of(1));
    expect(await station.recordTest('X')).toMatchObject({ ok: false, error: { number: 'F.885' } });
    expect(await station.recordWedgeTest({ by: 'X', codes: 0, faults: 3 })).toMatchObject({
      ok: false,
      error: { number: 'F.885' },
    });
  });

  test('a flood shows no more than eyes can follow, and says how much was not shown', async () => {
    bench.plug(scanner);
    await viewed();
    await station.startTest('device-1');
    for (let sent = 0; sent < 300; sent += 1) bench.send('scanner', scanReport(spec, latin('7'), 'last'));
    clock.now = 1500;
    bench.send('scanner', scanReport(spec, latin('8'), 'last'));
    const shown = events.flatMap((event) => (event.kind === 'report' ? [event] : []));
    expect(shown).toHaveLength(41);
    expect(shown.at(-1)?.notShown).toBe(260);
  });

  test('the keyboard scanner: its setting and its test are kept', async () => {
    await station.setWedge({ prefix: '~', suffix: 'tab' });
    await station.recordWedgeTest({ by: 'Trần Văn Kỹ', codes: 3, faults: 1 });
    expect(await viewed()).toMatchObject({
      wedge: { prefix: '~', suffix: 'tab' },
      tests: [{ identity: 'keyboard-scanner', read: 3, faults: 1 }],
    });
  });

  test('a record that cannot be understood is not written over', async () => {
    fs.writeFileSync(path.join(folder, 'machine-devices.json'), '{"schema":"later"}');
    expect(await station.setWedge({ prefix: null, suffix: 'enter' })).toMatchObject({
      ok: false,
      error: { number: 'F.886' },
    });
    expect(await viewed()).toMatchObject({ problems: [{ number: 'F.886' }], wedge: { suffix: 'enter-or-tab' } });
    expect(fs.readFileSync(path.join(folder, 'machine-devices.json'), 'utf8')).toBe('{"schema":"later"}');
  });
});

describe('profiles', () => {
  test('a device without driver is served once its profile is added, and no more once it is removed', async () => {
    bench.plug(reader);
    expect((await viewed()).devices).toMatchObject([{ driver: 'none', condition: 'not-served' }]);
    expect(await station.addProfile(ownProfile())).toMatchObject({
      ok: true,
      value: {
        findings: [],
        view: { devices: [{ driver: 'mark-sense', profile: 'hall-reader', condition: 'working' }] },
      },
    });
    expect(await station.removeProfile('hall-reader')).toMatchObject({
      ok: true,
      value: { devices: [{ driver: 'none' }] },
    });
    expect(await station.removeProfile('../machine-devices')).toMatchObject({ ok: false, error: { number: 'F.889' } });
  });

  test('a profile that cannot be used is not taken in; everything wrong with it is said', async () => {
    const file = ownProfile('bad', (profile) => {
      delete profile['match'];
      profile['framing'] = { kind: 'guess' };
    });
    const added = await station.addProfile(file);
    expect(added.ok && added.value.findings.map(({ number }) => number)).toEqual(['F.888', 'F.852', 'F.854']);
    expect((await viewed()).profiles.filter(({ origin }) => origin === 'own')).toEqual([]);
  });

  test('two own profiles for one device shut each other out', async () => {
    await station.addProfile(ownProfile('one'));
    bench.plug(reader);
    const added = await station.addProfile(ownProfile('two'));
    expect(added).toMatchObject({ ok: true, value: { view: { devices: [{ driver: 'none' }] } } });
    expect(
      (await viewed()).profiles
        .filter(({ origin }) => origin === 'own')
        .flatMap(({ findings }) => findings.map(({ number }) => number)),
    ).toEqual(['F.859', 'F.859']);
  });
});

describe('ballots by a mark-sense reader', () => {
  const sheet = (number: number, struck: readonly number[]): readonly Uint8Array[] =>
    numberedReports(numberedSheet({ form: 7, number, struck }), number);

  async function reading() {
    await station.addProfile(ownProfile());
    bench.plug(reader);
    await beat();
    const [source] = await station.ballotSources(contest);
    if (source === undefined) throw new Error('a source');
    const taken: Delivery[] = [];
    const running = source.start((delivery) => {
      taken.push(delivery);
      return Promise.resolve<Receipt>({ kind: 'recorded', position: taken.length });
    });
    return { source, running, taken };
  }
  const struckOf = (delivery: Delivery | undefined): readonly number[] | string =>
    delivery?.kind === 'ballot'
      ? delivery.ballot.marks.flatMap((mark, name) => (mark === 'struck' ? [name] : []))
      : (delivery?.kind ?? 'nothing');

  test('sheets are handed over in their order, as ballots of the common interface', async () => {
    const { source, running, taken } = await reading();
    expect(source).toMatchObject({ source: 'hid-device', name: 'reader' });
    bench.send('reader', ...sheet(1, [1, 2]), ...sheet(2, []), ...sheet(3, [62]));
    await settled();
    expect(taken.map(struckOf)).toEqual([[1, 2], [], [62]]);
    await running.stop();
    bench.send('reader', ...sheet(4, [5]));
    await settled();
    expect(taken).toHaveLength(3);
    expect(await running.ended).toEqual({ kind: 'stopped' });
  });

  test('pulled out in the middle of a sheet and plugged in again: said, and nothing counted twice or in part', async () => {
    const { running, taken } = await reading();
    bench.send('reader', ...sheet(1, [1]), ...sheet(2, [2]).slice(0, 2));
    bench.unplug('reader');
    bench.lose('reader');
    await beat();
    bench.plug(reader);
    await beat();
    bench.send('reader', ...sheet(1, [1]), ...sheet(2, [2]));
    await settled();
    expect(taken.map((delivery) => (delivery.kind === 'notice' ? delivery.finding.code : struckOf(delivery)))).toEqual([
      [1],
      'sheet-broken-off',
      'device-lost',
      'sheet-repeated',
      [2],
    ]);
    await running.stop();
  });

  /** Two of one kind that carry no serial number: the system opens them by different paths, and that is all. */
  const twin = testDevice('twin', { ...reader, path: 'twin' });

  test('two of one kind without serial numbers are two: each with its own name, its own ballots, its own test', async () => {
    const { source, running, taken } = await reading();
    bench.plug(twin);
    await beat();
    expect((await viewed()).devices).toMatchObject([
      { name: 'reader (1)', isInUse: true },
      { name: 'reader (2)', isInUse: false },
    ]);
    const sources = await station.ballotSources(contest);
    expect([source.name, ...sources.map(({ name }) => name)]).toEqual(['reader', 'reader (1)', 'reader (2)']);
    bench.send('twin', ...sheet(1, [9]));
    bench.send('reader', ...sheet(1, [1]));
    await settled();
    expect(taken.map(struckOf)).toEqual([[1]]);
    expect(await station.startTest('device-2')).toMatchObject({ ok: true });
    await running.stop();
  });

  test('one that comes back by another path goes on; where two are gone, neither does by itself', async () => {
    const { running, taken } = await reading();
    bench.unplug('reader');
    bench.lose('reader');
    await beat();
    bench.plug(twin);
    await beat();
    bench.send('twin', ...sheet(2, [2]));
    await settled();
    expect(taken.map(struckOf)).toEqual(['notice', [2]]);
    bench.plug(reader);
    await beat();
    const other = (await station.ballotSources(contest))
      .find(({ name }) => name === 'reader (2)')
      ?.start(() => Promise.resolve<Receipt>({ kind: 'recorded', position: 1 }));
    bench.unplug('reader');
    bench.unplug('twin');
    await beat();
    bench.plug(testDevice('third', { ...reader, path: 'third' }));
    await beat();
    expect((await viewed()).devices).toMatchObject([{ isInUse: false }]);
    await running.stop();
    await other?.stop();
  });

  test('while it reads ballots no raw report is shown and its profile stays', async () => {
    const { running } = await reading();
    const [line] = (await viewed()).devices;
    expect(line?.isInUse).toBe(true);
    expect(await station.startTest(line?.key ?? '')).toMatchObject({ ok: false, error: { number: 'F.884' } });
    expect(await station.removeProfile('hall-reader')).toMatchObject({ ok: false, error: { number: 'F.884' } });
    await running.stop();
    expect(await station.startTest(line?.key ?? '')).toMatchObject({ ok: true });
  });
});
