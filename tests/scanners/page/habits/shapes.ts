// From a movement in a habit's data to the paths that a hand follows.

import { unreachable } from '../../../../core/assert.ts';
import type { Area } from './ballots.ts';
import type { Chance, Span } from './chance.ts';
import type { Movement, Spot } from './habit.ts';
import { signed, written } from './letters.ts';
import { byHand, curved, straight } from './movement.ts';
import type { Hand, Point, Stroke } from './movement.ts';
import { arrowhead, bracket, frame, ring, scribble, spiral, squareAround, tick } from './paths.ts';

/** What ends up on the paper: ink of a pen, or what is no ink. */
export type Laid =
  | { readonly kind: 'ink'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'smudge'; readonly area: Area; readonly dark: number }
  | { readonly kind: 'whitener'; readonly area: Area };

interface Desk {
  readonly target: Area;
  readonly hand: Hand;
  readonly chance: Chance;
}

const ink = (...strokes: readonly Stroke[]): Laid => ({ kind: 'ink', strokes });

function spotAt({ along, height, beyond = 0, below = 0 }: Spot, { target, hand, chance }: Desk): Point {
  return {
    x:
      target.left +
      chance.of(along) * (target.right - target.left) +
      chance.of(beyond) +
      chance.around(hand.slack * 0.5),
    y:
      target.top +
      chance.of(height) * (target.bottom - target.top) +
      chance.of(below) +
      chance.around(hand.slack * 0.25),
  };
}

const widened = ({ left, right, top, bottom }: Area, margin: number): Area => ({
  left: left - margin,
  right: right + margin,
  top: top - margin,
  bottom: bottom + margin,
});

/** Paths of a movement, with the hand's faults. */
export function laidBy(movement: Movement, desk: Desk): Laid {
  const { hand, chance, target } = desk;
  switch (movement.draw) {
    case 'line':
      return ink(
        byHand(
          lineFor(spotAt(movement.from, desk), spotAt(movement.to, desk), chance.of(movement.bow ?? 0), desk),
          hand,
          chance,
        ),
      );
    case 'wave':
    case 'zigzag':
    case 'coil':
      return ink(
        byHand(
          rippled(movement.draw, spotAt(movement.from, desk), spotAt(movement.to, desk), movement, desk),
          hand,
          chance,
        ),
      );
    case 'ring':
      return ink(
        byHand(ring(widened(target, chance.of(movement.margin)), chance.of(movement.turns), chance), hand, chance),
      );
    case 'frame':
      return ink(byHand(frame(widened(target, chance.of(movement.margin)), chance), hand, chance));
    case 'bracket':
      return ink(
        byHand(bracket(movement.side, movement.shape, widened(target, chance.of(movement.margin))), hand, chance),
      );
    case 'cross':
    case 'plus':
    case 'star':
      return ink(...rays(movement.draw, spotAt(movement.at, desk), chance.of(movement.size), desk));
    case 'circle':
      return ink(
        byHand(
          ring(squareAround(spotAt(movement.at, desk), chance.of(movement.size)), chance.of([1, 1.15]), chance),
          hand,
          chance,
        ),
      );
    case 'spiral':
      return ink(byHand(spiral(spotAt(movement.at, desk), chance.of(movement.size), chance), hand, chance));
    case 'arrowhead':
      return ink(byHand(arrowhead(spotAt(movement.at, desk), chance.of(movement.size)), hand, chance));
    case 'tick':
      return ink(
        byHand(
          tick(spotAt(movement.at, desk), chance.of(movement.sweep), chance.of(movement.rise), chance),
          hand,
          chance,
        ),
      );
    case 'slashes':
      return ink(...slashes(movement, desk));
    case 'scribble':
      return ink(
        byHand(scribble(widened(target, chance.of(movement.margin)), chance.of(movement.dense), chance), hand, chance),
      );
    case 'dot':
      return ink(
        byHand(
          spiral(spotAt(movement.at, desk), chance.of(movement.size), chance),
          { ...hand, drift: 0.02, tremor: 0 },
          chance,
        ),
      );
    case 'words':
      return ink(
        ...written(chance.one(movement.text), spotAt(movement.at, desk), chance.of(movement.size), hand, chance),
      );
    case 'signature':
      return ink(...signed(spotAt(movement.at, desk), chance.of(movement.wide), hand, chance));
    case 'smudge':
      return { kind: 'smudge', area: widened(target, chance.of(movement.margin)), dark: chance.of(movement.dark) };
    case 'whitener':
      return { kind: 'whitener', area: widened(target, chance.of(movement.margin)) };
    case 'seal':
      return ink(...seal(spotAt(movement.at, desk), chance.of(movement.size), chance));
    default:
      return unreachable(movement);
  }
}

