// One report of a bar code scanner, taken apart by its layout.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { BarcodeLayout } from './barcode-layout.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import { bitAt, isZeroFrom } from '../profiles/report-bits.ts';
import { symbologyOf } from './symbology.ts';
import type { Symbology } from './symbology.ts';

/** What one report carries of a code. */
export type BarcodePart =
  | {
      readonly kind: 'data';
      readonly data: Uint8Array;
      readonly symbology: Symbology | null;
      readonly isContinued: boolean;
    }
  /** A report that is not about codes: trigger, status. */
  | { readonly kind: 'other' };

/**
 * Takes a report apart. Refuses empty reports (F.860), reports with a number that the device did not announce (F.861),
 * short ones (F.862), long ones (F.863; zeros at the end are padding, as Windows adds it) and lengths that the report
 * has no room for (F.864).
 */
export function readBarcodeReport(layout: BarcodeLayout, bytes: Uint8Array): Result<BarcodePart, Finding> {
  const [first] = bytes;
  if (first === undefined) return failure(deviceFinding('report-empty'));
  if (layout.reportId !== null && first !== layout.reportId) {
    if (layout.otherReports.includes(first)) return success({ kind: 'other' });
    return failure(deviceFinding('report-unknown', { report: first }));
  }
  const sizes = { bytes: bytes.length, expected: layout.bytes };
  if (bytes.length < layout.bytes) return failure(deviceFinding('report-too-short', sizes));
  if (!isZeroFrom(bytes, layout.bytes)) return failure(deviceFinding('report-too-long', sizes));
  const room = bytes.subarray(layout.dataAt, layout.dataAt + layout.dataBytes);
  const used = layout.lengthAt === null ? usedBytes(room) : (bytes[layout.lengthAt] ?? 0);
  if (used > layout.dataBytes) {
    return failure(deviceFinding('report-length-impossible', { length: used, most: layout.dataBytes }));
  }
  const { symbologyAt, continuedBit } = layout;
  return success({
    kind: 'data',
    data: room.slice(0, used),
    symbology: symbologyAt === null ? null : symbologyOf(bytes.subarray(symbologyAt, symbologyAt + 3)),
    isContinued: continuedBit !== null && bitAt(bytes, continuedBit, 'lsb-first') === 1,
  });
}

/** Bytes before the zeros at the end. */
const usedBytes = (room: Uint8Array): number => room.findLastIndex((byte) => byte !== 0) + 1;
