// What printers, copiers and people do to a sheet before it is scanned.

import { drawMark } from './ink.ts';
import type { Tool } from './ink.ts';
import { strokeThrough } from './path.ts';
import type { Random } from './random.ts';
import { sheetDetail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Every grey of the sheet through a table. */
function throughTable({ planes }: Sheet, table: Uint8Array): void {
  for (const plane of planes) for (let at = 0; at < plane.length; at += 1) plane[at] = table[plane[at] ?? 0] ?? 0;
}

const tableOf = (change: (grey: number) => number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, grey) => Math.min(255, Math.max(0, Math.round(change(grey)))));

/** Toner that covers only so much. */
export const paleToner = (sheet: Sheet, strength: number): void => {
  throughTable(
    sheet,
    tableOf((grey) => 255 - (255 - grey) * strength),
  );
};

/** A copy of a copy: greys go to black or white, edges roughen, dirt comes with it. */
export function copied(sheet: Sheet, random: Random): void {
  const { width, height } = sheet;
  throughTable(
    sheet,
    tableOf((grey) => 250 / (1 + Math.exp(-(grey - 135) / 22))),
  );
  for (const plane of sheet.planes) {
    for (let at = width + 1; at < plane.length - width - 1; at += 1) {
      // Only edges are touched: there the copier's drum is not even.
      const grey = plane[at] ?? 0;
      if (grey > 30 && grey < 225) plane[at] = Math.min(250, Math.max(0, grey + 60 * (random.next() - 0.5)));
    }
  }
  speckled(sheet, random, Math.round((width * height) / 250_000), [0.05, 0.13]);
}

/** Paper that is not white. */
export function tinted({ planes }: Sheet, tint: readonly number[]): void {
  for (const [index, plane] of planes.entries()) {
    const share = tint[index] ?? 1;
    const table = tableOf((grey) => grey * share);
    for (let at = 0; at < plane.length; at += 1) plane[at] = table[plane[at] ?? 0] ?? 0;
  }
}

/** Specks of dust or toner, with radii in millimetres. */
export function speckled(
  { width, height, planes }: Sheet,
  random: Random,
  count: number,
  radii: readonly [number, number],
): void {
  for (let speck = 0; speck < count; speck += 1) {
    const radius = random.between(...radii) * sheetDetail;
    const [x, y, dark] = [random.between(3, width - 3), random.between(3, height - 3), random.between(0.3, 0.9)];
    for (let row = Math.max(0, Math.floor(y - radius - 1)); row <= Math.min(height - 1, y + radius + 1); row += 1) {
      for (
        let column = Math.max(0, Math.floor(x - radius - 1));
        column <= Math.min(width - 1, x + radius + 1);
        column += 1
      ) {
        const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y)));
        if (cover === 0) continue;
        for (const plane of planes)
          plane[row * width + column] = (plane[row * width + column] ?? 0) * (1 - dark * cover);
      }
    }
  }
}

/** A crease over the whole sheet, in millimetres. */
export interface Fold {
  readonly along: 'across' | 'down';
  /** Where it crosses the first edge, and how far it drifts to the other. */
  readonly at: number;
  readonly drift: number;
  /** How dark the crease is, 0–1, and how wide. */
  readonly dark: number;
  readonly width: number;
}

/** The crease itself, broken here and there, with a lighter lip on one side and a shadow on the other. */
export function folded(
  { width, height, planes }: Sheet,
  { along, at, drift, dark, width: breadth }: Fold,
  random: Random,
): void {
  const [length, other] = along === 'across' ? [width, height] : [height, width];
  const reach = Math.ceil(1.6 * sheetDetail);
  const half = (breadth / 2) * sheetDetail;
  let strength = 1;
  for (let distance = 0; distance < length; distance += 1) {
    strength = Math.min(1, Math.max(0.45, strength + 0.12 * random.gaussian() * 0.5));
    const centre = (at + (drift * distance) / length) * sheetDetail;
    for (let beside = -reach; beside <= reach; beside += 1) {
      const place = Math.round(centre) + beside;
      if (place < 0 || place >= other) continue;
      const away = Math.abs(place + 0.5 - centre);
      const crease = dark * strength * Math.min(1, Math.max(0, half + 0.5 - away));
      const slope = beside > 0 ? 0.035 * (1 - away / reach) * dark : -0.01;
      const index = along === 'across' ? place * width + distance : distance * width + place;
      for (const plane of planes) plane[index] = Math.min(255, (plane[index] ?? 0) * (1 - crease - slope));
    }
  }
}

/** A corner that is turned over: legs in millimetres. */
export function dogEared({ width, height, planes }: Sheet, corner: 0 | 1 | 2 | 3, legs: number): void {
  const reach = Math.round(legs * sheetDetail);
  for (let down = 0; down < Math.min(reach, height); down += 1) {
    for (let beside = 0; beside < Math.min(width, reach - down); beside += 1) {
      const x = corner === 0 || corner === 3 ? beside : width - 1 - beside;
      const y = corner < 2 ? down : height - 1 - down;
      const nearFold = reach - down - beside;
      for (const plane of planes) plane[y * width + x] = nearFold < 4 ? 150 : 246;
    }
  }
}

/** What lies on the other side, or wet ink of the sheet above: the sheet itself, mirrored and pale. */
export function shownThrough({ width, height, planes }: Sheet, strength: number): void {
  for (const plane of planes) {
    for (let y = 0; y < height; y += 1) {
      const row = plane.slice(y * width, (y + 1) * width);
      for (let x = 0; x < width; x += 1)
        plane[y * width + x] =
          (plane[y * width + x] ?? 0) * (1 - (strength * (255 - (row[width - 1 - x] ?? 255))) / 255);
    }
  }
}

const stampInk: Tool = {
  name: 'stamp',
  colour: [0.15, 0.75, 0.7],
  width: [0.5, 0.8],
  strength: [0.5, 0.9],
  grain: 0.5,
  gaps: 0,
};

/** The committee's stamp: two rings and strokes in place of letters. */
export function stamped(
  sheet: Sheet,
  centre: { readonly x: number; readonly y: number },
  radius: number,
  random: Random,
): void {
  const motion = { tremor: 0.03, bow: 0, width: 0.7, lift: 1 };
  const round = (size: number, turns: number): readonly { readonly x: number; readonly y: number }[] =>
    Array.from({ length: 61 }, (_, index) => ({
      x: centre.x + size * Math.cos((index / 60) * turns),
      y: centre.y + size * Math.sin((index / 60) * turns),
    }));
  const strokes = [
    strokeThrough(round(radius, 6.29), motion, random),
    strokeThrough(round(radius * 0.62, 6.29), motion, random),
  ];
  for (let letter = 0; letter < 18; letter += 1) {
    const turn = (letter / 18) * 6.28;
    strokes.push(
      strokeThrough(
        [
          { x: centre.x + radius * 0.7 * Math.cos(turn), y: centre.y + radius * 0.7 * Math.sin(turn) },
          { x: centre.x + radius * 0.9 * Math.cos(turn + 0.08), y: centre.y + radius * 0.9 * Math.sin(turn + 0.08) },
        ],
        motion,
        random,
      ),
    );
  }
  drawMark(sheet, strokes, stampInk, random.between(0.6, 0.95), random);
}
