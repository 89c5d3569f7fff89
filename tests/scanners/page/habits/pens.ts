// What voters write with. A pen leaves a layer that takes light away: what falls through it is multiplied onto the paper.

import type { Span } from './chance.ts';

export interface Pen {
  /** Share of red, green and blue light that one full layer lets back. */
  readonly lets: readonly [number, number, number];
  /** Millimetres across. */
  readonly width: Span;
  /** Layers laid at normal pressure. */
  readonly layers: Span;
  /** How much the layer changes along the stroke, as a share. */
  readonly uneven: number;
  /** How much the paper's tooth breaks the stroke: 0 wet ink, 1 dry lead. */
  readonly tooth: number;
  /** Stretches in which nothing flows, on every 100 mm. */
  readonly skips: number;
  /** How much width goes with the direction of the stroke: broad nibs. */
  readonly nib: number;
  /** More ink at the rim than in the middle (above 0), or less. */
  readonly rim: number;
}

const blue = [0.16, 0.22, 0.56] as const;
const black = [0.12, 0.12, 0.13] as const;
const lead = [0.34, 0.34, 0.36] as const;

export const pens = {
  'blue-ballpoint': {
    lets: blue,
    width: [0.36, 0.5],
    layers: [0.8, 1.1],
    uneven: 0.2,
    tooth: 0.12,
    skips: 0.6,
    nib: 0,
    rim: 0.1,
  },
  'black-ballpoint': {
    lets: black,
    width: [0.36, 0.5],
    layers: [0.7, 1],
    uneven: 0.2,
    tooth: 0.12,
    skips: 0.6,
    nib: 0,
    rim: 0.1,
  },
  'red-ballpoint': {
    lets: [0.72, 0.14, 0.16],
    width: [0.38, 0.52],
    layers: [0.9, 1.2],
    uneven: 0.2,
    tooth: 0.12,
    skips: 0.8,
    nib: 0,
    rim: 0.1,
  },
  'tired-ballpoint': {
    lets: blue,
    width: [0.34, 0.46],
    layers: [0.6, 0.85],
    uneven: 0.35,
    tooth: 0.3,
    skips: 5,
    nib: 0,
    rim: 0,
  },
  gel: { lets: black, width: [0.45, 0.65], layers: [1, 1.3], uneven: 0.05, tooth: 0, skips: 0, nib: 0, rim: 0.2 },
  'blue-gel': {
    lets: [0.1, 0.16, 0.5],
    width: [0.45, 0.7],
    layers: [1, 1.3],
    uneven: 0.05,
    tooth: 0,
    skips: 0,
    nib: 0,
    rim: 0.2,
  },
  felt: { lets: black, width: [0.9, 1.6], layers: [0.9, 1.2], uneven: 0.06, tooth: 0.05, skips: 0, nib: 0, rim: 0.05 },
  fountain: {
    lets: [0.12, 0.16, 0.42],
    width: [0.5, 0.85],
    layers: [0.75, 1.1],
    uneven: 0.2,
    tooth: 0,
    skips: 0.2,
    nib: 0.4,
    rim: 0.25,
  },
  pencil: {
    lets: lead,
    width: [0.42, 0.7],
    layers: [0.85, 1.15],
    uneven: 0.15,
    tooth: 0.65,
    skips: 0,
    nib: 0,
    rim: -0.3,
  },
  'blunt-pencil': {
    lets: lead,
    width: [0.7, 1.05],
    layers: [0.7, 1],
    uneven: 0.2,
    tooth: 0.75,
    skips: 0,
    nib: 0,
    rim: -0.3,
  },
  marker: {
    lets: [0.1, 0.1, 0.12],
    width: [2, 2.8],
    layers: [0.9, 1.1],
    uneven: 0.05,
    tooth: 0.05,
    skips: 0,
    nib: 0.3,
    rim: 0,
  },
  fineliner: {
    lets: black,
    width: [0.3, 0.38],
    layers: [0.9, 1.1],
    uneven: 0.05,
    tooth: 0.05,
    skips: 0,
    nib: 0,
    rim: 0,
  },
  'violet-roller': {
    lets: [0.34, 0.12, 0.5],
    width: [0.42, 0.6],
    layers: [0.95, 1.2],
    uneven: 0.08,
    tooth: 0,
    skips: 0.3,
    nib: 0,
    rim: 0.15,
  },
  highlighter: {
    lets: [0.95, 0.55, 0.72],
    width: [3.2, 4.4],
    layers: [0.8, 1.1],
    uneven: 0.08,
    tooth: 0.1,
    skips: 0,
    nib: 0.2,
    rim: 0.15,
  },
} as const satisfies Readonly<Record<string, Pen>>;

export type PenName = keyof typeof pens;

/** Pens that lie on the table of a congress. */
export const usualPens: readonly PenName[] = [
  'blue-ballpoint',
  'blue-ballpoint',
  'black-ballpoint',
  'blue-gel',
  'gel',
  'red-ballpoint',
  'fountain',
  'violet-roller',
  'felt',
  'pencil',
];
