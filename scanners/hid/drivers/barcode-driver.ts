// Bar code scanners on HID POS (usage page 0x8C): joins the reports of one code, and gives it only when it is whole.

import type { BarcodeLayout } from '../reports/barcode-layout.ts';
import { readBarcodeReport } from '../reports/barcode-report.ts';
import type { BarcodePart } from '../reports/barcode-report.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import { fault } from './driver.ts';
import type { Driver, DriverInput, DriverOutput, Stepped } from './driver.ts';
import { joinBytes } from '../profiles/report-bits.ts';
import { textOfCode } from '../reports/scanned-code.ts';
import type { ScannedCode } from '../reports/scanned-code.ts';

export interface BarcodeTiming {
  /** Longest pause between two reports of one code, in milliseconds. Scanners send every 1 to 10 ms. */
  readonly pause: number;
  /** Longest code, in bytes; the fullest square code has 2,953. */
  readonly longestCode: number;
}

export const usualBarcodeTiming: BarcodeTiming = { pause: 250, longestCode: 3000 };

type DataPart = Extract<BarcodePart, { readonly kind: 'data' }>;

/**
 * `skipping`: something of a code was lost, so the rest of it is let go, until its last report or a pause: a rest is
 * never taken for a code.
 */
export type BarcodeState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'collecting';
      readonly parts: readonly DataPart[];
      readonly bytes: number;
      readonly lastAt: number;
    }
  | { readonly kind: 'skipping'; readonly lastAt: number };

const idle: BarcodeState = { kind: 'idle' };

/** The driver for scanners of one layout. */
export const barcodeDriver = (
  layout: BarcodeLayout,
  timing: BarcodeTiming = usualBarcodeTiming,
): Driver<BarcodeState> => ({
  start: idle,
  step: (state, input) => {
    const rested = afterPause(state, input, timing);
    if (input.kind !== 'report') return rested;
    const taken = takeReport(layout, timing, rested.state, input);
    return { state: taken.state, outputs: [...rested.outputs, ...taken.outputs] };
  },
});

const brokenOff = (reports: number): DriverOutput => fault(deviceFinding('code-broken-off', { reports }));

/** Gives up what waited too long for its next report, or whose next reports were lost. */
function afterPause(state: BarcodeState, input: DriverInput, timing: BarcodeTiming): Stepped<BarcodeState> {
  if (state.kind === 'idle') return { state, outputs: [] };
  const isOver = input.kind === 'interrupted' || input.at - state.lastAt > timing.pause;
  if (!isOver) return { state, outputs: [] };
  return { state: idle, outputs: state.kind === 'collecting' ? [brokenOff(state.parts.length)] : [] };
}

type ReportInput = Extract<DriverInput, { readonly kind: 'report' }>;

function takeReport(
  layout: BarcodeLayout,
  timing: BarcodeTiming,
  state: BarcodeState,
  { at, bytes }: ReportInput,
): Stepped<BarcodeState> {
  const read = readBarcodeReport(layout, bytes);
  if (!read.ok) {
    const lost = state.kind === 'collecting' ? [brokenOff(state.parts.length)] : [];
    return { state: { kind: 'skipping', lastAt: at }, outputs: [fault(read.error), ...lost] };
  }
  const part = read.value;
  if (part.kind === 'other') return { state, outputs: [] };
  if (state.kind === 'skipping')
    return { state: part.isContinued ? { kind: 'skipping', lastAt: at } : idle, outputs: [] };
  return addPart(timing, state, part, at);
}

function addPart(
  timing: BarcodeTiming,
  state: Exclude<BarcodeState, { readonly kind: 'skipping' }>,
  part: DataPart,
  at: number,
): Stepped<BarcodeState> {
  const before = state.kind === 'collecting' ? state.parts : [];
  const parts = [...before, part];
  const bytes = (state.kind === 'collecting' ? state.bytes : 0) + part.data.length;
  const next: BarcodeState = part.isContinued ? { kind: 'skipping', lastAt: at } : idle;
  if (bytes > timing.longestCode) {
    return { state: next, outputs: [fault(deviceFinding('code-too-long', { bytes, most: timing.longestCode }))] };
  }
  // Another symbology: the end of the code before never came, and this is not its end.
  if (before.length > 0 && !isSameSymbology(before[0], part))
    return { state: next, outputs: [brokenOff(before.length)] };
  if (part.isContinued) return { state: { kind: 'collecting', parts, bytes, lastAt: at }, outputs: [] };
  if (bytes === 0) return { state: idle, outputs: [fault(deviceFinding('report-empty'))] };
  return { state: idle, outputs: [{ kind: 'code', code: codeOf(parts) }] };
}

/** Parts after the first may leave the identifier out. */
const isSameSymbology = (first: DataPart | undefined, part: DataPart): boolean =>
  part.symbology === null || first?.symbology?.identifier === part.symbology.identifier;

function codeOf(parts: readonly DataPart[]): ScannedCode {
  const bytes = joinBytes(parts.map(({ data }) => data));
  return { bytes, text: textOfCode(bytes), symbology: parts[0]?.symbology ?? null, reports: parts.length };
}
