// Makes what devices would send, from the tables alone: the encoders share nothing with the decoders that they test.

/** A report descriptor of a HID-POS scanner with the items of the tables' example (page 0x8C), for data of any size. */
export function scannerDescriptor({
  reportId,
  dataBytes,
}: {
  readonly reportId: number | null;
  readonly dataBytes: number;
}): Uint8Array {
  return Uint8Array.from([
    0x05,
    0x8c,
    0x09,
    0x02,
    0xa1,
    0x01, // page Bar Code Scanner; usage Bar Code Scanner; application collection
    ...(reportId === null ? [] : [0x85, reportId]),
    0x09,
    0x12,
    0xa1,
    0x02, // Scanned Data Report; logical collection
    0x15,
    0x00,
    0x26,
    0xff,
    0x00,
    0x75,
    0x08, // 0 to 255, eight bits
    0x95,
    0x01,
    0x05,
    0x01,
    0x09,
    0x3b,
    0x81,
    0x02, // Byte Count of Generic Desktop
    0x05,
    0x8c,
    0x95,
    0x03,
    0x09,
    0xfb,
    0x09,
    0xfc,
    0x09,
    0xfd,
    0x81,
    0x02, // Symbology Identifier 1, 2, 3
    0x95,
    dataBytes,
    0x09,
    0xfe,
    0x82,
    0x02,
    0x01, // Decoded Data, buffered bytes
    0x25,
    0x01,
    0x75,
    0x01,
    0x95,
    0x01,
    0x09,
    0xff,
    0x81,
    0x02, // Decode Data Continued
    0x95,
    0x07,
    0x81,
    0x03, // padding
    0xc0,
    ...(reportId === null
      ? []
      : [0x85, reportId + 2, 0x09, 0x15, 0xa1, 0x02, 0x95, 0x08, 0x09, 0x00, 0x81, 0x02, 0xc0]), // Status Report
    0xc0,
  ]);
}

export interface ScanSpec {
  readonly reportId: number | null;
  readonly dataBytes: number;
  /** Three characters; empty for scanners that send zeros. */
  readonly identifier: string;
}

export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** One report of the layout that `scannerDescriptor` describes. */
export function scanReport(
  { reportId, dataBytes, identifier }: ScanSpec,
  data: Uint8Array,
  flag: 'more' | 'last',
): Uint8Array {
  const room = new Uint8Array(dataBytes);
  room.set(data);
  const symbology = identifier === '' ? [0, 0, 0] : [...latin(identifier)];
  return Uint8Array.from([
    ...(reportId === null ? [] : [reportId]),
    data.length,
    ...symbology,
    ...room,
    flag === 'more' ? 1 : 0,
  ]);
}

/** A code cut at the given places, one report for each piece. */
export const scanReports = (spec: ScanSpec, pieces: readonly Uint8Array[]): readonly Uint8Array[] =>
  pieces.map((piece, index) => scanReport(spec, piece, index < pieces.length - 1 ? 'more' : 'last'));

/** Cuts bytes into pieces of at most `most`. */
export function pieces(bytes: Uint8Array, most: number): readonly Uint8Array[] {
  const cut: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += most) cut.push(bytes.slice(from, from + most));
  return cut;
}

/** As Access-IS and Honeywell lay it out: number 2, length, identifier, 56 of data, two of their own, flags. */
export function usualReport(identifier: string, data: Uint8Array, flag: 'more' | 'last'): Uint8Array {
  const report = new Uint8Array(64);
  report.set([2, data.length, ...latin(identifier)]);
  report.set(data, 5);
  report[61] = 0x73;
  report[63] = flag === 'more' ? 1 : 0;
  return report;
}

/** CRC-16/CCITT-FALSE bit by bit over one long number, for comparison with the table of check values. */
export function crcCcitt(bytes: Uint8Array): number {
  let crc = 0xffffn;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const isOne = ((crc >> 15n) & 1n) !== BigInt((byte >> bit) & 1);
      crc = ((crc << 1n) & 0xffffn) ^ (isOne ? 0x1021n : 0n);
    }
  }
  return Number(crc);
}

/** Sets bits of a sheet, highest bit of a byte first. */
export function setHighFirst(sheet: Uint8Array, bits: readonly number[]): void {
  for (const bit of bits) {
    const byte = Math.floor(bit / 8);
    sheet[byte] = (sheet[byte] ?? 0) | (0x80 >> (bit % 8));
  }
}
