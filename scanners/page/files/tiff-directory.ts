// The directories of a TIFF file (TIFF 6.0, and BigTIFF with its longer numbers): one to a picture. Read before anything
// is decoded, so that sizes are known and a file that leads round in a circle is seen for what it is.

import { mostPages } from './scanned-page.ts';

/** What is asked of a picture's directory. */
export interface TiffPicture {
  /** Which directory of the file it is, from 0. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly channels: number;
  /** Whether all its data lies inside the file. */
  readonly extent: 'whole' | 'cut-off';
  readonly dotsPerInch: number | null;
}

/** `faulty`: no directories that can be followed to their end. */
export type TiffDirectories =
  | { readonly kind: 'pictures'; readonly pictures: readonly TiffPicture[] }
  | { readonly kind: 'faulty' | 'cut-off' | 'too-many' };

/** Tag numbers of TIFF 6.0. */
const tags = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  stripOffsets: 273,
  channels: 277,
  stripBytes: 279,
  density: 282,
  densityUnit: 296,
  tileOffsets: 324,
  tileBytes: 325,
} as const;

/** Bytes of one value by the field's type; 0 where no number is read of it. */
const valueBytes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 13: 4, 16: 8, 18: 8 };

interface Layout {
  readonly view: DataView;
  readonly isLittle: boolean;
  readonly isBig: boolean;
}

type Fields = ReadonlyMap<number, readonly number[]>;

/** Pictures of which the file itself says that they are a smaller copy or a mask of another one are passed over. */
export function tiffDirectories(bytes: Uint8Array): TiffDirectories {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const layout: Layout = { view, isLittle, isBig: view.getUint16(2, isLittle) === 43 };
    return followed(layout);
  } catch {
    // A place beyond the end of the file.
    return { kind: 'cut-off' };
  }
}

function followed(layout: Layout): TiffDirectories {
  const pictures: TiffPicture[] = [];
  const besides: TiffPicture[] = [];
  const seen = new Set<number>();
  let at = offsetAt(layout, layout.isBig ? 8 : 4);
  for (let index = 0; at !== 0; index += 1) {
    if (seen.has(at)) return { kind: 'faulty' };
    if (index >= mostPages) return { kind: 'too-many' };
    seen.add(at);
    const { fields, next } = directoryAt(layout, at);
    const [width = 0] = fields.get(tags.width) ?? [];
    const [subfile = 0] = fields.get(tags.subfile) ?? [];
    const list = (subfile & 0b101) === 0 ? pictures : besides;
    if (width > 0) list.push(pictureOf(fields, index, layout.view.byteLength));
    at = next;
  }
  const pages = pictures.length > 0 ? pictures : besides;
  return pages.length === 0 ? { kind: 'faulty' } : { kind: 'pictures', pictures: pages };
}

const offsetAt = ({ view, isLittle, isBig }: Layout, at: number): number =>
  isBig ? Number(view.getBigUint64(at, isLittle)) : view.getUint32(at, isLittle);

function directoryAt(layout: Layout, at: number): { readonly fields: Fields; readonly next: number } {
  const { view, isLittle, isBig } = layout;
  const count = isBig ? Number(view.getBigUint64(at, isLittle)) : view.getUint16(at, isLittle);
  const [first, step] = isBig ? [at + 8, 20] : [at + 2, 12];
  const known: ReadonlySet<number> = new Set(Object.values(tags));
  const fields = new Map<number, readonly number[]>();
  for (let entry = first; entry < first + count * step; entry += step) {
    const tag = view.getUint16(entry, isLittle);
    if (known.has(tag)) fields.set(tag, valuesAt(layout, entry));
  }
  return { fields, next: offsetAt(layout, first + count * step) };
}

function valuesAt(layout: Layout, entry: number): readonly number[] {
  const { view, isLittle, isBig } = layout;
  const type = view.getUint16(entry + 2, isLittle);
  const size = valueBytes[type] ?? 0;
  if (size === 0) return [];
  const count = offsetAt(layout, entry + 4);
  const place = entry + (isBig ? 12 : 8);
  const start = size * count <= (isBig ? 8 : 4) ? place : offsetAt(layout, place);
  // Before a list is made as long as the file claims.
  if (start + size * count > view.byteLength) throw new RangeError('values beyond the end of the file');
  return Array.from({ length: count }, (_, index) => valueAt(layout, type, start + index * size));
}

function valueAt({ view, isLittle }: Layout, type: number, at: number): number {
  switch (type) {
    case 1:
      return view.getUint8(at);
    case 3:
      return view.getUint16(at, isLittle);
    case 5:
      return view.getUint32(at, isLittle) / view.getUint32(at + 4, isLittle);
    case 16:
    case 18:
      return Number(view.getBigUint64(at, isLittle));
    default:
      return view.getUint32(at, isLittle);
  }
}

function pictureOf(fields: Fields, index: number, fileBytes: number): TiffPicture {
  const first = (tag: number): number => fields.get(tag)?.[0] ?? 0;
  const isTiled = fields.has(tags.tileOffsets);
  const offsets = fields.get(isTiled ? tags.tileOffsets : tags.stripOffsets) ?? [];
  const lengths = fields.get(isTiled ? tags.tileBytes : tags.stripBytes) ?? [];
  const density = first(tags.density);
  return {
    index,
    width: first(tags.width),
    height: first(tags.height),
    bits: Math.max(1, ...(fields.get(tags.bits) ?? []).slice(0, 8)),
    channels: Math.max(1, first(tags.channels)),
    extent: offsets.every((offset, part) => offset + (lengths[part] ?? 0) <= fileBytes) ? 'whole' : 'cut-off',
    dotsPerInch: density > 0 && Number.isFinite(density) ? density * unitOf(first(tags.densityUnit)) : null,
  };
}

/** 3 stands for centimetres; a file that says nothing means inches. */
const unitOf = (unit: number): number => (unit === 3 ? 2.54 : 1);
