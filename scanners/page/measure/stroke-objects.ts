// Strokes as objects: ink that hangs together, also through the print that hides a part of it.

import { blockRows, blockStart, blocksAcross } from '../straighten/page-blocks.ts';
import { clear, hidden, ignored } from './voter-ink.ts';
import type { VoterInk } from './voter-ink.ts';
import type { InkPiece, InkRun } from './stray-ink.ts';

/** One movement of a pen, or what touches it. Bounds in pixels of the straightened page, inclusive. */
export interface StrokeObject extends InkPiece {
  /** What it covers of the print, reckoned from the ink on both sides of it. */
  readonly bridges: readonly InkRun[];
  /** The darkness that a fifth of its pixels exceed, 0–1. */
  readonly darkness: number;
  /** Mean width in pixels: twice the area by the outline, exact for a long stroke. */
  readonly width: number;
}

/** Ink is followed so far under print, in pixels, from each side: 0.8 mm, the thickest stems with their blur are 1.2 mm wide. */
const under = 5;

/** More runs than this is not a page with writing on it but noise. */
const mostRuns = 60_000;

/** Working memory, kept from page to page: which run a pixel belongs to, 0 for none. */
export type LabelSpace = Int32Array;

/** `null` where there is more scattered ink than any page of writing has. Pieces of fewer pixels than `least` are left out. */
export function strokeObjects(ink: VoterInk, labels: LabelSpace, least: number): readonly StrokeObject[] | null {
  const all = runsOf(ink);
  if (all === null) return null;
  const runs = withoutCrumbs(ink, all, ink.threshold);
  const parents = joinedRows(runs);
  for (const [index, { y, from, to }] of runs.entries())
    labels.fill(index + 1, y * ink.width + from, y * ink.width + to + 1);
  const covered = joinUnderPrint(ink, runs, parents, labels);
  const objects = gathered(ink, runs, parents, covered, labels, least);
  for (const { y, from, to } of runs) labels.fill(0, y * ink.width + from, y * ink.width + to + 1);
  for (const at of covered) labels[at] = 0;
  return objects;
}

const isInk = (value: number): boolean => value !== clear && value < ignored;

function runsOf({ seen, inked, width, height }: VoterInk): InkRun[] | null {
  const runs: InkRun[] = [];
  const across = blocksAcross(width);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / blockRows) * across;
    const start = y * width;
    for (let block = 0; block < across; block += 1) {
      if (inked[row + block] === 0) continue;
      const from = blockStart(block);
      while (block + 1 < across && inked[row + block + 1] === 1) block += 1;
      const end = Math.min(width, blockStart(block + 1));
      for (let x = from; x < end; x += 1) {
        if (!isInk(seen[start + x] ?? 0)) continue;
        const first = x;
        while (x + 1 < end && isInk(seen[start + x + 1] ?? 0)) x += 1;
        runs.push({ y, from: first, to: x });
      }
    }
    if (runs.length > mostRuns) return null;
  }
  return runs;
}

function rootOf(parents: Int32Array, run: number): number {
  let at = run;
  for (let next = parents[at] ?? at; next !== at; next = parents[at] ?? at) {
    parents[at] = parents[next] ?? next;
    at = next;
  }
  return at;
}

function join(parents: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  parents[Math.max(a, b)] = Math.min(a, b);
}

/** Pieces of fewer pixels (0.1 mm²) are noise, or an edge of print. */
const crumb = 4;
/** So is a pale piece, or one a single pixel wide, all of which lies at the edge of print: a stroke's ink there is so much darker than the least that is seen. */
const strong = 1.6;

/** Takes out the smallest pieces and those that may be an edge of print, and calls their pixels hidden. */
function withoutCrumbs({ seen, width }: VoterInk, runs: readonly InkRun[], threshold: number): readonly InkRun[] {
  const parents = joinedRows(runs);
  const pieces = new Map<
    number,
    { area: number; left: number; right: number; top: number; bottom: number; open: boolean; strong: boolean }
  >();
  for (const [index, { y, from, to }] of runs.entries()) {
    const root = rootOf(parents, index);
    const piece = pieces.get(root) ?? { area: 0, left: from, right: to, top: y, bottom: y, open: false, strong: false };
    pieces.set(root, piece);
    piece.area += to - from + 1;
    piece.left = Math.min(piece.left, from);
    piece.right = Math.max(piece.right, to);
    piece.bottom = y;
    for (let at = y * width + from; at <= y * width + to; at += 1) {
      if ((seen[at] ?? 0) > strong * threshold) piece.strong = true;
      if (!isBesidePrint(seen, at, width)) piece.open = true;
    }
  }
  return runs.filter(({ y, from, to }, index) => {
    const piece = pieces.get(rootOf(parents, index));
    if (piece === undefined) return false;
    const isThin = Math.min(piece.right - piece.left, piece.bottom - piece.top) < 1;
    if (piece.area >= crumb && (piece.open || (piece.strong && !isThin))) return true;
    seen.fill(hidden, y * width + from, y * width + to + 1);
    return false;
  });
}

