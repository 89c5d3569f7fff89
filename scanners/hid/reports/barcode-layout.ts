// Where a HID-POS scanner puts what in its report: from its own descriptor, from a profile, or as most makers do it.

import type { InputField, InputReports } from './report-descriptor.ts';
import { barcodeScanner, genericDesktop } from './usages.ts';

/** Positions in a scanned-data report. Bytes count from 0, the report's number included where there is one. */
export interface BarcodeLayout {
  /** `null` for scanners that do not number their reports. */
  readonly reportId: number | null;
  /** Whole report, in bytes. */
  readonly bytes: number;
  /** Byte that says how many bytes of data are used; `null`: data run to the zeros at its end. */
  readonly lengthAt: number | null;
  /** Three bytes of the symbology identifier, the first of them here; `null` where none is sent. */
  readonly symbologyAt: number | null;
  readonly dataAt: number;
  /** Room for data in one report, in bytes. */
  readonly dataBytes: number;
  /** Bit that says that the code goes on in the next report; `null` where codes never do. */
  readonly continuedBit: number | null;
  /** Numbers of other reports of the same device (trigger, status): they are not codes and not faults. */
  readonly otherReports: readonly number[];
}

/**
 * As makers lay it out who follow the example of the tables: number 2, length, three bytes of symbology, 56 of data,
 * two of the maker's own, and the flag in the last byte (Access-IS LSR118 manual, appendix B; Honeywell alike).
 */
export const usualBarcodeLayout: BarcodeLayout = {
  reportId: 2,
  bytes: 64,
  lengthAt: 1,
  symbologyAt: 2,
  dataAt: 5,
  dataBytes: 56,
  continuedBit: 63 * 8,
  otherReports: [],
};

const isOf = (field: InputField, page: number, usage: number): boolean =>
  field.usagePage === page && field.usage === usage && !field.isConstant;

/** Byte of the report at which a field of whole bytes begins; `null` for fields that are not whole bytes. */
const byteOf = ({ firstBit, bits, reportId }: InputField): number | null =>
  bits === 8 && firstBit % 8 === 0 ? firstBit / 8 + (reportId === null ? 0 : 1) : null;

/** The layout that a descriptor states; `null` where it describes no scanned data, or none in whole bytes. */
export function layoutOfDescriptor({ fields, reports }: InputReports): BarcodeLayout | null {
  const dataFields = fields.filter((field) => isOf(field, barcodeScanner.page, barcodeScanner.decodedData));
  const scannedData = barcodeScanner.page * 65_536 + barcodeScanner.scannedDataReport;
  const data = dataFields.find(({ collections }) => collections.includes(scannedData)) ?? dataFields[0];
  if (data === undefined) return null;
  const dataAt = byteOf(data);
  const report = reports.find(({ reportId }) => reportId === data.reportId);
  if (dataAt === null || report === undefined) return null;
  const own = fields.filter(({ reportId }) => reportId === data.reportId);
  const length = own.find((field) => isOf(field, genericDesktop.page, genericDesktop.byteCount));
  const continued = own.find((field) => isOf(field, barcodeScanner.page, barcodeScanner.decodeDataContinued));
  return {
    reportId: data.reportId,
    bytes: report.bytes,
    lengthAt: length === undefined ? null : byteOf(length),
    symbologyAt: symbologyPlace(own),
    dataAt,
    dataBytes: data.count,
    continuedBit: continued === undefined ? null : continued.firstBit + (data.reportId === null ? 0 : 8),
    otherReports: reports.flatMap(({ reportId }) =>
      reportId === null || reportId === data.reportId ? [] : [reportId],
    ),
  };
}

/** The identifier's first byte, when its three bytes stand side by side. */
function symbologyPlace(fields: readonly InputField[]): number | null {
  const places = barcodeScanner.symbologyIdentifier.map((usage) => {
    const field = fields.find((candidate) => isOf(candidate, barcodeScanner.page, usage));
    return field === undefined ? null : byteOf(field);
  });
  const [first, second, third] = places;
  if (first === null || first === undefined) return null;
  return second === first + 1 && third === first + 2 ? first : null;
}
