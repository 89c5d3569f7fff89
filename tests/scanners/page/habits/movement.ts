// How a hand moves a pen: through the points aimed at, not quite, pressing more and less.

import { wobble } from './chance.ts';
import type { Chance } from './chance.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a stroke, in millimetres; `press` is 1 in the middle of an ordinary stroke. */
export interface Touch extends Point {
  readonly press: number;
}

/** From pen down to pen up. */
export type Stroke = readonly Touch[];

/** One person's way of writing, the same over a whole ballot. */
export interface Hand {
  /** Deviation of the slow drift beside the line meant, in millimetres. */
  readonly drift: number;
  /** Deviation of the quick shaking, in millimetres. */
  readonly tremor: number;
  /** Deviation of where a stroke starts and ends, in millimetres. */
  readonly slack: number;
  /** How a level line rises (above 0) or falls, as a share of its length. */
  readonly lean: number;
  /** Share of the pressure at which the pen leaves the paper. */
  readonly lift: number;
  /** How much the pressure changes on the way. */
  readonly press: number;
}

const kindsOfHand = [
  { drift: 0.08, tremor: 0.015, slack: 0.25, lift: 0.75, press: 0.1 },
  { drift: 0.12, tremor: 0.02, slack: 0.4, lift: 0.5, press: 0.18 },
  { drift: 0.2, tremor: 0.03, slack: 0.6, lift: 0.3, press: 0.25 },
  { drift: 0.12, tremor: 0.14, slack: 0.5, lift: 0.65, press: 0.2 },
  { drift: 0.05, tremor: 0.01, slack: 0.15, lift: 0.9, press: 0.06 },
] as const;

/** Anybody: quick and slow, young and old. */
export const someHand = (chance: Chance): Hand => ({ ...chance.one(kindsOfHand), lean: chance.around(0.012) });

/** An old hand that shakes. */
export const shakingHand = (chance: Chance): Hand => ({ ...kindsOfHand[3], tremor: chance.of([0.14, 0.24]), lean: 0 });

const step = 0.18;

const length = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Points at even distances along straight lines between the corners. */
export function straight(corners: readonly Point[]): readonly Point[] {
  const points: Point[] = [];
  for (const [index, corner] of corners.entries()) {
    const next = corners[index + 1];
    if (next === undefined) {
      points.push(corner);
      continue;
    }
    const steps = Math.max(1, Math.ceil(length(corner, next) / step));
    for (let at = 0; at < steps; at += 1)
      points.push({
        x: corner.x + ((next.x - corner.x) * at) / steps,
        y: corner.y + ((next.y - corner.y) * at) / steps,
      });
  }
  return points;
}

/** A smooth curve through all points (Catmull–Rom). */
export function curved(knots: readonly Point[]): readonly Point[] {
  const at = (index: number): Point => knots[Math.min(knots.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
  const points: Point[] = [];
  for (let index = 0; index + 1 < knots.length; index += 1) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const steps = Math.max(2, Math.ceil(length(b, c) / step));
    for (let part = 0; part < steps; part += 1) {
      const t = part / steps;
      const bent = (p: number, q: number, r: number, s: number): number =>
        q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
      points.push({ x: bent(a.x, b.x, c.x, d.x), y: bent(a.y, b.y, c.y, d.y) });
    }
  }
  return [...points, at(knots.length - 1)];
}

/** The stroke that comes out when this hand means that path. */
export function byHand(meant: readonly Point[], hand: Hand, chance: Chance): Stroke {
  const [driftX, driftY] = [wobble(chance, 9, hand.drift), wobble(chance, 9, hand.drift)];
  const [shakeX, shakeY] = [wobble(chance, 0.9, hand.tremor), wobble(chance, 0.9, hand.tremor)];
  const pressing = wobble(chance, 6, hand.press);
  const distances = [0];
  for (let at = 1; at < meant.length; at += 1) {
    const [from, to] = [meant[at - 1], meant[at]];
    distances.push((distances[at - 1] ?? 0) + (from && to ? length(from, to) : 0));
  }
  const whole = distances.at(-1) ?? 0;
  const [rise, fall] = [Math.min(0.5, whole / 6), Math.min(chance.of([1, 3]), whole / 3)];
  return meant.map(({ x, y }, index) => {
    const along = distances[index] ?? 0;
    const start = Math.min(1, 0.7 + (0.3 * along) / Math.max(0.01, rise));
    const end = Math.min(1, hand.lift + ((1 - hand.lift) * (whole - along)) / Math.max(0.01, fall));
    return {
      x: x + driftX(along) + shakeX(along),
      y: y + driftY(along) + shakeY(along),
      press: Math.max(0.15, start * end * (1 + pressing(along))),
    };
  });
}