function lineFor(from: Point, to: Point, bow: number, { hand }: Desk): readonly Point[] {
  const rise = hand.lean * (to.x - from.x);
  const [start, end] = [
    { x: from.x, y: from.y + rise / 2 },
    { x: to.x, y: to.y - rise / 2 },
  ];
  if (bow === 0) return straight([start, end]);
  return curved([start, { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + bow }, end]);
}

interface Ripple {
  readonly high: Span;
  readonly long: Span;
}

function rippled(
  draw: 'wave' | 'zigzag' | 'coil',
  from: Point,
  to: Point,
  { high, long }: Ripple,
  { chance }: Desk,
): readonly Point[] {
  const halves = Math.max(2, Math.round((2 * Math.hypot(to.x - from.x, to.y - from.y)) / chance.of(long)));
  const half = chance.of(high) / 2;
  const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [aside, down] = [-(to.y - from.y) / away, (to.x - from.x) / away];
  const knots = Array.from({ length: halves + 1 }, (_, index): Point => {
    const share = index / halves;
    const up = index === 0 || index === halves ? 0 : (index % 2 === 0 ? 1 : -1) * half * (1 + chance.around(0.15));
    return {
      x: from.x + (to.x - from.x) * share + aside * up + chance.around(0.12),
      y: from.y + (to.y - from.y) * share + down * up,
    };
  });
  if (draw === 'zigzag') return straight(knots);
  return draw === 'wave' ? curved(knots) : coil(from, to, half, chance.of(long));
}

/** Loops like those of a spring laid down. */
function coil(from: Point, to: Point, radius: number, long: number): readonly Point[] {
  const turns = Math.max(2, Math.round((to.x - from.x) / long));
  const steps = turns * 14;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    const angle = share * turns * 2 * Math.PI;
    return {
      x: from.x + (to.x - from.x) * share + radius * 0.9 * Math.sin(angle),
      y: from.y + (to.y - from.y) * share - radius * Math.cos(angle),
    };
  });
}

const angles = { cross: [0.78, -0.78], plus: [0, Math.PI / 2], star: [0.5, -0.5, Math.PI / 2] } as const;

/** Lines through one point. */
function rays(draw: keyof typeof angles, { x, y }: Point, size: number, { hand, chance }: Desk): readonly Stroke[] {
  return angles[draw].map((angle) => {
    const turned = angle + chance.around(0.12);
    const [half, aside] = [(size / 2) * (1 + chance.around(0.1)), size * 0.05];
    const [dx, dy] = [half * Math.cos(turned) * 1.1, half * Math.sin(turned) * 1.1];
    const [cx, cy] = [x + chance.around(aside), y + chance.around(aside)];
    return byHand(
      curved([
        { x: cx - dx, y: cy - dy },
        { x: cx + chance.around(size * 0.04), y: cy + chance.around(size * 0.04) },
        { x: cx + dx, y: cy + dy },
      ]),
      hand,
      chance,
    );
  });
}

function slashes(
  { count, lean, reach }: Extract<Movement, { draw: 'slashes' }>,
  { target, hand, chance }: Desk,
): readonly Stroke[] {
  const number = chance.count(count[0], count[1]);
  const leaning = chance.of(lean);
  return Array.from({ length: number }, (_, index) => {
    const x = target.left + ((index + 0.5 + chance.around(0.12)) / number) * (target.right - target.left);
    const middle = (target.top + target.bottom) / 2;
    const half = (target.bottom - target.top) / 2 + chance.of(reach);
    return byHand(
      straight([
        { x: x + leaning * half, y: middle - half },
        { x: x - leaning * half, y: middle + half },
      ]),
      hand,
      chance,
    );
  });
}

/** A round stamp: two circles and letters between them, unevenly inked. */
function seal({ x, y }: Point, size: number, chance: Chance): readonly Stroke[] {
  const circle = (radius: number): Stroke =>
    ring(squareAround({ x, y }, 2 * radius), 1, chance).map((point) => ({ ...point, press: chance.of([0.5, 1.1]) }));
  const letters = Array.from({ length: 18 }, (_, index): Stroke => {
    const angle = (index / 18) * 2 * Math.PI;
    const [from, to] = [size * 0.36, size * 0.43];
    return straight([
      { x: x + from * Math.cos(angle), y: y + from * Math.sin(angle) },
      { x: x + to * Math.cos(angle + 0.06), y: y + to * Math.sin(angle + 0.06) },
    ]).map((point) => ({ ...point, press: chance.of([0.4, 1.1]) }));
  });
  return [circle(size / 2), circle(size * 0.31), ...letters];
}
