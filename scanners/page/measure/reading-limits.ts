// The limits between empty, doubtful and marked, in one place. Darkness is a share of the page's own contrast.

/** How much a person is asked: stricter sends more marks to people, and changes nothing else. */
export type Strictness = 'strict' | 'standard' | 'lenient';

export interface ReadingLimits {
  /** Ink darker than this is seen at all. */
  readonly seen: number;
  /** A stroke's mean darkness along 1.5 mm that an empty box may not have. */
  readonly faintStroke: number;
  /** Share of a box's inside that ink covers: more is a mark, less is doubtful. */
  readonly markedCoverage: number;
  /** Darkness that the darkest 4 % of a marked box reach. */
  readonly markedPeak: number;
  /** Extent of a marked box's largest stroke in millimetres. */
  readonly markedExtent: number;
  /** Share of a struck name's columns, where no letter hides the stroke, in which it is seen. */
  readonly struckShare: number;
  /** Share of a kept name's visible columns that dust may touch. */
  readonly keptShare: number;
}

const standard: ReadingLimits = {
  seen: 0.17,
  faintStroke: 0.088,
  markedCoverage: 0.05,
  markedPeak: 0.25,
  markedExtent: 2.1,
  struckShare: 0.62,
  keptShare: 0.05,
};

export const readingLimits: Readonly<Record<Strictness, ReadingLimits>> = {
  strict: {
    ...standard,
    faintStroke: 0.065,
    markedCoverage: 0.1,
    markedPeak: 0.4,
    markedExtent: 2.3,
    struckShare: 0.75,
    keptShare: 0.03,
  },
  standard,
  lenient: {
    ...standard,
    faintStroke: 0.1,
    markedCoverage: 0.042,
    markedPeak: 0.22,
    markedExtent: 1.7,
    struckShare: 0.55,
    keptShare: 0.06,
  },
};
