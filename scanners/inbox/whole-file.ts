// Tells from a file's own end whether whoever writes it has finished: a picture that is still growing is left alone.

/** What a file is by its first bytes, and whether its end is there. `other` has no end that one could know. */
export type Wholeness = 'whole' | 'unfinished' | 'other';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Bytes at the end in which the end is looked for; some writers add a little after it. */
const reach = 4096;

/** Looks for the end that each kind of picture must have. */
export function wholeness(bytes: Uint8Array): Wholeness {
  if (bytes.length < 8) return 'unfinished';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return endsWithin(bytes, [0xff, 0xd9]);
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47))
    return endsWithin(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return endsWithin(bytes, [0x25, 0x25, 0x45, 0x4f, 0x46]);
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0)) return tiffWholeness(bytes, 'little-endian');
  if (startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return tiffWholeness(bytes, 'big-endian');
  return 'other';
}

function endsWithin(bytes: Uint8Array, end: readonly number[]): Wholeness {
  for (let at = bytes.length - end.length; at >= Math.max(0, bytes.length - reach); at -= 1) {
    if (end.every((byte, index) => bytes[at + index] === byte)) return 'whole';
  }
  return 'unfinished';
}

/** Tags whose values say where picture data lie: strips and tiles, offsets and lengths. */
const dataTags = { stripOffsets: 273, stripLengths: 279, tileOffsets: 324, tileLengths: 325 } as const;
const bytesOfType: Readonly<Record<number, number>> = { 3: 2, 4: 4 };

type ByteOrder = 'little-endian' | 'big-endian';

/** Every directory is inside the file, and so is all that it points to. */
function tiffWholeness(bytes: Uint8Array, order: ByteOrder): Wholeness {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = order === 'little-endian';
  const seen = new Set<number>();
  let at = view.getUint32(4, little);
  if (at === 0) return 'unfinished';
  while (at !== 0 && !seen.has(at)) {
    seen.add(at);
    if (at + 2 > bytes.length) return 'unfinished';
    const entries = view.getUint16(at, little);
    const end = at + 2 + entries * 12;
    if (end + 4 > bytes.length || !holdsData(view, at + 2, entries, little)) return 'unfinished';
    at = view.getUint32(end, little);
  }
  return 'whole';
}

function holdsData(view: DataView, start: number, entries: number, little: boolean): boolean {
  const values = new Map<number, readonly number[]>();
  for (let entry = 0; entry < entries; entry += 1) {
    const at = start + entry * 12;
    const tag = view.getUint16(at, little);
    if (!Object.values<number>(dataTags).includes(tag)) continue;
    const read = valuesAt(view, at, little);
    if (read === null) return false;
    values.set(tag, read);
  }
  const reaches = (offsets: number, lengths: number): boolean => {
    const sizes = values.get(lengths) ?? [];
    return (values.get(offsets) ?? []).every((offset, index) => offset + (sizes[index] ?? 0) <= view.byteLength);
  };
  return reaches(dataTags.stripOffsets, dataTags.stripLengths) && reaches(dataTags.tileOffsets, dataTags.tileLengths);
}

/** The numbers of one entry; `null` where they would lie beyond the end. */
function valuesAt(view: DataView, at: number, little: boolean): readonly number[] | null {
  const size = bytesOfType[view.getUint16(at + 2, little)] ?? 0;
  const count = view.getUint32(at + 4, little);
  if (size === 0) return [];
  const place = size * count <= 4 ? at + 8 : view.getUint32(at + 8, little);
  if (place + size * count > view.byteLength) return null;
  return Array.from({ length: count }, (_, index) =>
    size === 2 ? view.getUint16(place + index * 2, little) : view.getUint32(place + index * 4, little),
  );
}
