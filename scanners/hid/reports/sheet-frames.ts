// Puts the reports of one sheet together. Whatever is not put together wholly is dropped wholly: never half a ballot.

import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { Framing } from '../profiles/device-profile.ts';
import { bitAt, joinBytes } from '../profiles/report-bits.ts';

/** `skipping`: a part was lost, so the rest of its sheet is let go. */
export type FrameState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'collecting';
      readonly parts: readonly Uint8Array[];
      readonly lastAt: number;
      readonly total: number | null;
      readonly sheet: number | null;
    }
  | { readonly kind: 'skipping'; readonly lastAt: number };

export const idleFrame: FrameState = { kind: 'idle' };

/** What a report brought: perhaps a sheet's bytes, perhaps reasons why something was dropped. */
export interface Framed {
  readonly state: FrameState;
  readonly frame: { readonly bytes: Uint8Array; readonly reports: number } | null;
  readonly findings: readonly Finding[];
}

/** A report whose payload has been taken out, with the moment it came. */
export interface PayloadReport {
  readonly at: number;
  readonly report: Uint8Array;
  readonly payload: Uint8Array;
}

type ReportFraming = Exclude<Framing, { readonly kind: 'delimited' }>;

const held = (state: FrameState): readonly Uint8Array[] => (state.kind === 'collecting' ? state.parts : []);

/** Why what was held is dropped; nothing where nothing was held. */
export const droppedParts = (state: FrameState): readonly Finding[] =>
  held(state).length === 0 ? [] : [deviceFinding('sheet-broken-off', { reports: held(state).length })];

/** A sheet of `sheetBytes` from one more report. */
export function addReport(framing: ReportFraming, sheetBytes: number, state: FrameState, input: PayloadReport): Framed {
  switch (framing.kind) {
    case 'single':
      return { state: idleFrame, frame: { bytes: input.payload, reports: 1 }, findings: [] };
    case 'continued':
      return addContinued(bitAt(input.report, framing.continuedBit, 'lsb-first') === 1, sheetBytes, state, input);
    case 'numbered':
      return addNumbered(framing, sheetBytes, state, input);
  }
}

const whole = (parts: readonly Uint8Array[]): Framed => ({
  state: idleFrame,
  frame: { bytes: joinBytes(parts), reports: parts.length },
  findings: [],
});

/** More parts than a sheet can have: the last of it was never seen. */
const isTooLong = (parts: readonly Uint8Array[], sheetBytes: number): boolean =>
  parts.slice(0, -1).reduce((sum, part) => sum + part.length, 0) >= sheetBytes;

function addContinued(
  isContinued: boolean,
  sheetBytes: number,
  state: FrameState,
  { at, payload }: PayloadReport,
): Framed {
  const skipping: FrameState = isContinued ? { kind: 'skipping', lastAt: at } : idleFrame;
  if (state.kind === 'skipping') return { state: skipping, frame: null, findings: [] };
  const parts = [...held(state), payload];
  if (isTooLong(parts, sheetBytes)) {
    return { state: skipping, frame: null, findings: [deviceFinding('sheet-out-of-order', { reports: parts.length })] };
  }
  if (!isContinued) return whole(parts);
  return { state: { kind: 'collecting', parts, lastAt: at, total: null, sheet: null }, frame: null, findings: [] };
}

type NumberedFraming = Extract<Framing, { readonly kind: 'numbered' }>;

function addNumbered(
  framing: NumberedFraming,
  sheetBytes: number,
  state: FrameState,
  { at, report, payload }: PayloadReport,
): Framed {
  const part = (report[framing.partAt] ?? 0) - framing.firstPart;
  const total = framing.totalAt === null ? null : (report[framing.totalAt] ?? 0);
  const sheet = framing.sheetAt === null ? null : (report[framing.sheetAt] ?? 0);
  const isFirst = part === 0;
  const findings = isFirst ? droppedParts(state) : [];
  const before = isFirst ? [] : held(state);
  const isNext =
    part === before.length &&
    (total === null || part < total) &&
    (isFirst || (state.kind === 'collecting' && state.total === total && state.sheet === sheet));
  if (!isNext) {
    const outOfOrder =
      state.kind === 'skipping' ? [] : [deviceFinding('sheet-out-of-order', { reports: before.length })];
    return { state: { kind: 'skipping', lastAt: at }, frame: null, findings: [...findings, ...outOfOrder] };
  }
  const parts = [...before, payload];
  const length = parts.reduce((sum, bytes) => sum + bytes.length, 0);
  const isLast = total === null ? length >= sheetBytes : parts.length === total;
  if (isLast) return { ...whole(parts), findings };
  return { state: { kind: 'collecting', parts, lastAt: at, total, sheet }, frame: null, findings };
}
