// JBIG2 data inside PDF: a row of segments, each with its length (ITU-T T.88, 7.2). Looked at only for being whole.

/** Types of segments that draw something: text, halftone and generic regions, refinements. */
const drawing: ReadonlySet<number> = new Set([4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43]);
/** The length of a region whose end is known only by decoding it. */
const unknownLength = 0xffffffff;

/** Whether the segments fill the data exactly and one of them draws something. */
export function hasWholeSegments(data: Uint8Array): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let isDrawn = false;
  try {
    for (let at = 0; at < data.length;) {
      const { type, length, start } = segmentAt(view, at);
      isDrawn ||= drawing.has(type);
      if (length === unknownLength) return isDrawn;
      at = start + length;
      if (at > data.length) return false;
    }
  } catch {
    // A header that ends beyond the data.
    return false;
  }
  return isDrawn;
}

function segmentAt(
  view: DataView,
  at: number,
): { readonly type: number; readonly length: number; readonly start: number } {
  const number = view.getUint32(at);
  const flags = view.getUint8(at + 4);
  const few = view.getUint8(at + 5) >> 5;
  // Seven says that a longer count follows, with a bit for each segment that is referred to and one more.
  const referred = few === 7 ? view.getUint32(at + 5) & 0x1fffffff : few;
  const bits = few === 7 ? 4 + Math.ceil((referred + 1) / 8) : 1;
  const numberBytes = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
  const pageBytes = (flags & 0x40) === 0 ? 1 : 4;
  const lengthAt = at + 5 + bits + referred * numberBytes + pageBytes;
  return { type: flags & 0x3f, length: view.getUint32(lengthAt), start: lengthAt + 4 };
}
