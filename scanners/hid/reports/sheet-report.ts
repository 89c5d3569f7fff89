// One report of a mark-sense reader: the part of the payload that is used.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { MarkSenseProfile } from '../profiles/device-profile.ts';
import { isZeroFrom } from '../profiles/report-bits.ts';

/**
 * The used payload; `null` for reports that are about something else. Refuses empty reports (F.860), unknown report numbers (F.861), short ones (F.862), long ones
 * (F.863, zeros at the end apart) and lengths beyond the room (F.864).
 */
export function readSheetReport({ report }: MarkSenseProfile, bytes: Uint8Array): Result<Uint8Array | null, Finding> {
  const [first] = bytes;
  if (first === undefined) return failure(deviceFinding('report-empty'));
  if (report.id !== null && first !== report.id) {
    return report.otherReports.includes(first)
      ? success(null)
      : failure(deviceFinding('report-unknown', { report: first }));
  }
  const sizes = { bytes: bytes.length, expected: report.bytes };
  if (bytes.length < report.bytes) return failure(deviceFinding('report-too-short', sizes));
  if (!isZeroFrom(bytes, report.bytes)) return failure(deviceFinding('report-too-long', sizes));
  const used = report.lengthAt === null ? report.payloadBytes : (bytes[report.lengthAt] ?? 0);
  if (used > report.payloadBytes) {
    return failure(deviceFinding('report-length-impossible', { length: used, most: report.payloadBytes }));
  }
  return success(bytes.slice(report.payloadAt, report.payloadAt + used));
}
