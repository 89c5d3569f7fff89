// Follows the stroke over a name from ink to ink: where it is seen, missing, or hidden by letters.

import { isLined } from './letter-line.ts';
import type { NameWindow } from './name-pale-ink.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';

/** What is seen of a name, column by column. */
export interface Columns {
  /** 1 where paper can be seen in the band. */
  readonly seen: Uint8Array;
  /** 1 where ink is seen in the band. */
  readonly hit: Uint8Array;
  /** The darkest hit well inside the zone of small letters; 0 where there is none. */
  readonly bodyDarkness: Uint8Array;
  /** 1 where a hit lies among the small letters or close to them. */
  readonly near: Uint8Array;
  /** Mean height of a column's hits in pixels of the page. */
  readonly height: Float32Array;
  /** 1 where there are hits above, and below, the middle of small letters. */
  readonly above: Uint8Array;
  readonly below: Uint8Array;
  /** The darkest hit. */
  readonly darkness: Uint8Array;
}

/** Dust beside a stroke: so narrow, so far from all other ink along the name, in pixels, and so far from its height, in heights of small letters. */
const speck = { width: 4, alone: 10, aside: 0.8 } as const;

/** A speck in a part of the name that nothing strikes says nothing of the stroke. */
export function withoutLoneSpecks(columns: Columns, { body }: TemplateRow): Columns {
  const hit = columns.hit.slice();
  const heights = [...columns.height].filter((height) => height > 0).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  let from = -1;
  let before = -Infinity;
  for (let column = 0; column <= hit.length; column += 1) {
    if (columns.hit[column] === 1) {
      if (from < 0) from = column;
      continue;
    }
    if (from < 0) continue;
    const next = columns.hit.indexOf(1, column);
    const isAlone = from - before > speck.alone && (next < 0 || next - column >= speck.alone);
    const isAside = Math.abs((columns.height[from] ?? 0) - usual) > speck.aside * (body.bottom - body.top);
    if (column - from <= speck.width && isAlone && isAside) hit.fill(0, from, column);
    before = column - 1;
    from = -1;
  }
  return { ...columns, hit };
}

/** Ink so much paler than a stroke as dark as this (0–1) is none of it where nothing darker is seen for so long (pixels): a fold, the back that shines through. Thinner pens leave a pale edge beside letters. */
const pale = { share: 0.35, beside: 0.93, length: 30 } as const;

/** A long stretch whose darkest hits are far paler than a felt pen or a marker shows no stroke of it. */
export function withoutPaleStretches(columns: Columns, penDarkness: number): Columns {
  if (penDarkness < pale.beside) return columns;
  const least = pale.share * penDarkness * 255;
  const hit = columns.hit.slice();
  let from = 0;
  for (let column = 0; column <= hit.length; column += 1) {
    if (column < hit.length && (hit[column] !== 1 || (columns.darkness[column] ?? 0) < least)) continue;
    if (column - from >= pale.length) hit.fill(0, from, column);
    from = column + 1;
  }
  return { ...columns, hit };
}

/** A column of the stroke's way: seen there, missing where paper shows, or hidden by a letter. */
type Step = 'seen' | 'missing' | 'hidden';

/** Follows the stroke from hit to hit: where it should be seen and is not, it is missing. */
export function strokePath(
  { hit, height }: Columns,
  { glyphs, width }: FormPageTemplate,
  row: TemplateRow,
  { left, top, bottom }: NameWindow,
): readonly Step[] {
  const middle = (row.body.top + row.body.bottom) / 2;
  const after = new Int32Array(hit.length).fill(-1);
  for (let column = hit.length - 1, next = -1; column >= 0; column -= 1) {
    if (hit[column] === 1) next = column;
    after[column] = next;
  }
  let before = -1;
  return Array.from(hit, (value, column): Step => {
    if (value === 1) {
      before = column;
      return 'seen';
    }
    const next = after[column] ?? -1;
    const from = before < 0 ? (next < 0 ? middle : (height[next] ?? middle)) : (height[before] ?? middle);
    const to = next < 0 ? from : (height[next] ?? middle);
    const share = before < 0 || next < 0 ? 0 : (column - before) / (next - before);
    const y = Math.min(bottom - 3, Math.max(top + 2, Math.round(from + share * (to - from))));
    for (let near = y - 2; near <= y + 2; near += 1) if (glyphs[near * width + left + column] !== 0) return 'hidden';
    return 'missing';
  });
}

/** In pixels, from the first column of a stretch to its last; ink on both sides of the letters is a stroke that crosses them. */
export function longestAside({ hit, near, above, below }: Columns): number {
  let [longest, from] = [0, -1];
  for (let column = 0; column < hit.length; column += 1) {
    if (near[column] === 1 || (above[column] === 1 && below[column] === 1)) from = -1;
    else if (hit[column] === 1) {
      if (from < 0) from = column;
      longest = Math.max(longest, column - from + 1);
    }
  }
  return longest;
}

/** Columns in which the stroke is missing that make a gap. */
const leastOpen = 4;

/** In pixels: from one column in which the stroke is seen to the next, or to the name's end. */
export function longestGap(path: readonly Step[]): number {
  let [longest, length, missing] = [0, 0, 0];
  for (const step of [...path, 'seen' as const]) {
    if (step !== 'seen') {
      length += 1;
      if (step === 'missing') missing += 1;
      continue;
    }
    if (missing >= leastOpen) longest = Math.max(longest, length);
    [length, missing] = [0, 0];
  }
  return longest;
}

/** A word speaks against a stroke when it is missing in so many of its columns: two or three say nothing. */
const leastMissing = 4;

/** A word is struck too where a line runs from letter to letter. */
export const wordShare = (path: readonly Step[], betweenLetters: Float32Array, from: number, to: number): number =>
  isLined(betweenLetters, from, to) ? 1 : shareBetween(path, from, to, leastMissing);

/** Share of seen among seen and missing; 1 where fewer than `least` are missing. */
export function shareBetween(path: readonly Step[], from: number, to: number, least: number): number {
  let [seen, missing] = [0, 0];
  for (let column = Math.max(0, from); column <= Math.min(path.length - 1, to); column += 1) {
    if (path[column] === 'seen') seen += 1;
    if (path[column] === 'missing') missing += 1;
  }
  if (missing < least) return 1;
  return seen + missing === 0 ? 0 : seen / (seen + missing);
}
