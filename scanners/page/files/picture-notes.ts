// What a picture file says beside its picture: when, by which device, where it was taken. For ballots that would undo what
// "in no order" promises, so it is taken out before a picture is kept, and again when it is written out. The picture's own
// data are carried over byte for byte.
// After ITU-T T.81 annex B (JPEG), JFIF 1.02, and the PNG specification (third edition), chapter 11.

/** The file without its notes; `null` where its parts cannot be followed. What was written without any comes back equal. */
export function withoutNotes(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return joined(bytes, jpegParts(bytes));
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? joined(bytes, pngParts(bytes)) : null;
}

/** A stretch of the file that is kept. */
type Part = readonly [from: number, to: number];

function joined(bytes: Uint8Array, parts: readonly Part[] | null): Uint8Array | null {
  if (parts === null) return null;
  const length = parts.reduce((sum, [from, to]) => sum + to - from, 0);
  if (length === bytes.length) return bytes;
  const kept = new Uint8Array(length);
  let at = 0;
  for (const [from, to] of parts) {
    kept.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return kept;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Segments up to the first scan are looked at; the scans, up to the end of the picture, are its data. */
function jpegParts(bytes: Uint8Array): readonly Part[] | null {
  const parts: Part[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length) return null;
    if (marker === startOfScan) {
      const last = endOf(bytes);
      return last === null ? null : [...parts, [at, last]];
    }
    if (!isJpegNote(bytes, marker, at + 4)) parts.push([at, end]);
    at = end;
  }
  return null;
}

/** APP1 to APP15 and remarks; not APP0 of JFIF (density) and APP14 of Adobe, which says how colours are meant. */
function isJpegNote(bytes: Uint8Array, marker: number, content: number): boolean {
  if (marker === 0xfe) return true;
  if (marker === 0xe0) return letters(bytes, content, 5) !== 'JFIF\0';
  if (marker === 0xee) return letters(bytes, content, 5) !== 'Adobe';
  return marker > 0xe0 && marker <= 0xef;
}

/** Behind the picture's last end marker cameras put further pictures, with notes of their own. */
function endOf(bytes: Uint8Array): number | null {
  for (let at = bytes.length - 2; at > 2; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) return at + 2;
  return null;
}

/** Chunks that say how the picture looks and how large it is. All others are notes. */
const pictureChunks: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'pHYs', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD'],
]);

function pngParts(bytes: Uint8Array): readonly Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [[0, 8]];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = letters(bytes, at + 4, 4);
    if (pictureChunks.has(name)) parts.push([at, end]);
    if (name === 'IEND') return parts;
    at = end;
  }
  return null;
}

const letters = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
