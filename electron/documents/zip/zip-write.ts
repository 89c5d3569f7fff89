// Writes an ordinary compressed ZIP in which no clock is: the same files give the same bytes.

import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../core/digest/crc32.ts';

/** One file: its name in ASCII, with "/" between folders, and its bytes. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, the first day that ZIP knows. */
const noDate = 0x0021;
const deflated = 8;
const version = 20;

const header = (
  size: number,
  name: string,
  fields: readonly (readonly [offset: number, width: 2 | 4, value: number])[],
): Uint8Array => {
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  for (const [offset, width, value] of fields) {
    if (width === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  bytes.set(
    Array.from(name, (letter) => letter.charCodeAt(0)),
    size,
  );
  return bytes;
};

/** The archive with these files in this order. */
export const writeArchive = (files: readonly ArchiveFile[]): Uint8Array => {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const checksum = crc32(content);
    const local = header(30, name, [
      [0, 4, 0x04034b50],
      [4, 2, version],
      [8, 2, deflated],
      [12, 2, noDate],
      [14, 4, checksum],
      [18, 4, packed.length],
      [22, 4, content.length],
      [26, 2, name.length],
    ]);
    directory.push(
      header(46, name, [
        [0, 4, 0x02014b50],
        [4, 2, version],
        [6, 2, version],
        [10, 2, deflated],
        [14, 2, noDate],
        [16, 4, checksum],
        [20, 4, packed.length],
        [24, 4, content.length],
        [28, 2, name.length],
        [42, 4, offset],
      ]),
    );
    bodies.push(local, packed);
    offset += local.length + packed.length;
  }
  const directoryLength = directory.reduce((length, record) => length + record.length, 0);
  const end = header(22, '', [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, directoryLength],
    [16, 4, offset],
  ]);
  return Buffer.concat([...bodies, ...directory, end]);
};
