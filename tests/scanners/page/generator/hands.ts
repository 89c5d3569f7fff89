// The voters: each has one tool and one way of marking, and keeps to it over the whole ballot.

import type { Tool } from './ink.ts';

export type BoxShape =
  | 'cross'
  | 'tick'
  | 'left-tick'
  | 'fill'
  | 'spiral'
  | 'slash'
  | 'double-slash'
  | 'zigzag'
  | 'star'
  | 'loop-cross'
  | 'plus';
export type NameShape =
  'line' | 'slanted' | 'double-line' | 'wave' | 'double-wave' | 'cross' | 'zigzag' | 'coil' | 'arc';

export interface Hand {
  readonly name: string;
  readonly tool: Tool;
  readonly box: BoxShape;
  readonly line: NameShape;
  /** Size of a mark against its box: least and greatest. */
  readonly size: readonly [number, number];
  readonly tremor: number;
  readonly bow: number;
  readonly lift: number;
  /** A line reaches so far beyond the name, left and right, at most (mm). */
  readonly beyond: readonly [number, number];
}

const blue = [0.93, 0.85, 0.45] as const;
const black = [0.93, 0.93, 0.92] as const;
const red = [0.25, 0.88, 0.8] as const;
const graphite = [0.72, 0.72, 0.7] as const;

const tools = {
  bluePen: { name: 'blue ballpoint', colour: blue, width: [0.35, 0.5], strength: [0.75, 1], grain: 0.12, gaps: 0.01 },
  blackPen: {
    name: 'black ballpoint',
    colour: black,
    width: [0.35, 0.5],
    strength: [0.75, 1],
    grain: 0.12,
    gaps: 0.01,
  },
  redPen: { name: 'red ballpoint', colour: red, width: [0.35, 0.55], strength: [0.75, 1], grain: 0.12, gaps: 0.02 },
  gel: { name: 'gel pen', colour: black, width: [0.5, 0.75], strength: [0.9, 1], grain: 0.04, gaps: 0 },
  felt: { name: 'felt pen', colour: black, width: [1.2, 1.9], strength: [0.85, 1], grain: 0.03, gaps: 0 },
  blueFelt: { name: 'blue felt pen', colour: blue, width: [0.9, 1.4], strength: [0.8, 1], grain: 0.03, gaps: 0 },
  pencil: { name: 'pencil', colour: graphite, width: [0.4, 0.7], strength: [0.7, 0.95], grain: 0.45, gaps: 0 },
  softPencil: { name: 'soft pencil', colour: graphite, width: [0.6, 1], strength: [0.75, 1], grain: 0.35, gaps: 0 },
  hardPencil: {
    name: 'hard pencil',
    colour: graphite,
    width: [0.35, 0.5],
    strength: [0.5, 0.65],
    grain: 0.35,
    gaps: 0,
  },
  wornPen: { name: 'worn ballpoint', colour: blue, width: [0.35, 0.5], strength: [0.6, 0.85], grain: 0.25, gaps: 0.14 },
  finePen: { name: 'fine liner', colour: black, width: [0.3, 0.36], strength: [0.85, 1], grain: 0.05, gaps: 0 },
  fountain: { name: 'fountain pen', colour: blue, width: [0.5, 0.9], strength: [0.7, 0.95], grain: 0.08, gaps: 0 },
  greenPen: {
    name: 'green ballpoint',
    colour: [0.85, 0.5, 0.75],
    width: [0.35, 0.5],
    strength: [0.75, 1],
    grain: 0.12,
    gaps: 0.01,
  },
  marker: { name: 'marker', colour: black, width: [1.9, 2.4], strength: [0.85, 1], grain: 0.02, gaps: 0 },
  violetPen: {
    name: 'violet rollerball',
    colour: [0.7, 0.9, 0.5],
    width: [0.45, 0.65],
    strength: [0.75, 1],
    grain: 0.06,
    gaps: 0.01,
  },
  broadFelt: { name: 'broad blue felt pen', colour: blue, width: [1.2, 1.6], strength: [0.8, 1], grain: 0.04, gaps: 0 },
  bluntPencil: {
    name: 'blunt pencil',
    colour: graphite,
    width: [0.7, 0.95],
    strength: [0.6, 0.85],
    grain: 0.3,
    gaps: 0,
  },
  cheapPen: {
    name: 'cheap ballpoint',
    colour: black,
    width: [0.4, 0.55],
    strength: [0.7, 0.95],
    grain: 0.18,
    gaps: 0.05,
  },
} as const satisfies Readonly<Record<string, Tool>>;

const steady = { tremor: 0.05, bow: 0.05, lift: 0.75, beyond: [2, 4] } as const;

