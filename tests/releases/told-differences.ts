// Where today's words differ on purpose from those of a release: each difference is told here with its reason. A figure, a
// name or a digest that differs is never told away: that is a file of the release that is read wrongly.

/** One difference of words, as it stands in frozen papers and answers. */
export interface ToldDifference {
  readonly release: string;
  readonly before: string;
  readonly after: string;
  /** Why the words of the release were put better or were wrong. */
  readonly reason: string;
}

export const toldDifferences: readonly ToldDifference[] = [];
