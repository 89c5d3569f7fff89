// Draws a printed page as a picture of ink and paper, for the reader to know what is print and what is not.

import { unreachable } from '../assert.ts';
import type { Outline, PrintedItem, TypeSetter } from './printed-item.ts';

/** One byte per pixel, 1 for ink. */
export interface InkRaster {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMillimetre: number;
  readonly ink: Uint8Array;
}

/** Rows and columns of modules; `true` is dark. */
export type CodeModules = readonly (readonly boolean[])[];

export interface RasterOrder {
  readonly items: readonly PrintedItem[];
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMillimetre: number;
  readonly setter: TypeSetter;
  readonly codeModules: (text: string) => CodeModules;
}

export function rasterOf({ items, width, height, pixelsPerMillimetre, setter, codeModules }: RasterOrder): InkRaster {
  const raster: InkRaster = {
    width: Math.round(width * pixelsPerMillimetre),
    height: Math.round(height * pixelsPerMillimetre),
    pixelsPerMillimetre,
    ink: new Uint8Array(Math.round(width * pixelsPerMillimetre) * Math.round(height * pixelsPerMillimetre)),
  };
  for (const item of items) fillOutlines(raster, outlinesOf(item, setter, codeModules));
  return raster;
}

const box = (x: number, y: number, width: number, height: number): Outline => [
  x,
  y,
  x + width,
  y,
  x + width,
  y + height,
  x,
  y + height,
];

/** Wound the other way round, so that it cuts a hole. */
const hole = (x: number, y: number, width: number, height: number): Outline => [
  x,
  y,
  x,
  y + height,
  x + width,
  y + height,
  x + width,
  y,
];

const roundOutline = (x: number, y: number, radius: number, direction: 1 | -1): Outline =>
  Array.from({ length: 48 }, (_, step) => (direction * step * Math.PI) / 24).flatMap((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]);

function outlinesOf(
  item: PrintedItem,
  setter: TypeSetter,
  codeModules: RasterOrder['codeModules'],
): readonly Outline[] {
  switch (item.kind) {
    case 'text':
      return setter
        .outlines(item.text, item.style)
        .map((outline) => outline.map((value, index) => value + (index % 2 === 0 ? item.start.x : item.start.y)));
    case 'bar':
      return [box(item.area.x, item.area.y, item.area.width, item.area.height)];
    case 'frame': {
      const { x, y, width, height } = item.area;
      const line = item.weight;
      return [box(x, y, width, height), hole(x + line, y + line, width - 2 * line, height - 2 * line)];
    }
    case 'ring':
      return [
        roundOutline(item.centre.x, item.centre.y, item.outer / 2, 1),
        roundOutline(item.centre.x, item.centre.y, item.inner / 2, -1),
      ];
    case 'disc':
      return [roundOutline(item.centre.x, item.centre.y, item.diameter / 2, 1)];
    case 'code': {
      const modules = codeModules(item.text);
      const size = item.area.width / modules.length;
      return modules.flatMap((cells, row) =>
        cells.flatMap((dark, column) =>
          dark ? [box(item.area.x + column * size, item.area.y + row * size, size, size)] : [],
        ),
      );
    }
    default:
      return unreachable(item);
  }
}

interface Crossing {
  readonly x: number;
  readonly winding: number;
}

/** Fills by the non-zero rule, sampled at the middle of each pixel; thin shapes keep at least one pixel. */
function fillOutlines({ width, height, pixelsPerMillimetre, ink }: InkRaster, outlines: readonly Outline[]): void {
  const rows = new Map<number, Crossing[]>();
  for (const outline of outlines) addCrossings(outline, pixelsPerMillimetre, height, rows);
  for (const [row, crossings] of rows) {
    crossings.sort((a, b) => a.x - b.x);
    let winding = 0;
    let from = 0;
    for (const crossing of crossings) {
      if (winding === 0) from = crossing.x;
      winding += crossing.winding;
      if (winding !== 0) continue;
      const first = Math.max(0, Math.round(from));
      const last = Math.min(width, Math.max(Math.round(crossing.x), first + 1));
      ink.fill(1, row * width + first, row * width + last);
    }
  }
}

function addCrossings(outline: Outline, scale: number, height: number, rows: Map<number, Crossing[]>): void {
  const points = outline.length / 2;
  const at = (index: number): number => (outline[index] ?? 0) * scale;
  for (let index = 0; index < points; index += 1) {
    const next = (index + 1) % points;
    const [x0, y0, x1, y1] = [at(2 * index), at(2 * index + 1), at(2 * next), at(2 * next + 1)];
    if (y0 === y1) continue;
    const [top, foot] = y0 < y1 ? [y0, y1] : [y1, y0];
    const first = Math.max(0, Math.ceil(top - 0.5));
    const last = Math.min(height - 1, Math.ceil(foot - 0.5) - 1);
    for (let row = first; row <= last; row += 1) {
      const x = x0 + ((row + 0.5 - y0) / (y1 - y0)) * (x1 - x0);
      const crossings = rows.get(row) ?? [];
      crossings.push({ x, winding: y0 < y1 ? 1 : -1 });
      rows.set(row, crossings);
    }
  }
}