/** Hands that the reader was tuned with from the beginning. */
export const hands: readonly Hand[] = [
  { name: 'blue ballpoint, X', tool: tools.bluePen, box: 'cross', line: 'line', size: [0.7, 1], ...steady },
  { name: 'black ballpoint, tick', tool: tools.blackPen, box: 'tick', line: 'line', size: [0.8, 1.1], ...steady },
  { name: 'gel pen, X, double line', tool: tools.gel, box: 'cross', line: 'double-line', size: [0.7, 1], ...steady },
  { name: 'felt pen, X', tool: tools.felt, box: 'cross', line: 'line', size: [0.65, 0.9], ...steady },
  { name: 'blue felt pen, fill', tool: tools.blueFelt, box: 'fill', line: 'wave', size: [0.7, 0.95], ...steady },
  { name: 'pencil, X, slanted', tool: tools.pencil, box: 'cross', line: 'slanted', size: [0.7, 1], ...steady },
  { name: 'soft pencil, fill', tool: tools.softPencil, box: 'fill', line: 'wave', size: [0.65, 0.95], ...steady },
  { name: 'hard pencil, X', tool: tools.hardPencil, box: 'cross', line: 'line', size: [0.75, 1], ...steady },
  { name: 'red ballpoint, slash', tool: tools.redPen, box: 'slash', line: 'slanted', size: [0.85, 1.1], ...steady },
  {
    name: 'shaky hand, X, wave',
    tool: tools.bluePen,
    box: 'cross',
    line: 'wave',
    size: [0.7, 1.05],
    tremor: 0.28,
    bow: 0.1,
    lift: 0.6,
    beyond: [3, 6],
  },
  { name: 'worn pen, X, zigzag', tool: tools.wornPen, box: 'cross', line: 'zigzag', size: [0.8, 1.05], ...steady },
  {
    name: 'hurried tick, long line',
    tool: tools.blackPen,
    box: 'tick',
    line: 'line',
    size: [0.95, 1.2],
    tremor: 0.08,
    bow: 0.1,
    lift: 0.5,
    beyond: [5, 12],
  },
  { name: 'fine liner, small X', tool: tools.finePen, box: 'cross', line: 'line', size: [0.5, 0.75], ...steady },
  { name: 'black ballpoint, scribble', tool: tools.blackPen, box: 'zigzag', line: 'zigzag', size: [0.7, 1], ...steady },
  {
    name: 'blue ballpoint, large X, cross',
    tool: tools.bluePen,
    box: 'cross',
    line: 'cross',
    size: [0.95, 1.12],
    ...steady,
  },
  {
    name: 'gel pen, two slashes',
    tool: tools.gel,
    box: 'double-slash',
    line: 'double-line',
    size: [0.75, 1],
    ...steady,
  },
];

/** Hands that were kept from it until its limits stood; what they showed has been mended since. */
const laterHands: readonly Hand[] = [
  {
    name: 'fountain pen, curved X',
    tool: tools.fountain,
    box: 'loop-cross',
    line: 'wave',
    size: [0.7, 1],
    tremor: 0.06,
    bow: 0.2,
    lift: 0.6,
    beyond: [2, 5],
  },
  { name: 'green ballpoint, star', tool: tools.greenPen, box: 'star', line: 'coil', size: [0.7, 1], ...steady },
  { name: 'marker, slash', tool: tools.marker, box: 'slash', line: 'line', size: [0.6, 0.85], ...steady },
  {
    name: 'shaky pencil, tick',
    tool: tools.pencil,
    box: 'tick',
    line: 'zigzag',
    size: [0.8, 1.1],
    tremor: 0.3,
    bow: 0.1,
    lift: 0.6,
    beyond: [2, 5],
  },
];

/** Hands that no limit was set with: the accuracy test adds them to the others. */
export const freshHands: readonly Hand[] = [
  {
    name: 'violet rollerball, left-handed tick, arc',
    tool: tools.violetPen,
    box: 'left-tick',
    line: 'arc',
    size: [0.8, 1.1],
    ...steady,
  },
  { name: 'broad felt pen, plus', tool: tools.broadFelt, box: 'plus', line: 'line', size: [0.65, 0.95], ...steady },
  {
    name: 'blunt pencil, spiral, two waves',
    tool: tools.bluntPencil,
    box: 'spiral',
    line: 'double-wave',
    size: [0.65, 0.95],
    ...steady,
  },
  {
    name: 'cheap ballpoint, old hand, X',
    tool: tools.cheapPen,
    box: 'cross',
    line: 'slanted',
    size: [0.65, 1.05],
    tremor: 0.18,
    bow: 0.15,
    lift: 0.5,
    beyond: [1, 6],
  },
];

/** All hands that the reader was tuned with. */
export const knownHands: readonly Hand[] = [...hands, ...laterHands];
