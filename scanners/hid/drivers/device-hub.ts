// Finds devices by asking for the list again and again, opens those that have a driver, and tells what they say.
// Any number of devices at once; each is plugged in and pulled out whenever it likes.

import type { Finding } from '../../../core/finding/finding.ts';
import { chooseService, devicesByPath } from './choose-service.ts';
import type { ListedDevice, Service } from './choose-service.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import { DeviceLine, nothingYet } from './device-line.ts';
import type { Served } from './device-line.ts';
import type { HidConnection, HidDevice, HidPort } from './device-port.ts';
import type { DeviceProfile } from '../profiles/device-profile.ts';
import type { DriverOutput } from './driver.ts';
import { usualFloodLimits } from './flood-gate.ts';
import type { FloodLimits } from './flood-gate.ts';
import type { Condition, DeviceStatus, HubEvent } from './hub-events.ts';
import { bytesOfHex, hexText } from '../profiles/report-bits.ts';

export interface HubOptions {
  readonly port: HidPort;
  readonly profiles: readonly DeviceProfile[];
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Hears everything; must not throw. */
  readonly tell: (event: HubEvent) => void;
  readonly limits?: FloodLimits;
}

/** Times that an opening is tried after a plug-in: the system may give access a moment later than it lists the device. */
const mostAttempts = 3;

/** One device that is plugged in. */
interface Plugged {
  readonly key: string;
  readonly identity: string;
  readonly device: HidDevice;
  readonly path: string;
  readonly service: Service;
  /** `null` for devices that no driver serves. */
  readonly line: DeviceLine | null;
  condition: Condition;
  finding: Finding | null;
  attempts: number;
  /** Counts openings and losses: what an earlier connection still says is not heard. */
  epoch: number;
  isTraced: boolean;
  connection: HidConnection | null;
}

