// Paper that a stroke goes round: what makes it a ring or a frame.

import { detail } from '../straighten/template.ts';
import type { StrokeObject } from './stroke-objects.ts';
import { clear } from './voter-ink.ts';
import type { VoterInk } from './voter-ink.ts';

/** The width of the widest stretch of paper that an object encloses, in millimetres: 0 for an open stroke. */
export function enclosedBy(ink: VoterInk, { left, right, top, bottom, runs, bridges }: StrokeObject): number {
  const [width, height] = [right - left + 3, bottom - top + 3];
  const cells = new Uint8Array(width * height);
  for (const { y, from, to } of [...runs, ...bridges]) {
    if (y < top || y > bottom || from < left || to > right) continue;
    const start = (y - top + 1) * width + 1 - left;
    cells.fill(1, start + from, start + to + 1);
  }
  const stack = [0];
  cells[0] = 2;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    for (const near of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (near < 0 || near >= cells.length || cells[near] !== 0) continue;
      cells[near] = 2;
      stack.push(near);
    }
  }
  let [widest, length] = [0, 0];
  for (let x = 0; x < width; x += 1) {
    let inside = 0;
    for (let y = 0; y < height; y += 1) {
      const at = y * width + x;
      if (cells[at] === 0 && ink.seen[(top + y - 1) * ink.width + left + x - 1] === clear) inside += 1;
    }
    length = inside >= leastInside ? length + 1 : 0;
    widest = Math.max(widest, length);
  }
  return widest / detail;
}

/** Paper between the turns of a scribble is less high, in pixels. */
const leastInside = 3;
