// How a hand moves: along a path that bows, wobbles, speeds up and lifts.

import type { PathPoint, Stroke } from './ink.ts';
import type { Random } from './random.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How one voter draws, in millimetres where it is a length. */
export interface Motion {
  /** Small shaking of the hand. */
  readonly tremor: number;
  /** How much straight strokes bow, as a share of their length. */
  readonly bow: number;
  readonly width: number;
  /** Pressure at the ends of a stroke, 0–1. */
  readonly lift: number;
}

/** From one point of the path to the next. */
const step = 0.25;

/** A stroke through the spots, one after the other. */
export function strokeThrough(spots: readonly Spot[], { tremor, bow, width, lift }: Motion, random: Random): Stroke {
  const points: PathPoint[] = [];
  const phase = random.between(0, 6.28);
  const speed = random.between(1.2, 2.4);
  const total = lengthOf(spots);
  let done = 0;
  for (let index = 1; index < spots.length; index += 1) {
    const from = spots[index - 1];
    const to = spots[index];
    if (from === undefined || to === undefined) continue;
    const length = Math.max(0.01, Math.hypot(to.x - from.x, to.y - from.y));
    const [acrossX, acrossY] = [-(to.y - from.y) / length, (to.x - from.x) / length];
    const bend = bow * length * random.between(-1, 1);
    const count = Math.max(1, Math.ceil(length / step));
    for (let part = index === 1 ? 0 : 1; part <= count; part += 1) {
      const t = part / count;
      const along = done + t * length;
      const shake =
        tremor * (Math.sin(along * speed + phase) + 0.6 * Math.sin(along * speed * 2.7 + phase * 3)) +
        0.15 * tremor * random.gaussian();
      const side = shake + bend * 4 * t * (1 - t);
      const nearEnd = Math.min(along, total - along) / Math.min(2, total / 2 + 0.01);
      const pressure = lift + (1 - lift) * Math.min(1, nearEnd) + 0.05 * random.gaussian();
      points.push({
        x: from.x + t * (to.x - from.x) + acrossX * side,
        y: from.y + t * (to.y - from.y) + acrossY * side,
        pressure: Math.min(1, Math.max(0.5 * lift, pressure)),
      });
    }
    done += length;
  }
  return { points, width };
}

function lengthOf(spots: readonly Spot[]): number {
  let sum = 0;
  for (let index = 1; index < spots.length; index += 1) {
    sum += Math.hypot(
      (spots[index]?.x ?? 0) - (spots[index - 1]?.x ?? 0),
      (spots[index]?.y ?? 0) - (spots[index - 1]?.y ?? 0),
    );
  }
  return sum;
}
