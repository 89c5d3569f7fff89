// One device at work: gate against floods, driver, counters. Pure of the system: reports and times are handed in.

import type { Finding } from '../../../core/finding/finding.ts';
import { barcodeDriver, usualBarcodeTiming } from './barcode-driver.ts';
import type { Service } from './choose-service.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import { startSession } from './driver.ts';
import type { DriverInput, DriverOutput, DriverSession } from './driver.ts';
import { openGate, passGate, restGate } from './flood-gate.ts';
import type { FloodLimits, GateState } from './flood-gate.ts';
import { markSenseDriver } from './mark-sense-driver.ts';

/** What a device has done since it was plugged in. */
export interface DeviceCounts {
  readonly reports: number;
  readonly codes: number;
  readonly sheets: number;
  /** Reports that a flood cost. */
  readonly dropped: number;
  /** Faults by their code. */
  readonly faults: Readonly<Record<string, number>>;
}

export const nothingYet: DeviceCounts = { reports: 0, codes: 0, sheets: 0, dropped: 0, faults: {} };

/** Services that have a driver. */
export type Served = Extract<Service, { readonly kind: 'barcode' | 'mark-sense' }>;

function sessionFor(service: Served): DriverSession {
  if (service.kind === 'mark-sense') return startSession(markSenseDriver(service.profile));
  const pause = service.profile?.pauseMilliseconds ?? usualBarcodeTiming.pause;
  return startSession(barcodeDriver(service.layout, { ...usualBarcodeTiming, pause }));
}

/** Feeds one device's reports to its driver. Keeps: nothing is given in part, time never goes back. */
export class DeviceLine {
  readonly #limits: FloodLimits;
  readonly #session: DriverSession;
  #gate: GateState;
  #lastAt: number;
  #counts = nothingYet;

  constructor(service: Served, limits: FloodLimits, at: number) {
    this.#limits = limits;
    this.#session = sessionFor(service);
    this.#gate = openGate(limits, at);
    this.#lastAt = at;
  }

  get counts(): DeviceCounts {
    return this.#counts;
  }

  get isFlooded(): boolean {
    return this.#gate.kind === 'flooded';
  }

  /** A report has come. */
  report(at: number, bytes: Uint8Array): readonly DriverOutput[] {
    const now = this.#advance(at);
    this.#rest(now);
    this.#counts = { ...this.#counts, reports: this.#counts.reports + 1 };
    const { state, verdict } = passGate(this.#limits, this.#gate, now);
    this.#gate = state;
    switch (verdict) {
      case 'pass':
        return this.#feed({ kind: 'report', at: now, bytes });
      case 'closed':
        return this.#flood(now);
      case 'dropped':
        this.#drop();
        return [];
    }
  }

  /** Time has passed; may say that something never ended. */
  time(at: number): readonly DriverOutput[] {
    const now = this.#advance(at);
    this.#rest(now);
    return this.#feed({ kind: 'time', at: now });
  }

  /** The device is gone: what is half taken is dropped. */
  interrupt(at: number): readonly DriverOutput[] {
    return this.#feed({ kind: 'interrupted', at: this.#advance(at) });
  }

  #advance(at: number): number {
    this.#lastAt = Math.max(this.#lastAt, at);
    return this.#lastAt;
  }

  #rest(at: number): void {
    this.#gate = restGate(this.#limits, this.#gate, at);
  }

  #flood(at: number): readonly DriverOutput[] {
    this.#drop();
    return [
      ...this.#counted([{ kind: 'fault', finding: this.#flooding() }]),
      ...this.#feed({ kind: 'interrupted', at }),
    ];
  }

  #flooding(): Finding {
    return deviceFinding('device-floods', { perSecond: this.#limits.perSecond });
  }

  #drop(): void {
    this.#counts = { ...this.#counts, dropped: this.#counts.dropped + 1 };
  }

  #feed(input: DriverInput): readonly DriverOutput[] {
    return this.#counted(this.#session.feed(input));
  }

  #counted(outputs: readonly DriverOutput[]): readonly DriverOutput[] {
    for (const output of outputs) this.#counts = countOutput(this.#counts, output);
    return outputs;
  }
}

function countOutput(counts: DeviceCounts, output: DriverOutput): DeviceCounts {
  switch (output.kind) {
    case 'code':
      return { ...counts, codes: counts.codes + 1 };
    case 'sheet':
      return { ...counts, sheets: counts.sheets + 1 };
    case 'fault': {
      const { code } = output.finding;
      return { ...counts, faults: { ...counts.faults, [code]: (counts.faults[code] ?? 0) + 1 } };
    }
  }
}
