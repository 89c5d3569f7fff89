// Wraps fax data (CCITT group 3 or 4) into a TIFF file, so that one decoder serves both.

export interface FaxData {
  readonly width: number;
  readonly height: number;
  readonly group: 3 | 4;
  readonly polarity: 'black-is-one' | 'black-is-zero';
  readonly data: Uint8Array;
}

/** A TIFF file of one strip. */
export function faxTiff({ width, height, group, polarity, data }: FaxData): Uint8Array {
  const fields: readonly (readonly [number, number])[] = [
    [256, width],
    [257, height],
    [258, 1],
    [259, group],
    [262, polarity === 'black-is-one' ? 1 : 0],
    [273, 0],
    [277, 1],
    [278, height],
    [279, data.length],
  ];
  const start = 8 + 2 + fields.length * 12 + 4;
  const file = new Uint8Array(start + data.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, fields.length, true);
  for (const [index, [tag, value]] of fields.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, 4, true);
    view.setUint32(at + 4, 1, true);
    view.setUint32(at + 8, tag === 273 ? start : value, true);
  }
  file.set(data, start);
  return file;
}
