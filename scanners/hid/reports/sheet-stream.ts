// Sheets in a stream of bytes, between start and end marks, wherever the reports happen to cut it.

import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../profiles/device-checks.ts';

/** Marks around a sheet of a fixed number of bytes; `end` may be empty. */
export interface StreamMarks {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
  readonly sheetBytes: number;
}

/** What is not yet taken. `reports` counts those that brought it. */
export interface StreamState {
  readonly buffer: Uint8Array;
  readonly reports: number;
  readonly lastAt: number;
}

export const emptyStream: StreamState = { buffer: new Uint8Array(), reports: 0, lastAt: 0 };

export interface StreamFrame {
  readonly bytes: Uint8Array;
  readonly reports: number;
}

export interface Streamed {
  readonly state: StreamState;
  readonly frames: readonly StreamFrame[];
  readonly findings: readonly Finding[];
}

const hasAt = (bytes: Uint8Array, at: number, mark: Uint8Array): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte);

/** Where `mark`, or as much of it as has arrived, may begin; the buffer's length where it cannot. */
function findStart(bytes: Uint8Array, from: number, mark: Uint8Array): number {
  for (let at = from; at < bytes.length; at += 1) {
    const room = Math.min(mark.length, bytes.length - at);
    if (hasAt(bytes, at, mark.subarray(0, room))) return at;
  }
  return bytes.length;
}

/**
 * Takes all whole sheets out of the buffer. Bytes outside marks are garbage (F.873) except zeros, which fill reports
 * up. A start whose end does not stand where it should is no start: the search goes on at the next byte.
 */
export function takeFrames(marks: StreamMarks, state: StreamState): Streamed {
  const { buffer } = state;
  const frames: StreamFrame[] = [];
  const findings: Finding[] = [];
  const length = marks.start.length + marks.sheetBytes + marks.end.length;
  let from = 0;
  let garbage = 0;
  for (;;) {
    const at = findStart(buffer, from, marks.start);
    garbage += buffer.subarray(from, at).reduce((count, byte) => count + (byte === 0 ? 0 : 1), 0);
    from = at;
    if (at + length > buffer.length) break;
    if (hasAt(buffer, at + length - marks.end.length, marks.end)) {
      frames.push({
        bytes: buffer.slice(at + marks.start.length, at + marks.start.length + marks.sheetBytes),
        reports: state.reports,
      });
      from = at + length;
    } else {
      garbage += 1;
      from = at + 1;
    }
  }
  if (garbage > 0) findings.push(deviceFinding('stream-garbage', { bytes: garbage }));
  const rest = buffer.slice(from);
  return {
    state: { buffer: rest, reports: rest.length === 0 ? 0 : state.reports, lastAt: state.lastAt },
    frames,
    findings,
  };
}
