// The marks that hands make in boxes and over names.

import type { BoxShape, Hand, NameShape } from './hands.ts';
import type { Stroke } from './ink.ts';
import { strokeThrough } from './path.ts';
import type { Motion, Spot } from './path.ts';
import type { Random } from './random.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A printed name and the height through which a line strikes it. */
export interface NameArea extends Area {
  readonly middle: number;
}

/** A voter: a hand with the width that its pen has today. */
export interface Voter {
  readonly hand: Hand;
  readonly motion: Motion;
  readonly strength: number;
}

export const voterWith = (hand: Hand, random: Random): Voter => ({
  hand,
  motion: { tremor: hand.tremor, bow: hand.bow, width: random.between(...hand.tool.width), lift: hand.lift },
  strength: random.between(...hand.tool.strength),
});

/** The strokes of one mark in a box. */
export function boxStrokes(shape: BoxShape, box: Area, { hand, motion }: Voter, random: Random): readonly Stroke[] {
  const size = random.between(...hand.size);
  const half = (box.width / 2) * size;
  const centre = {
    x: box.x + box.width / 2 + 0.35 * random.gaussian(),
    y: box.y + box.height / 2 + 0.35 * random.gaussian(),
  };
  const spot = (x: number, y: number): Spot => ({
    x: centre.x + (x + 0.08 * random.gaussian()) * half,
    y: centre.y + (y + 0.08 * random.gaussian()) * half,
  });
  const draw = (...spots: readonly Spot[]): Stroke => strokeThrough(spots, motion, random);
  switch (shape) {
    case 'cross':
      return [draw(spot(-0.95, -0.9), spot(0.95, 0.9)), draw(spot(0.9, -0.95), spot(-0.95, 0.9))];
    case 'loop-cross':
      return [
        draw(spot(-0.9, -0.8), spot(0.1, -0.1), spot(0.9, 0.8)),
        draw(spot(0.8, -0.9), spot(0.1, 0), spot(-0.9, 0.7)),
      ];
    case 'tick':
      return [draw(spot(-0.8, 0), spot(-0.25, 0.8), spot(1, -1))];
    case 'left-tick':
      return [draw(spot(0.8, 0), spot(0.25, 0.8), spot(-1, -1))];
    case 'plus':
      return [draw(spot(-0.95, 0), spot(0.95, 0)), draw(spot(0, -0.95), spot(0, 0.95))];
    case 'slash':
      return [draw(spot(0.9, -1), spot(-0.9, 1))];
    case 'double-slash':
      return [draw(spot(0.3, -1), spot(-0.9, 0.9)), draw(spot(0.95, -0.9), spot(-0.3, 1))];
    case 'star':
      return [
        draw(spot(-0.9, 0), spot(0.9, 0)),
        draw(spot(-0.6, -0.8), spot(0.6, 0.8)),
        draw(spot(0.6, -0.8), spot(-0.6, 0.8)),
      ];
    case 'zigzag':
      return [draw(...zigzag(8, spot))];
    case 'fill':
      return [draw(...zigzag(Math.ceil((2 * half) / Math.max(0.3, 0.7 * motion.width)), spot))];
    case 'spiral':
      return [draw(...spiral(half / Math.max(0.3, 0.8 * motion.width), spot))];
    default:
      throw new Error(`No such shape: ${String(shape)}`);
  }
}

const zigzag = (lines: number, spot: (x: number, y: number) => Spot): readonly Spot[] =>
  Array.from({ length: lines + 1 }, (_, index) => spot(index % 2 === 0 ? -0.85 : 0.85, -0.85 + (1.7 * index) / lines));

const spiral = (turns: number, spot: (x: number, y: number) => Spot): readonly Spot[] => {
  const steps = Math.ceil(turns * 12);
  return Array.from({ length: steps + 1 }, (_, index) =>
    spot(0.85 * (index / steps) * Math.cos(index * 0.5236), 0.85 * (index / steps) * Math.sin(index * 0.5236)),
  );
};

/** The strokes of one line over a name. */
export function nameStrokes(
  shape: NameShape,
  name: NameArea,
  { hand, motion }: Voter,
  random: Random,
): readonly Stroke[] {
  const left = name.x - random.between(-0.3, hand.beyond[0]);
  const right = name.x + name.width + random.between(-0.3, hand.beyond[1]);
  const middle = name.middle + 0.22 * random.gaussian();
  const line = (startY: number, endY: number): Stroke =>
    strokeThrough(
      [
        { x: left, y: middle + startY },
        { x: right, y: middle + endY },
      ],
      { ...motion, bow: 0.004 },
      random,
    );
  const tilt = 0.25 * random.gaussian();
  switch (shape) {
    case 'line':
      return [line(tilt, -tilt)];
    case 'slanted':
      return [line(random.between(0.5, 1), -random.between(0.5, 1))];
    case 'double-line':
      return [line(tilt - 0.5, -tilt - 0.5), line(tilt + 0.5, -tilt + 0.5)];
    case 'cross':
      return [line(-1.6, 1.6), line(1.6, -1.6)];
    case 'wave':
      return [strokeThrough(wave(left, right, middle, random.between(0.4, 0.8), random.between(3, 5)), motion, random)];
    case 'double-wave':
      return [-0.35, 0.35].map((aside) =>
        strokeThrough(
          wave(left, right, middle + aside, random.between(0.3, 0.6), random.between(3, 5)),
          motion,
          random,
        ),
      );
    case 'arc':
      return [strokeThrough(arc(left, right, middle, random.between(0.3, 0.7)), motion, random)];
    case 'zigzag':
      return [
        strokeThrough(wave(left, right, middle, random.between(0.9, 1.3), random.between(1.1, 1.8)), motion, random),
      ];
    case 'coil':
      return [
        strokeThrough(coil(left, right, middle, random.between(0.8, 1.1), random.between(1.6, 2.2)), motion, random),
      ];
    default:
      throw new Error(`No such shape: ${String(shape)}`);
  }
}

const wave = (left: number, right: number, middle: number, height: number, half: number): readonly Spot[] =>
  Array.from({ length: Math.ceil((right - left) / (half / 4)) + 1 }, (_, index) => {
    const x = Math.min(right, left + index * (half / 4));
    return { x, y: middle + height * Math.sin(((x - left) / half) * Math.PI) };
  });

/** Bent upwards in the middle, by half of its height above and below the line. */
const arc = (left: number, right: number, middle: number, height: number): readonly Spot[] =>
  Array.from({ length: 17 }, (_, index) => ({
    x: left + ((right - left) * index) / 16,
    y: middle + height * (0.5 - Math.sin((index / 16) * Math.PI)),
  }));

const coil = (left: number, right: number, middle: number, radius: number, pitch: number): readonly Spot[] =>
  Array.from({ length: Math.ceil(((right - left) / pitch) * 12) }, (_, index) => {
    const turn = (index / 12) * 2 * Math.PI;
    return { x: left + (index / 12) * pitch + radius * 0.6 * Math.cos(turn), y: middle + radius * Math.sin(turn) };
  });