/** The same text as long as the same device stays plugged in at the same place. */
const identityOf = ({ path, collections }: ListedDevice): string =>
  [
    path,
    ...collections.map((entry) =>
      [entry.vendorId, entry.productId, entry.usagePage, entry.usage, entry.interfaceNumber, entry.serialNumber].join(
        ':',
      ),
    ),
  ].join('|');

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Keeps: one connection a device at most, nothing heard of a device after it departed, polls never overlap. */
export class DeviceHub {
  readonly #options: HubOptions;
  readonly #plugged = new Map<string, Plugged>();
  #work: Promise<void> = Promise.resolve();
  #arrivals = 0;
  #isClosed = false;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** All plugged-in devices, in the order in which they arrived. */
  get devices(): readonly DeviceStatus[] {
    return [...this.#plugged.values()].map(statusOf);
  }

  /** Asks for the list: opens what is new, lets go what is gone. Resolves when all of that is done. */
  poll(): Promise<void> {
    return this.#afterOthers(() => this.#compare());
  }

  /** Lets the time pass for all devices; call several times a second. */
  tick(): void {
    for (const plugged of this.#plugged.values()) {
      if (plugged.line === null || plugged.connection === null) continue;
      this.#say(plugged, plugged.line.time(this.#options.now()));
      this.#noteFlood(plugged);
    }
  }

  /** Tries once more to open a device that could not be opened or was lost. */
  reopen(key: string): Promise<void> {
    return this.#afterOthers(async () => {
      const plugged = this.#plugged.get(key);
      if (plugged === undefined || plugged.connection !== null) return;
      plugged.attempts = 0;
      await this.#open(plugged);
    });
  }

  /** Shows raw reports of a device, for the technician's test. Off at the start: raw reports of sheets are votes. */
  startTrace(key: string): void {
    this.#setTrace(key, true);
  }

  stopTrace(key: string): void {
    this.#setTrace(key, false);
  }

  /** Lets all devices go; nothing is told afterwards. */
  close(): Promise<void> {
    return this.#afterOthers(async () => {
      this.#isClosed = true;
      const connections = [...this.#plugged.values()].flatMap(({ connection }) =>
        connection === null ? [] : [connection],
      );
      this.#plugged.clear();
      await Promise.allSettled(connections.map((connection) => connection.close()));
    });
  }

  #afterOthers(act: () => Promise<void>): Promise<void> {
    const done = this.#work.then(async () => (this.#isClosed ? undefined : act()));
    this.#work = done.catch(() => undefined);
    return done;
  }

  #setTrace(key: string, isTraced: boolean): void {
    const plugged = this.#plugged.get(key);
    if (plugged !== undefined) plugged.isTraced = isTraced;
  }

  async #compare(): Promise<void> {
    const listed = await this.#list();
    if (listed === null) return;
    const identities = new Set(listed.map(identityOf));
    for (const plugged of [...this.#plugged.values()]) {
      if (!identities.has(plugged.identity)) await this.#depart(plugged);
    }
    for (const device of listed) await this.#arrive(device);
    for (const plugged of this.#plugged.values()) {
      if (plugged.connection === null) await this.#open(plugged);
    }
  }

  async #list(): Promise<readonly ListedDevice[] | null> {
    try {
      return devicesByPath(await this.#options.port.list());
    } catch (error) {
      this.#options.tell({
        kind: 'list-failed',
        finding: deviceFinding('device-list-failed', { why: reasonOf(error) }),
      });
      return null;
    }
  }

  async #arrive(listed: ListedDevice): Promise<void> {
    const identity = identityOf(listed);
    if ([...this.#plugged.values()].some((plugged) => plugged.identity === identity)) return;
    const descriptor = await this.#options.port.descriptor(listed.path).catch(() => null);
    const service = chooseService(listed, this.#options.profiles, descriptor);
    const [device] = listed.collections;
    if (device === undefined) return;
    this.#arrivals += 1;
    const plugged: Plugged = {
      key: `device-${this.#arrivals}`,
      identity,
      device,
      path: listed.path,
      service,
      line: isServed(service)
        ? new DeviceLine(service, this.#options.limits ?? usualFloodLimits, this.#options.now())
        : null,
      condition: conditionAtFirst(service),
      finding: null,
      attempts: 0,
      epoch: 0,
      isTraced: false,
      connection: null,
    };
    this.#plugged.set(plugged.key, plugged);
    this.#options.tell({ kind: 'arrived', status: statusOf(plugged) });
  }

  async #open(plugged: Plugged): Promise<void> {
    const { service } = plugged;
    if (plugged.attempts >= mostAttempts || !isServed(service)) return;
    plugged.attempts += 1;
    plugged.epoch += 1;
    const { epoch } = plugged;
    try {
      const connection = await this.#connect(plugged, epoch, service.profile?.onOpen ?? []);
      if (plugged.epoch !== epoch) {
        await connection.close();
        return;
      }
      plugged.connection = connection;
      this.#change(plugged, 'working', null);
    } catch (error) {
      plugged.epoch += 1;
      const figures = { device: plugged.device.product, why: reasonOf(error) };
      this.#change(plugged, 'not-opened', deviceFinding('device-not-opened', figures));
    }
  }

  /** Opens the device and says to it what its profile wants said; closed again when it does not listen. */
  async #connect(plugged: Plugged, epoch: number, greetings: readonly string[]): Promise<HidConnection> {
    const connection = await this.#options.port.open(plugged.path, {
      report: (bytes) => this.#hear(plugged, epoch, bytes),
      lost: (why) => this.#lose(plugged, epoch, why),
    });
    try {
      for (const greeting of greetings) await connection.sendFeature(bytesOfHex(greeting) ?? new Uint8Array());
      return connection;
    } catch (error) {
      await connection.close().catch(() => undefined);
      throw error;
    }
  }

  #hear(plugged: Plugged, epoch: number, bytes: Uint8Array): void {
    const { line } = plugged;
    if (line === null || plugged.epoch !== epoch || !this.#plugged.has(plugged.key)) return;
    const at = this.#options.now();
    const outputs = line.report(at, bytes);
    plugged.attempts = 0;
    if (plugged.isTraced) this.#options.tell({ kind: 'traced', key: plugged.key, at, report: hexText(bytes), outputs });
    this.#say(plugged, outputs);
    this.#noteFlood(plugged);
  }

  /** The device stopped answering: what was half taken is dropped, and the next poll may find it again. */
  #lose(plugged: Plugged, epoch: number, why: string): void {
    if (plugged.line === null || plugged.epoch !== epoch || !this.#plugged.has(plugged.key)) return;
    plugged.epoch += 1;
    this.#say(plugged, plugged.line.interrupt(this.#options.now()));
    plugged.connection?.close().catch(() => undefined);
    plugged.connection = null;
    this.#change(plugged, 'lost', deviceFinding('device-lost', { device: plugged.device.product, why }));
  }

  async #depart(plugged: Plugged): Promise<void> {
    if (plugged.line !== null) this.#say(plugged, plugged.line.interrupt(this.#options.now()));
    plugged.epoch += 1;
    this.#plugged.delete(plugged.key);
    this.#options.tell({ kind: 'departed', status: statusOf(plugged) });
    await plugged.connection?.close().catch(() => undefined);
  }

  #say(plugged: Plugged, outputs: readonly DriverOutput[]): void {
    const { key, service } = plugged;
    const at = this.#options.now();
    for (const output of outputs) {
      switch (output.kind) {
        case 'code':
          this.#options.tell({ kind: 'code', key, at, code: output.code });
          break;
        case 'fault':
          plugged.finding = output.finding;
          this.#options.tell({ kind: 'fault', key, at, finding: output.finding });
          break;
        case 'sheet':
          if (service.kind === 'mark-sense')
            this.#options.tell({ kind: 'sheet', key, at, sheet: output.sheet, profile: service.profile });
          break;
      }
    }
  }

  #noteFlood(plugged: Plugged): void {
    const { line, condition, finding } = plugged;
    if (line === null) return;
    if (line.isFlooded && condition === 'working') this.#change(plugged, 'flooded', finding);
    if (!line.isFlooded && condition === 'flooded') this.#change(plugged, 'working', finding);
  }

  #change(plugged: Plugged, condition: Condition, finding: Finding | null): void {
    plugged.condition = condition;
    plugged.finding = finding;
    this.#options.tell({ kind: 'changed', status: statusOf(plugged) });
  }
}

const isServed = (service: Service): service is Served => service.kind === 'barcode' || service.kind === 'mark-sense';

function conditionAtFirst({ kind }: Service): Condition {
  switch (kind) {
    case 'barcode':
    case 'mark-sense':
      return 'opening';
    case 'keyboard':
      return 'keyboard';
    case 'none':
      return 'not-served';
  }
}

const statusOf = ({ key, device, service, condition, finding, line }: Plugged): DeviceStatus => ({
  key,
  device,
  service,
  condition,
  counts: line?.counts ?? nothingYet,
  finding,
});
