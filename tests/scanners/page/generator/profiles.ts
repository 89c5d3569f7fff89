// How good printers and scanners are: clean, normal, harsh; drawn anew for every page, with the names of what was done.

import type { Fold } from './paper-damage.ts';
import type { Random } from './random.ts';
import type { ScanOrder } from './scan.ts';

export type Profile = 'clean' | 'normal' | 'harsh';
export const profiles: readonly Profile[] = ['clean', 'normal', 'harsh'];

/** How the picture is kept. */
export type PictureForm =
  { readonly kind: 'jpeg'; readonly quality: number; readonly colours: 1 | 3 } | { readonly kind: 'bilevel' };

/** What is done to the paper. */
export interface PaperOrder {
  readonly toner: number;
  readonly copy: 'original' | 'copy';
  readonly tint: readonly number[] | null;
  readonly specks: { readonly count: number; readonly radii: readonly [number, number] };
  readonly folds: readonly Fold[];
  readonly throughShine: number;
  readonly ear: { readonly corner: 0 | 1 | 2 | 3; readonly legs: number } | null;
  readonly stamp: 'yes' | 'no';
}

export interface Damage {
  readonly paper: PaperOrder;
  readonly scan: ScanOrder;
  readonly picture: PictureForm;
  /** Names for the figures per damage. */
  readonly tags: readonly string[];
}

interface Ranges {
  readonly angle: number;
  readonly shift: number;
  readonly scale: number;
  readonly stretch: number;
  readonly wave: number;
  readonly shear: number;
  readonly shade: number;
  readonly noise: readonly [number, number];
  readonly blur: readonly [number, number];
  readonly quality: readonly [number, number];
  readonly toner: readonly [number, number];
  readonly specks: number;
  readonly speck: number;
  /** Chances. */
  readonly fold: number;
  readonly streak: number;
  readonly copy: number;
  readonly tint: number;
  readonly shine: number;
  readonly ear: number;
  readonly bilevel: number;
}

const ranges: Readonly<Record<Profile, Ranges>> = {
  clean: {
    angle: 0.4,
    shift: 0.8,
    scale: 0.004,
    stretch: 0.002,
    wave: 0.03,
    shear: 0.001,
    shade: 0.03,
    noise: [1, 3],
    blur: [0.05, 0.14],
    quality: [82, 95],
    toner: [0.95, 1],
    specks: 3,
    speck: 0.09,
    fold: 0,
    streak: 0,
    copy: 0,
    tint: 0.05,
    shine: 0,
    ear: 0,
    bilevel: 0,
  },
  normal: {
    angle: 1.5,
    shift: 1.5,
    scale: 0.015,
    stretch: 0.005,
    wave: 0.12,
    shear: 0.003,
    shade: 0.08,
    noise: [2, 5],
    blur: [0.08, 0.2],
    quality: [70, 90],
    toner: [0.85, 1],
    specks: 12,
    speck: 0.12,
    fold: 0.06,
    streak: 0.02,
    copy: 0.03,
    tint: 0.1,
    shine: 0.05,
    ear: 0.01,
    bilevel: 0.02,
  },
  harsh: {
    angle: 3,
    shift: 1.5,
    scale: 0.03,
    stretch: 0.008,
    wave: 0.3,
    shear: 0.008,
    shade: 0.2,
    noise: [4, 9],
    blur: [0.12, 0.25],
    quality: [48, 75],
    toner: [0.7, 1],
    specks: 35,
    speck: 0.17,
    fold: 0.15,
    streak: 0.05,
    copy: 0.08,
    tint: 0.2,
    shine: 0.15,
    ear: 0.04,
    bilevel: 0.06,
  },
};

