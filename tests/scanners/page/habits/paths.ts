// Closed curves, corners and loops as paths that a hand means to follow.

import type { Area } from './ballots.ts';
import type { Chance } from './chance.ts';
import { curved, straight } from './movement.ts';
import type { Point } from './movement.ts';

/** An oval that is never quite one: flat at its sides, its end beside its start. */
export function ring({ left, right, top, bottom }: Area, turns: number, chance: Chance): readonly Point[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [wide, high] = [((right - left) / 2) * chance.of([1, 1.12]), ((bottom - top) / 2) * chance.of([1, 1.15])];
  const flat = chance.of([2, 2.8]);
  const start = chance.of([-2.6, -0.5]);
  const way = chance.happens(0.75) ? -1 : 1;
  const spread = chance.of([-0.06, 0.1]);
  const steps = Math.ceil((turns * Math.PI * (wide + high)) / 0.25);
  const round = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / flat);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const angle = start + (way * turns * 2 * Math.PI * index) / steps;
    const grown = 1 + (spread * index) / steps;
    return { x: x + wide * grown * round(Math.cos(angle)), y: y + high * grown * round(Math.sin(angle)) };
  });
}

export const squareAround = ({ x, y }: Point, size: number): Area => ({
  left: x - size / 2,
  right: x + size / 2,
  top: y - size / 2,
  bottom: y + size / 2,
});

export function frame({ left, right, top, bottom }: Area, chance: Chance): readonly Point[] {
  const off = (): number => chance.around(0.25);
  return straight([
    { x: left + off(), y: top + off() },
    { x: right + off(), y: top + off() },
    { x: right + off(), y: bottom + off() },
    { x: left + off(), y: bottom + off() },
    { x: left + off(), y: top - Math.abs(off()) },
  ]);
}

export function bracket(side: 'left' | 'right', shape: 'round' | 'square' | 'curly', area: Area): readonly Point[] {
  const out = side === 'left' ? -1 : 1;
  const edge = side === 'left' ? area.left : area.right;
  const { top, bottom } = area;
  const middle = (top + bottom) / 2;
  const deep = Math.min(2, 0.6 + (bottom - top) / 10);
  const knots = {
    round: [
      [0, top],
      [0.8, top + (middle - top) * 0.4],
      [1, middle],
      [0.8, bottom - (bottom - middle) * 0.4],
      [0, bottom],
    ],
    square: [
      [0, top],
      [1, top],
      [1, bottom],
      [0, bottom],
    ],
    curly: [
      [0, top],
      [0.5, top + 0.5],
      [0.5, middle - 0.5],
      [1, middle],
      [0.5, middle + 0.5],
      [0.5, bottom - 0.5],
      [0, bottom],
    ],
  } as const;
  const points = knots[shape].map(([share, y]) => ({ x: edge + out * share * deep, y }));
  return shape === 'square' ? straight(points) : curved(points);
}

/** From the middle outwards, close enough that little paper is left. */
export function spiral({ x, y }: Point, size: number, chance: Chance): readonly Point[] {
  const turns = Math.max(1.5, size / 0.7);
  const steps = Math.ceil(turns * 16);
  const start = chance.of([0, 6.28]);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const out = (size / 2) * (index / steps);
    const angle = start + (turns * 2 * Math.PI * index) / steps;
    return { x: x + out * Math.cos(angle), y: y + out * Math.sin(angle) };
  });
}

export const arrowhead = ({ x, y }: Point, size: number): readonly Point[] =>
  straight([
    { x: x - size * 0.8, y: y - size * 0.5 },
    { x, y },
    { x: x - size * 0.8, y: y + size * 0.5 },
  ]);

export function tick({ x, y }: Point, sweep: number, rise: number, chance: Chance): readonly Point[] {
  const short = Math.min(2.4, 0.45 * Math.abs(rise)) * chance.of([0.8, 1.2]);
  return curved([
    { x: x - Math.sign(sweep) * short * 0.7, y: y - short },
    { x: x - Math.sign(sweep) * 0.15, y: y - 0.15 },
    { x, y },
    { x: x + sweep * 0.45, y: y - rise * chance.of([0.5, 0.6]) },
    { x: x + sweep, y: y - rise },
  ]);
}

/** To and fro over an area, `dense` millimetres apart. */
export function scribble({ left, right, top, bottom }: Area, dense: number, chance: Chance): readonly Point[] {
  const knots: Point[] = [];
  let isUp = true;
  for (let x = left; x <= right; x += (dense / 2) * chance.of([0.6, 1.4])) {
    knots.push({ x: x + chance.around(0.3), y: (isUp ? top : bottom) + chance.around((bottom - top) * 0.1) });
    isUp = !isUp;
  }
  return curved(knots);
}
