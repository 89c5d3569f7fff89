// The resolution that a JPEG carries in its EXIF part: programs that convert pictures write it there and nowhere else.

/** Tags of the first directory (TIFF 6.0). */
const tags = { across: 282, unit: 296 } as const;

/** Dots to the inch; `null` where the file is no JPEG, has no such part or does not say. */
export function exifResolution(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = exifStart(view);
    return start === null ? null : resolutionAt(view, start);
  } catch {
    // A directory that points beyond the file says nothing.
    return null;
  }
}

/** Where the TIFF header of the EXIF part stands. */
function exifStart(view: DataView): number | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 10 < view.byteLength;) {
    const marker = view.getUint16(at);
    // The picture itself begins, or this is no segment.
    if (marker === 0xffda || marker < 0xff01) return null;
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function resolutionAt(view: DataView, start: number): number | null {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  const entries = view.getUint16(directory, little);
  let [across, unit] = [null as number | null, 2];
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    const tag = view.getUint16(at, little);
    if (tag === tags.unit) unit = view.getUint16(at + 8, little);
    if (tag === tags.across) across = fraction(view, start + view.getUint32(at + 8, little), little);
  }
  return across === null || across <= 0 ? null : unit === 3 ? across * 2.54 : across;
}

const fraction = (view: DataView, at: number, little: boolean): number =>
  view.getUint32(at, little) / view.getUint32(at + 4, little);