/** Chance decides all; the orientation, the resolution and the colours too. */
export function damageFor(profile: Profile, random: Random): Damage {
  const range = ranges[profile];
  const isBilevel = random.chance(range.bilevel);
  const colours = isBilevel || random.chance(0.85) ? 1 : 3;
  const paper = paperOrder(range, random);
  const scan = scanOrder(range, random);
  const tags = [
    `${scan.dotsPerInch} dpi`,
    isBilevel ? 'black and white' : colours === 3 ? 'colour' : 'grey',
    ...(Math.abs(scan.angle) > 90 ? ['upside down'] : []),
    ...(paper.copy === 'copy' ? ['copy'] : []),
    ...(paper.tint === null ? [] : ['tinted paper']),
    ...(paper.folds.length > 0 ? ['fold'] : []),
    ...(paper.throughShine > 0 ? ['shine-through'] : []),
    ...(paper.ear === null ? [] : ['dog-ear']),
    ...(paper.stamp === 'yes' ? ['stamp'] : []),
    ...(scan.streaks.length > 0 ? ['streak'] : []),
    ...(Math.abs(scan.scale - 1) > 0.01 ? ['scale'] : []),
    ...(scan.stretch > 0.004 || scan.stretch < -0.004 ? ['stretch'] : []),
    ...(scan.shadeRight > 0.06 || scan.shadeDown > 0.06 ? ['shadow'] : []),
    ...(paper.specks.count > 10 ? ['specks'] : []),
    ...(paper.toner < 0.85 ? ['pale toner'] : []),
  ];
  return {
    paper,
    scan,
    picture: isBilevel
      ? { kind: 'bilevel' }
      : { kind: 'jpeg', quality: Math.round(random.between(...range.quality)), colours },
    tags,
  };
}

function paperOrder(range: Ranges, random: Random): PaperOrder {
  const tint = random.between(0.86, 0.97);
  return {
    toner: random.between(...range.toner),
    copy: random.chance(range.copy) ? 'copy' : 'original',
    tint: random.chance(range.tint) ? [tint, tint * random.between(0.95, 1), tint * random.between(0.85, 1)] : null,
    specks: { count: random.whole(range.specks + 1), radii: [0.03, range.speck] },
    folds: random.chance(range.fold) ? Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => foldOf(random)) : [],
    throughShine: random.chance(range.shine) ? random.between(0.02, 0.07) : 0,
    ear: random.chance(range.ear) ? { corner: random.pick([0, 1, 2, 3] as const), legs: random.between(6, 30) } : null,
    stamp: random.chance(0.5) ? 'yes' : 'no',
  };
}

const foldOf = (random: Random): Fold => ({
  along: random.pick(['across', 'across', 'down'] as const),
  at: random.between(30, 180),
  drift: random.between(-2, 2),
  dark: random.between(0.06, 0.4),
  width: random.between(0.15, 0.4),
});

function scanOrder(range: Ranges, random: Random): ScanOrder {
  const both = (most: number): number => random.between(-most, most);
  return {
    dotsPerInch: random.pick([150, 200, 200, 200, 200, 300]),
    angle: both(range.angle) + (random.chance(0.25) ? 180 : 0),
    shiftX: both(range.shift),
    shiftY: both(range.shift),
    scale: 1 + both(range.scale),
    stretch: both(range.stretch),
    waves: [
      { height: both(range.wave), length: random.between(80, 250), phase: random.between(0, 6.28) },
      { height: both(range.wave) * 0.3, length: random.between(20, 60), phase: random.between(0, 6.28) },
    ],
    shear: both(range.shear),
    drift: both(range.wave),
    larger: random.chance(0.2) ? random.between(0.5, 3) : random.between(-0.8, 0.6),
    backing: random.pick([40, 90, 235, 250]),
    shadeRight: both(range.shade),
    shadeDown: both(range.shade),
    shadeEdge: random.between(0, range.shade),
    gamma: random.between(0.85, 1.2),
    white: random.between(225, 252),
    black: random.between(8, 40),
    blur: random.between(...range.blur),
    noise: random.between(...range.noise),
    streaks: random.chance(range.streak)
      ? Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => ({
          at: random.between(0.02, 0.98),
          width: random.between(0.1, 0.3),
          dark: random.between(0.1, 0.6),
        }))
      : [],
  };
}
