// A sheet's bytes, once put together: is it what the profile says, is it undamaged, did the reader itself complain?

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { checksumBytes, checksumOf } from '../profiles/checksum.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { BitField, SheetSpec } from '../profiles/device-profile.ts';
import type { MarkSheet } from './mark-sheet.ts';
import { bitAt, bytesOfHex, isZeroFrom, numberAt } from '../profiles/report-bits.ts';

/**
 * Checks a sheet. Refuses one that is too short (F.867), has more behind it than zeros or lacks the profile's constant
 * bytes (F.870), a wrong checksum (F.869), and one that the reader itself calls misread (F.871).
 */
export function readSheetContent(spec: SheetSpec, joined: Uint8Array, reports: number): Result<MarkSheet, Finding> {
  const sizes = { bytes: joined.length, expected: spec.bytes };
  if (joined.length < spec.bytes) return failure(deviceFinding('sheet-broken-off', { ...sizes, reports }));
  if (!isZeroFrom(joined, spec.bytes)) return failure(deviceFinding('sheet-not-of-profile', sizes));
  const content = joined.slice(0, spec.bytes);
  if (!hasRightChecksum(spec, content)) return failure(deviceFinding('sheet-checksum-wrong'));
  if (!hasConstants(spec, content)) return failure(deviceFinding('sheet-not-of-profile', sizes));
  const alarm = spec.alarms.find(({ bit, when }) => bitAt(content, bit, spec.bitOrder) === when);
  if (alarm !== undefined) return failure(deviceFinding('sheet-misread', { alarm: alarm.meaning }));
  return success({
    content,
    form: fieldOf(spec, content, spec.form),
    sheetNumber: fieldOf(spec, content, spec.sheetNumber),
    reports,
  });
}

const fieldOf = ({ bitOrder }: SheetSpec, content: Uint8Array, field: BitField | null): number | null =>
  field === null ? null : numberAt(content, field.firstBit, field.bits, bitOrder);

const hasConstants = ({ constants }: SheetSpec, content: Uint8Array): boolean =>
  constants.every(({ at, bytes }) =>
    (bytesOfHex(bytes) ?? new Uint8Array()).every((byte, index) => content[at + index] === byte),
  );

function hasRightChecksum({ checksum }: SheetSpec, content: Uint8Array): boolean {
  if (checksum.kind === 'none') return true;
  const stored = Array.from(content.subarray(checksum.at, checksum.at + checksumBytes(checksum.kind)));
  const inOrder = checksum.order === 'high-first' ? stored : stored.toReversed();
  const value = inOrder.reduce((sum, byte) => sum * 256 + byte, 0);
  return value === checksumOf(checksum.kind, content.subarray(checksum.from, checksum.from + checksum.bytes));
}
