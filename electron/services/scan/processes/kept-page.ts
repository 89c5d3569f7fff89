// The picture of a page as it is kept: the file's own bytes without its notes where they are compressed already, otherwise
// compressed here.

import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import turbo from '@julusian/jpeg-turbo';
import type { PagePicture } from '../../../../scanners/ballot-source.ts';
import type { GreyImage } from '../../../../scanners/page/image/grey-image.ts';
import type { ScannedPage } from '../../../../scanners/page/files/scanned-page.ts';
import { withoutNotes } from '../../../../scanners/page/files/picture-notes.ts';
import { sha256 } from '../../session/sha256.ts';

const quality = 88;

/** Digests under which a picture file may be kept: without its notes, and as it is in older files. */
export function digestsOf(file: Uint8Array): readonly string[] {
  const plain = withoutNotes(file);
  return plain === null || plain === file ? [sha256(file)] : [sha256(plain), sha256(file)];
}

/** What a file is by its first bytes, where it is one picture that is kept as it is. */
export function keptTypeOf(file: Uint8Array): PagePicture['type'] | null {
  if (file[0] === 0xff && file[1] === 0xd8) return 'image/jpeg';
  return file[0] === 0x89 && file[1] === 0x50 ? 'image/png' : null;
}

/** The picture of a page that was read out of `file`. Black and white is kept without loss, grey as JPEG. */
export function keptPage(file: Uint8Array, page: ScannedPage): PagePicture {
  const { type, bytes } = keptBytes(file, page);
  return { type, bytes, digest: sha256(bytes), pixelDigest: pictureDigest(page.image) };
}

/** A page's picture of which nothing is kept but its name. */
export function namedPage({ image }: ScannedPage): PagePicture {
  const pixelDigest = pictureDigest(image);
  return { type: 'image/png', bytes: new Uint8Array(), digest: pixelDigest, pixelDigest };
}

/** Two honest ballots may carry equal marks, but never the same pixels. */
const pictureDigest = ({ width, height, pixels }: GreyImage): string =>
  createHash('sha256').update(`${width}x${height};`).update(pixels).digest('hex');

function keptBytes(file: Uint8Array, { image, depth }: ScannedPage): Pick<PagePicture, 'type' | 'bytes'> {
  const type = keptTypeOf(file);
  const plain = withoutNotes(file);
  if (type !== null && plain !== null) return { type, bytes: plain };
  return depth === 1
    ? { type: 'image/png', bytes: blackAndWhitePng(image) }
    : { type: 'image/jpeg', bytes: greyJpeg(image) };
}

function greyJpeg({ width, height, pixels }: GreyImage): Uint8Array {
  const grey = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  return turbo.compressSync(grey, { format: turbo.FORMAT_GRAY, width, height, quality, subsampling: turbo.SAMP_GRAY });
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One bit a pixel. */
function blackAndWhitePng({ width, height, pixels }: GreyImage): Uint8Array {
  const stride = 1 + Math.ceil(width / 8);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + (x >> 3);
      if ((pixels[y * width + x] ?? 0) >= 128) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
