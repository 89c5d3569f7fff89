// Ink that is no answer: signatures, words, stray lines, ticks in the margin.

import { drawMark } from './ink.ts';
import type { Stroke } from './ink.ts';
import { strokeThrough } from './path.ts';
import type { Spot } from './path.ts';
import type { Random } from './random.ts';
import type { NameArea, Voter } from './shapes.ts';
import type { Sheet } from './sheet.ts';

export const writings = ['signature', 'word', 'margin-tick', 'stray-line', 'added-name', 'block-line'] as const;
export type Writing = (typeof writings)[number];

/** Where on the sheet, in millimetres. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scrawl of so many bows, as wide as it is said. */
function scrawl(start: Spot, width: number, height: number, random: Random): readonly Spot[] {
  const bows = Math.max(4, Math.round(width / 1.6));
  return Array.from({ length: bows * 2 }, (_, index) => ({
    x: start.x + (width * index) / (bows * 2) + random.between(-0.6, 0.6),
    y: start.y + (index % 2 === 0 ? -1 : 1) * random.between(0.3, 0.5) * height,
  }));
}

/** Words are written where there is paper: one written over a printed name would be its strike (zigzags and coils are among the hands). */
function clearSpot(
  first: Spot,
  room: Room,
  names: readonly NameArea[],
  width: number,
  height: number,
  random: Random,
): Spot {
  const covers = ({ x, y }: Spot): boolean =>
    names.some((name) => {
      const [left, right] = [Math.max(x - 0.6, name.x), Math.min(x + width + 0.6, name.x + name.width)];
      return right - left > 0.15 * name.width && y + height / 2 > name.y && y - height / 2 < name.y + name.height;
    });
  let spot = first;
  for (let tries = 0; tries < 40 && covers(spot); tries += 1) spot = spotIn(room, random);
  // Where the list leaves no room, below it.
  return covers(spot)
    ? { x: spot.x, y: Math.max(...names.map((name) => name.y + name.height)) + 1 + height / 2 }
    : spot;
}

const spotIn = (room: Room, random: Random): Spot => ({
  x: room.x + random.between(0.05, 0.5) * room.width,
  y: room.y + random.between(0.3, 0.7) * room.height,
});

/** What was written. */
export interface Written {
  /** What the line that strikes a whole block crossed, as indexes of the names; empty for other writings. */
  readonly crossed: readonly number[];
  readonly strokes: readonly Stroke[];
}

export function write(
  sheet: Sheet,
  kind: Writing,
  room: Room,
  names: readonly NameArea[],
  { hand, motion, strength }: Voter,
  random: Random,
): Written {
  const thin = { ...motion, width: Math.min(0.8, motion.width) };
  const lines = (...paths: readonly (readonly Spot[])[]): Written => {
    const strokes = paths.map((path) => strokeThrough(path, thin, random));
    drawMark(sheet, strokes, hand.tool, strength, random);
    return { crossed: [], strokes };
  };
  const first = spotIn(room, random);
  const scrawled = (width: number, height: number): Spot => clearSpot(first, room, names, width, height, random);
  const name = random.pick(names);
  switch (kind) {
    case 'signature':
    case 'word': {
      const [width, height] =
        kind === 'word'
          ? [random.between(7, 14), random.between(2.2, 3.5)]
          : [random.between(15, 35), random.between(5, 9)];
      return lines(scrawl(scrawled(width, height), width, height, random));
    }
    case 'added-name': {
      const spot = scrawled(25, 3);
      return lines(scrawl(spot, 12, 3, random), scrawl({ x: spot.x + 15, y: spot.y }, 10, 3, random));
    }
    case 'margin-tick': {
      const at = { x: name.x - random.between(11, 14), y: name.middle };
      return lines([at, { x: at.x + 0.8, y: at.y + 1.5 }, { x: at.x + 3, y: at.y - 2 }]);
    }
    case 'stray-line': {
      const turn = random.pick([-1, 1]) * random.between(0.25, 1.3);
      const length = random.between(15, 40);
      return lines([
        { x: name.x, y: name.middle },
        { x: name.x + length * Math.cos(turn), y: name.middle + length * Math.sin(turn) },
      ]);
    }
    case 'block-line':
      return blockLine(names, random, lines);
    default:
      throw new Error(`No such writing: ${String(kind)}`);
  }
}

/** One slanting line over several names at once: nobody knows what it means. */
function blockLine(names: readonly NameArea[], random: Random, line: (path: readonly Spot[]) => Written): Written {
  const first = random.whole(Math.max(1, names.length - 4));
  const [upper, lower] = [names[first], names[first + 3]];
  if (upper === undefined || lower === undefined || lower.y < upper.y) return { crossed: [], strokes: [] };
  const { strokes } = line([
    { x: upper.x - 1, y: upper.middle - 1 },
    { x: lower.x + lower.width, y: lower.middle + 1 },
  ]);
  return { crossed: [first, first + 1, first + 2, first + 3], strokes };
}
