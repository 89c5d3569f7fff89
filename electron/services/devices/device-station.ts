// The devices of this machine in one place: finds and opens them, tells the window of codes and faults, tests them for
// the technician, and makes ballot sources of mark-sense readers. Devices are not touched before somebody asks for them.

import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { BallotSource } from '../../../scanners/ballot-source.ts';
import { deviceFinding } from '../../../scanners/hid/profiles/device-checks.ts';
import type { DeviceStatus } from '../../../scanners/hid/drivers/hub-events.ts';
import { openNodeHidPort } from '../../../scanners/hid/drivers/node-hid-port.ts';
import { recordedPort } from '../../../scanners/hid/drivers/recorded-port.ts';
import type { SheetContest } from '../../../scanners/hid/reports/sheet-delivery.ts';
import { deviceLineView, identityOf, mostFormOf, nameAmong, nameOf, profileOf, seatOf } from './device-lines.ts';
import type { DeviceLineView } from './device-lines.ts';
import { addProfile, removeProfile } from './device-profiles.ts';
import type { ListedProfile } from './device-profiles.ts';
import { nothingKept, openDeviceRecord } from './device-record.ts';
import type { DeviceRecord, DeviceTest, MachineDevices, SaidForm, WedgeSetting } from './device-record.ts';
import { DeviceWork } from './device-work.ts';
import type { WorkOptions } from './device-work.ts';
import type { ReaderDevice } from './sheet-readers.ts';

export type { SheetContest } from '../../../scanners/hid/reports/sheet-delivery.ts';
export type { BallotSource as SheetSource } from '../../../scanners/ballot-source.ts';

/** Everything that the devices page shows. */
export interface DevicesView {
  readonly devices: readonly DeviceLineView[];
  readonly profiles: readonly Omit<ListedProfile, 'profile'>[];
  readonly wedge: WedgeSetting;
  /** Tests on this machine, newest first. */
  readonly tests: readonly DeviceTest[];
  /** Forms of contests, as far as they were said on this machine. */
  readonly forms: readonly SaidForm[];
  /** Why devices or the record cannot be reached; empty when all is well. */
  readonly problems: readonly Finding[];
}

export interface StationOptions extends Omit<WorkOptions, 'profileFolder' | 'lines'> {
  /** Holds the record and the profiles of this machine. */
  readonly folder: string;
  /** ISO moment of the laptop's clock, for the record. */
  readonly moment: () => string;
}

/** What a keyboard scanner sent while it was tested; the window heard it. */
export interface WedgeTest {
  readonly by: string;
  readonly codes: number;
  readonly faults: number;
}

type Done = Promise<Result<Record<string, never>, Finding>>;
type Viewed = Promise<Result<DevicesView, Finding>>;

export interface DeviceStation {
  /** Everything as it stands; the first call begins to look for devices. */
  readonly view: () => Viewed;
  readonly startTest: (key: string) => Done;
  readonly stopTest: () => Done;
  /** Writes down that the device under test works on this machine. */
  readonly recordTest: (by: string) => Viewed;
  readonly recordWedgeTest: (test: WedgeTest) => Viewed;
  readonly setWedge: (wedge: WedgeSetting) => Viewed;
  /** Tries once more to open a device. */
  readonly reopen: (key: string) => Viewed;
  /** Takes a profile file in; `findings` says why it was not. */
  readonly addProfile: (
    file: string,
  ) => Promise<Result<{ readonly view: DevicesView; readonly findings: readonly Finding[] }, Finding>>;
  readonly removeProfile: (id: string) => Viewed;
  /** Mark-sense readers that are at work, as sources for a contest. */
  readonly ballotSources: (contest: SheetContest) => Promise<readonly BallotSource[]>;
  /**
   * One of them, by the key of its device: F.883 where it is not at work, F.890 where its sheets carry a form number and
   * the contest's was not said. The number that is said is kept for the contest.
   */
  readonly ballotSource: (key: string, contest: SheetContest) => Promise<Result<BallotSource, Finding>>;
  readonly close: () => Promise<void>;
}

/** The machine's own devices, or the recordings in a folder in their place. */
export const openDevicePort = (recordings: string | null): ReturnType<typeof openNodeHidPort> =>
  recordings === null ? openNodeHidPort() : Promise.resolve(success(recordedPort(recordings)));

interface Station {
  readonly work: DeviceWork;
  readonly record: DeviceRecord;
  readonly profileFolder: string;
  readonly moment: () => string;
}

/** Opens the station; nothing is looked for yet. */
export function openDeviceStation(options: StationOptions): DeviceStation {
  const { folder, moment, openPort, clock, rhythm, tell } = options;
  const profileFolder = path.join(folder, 'profiles');
  const record = openDeviceRecord(path.join(folder, 'machine-devices.json'));
  const work: DeviceWork = new DeviceWork({
    profileFolder,
    openPort,
    clock,
    rhythm,
    tell,
    lines: (devices) => linesOf(work, keptOf(record), devices),
  });
  const station: Station = { work, record, profileFolder, moment };
  return {
    view: () => viewOf(station),
    startTest: (key) => startTest(station, key),
    stopTest: () => {
      work.testing.stop();
      return Promise.resolve(success({}));
    },
    recordTest: (by) => recordTest(station, by),
    recordWedgeTest: (test) => recordWedgeTest(station, test),
    setWedge: (wedge) => viewAfter(station, record.setWedge(wedge)),
    reopen: async (key) => {
      await work.start();
      if (work.find(key) === undefined) return failure(deviceFinding('device-unknown'));
      await work.hub?.reopen(key);
      return viewOf(station);
    },
    addProfile: (file) => takeProfile(station, file),
    removeProfile: (id) => changeProfiles(station, () => removeProfile(profileFolder, id)),
    ballotSources: (contest) => sourcesOf(work, contest),
    ballotSource: (key, contest) => sourceOf(station, key, contest),
    close: () => work.stop(),
  };
}

