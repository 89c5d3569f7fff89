// Kept, struck, or for people to decide: one printed name.

import type { StrikeMark } from '../../../core/ballot/ballot.ts';
import type { NameInk } from '../measure/name-ink.ts';
import type { Doubt } from './page-reading.ts';
import type { ReadingLimits } from '../measure/reading-limits.ts';

export interface NameAnswer {
  readonly mark: StrikeMark;
  readonly doubt: Doubt | null;
}

/** Share of the printed name that must be found: less is torn, folded over, covered. */
const leastFit = 0.55;
/** In so many of its columns a stroke lies among the small letters; fewer will do where it goes above and below their middle, as no underline does, and none where it does so nearly everywhere. */
const amongLetters = { middle: 0.3, atLeast: 0.15, bothSides: 0.06, everywhere: 0.6 } as const;
/** Every word is crossed at least so far; a short one whose letters hide a line less, where the line is seen nearly everywhere else and nowhere away for longer than so many millimetres. */
const words = { crossed: 0.4, hidden: 0.15, elsewhere: 0.9, gap: 3 } as const;
/** A stroke may be away so far: worn pens fail, and letters hide it. */
const widestGap = { always: 9, inShortNames: 6, share: 0.27 } as const;
/** So long a part of a name without any trace of a stroke, and so large a share of it, was not struck. Where no part is bare for longer than `traced`, of a gap over half of the name than `tracedHalf`, a line runs along the letters through the gap. */
const bareStretch = { length: 5, share: 0.34, end: 8, traced: 6, tracedHalf: 5, half: 0.35 } as const;
/** Where ink is seen beside the small letters alone for so long (mm), it is not the stroke: writing, or a neighbour's mark. */
const longestAside = 4.5;
/** The same where there is writing on the page, and what may be missing of a stroke there. */
const besideWriting = { aside: 2.5, bare: 5, gap: 6 } as const;
/** One speck of dust, so wide at most, leaves a name kept. */
const widestDust = 0.7;
const mostSpecks = 3;
/** Specks that do not lie in one line are no stroke. */
const scattered = 0.4;
/** Paler hits are what a letter's edge leaves beside its place. */
const paleHit = 0.3;
const mostPale = 0.3;
const faintPath = 0.085;
/** Graphite that was rubbed about. */
const smearLimit = 0.06;
/** Ink this dark was not rubbed out. */
const strongInk = 0.37;
/** Dark from letter to letter at one height. */
const mostBetweenLetters = 0.2;
/** A streak so dark may hide a stroke; a fold darker here than elsewhere by so much lies under one, and hides where it ends unless so much of it is seen beside the fold. */
const darkStreak = 51;
const mostExcess = 0.05;
const besideFold = 0.1;

/** What is known beside the ink. */
export interface NameSurroundings {
  /** The share of the printed name that was found. */
  readonly fit: number;
  /** How dark this voter's marks are at least. */
  readonly least: number;
  /** Whether there is writing on the page: it may run beside any name, and be taken for a part of its stroke. */
  readonly hasWriting: boolean;
}

export function judgeName(ink: NameInk, around: NameSurroundings, limits: ReadingLimits): NameAnswer {
  const { fit } = around;
  const answer = judgeInk(ink, around, limits);
  if (answer.doubt !== null) return answer;
  if (fit < leastFit) return { ...answer, doubt: 'not-found' };
  const isUnderStreak = ink.lines.some(({ along, darkness }) => along === 'down' && darkness > darkStreak);
  const isUnderFold =
    answer.mark === 'kept'
      ? ink.lineExcess > mostExcess || ink.letterLineOnFold > mostBetweenLetters
      : ink.bandShare < besideFold && ink.lines.some(({ along }) => along === 'across');
  return isUnderStreak || isUnderFold ? { ...answer, doubt: 'streak' } : answer;
}

const isAmongLetters = ({ middleShare, bothSides }: NameInk): boolean =>
  middleShare >= amongLetters.middle ||
  bothSides >= amongLetters.everywhere ||
  (middleShare >= amongLetters.atLeast && bothSides >= amongLetters.bothSides);

const areWordsCrossed = ({ leastWord, strokeShare, longestGap }: NameInk): boolean =>
  leastWord >= words.crossed ||
  (leastWord >= words.hidden && strokeShare >= words.elsewhere && longestGap <= words.gap);

const isBesideWriting = ({ asideLength, bareLength, leastWord, longestGap }: NameInk): boolean =>
  asideLength > besideWriting.aside ||
  bareLength > besideWriting.bare ||
  leastWord < words.crossed ||
  longestGap > besideWriting.gap;

function judgeInk(ink: NameInk, { least, hasWriting }: NameSurroundings, limits: ReadingLimits): NameAnswer {
  const isKept =
    ink.bandShare <= limits.keptShare &&
    ink.widestRun <= widestDust &&
    (ink.runs <= 1 || (ink.runs <= mostSpecks && (ink.spread > scattered || ink.darkness < paleHit)));
  if (isKept && ink.letterLine > mostBetweenLetters) return { mark: 'kept', doubt: 'partial' };
  if (isKept)
    return {
      mark: 'kept',
      doubt:
        ink.faintPath > faintPath || ink.paleShare > mostPale ? 'faint' : ink.smear > smearLimit ? 'smeared' : null,
    };
  if (ink.strokeShare < limits.struckShare)
    return { mark: ink.strokeShare > 0.5 ? 'struck' : 'kept', doubt: 'partial' };
  if (!isAmongLetters(ink)) return { mark: 'kept', doubt: 'underlined' };
  if (hasWriting && isBesideWriting(ink)) return { mark: 'struck', doubt: 'partial' };
  const isWide =
    ink.longestGap > widestGap.always || (ink.longestGap > widestGap.inShortNames && ink.gapShare > widestGap.share);
  const isOpen =
    isWide && ink.bareLength > (ink.gapShare > bareStretch.half ? bareStretch.tracedHalf : bareStretch.traced);
  const isBare =
    (ink.bareLength > bareStretch.length && ink.bareShare > bareStretch.share) || ink.bareEnd > bareStretch.end;
  if (!areWordsCrossed(ink) || isOpen || isBare || ink.asideLength > longestAside)
    return { mark: 'struck', doubt: 'partial' };
  if (ink.penDarkness < least) return { mark: 'struck', doubt: 'weak' };
  return { mark: 'struck', doubt: ink.smear > smearLimit && ink.penDarkness < strongInk ? 'smeared' : null };
}
