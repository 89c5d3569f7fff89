// The hub at work behind the station: started when somebody asks for devices, stopped and started anew when profiles
// change, and where everything that devices say goes.

import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../../../scanners/hid/profiles/device-checks.ts';
import { DeviceHub } from '../../../scanners/hid/drivers/device-hub.ts';
import type { HidPort } from '../../../scanners/hid/drivers/device-port.ts';
import type { DeviceStatus, HubEvent } from '../../../scanners/hid/drivers/hub-events.ts';
import { keepPolling } from '../../../scanners/hid/drivers/keep-polling.ts';
import type { Rhythm } from '../../../scanners/hid/drivers/keep-polling.ts';
import { identityOf, nameOf, seatOf } from './device-lines.ts';
import type { DeviceLineView } from './device-lines.ts';
import { readProfiles } from './device-profiles.ts';
import type { ListedProfile } from './device-profiles.ts';
import { deviceTesting } from './device-testing.ts';
import type { DeviceTesting, ReportSeen } from './device-testing.ts';
import { sheetReaders } from './sheet-readers.ts';
import type { SheetReaders } from './sheet-readers.ts';

/** What the window is told without having asked. */
export type DeviceEvent =
  | { readonly kind: 'devices'; readonly devices: readonly DeviceLineView[] }
  | { readonly kind: 'code'; readonly key: string; readonly text: string }
  | { readonly kind: 'fault'; readonly key: string; readonly finding: Finding }
  | ReportSeen;

/** What the work needs of the machine. */
export interface WorkOptions {
  readonly profileFolder: string;
  readonly openPort: () => Promise<Result<HidPort, Finding>>;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  readonly rhythm: Rhythm;
  readonly tell: (event: DeviceEvent) => void;
  /** The devices as the window sees them. */
  readonly lines: (devices: readonly DeviceStatus[]) => readonly DeviceLineView[];
}

/** Keeps: at most one hub, started once until it is stopped. */
export class DeviceWork {
  readonly readers: SheetReaders = sheetReaders();
  readonly testing: DeviceTesting;
  readonly #options: WorkOptions;
  #starting: Promise<void> | null = null;
  #hub: DeviceHub | null = null;
  #stops: readonly (() => void)[] = [];
  #profiles: readonly ListedProfile[] = [];
  #portProblem: Finding | null = null;
  #listProblem: Finding | null = null;
  #hasNews = false;
  readonly #faultPace = faultPace();

  constructor(options: WorkOptions) {
    this.#options = options;
    this.testing = deviceTesting(options.tell);
  }

  /** Begins to look for devices; resolves when those that are plugged in have been found. */
  start(): Promise<void> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  /** Lets all devices go. */
  async stop(): Promise<void> {
    await this.#starting?.catch(() => undefined);
    this.#starting = null;
    this.testing.stop();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    await this.#hub?.close();
    this.#hub = null;
  }

  get hub(): DeviceHub | null {
    return this.#hub;
  }

  get devices(): readonly DeviceStatus[] {
    return this.#hub?.devices ?? [];
  }

  get profiles(): readonly ListedProfile[] {
    return this.#profiles;
  }

  /** Why devices cannot be reached. */
  get problems(): readonly Finding[] {
    return [this.#portProblem, this.#listProblem].filter((problem) => problem !== null);
  }

  /** A device by its key, as long as it is plugged in. */
  find(key: string): DeviceStatus | undefined {
    return this.devices.find((status) => status.key === key);
  }

  async #begin(): Promise<void> {
    const { profileFolder, openPort, clock, rhythm } = this.#options;
    this.#profiles = await readProfiles(profileFolder);
    const port = await openPort();
    this.#portProblem = port.ok ? null : port.error;
    if (!port.ok) return;
    const profiles = this.#profiles.flatMap(({ profile }) => (profile === null ? [] : [profile]));
    const hub = new DeviceHub({
      port: port.value,
      profiles,
      now: clock,
      tell: (event) => {
        this.#hear(event);
      },
    });
    this.#hub = hub;
    await hub.poll();
    this.#stops = [
      keepPolling(hub, rhythm),
      rhythm.every(newsPace, () => {
        this.#tellNews();
      }),
    ];
  }

  #tellNews(): void {
    if (!this.#hasNews) return;
    this.#hasNews = false;
    this.#options.tell({ kind: 'devices', devices: this.#options.lines(this.devices) });
  }

  #hear(event: HubEvent): void {
    switch (event.kind) {
      case 'list-failed':
        this.#listProblem = event.finding;
        break;
      case 'arrived':
        this.#seatAgain(event.status);
        this.#hearStatus(event.status);
        break;
      case 'changed':
        this.#hearStatus(event.status);
        break;
      case 'departed':
        this.#hearStatus({ ...event.status, condition: 'lost', finding: pulledOut(event.status) });
        break;
      case 'code':
      case 'sheet':
      case 'fault':
      case 'traced':
        this.#hearDevice(event);
        break;
    }
  }

  /** A reader without a serial number may be opened by another path once it is plugged in again. */
  #seatAgain({ device }: DeviceStatus): void {
    this.readers.seatAgain(
      identityOf(device),
      seatOf(device),
      new Set(this.devices.map((status) => seatOf(status.device))),
    );
  }

  #hearStatus({ condition, finding, device }: DeviceStatus): void {
    this.#hasNews = true;
    this.#listProblem = null;
    if (condition === 'lost' && finding !== null) this.readers.fault(seatOf(device), finding);
  }

  #hearDevice(event: Extract<HubEvent, { readonly key: string }>): void {
    this.#hasNews = true;
    const status = this.find(event.key);
    this.testing.hear(event, status?.service.kind === 'mark-sense' ? status.service.profile : null);
    if (status === undefined) return;
    const { tell } = this.#options;
    switch (event.kind) {
      case 'code':
        tell({ kind: 'code', key: event.key, text: event.code.text });
        break;
      case 'sheet':
        this.readers.sheet(seatOf(status.device), event.profile, event.sheet);
        break;
      case 'fault':
        if (!this.#faultPace.mayTell(event.key, event.at)) break;
        this.readers.fault(seatOf(status.device), event.finding);
        tell({ kind: 'fault', key: event.key, finding: event.finding });
        break;
      case 'traced':
        break;
    }
  }
}

/** A device that was pulled out is lost to the count as one that stopped answering is; it is said once. */
const pulledOut = ({ device, condition }: DeviceStatus): Finding | null =>
  condition === 'lost' ? null : deviceFinding('device-lost', { device: nameOf(device), why: 'USB' });

/** How often the window is told of counters that went up. */
const newsPace = 500;

/** Faults of one device that are told in one second; all are counted. A broken device sends hundreds. */
const mostFaults = 5;

function faultPace(): { readonly mayTell: (key: string, at: number) => boolean } {
  const told = new Map<string, { readonly second: number; readonly faults: number }>();
  return {
    mayTell: (key, at) => {
      const second = Math.floor(at / 1000);
      const before = told.get(key);
      const faults = before?.second === second ? before.faults + 1 : 1;
      told.set(key, { second, faults });
      return faults <= mostFaults;
    },
  };
}
