// Mark-sense readers, as their profile describes them: from reports to whole sheets, each given once or not at all.

import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { Framing, MarkSenseProfile } from '../profiles/device-profile.ts';
import { fault } from './driver.ts';
import type { Driver, DriverInput, DriverOutput, Stepped } from './driver.ts';
import { bytesOfHex, joinBytes } from '../profiles/report-bits.ts';
import { readSheetContent } from '../reports/sheet-content.ts';
import { addReport, droppedParts, idleFrame } from '../reports/sheet-frames.ts';
import type { FrameState } from '../reports/sheet-frames.ts';
import { readSheetReport } from '../reports/sheet-report.ts';
import { emptyStream, takeFrames } from '../reports/sheet-stream.ts';
import type { StreamMarks, StreamState } from '../reports/sheet-stream.ts';

export interface MarkSenseState {
  readonly frame: FrameState;
  readonly stream: StreamState;
  /** The reader's number of the sheet that was given last; `null` at the start. */
  readonly lastSheet: number | null;
}

/** What one input brought, before sheets are checked. */
interface Taken {
  readonly state: MarkSenseState;
  readonly frames: readonly { readonly bytes: Uint8Array; readonly reports: number }[];
  readonly findings: readonly Finding[];
}

type ReportInput = Extract<DriverInput, { readonly kind: 'report' }>;

/** The driver for one profile. */
export const markSenseDriver = (profile: MarkSenseProfile): Driver<MarkSenseState> => ({
  start: { frame: idleFrame, stream: emptyStream, lastSheet: null },
  step: (before, input) => {
    const rested = afterPause(profile, before, input);
    const taken = input.kind === 'report' ? takeReport(profile, rested.state, input) : rested;
    const told = input.kind === 'report' ? [...rested.findings, ...taken.findings] : rested.findings;
    const given = giveSheets(profile, taken);
    return { state: given.state, outputs: [...told.map(fault), ...given.outputs] };
  },
});

/** Gives up what waited too long, or whose rest was lost. */
function afterPause({ framing }: MarkSenseProfile, state: MarkSenseState, input: DriverInput): Taken {
  const { frame, stream } = state;
  const isOver = (lastAt: number): boolean =>
    input.kind === 'interrupted' || (framing.kind !== 'single' && input.at - lastAt > framing.pauseMilliseconds);
  const frameIsOver = frame.kind !== 'idle' && isOver(frame.lastAt);
  const streamIsOver = stream.buffer.length > 0 && isOver(stream.lastAt);
  return {
    state: { ...state, frame: frameIsOver ? idleFrame : frame, stream: streamIsOver ? emptyStream : stream },
    frames: [],
    findings: [...(frameIsOver ? droppedParts(frame) : []), ...(streamIsOver ? droppedStream(stream) : [])],
  };
}

/** Zeros that fill a report up are no sheet. */
const droppedStream = ({ buffer, reports }: StreamState): readonly Finding[] =>
  buffer.some((byte) => byte !== 0) ? [deviceFinding('sheet-broken-off', { reports })] : [];

function takeReport(profile: MarkSenseProfile, state: MarkSenseState, { at, bytes }: ReportInput): Taken {
  const read = readSheetReport(profile, bytes);
  if (!read.ok) {
    const findings = [read.error, ...droppedParts(state.frame), ...droppedStream(state.stream)];
    return { state: { ...state, frame: { kind: 'skipping', lastAt: at }, stream: emptyStream }, frames: [], findings };
  }
  const payload = read.value;
  if (payload === null) return { state, frames: [], findings: [] };
  const { framing, sheet } = profile;
  if (framing.kind === 'delimited') return takeStream(marksOf(framing, sheet.bytes), state, payload, at);
  const {
    state: frame,
    frame: framed,
    findings,
  } = addReport(framing, sheet.bytes, state.frame, { at, report: bytes, payload });
  return { state: { ...state, frame }, frames: framed === null ? [] : [framed], findings };
}

const marksOf = (framing: Extract<Framing, { readonly kind: 'delimited' }>, sheetBytes: number): StreamMarks => ({
  start: bytesOfHex(framing.start) ?? new Uint8Array(),
  end: bytesOfHex(framing.end ?? '') ?? new Uint8Array(),
  sheetBytes,
});

function takeStream(marks: StreamMarks, state: MarkSenseState, payload: Uint8Array, at: number): Taken {
  const { buffer, reports } = state.stream;
  const taken = takeFrames(marks, { buffer: joinBytes([buffer, payload]), reports: reports + 1, lastAt: at });
  return { state: { ...state, stream: taken.state }, frames: taken.frames, findings: taken.findings };
}

/** Checks sheets and gives them; one with the number of the sheet before is the same paper once more (F.872). */
function giveSheets({ sheet: spec }: MarkSenseProfile, { state, frames }: Taken): Stepped<MarkSenseState> {
  let { lastSheet } = state;
  const outputs: DriverOutput[] = [];
  for (const { bytes, reports } of frames) {
    const read = readSheetContent(spec, bytes, reports);
    if (!read.ok) {
      outputs.push(fault(read.error));
      continue;
    }
    const { sheetNumber } = read.value;
    if (sheetNumber !== null && sheetNumber === lastSheet) {
      outputs.push(fault(deviceFinding('sheet-repeated', { sheet: sheetNumber })));
      continue;
    }
    lastSheet = sheetNumber ?? lastSheet;
    outputs.push({ kind: 'sheet', sheet: read.value });
  }
  return { state: { ...state, lastSheet }, outputs };
}