const isBesidePrint = (seen: Uint8Array, at: number, width: number): boolean =>
  seen[at - 1] === hidden || seen[at + 1] === hidden || seen[at - width] === hidden || seen[at + width] === hidden;

/** Which runs touch each other, corners too. Runs stand in reading order. */
function joinedRows(runs: readonly InkRun[]): Int32Array {
  const parents = Int32Array.from(runs, (_, index) => index);
  let [above, first, y] = [0, 0, -1];
  for (const [index, run] of runs.entries()) {
    if (run.y !== y) {
      above = run.y === y + 1 ? first : index;
      first = index;
      y = run.y;
    }
    while (above < first && (runs[above]?.to ?? 0) < run.from - 1) above += 1;
    for (let other = above; other < first && (runs[other]?.from ?? Infinity) <= run.to + 1; other += 1)
      join(parents, other, index);
  }
  return parents;
}

/** Follows ink under the print that it touches, a pixel at a time; where two strokes meet they are one. Returns the covered pixels. */
function joinUnderPrint(
  { seen, width }: VoterInk,
  runs: readonly InkRun[],
  parents: Int32Array,
  labels: LabelSpace,
): readonly number[] {
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const covered: number[] = [];
  let edge: number[] = [];
  const follow = (at: number, into: number[]): void => {
    const label = labels[at] ?? 0;
    for (const step of around) {
      const near = at + step;
      if (seen[near] !== hidden) continue;
      const other = labels[near] ?? 0;
      if (other === 0) {
        labels[near] = label;
        covered.push(near);
        into.push(near);
      } else if (other !== label) join(parents, other - 1, label - 1);
    }
  };
  for (const { y, from, to } of runs) for (let x = from; x <= to; x += 1) follow(y * width + x, edge);
  for (let step = 1; step < under && edge.length > 0; step += 1) {
    const next: number[] = [];
    for (const at of edge) follow(at, next);
    edge = next;
  }
  return covered;
}

function gathered(
  { seen, width }: VoterInk,
  runs: readonly InkRun[],
  parents: Int32Array,
  covered: readonly number[],
  labels: LabelSpace,
  least: number,
): readonly StrokeObject[] {
  const groups = new Map<number, InkRun[]>();
  for (const [index, run] of runs.entries()) {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [run]);
    else group.push(run);
  }
  const bridges = new Map<number, InkRun[]>();
  for (const at of covered) {
    const root = rootOf(parents, (labels[at] ?? 1) - 1);
    const run = { y: Math.floor(at / width), from: at % width, to: at % width };
    const group = bridges.get(root);
    if (group === undefined) bridges.set(root, [run]);
    else group.push(run);
  }
  const objects: StrokeObject[] = [];
  for (const [root, group] of groups) {
    const object = objectOf(seen, width, group, bridges.get(root) ?? []);
    if (object.area >= least) objects.push(object);
  }
  return objects;
}

/** Of sorted pixels: where the pen was pressed. */
const pressed = 0.8;

function objectOf(seen: Uint8Array, width: number, runs: readonly InkRun[], bridges: readonly InkRun[]): StrokeObject {
  let [left, right, area, outline] = [Infinity, 0, 0, 0];
  const counts = new Uint32Array(256);
  for (const { y, from, to } of runs) {
    if (from < left) left = from;
    if (to > right) right = to;
    area += to - from + 1;
    outline += 2;
    for (let at = y * width + from; at <= y * width + to; at += 1) {
      const value = seen[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      if (seen[at - width] === clear) outline += 1;
      if (seen[at + width] === clear) outline += 1;
    }
  }
  let [below, darkness] = [0, 0];
  while (darkness < 253 && below + (counts[darkness] ?? 0) < pressed * area) {
    below += counts[darkness] ?? 0;
    darkness += 1;
  }
  return {
    left,
    top: runs[0]?.y ?? 0,
    right,
    bottom: runs.at(-1)?.y ?? 0,
    area,
    runs,
    bridges,
    darkness: darkness / 255,
    width: (2 * area) / Math.max(1, outline),
  };
}