const keptOf = (record: DeviceRecord): MachineDevices => {
  const kept = record.read();
  return kept.ok ? kept.value : nothingKept;
};

const linesOf = (
  { readers }: DeviceWork,
  { tests }: MachineDevices,
  devices: readonly DeviceStatus[],
): readonly DeviceLineView[] =>
  devices.map((status) =>
    deviceLineView(status, {
      name: nameAmong(status, devices),
      tests,
      use: readers.isReading(seatOf(status.device)) ? 'in-use' : 'free',
    }),
  );

async function viewOf({ work, record }: Station): Viewed {
  await work.start();
  const read = record.read();
  const kept = read.ok ? read.value : nothingKept;
  return success({
    devices: linesOf(work, kept, work.devices),
    profiles: work.profiles.map(({ id, name, origin, driver, findings }) => ({ id, name, origin, driver, findings })),
    wedge: kept.wedge,
    tests: kept.tests.toReversed(),
    forms: kept.forms,
    problems: [...work.problems, ...(read.ok ? [] : [read.error])],
  });
}

const viewAfter = async (station: Station, done: Result<unknown, Finding>): Viewed =>
  done.ok ? viewOf(station) : done;

const refuseInUse = ({ device }: DeviceStatus): Result<never, Finding> =>
  failure(deviceFinding('device-in-use', { device: nameOf(device) }));

/** A reader of ballots shows no raw reports while it reads them: they are votes. */
async function startTest({ work }: Station, key: string): Done {
  await work.start();
  const status = work.find(key);
  if (status === undefined || work.hub === null) return failure(deviceFinding('device-unknown'));
  if (work.readers.isReading(seatOf(status.device))) return refuseInUse(status);
  work.testing.start(key, work.hub);
  return success({});
}

async function recordTest(station: Station, by: string): Viewed {
  const { work, record, moment } = station;
  const heard = work.testing.heard();
  const status = heard === null ? undefined : work.find(heard.key);
  if (heard === null || status === undefined) return failure(deviceFinding('device-unknown'));
  if (heard.read === 0) return failure(deviceFinding('device-test-empty'));
  const { device, service } = status;
  return viewAfter(
    station,
    record.addTest({
      at: moment(),
      by,
      identity: identityOf(device),
      name: nameOf(device),
      driver: service.kind,
      profile: profileOf(service),
      read: heard.read,
      faults: heard.faults,
    }),
  );
}

async function recordWedgeTest(station: Station, { by, codes, faults }: WedgeTest): Viewed {
  if (codes === 0) return failure(deviceFinding('device-test-empty'));
  const name = 'keyboard-scanner';
  return viewAfter(
    station,
    station.record.addTest({
      at: station.moment(),
      by,
      identity: name,
      name,
      driver: 'keyboard',
      profile: null,
      read: codes,
      faults,
    }),
  );
}

/** Profiles are chosen when a device arrives, so a change of them lets all devices arrive anew. */
async function changeProfiles(station: Station, change: () => Result<unknown, Finding>): Viewed {
  const { work } = station;
  await work.start();
  const busy = work.devices.find(({ device }) => work.readers.isReading(seatOf(device)));
  if (busy !== undefined) return refuseInUse(busy);
  const changed = change();
  if (!changed.ok) return changed;
  await work.stop();
  return viewOf(station);
}

async function takeProfile(station: Station, file: string): ReturnType<DeviceStation['addProfile']> {
  let findings: readonly Finding[] = [];
  const viewed = await changeProfiles(station, () => {
    const added = addProfile(station.profileFolder, file);
    if (!added.ok) findings = added.error;
    return success({});
  });
  return viewed.ok ? success({ view: viewed.value, findings }) : viewed;
}

const isReader = ({ service, condition }: DeviceStatus): boolean =>
  service.kind === 'mark-sense' && condition === 'working';

const readerOf = ({ devices }: DeviceWork, status: DeviceStatus): ReaderDevice => ({
  identity: identityOf(status.device),
  seat: seatOf(status.device),
  name: nameAmong(status, devices),
});

async function sourcesOf(work: DeviceWork, contest: SheetContest): Promise<readonly BallotSource[]> {
  await work.start();
  return work.devices.filter(isReader).map((status) => work.readers.source(readerOf(work, status), contest));
}

/** A device that is tested is let go first: what it sends from now on are votes. */
async function sourceOf(
  { work, record }: Station,
  key: string,
  contest: SheetContest,
): Promise<Result<BallotSource, Finding>> {
  await work.start();
  const status = work.find(key);
  if (status === undefined || !isReader(status)) return failure(deviceFinding('device-unknown'));
  const form = formFor(status, keptOf(record), contest);
  if (!form.ok) return form;
  if (form.value !== null && contest.form !== null) {
    const kept = record.setForm({ contestId: contest.contestId, form: form.value });
    if (!kept.ok) return kept;
  }
  if (work.testing.heard()?.key === key) work.testing.stop();
  return success(work.readers.source(readerOf(work, status), { ...contest, form: form.value }));
}

/** The form of the contest's ballots: as it is said now, or was said before; `null` where the sheets carry no number. */
function formFor(
  { device, service }: DeviceStatus,
  { forms }: MachineDevices,
  { contestId, form }: SheetContest,
): Result<number | null, Finding> {
  const most = mostFormOf(service);
  if (most === null) return success(null);
  const said = form ?? forms.find((each) => each.contestId === contestId)?.form ?? null;
  return said === null || said > most
    ? failure(deviceFinding('sheet-form-not-said', { device: nameOf(device), most }))
    : success(said);
}
