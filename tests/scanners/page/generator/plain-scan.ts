// A scan without fault, to be changed in one respect at a time.

import turbo from '@julusian/jpeg-turbo';
import type { BlankPage, FillPlan } from './ballot.ts';
import { hands } from './hands.ts';
import type { Hand } from './hands.ts';
import { madePage } from './made-page.ts';
import type { MadePage } from './made-page.ts';
import type { PaperOrder } from './profiles.ts';
import { randomFrom } from './random.ts';
import type { ScanOrder } from './scan.ts';

export const plainScan: ScanOrder = {
  dotsPerInch: 200,
  angle: 0,
  shiftX: 0,
  shiftY: 0,
  scale: 1,
  stretch: 0,
  waves: [],
  shear: 0,
  drift: 0,
  larger: 0,
  backing: 250,
  shadeRight: 0,
  shadeDown: 0,
  shadeEdge: 0,
  gamma: 1,
  white: 245,
  black: 20,
  blur: 0.1,
  noise: 2,
  streaks: [],
};

export const plainPaper: PaperOrder = {
  toner: 1,
  copy: 'original',
  tint: null,
  specks: { count: 0, radii: [0.03, 0.1] },
  folds: [],
  throughShine: 0,
  ear: null,
  stamp: 'no',
};

/** Names struck or disagreed with in the share said, nothing difficult. */
export const planOf = (against: number): FillPlan => ({ against, neither: 0, both: 0, difficult: 0 });

export interface PlainOrder {
  readonly blank: BlankPage;
  readonly seed: number;
  readonly scan?: Partial<ScanOrder>;
  readonly paper?: Partial<PaperOrder>;
  readonly hand?: Hand;
  readonly plan?: FillPlan;
}

export function plainPage({
  blank,
  seed,
  scan = {},
  paper = {},
  hand = firstHand(),
  plan = planOf(0.3),
}: PlainOrder): MadePage {
  const damage = {
    paper: { ...plainPaper, ...paper },
    scan: { ...plainScan, ...scan },
    picture: { kind: 'jpeg', quality: 85, colours: 1 },
    tags: [],
  } as const;
  return madePage({ blank, hand, plan, damage, writing: null, random: randomFrom(seed) });
}

function firstHand(): Hand {
  const [hand] = hands;
  if (hand === undefined) throw new Error('No hands.');
  return hand;
}

/** A JPEG file that says its resolution. */
export function jpegFile(
  {
    picture: {
      width,
      height,
      planes: [plane],
    },
  }: MadePage,
  dotsPerInch: number,
): Uint8Array {
  const file = turbo.compressSync(Buffer.from(plane ?? new Uint8Array(0)), {
    format: turbo.FORMAT_GRAY,
    width,
    height,
    subsampling: turbo.SAMP_GRAY,
    quality: 85,
  });
  file.writeUInt8(1, 13);
  file.writeUInt16BE(dotsPerInch, 14);
  file.writeUInt16BE(dotsPerInch, 16);
  return file;
}
