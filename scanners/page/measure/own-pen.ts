// What one voter's marks on one page are like: one pen, pressed about as hard everywhere, in one way of marking.

import type { BoxInk } from './box-ink.ts';
import type { NameInk } from './name-ink.ts';
import type { PaperBeside } from './name-pale-ink.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface OwnPen {
  /** How dark a mark in a box, and a stroke over a name, must be at least to be this pen's, 0–1. */
  readonly leastInBox: number;
  readonly leastOnName: number;
  /** The same for a stroke around which the paper is darker than beside the other names: `paperBeside` is what that is there. */
  readonly leastWhereRubbed: number;
  readonly paperBeside: PaperBeside;
  /** A stroke over a name that covers more of its band is not this voter's way of striking: it may be writing. */
  readonly mostBand: number;
  /** Ink, extent and stroke width of this voter's middle mark in a box, in square millimetres and millimetres; `null` where there are too few. */
  readonly usual: { readonly inkArea: number; readonly extent: number; readonly strokeWidth: number } | null;
}

/** The share of its usual darkness that a pen keeps on all marks: what is paler was rubbed. */
const ownShare = { inBox: 0.6, onName: 0.66 } as const;
/** Where this voter's pen says too little of itself, a mark must be as dark as a hard pencil's to be believed; darker where the paper cannot tell whether something was rubbed about, and far darker where it was. */
const leastAlone = { inBox: 0.36, onName: 0.28, onMutePaper: 0.32, whereRubbed: 0.58 } as const;
/** So many marks are this voter's way of marking; so many strokes over names of one darkness, or of any, are a pen, however pale; so many of one darkness are one on any paper. */
const enough = { inBoxes: 8, evenOnNames: 3, onNames: 8, evenOnMutePaper: 5 } as const;
/** A pen of one darkness: its paler marks against its middle one. */
const even = 0.8;
/** So much of the setting's limit then is enough. */
const evenlyPale = 0.8;

export function ownPen(boxes: readonly BoxInk[], names: readonly NameInk[], limits: ReadingLimits): OwnPen {
  const marks = boxes.filter(({ coverage, extent }) => coverage > limits.markedCoverage && extent > 1.7);
  const inks = sorted(
    names
      .filter(({ bandShare, widestRun }) => bandShare > 0.03 && widestRun >= 1)
      .map(({ penDarkness }) => penDarkness),
  );
  const paperBeside = {
    left: usualPaper(sorted(names.map((name) => name.paperBeside.left))),
    right: usualPaper(sorted(names.map((name) => name.paperBeside.right))),
  };
  const dark = ownShare.onName * darkestOf(inks);
  return {
    leastInBox: leastInBox(sorted(marks.map(({ peak }) => peak)), limits),
    leastOnName: Math.max(dark, leastOnName(inks, isMute(paperBeside), limits)),
    leastWhereRubbed: Math.max(dark, leastAlone.whereRubbed),
    paperBeside,
    mostBand: mostBand(
      sorted(
        names
          .filter(({ bandShare, strokeShare }) => bandShare > 0.1 && strokeShare > limits.struckShare)
          .map(({ bandShare }) => bandShare),
      ),
    ),
    usual: marks.length < enough.inBoxes ? null : middleMark(marks),
  };
}

const middleMark = (marks: readonly BoxInk[]): OwnPen['usual'] => ({
  inkArea: middle(sorted(marks.map(({ inkArea }) => inkArea))),
  extent: middle(sorted(marks.map(({ extent }) => extent))),
  strokeWidth: middle(sorted(marks.map(({ strokeWidth }) => strokeWidth))),
});

const sorted = (values: number[]): readonly number[] => values.sort((a, b) => a - b);
const middle = (values: readonly number[]): number => values[values.length >> 1] ?? 0;

/** Of so few names more than half may have been rubbed: there the lighter quarter is what the paper is like. */
const fewNames = 12;
const usualPaper = (values: readonly number[]): number =>
  values.length < fewNames ? (values[values.length >> 2] ?? 0) : middle(values);

/** Every row of boxes holds a mark: the middle one is the pen's. */
function leastInBox(peaks: readonly number[], limits: ReadingLimits): number {
  if (peaks.length < 3) return Math.max(limits.markedPeak, leastAlone.inBox, ownShare.inBox * (peaks.at(-1) ?? 0));
  const isEven = peaks.length >= enough.inBoxes && (peaks[Math.floor(peaks.length / 10)] ?? 0) >= even * middle(peaks);
  return Math.max(isEven ? evenlyPale * limits.markedPeak : limits.markedPeak, ownShare.inBox * middle(peaks));
}

/** Few names are struck, and the darkest ink on any of them is the pen's: of many, the darkest but for a tenth. */
const darkestOf = (inks: readonly number[]): number =>
  (inks.length < 10 ? inks.at(-1) : inks[Math.floor(0.9 * inks.length)]) ?? 0;

/** Strokes that are all alike, and many strokes, are a pen, however pale. */
function leastOnName(inks: readonly number[], onMutePaper: boolean, limits: ReadingLimits): number {
  const isEven = (inks[0] ?? 0) >= even * middle(inks);
  if (onMutePaper && !(isEven && inks.length >= enough.evenOnMutePaper)) return leastAlone.onMutePaper;
  return (isEven && inks.length >= enough.evenOnNames) || inks.length >= enough.onNames
    ? evenlyPale * limits.markedPeak
    : leastAlone.onName;
}

/** So much more of the band than this voter's other strokes a stroke may cover; at least; and so much where there are no others. */
const unlike = { times: 2.3, least: 0.6, alone: 0.68 } as const;

function mostBand(shares: readonly number[]): number {
  if (shares.length < 2) return unlike.alone;
  return Math.max(unlike.least, unlike.times * (shares.length < 5 ? (shares[0] ?? 0) : middle(shares)));
}

/** So much darker, 0–1, is paper over which graphite or ink was spread: all strokes of a page may be pale and alike because all were rubbed. */
const spread = 0.0115;
/** Paper that is lighter than the page's paper on the whole shows no spreading. */
const mute = 0.001;

const isMute = ({ left, right }: PaperBeside): boolean => left < mute && right < mute;

/** How dark a stroke over a name must be to be this pen's. */
export const leastOn = ({ paperBeside: { left, right } }: NameInk, pen: OwnPen): number =>
  left - pen.paperBeside.left > spread || right - pen.paperBeside.right > spread
    ? pen.leastWhereRubbed
    : pen.leastOnName;
