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

/**
 * Inputs of `count` that today's reading of the regulation counts otherwise (`core/rules/party-revision.ts`): `count` is
 * by the newest reading. What the release counted by its own reading is still counted so, and tested by that reading.
 */
export const countedOtherwise: Readonly<Record<string, readonly string[]>> = {
  // A list without surplus that votes for nobody is invalid; shares of a vote of confidence are of the ballots returned.
  '0.1.0': ['db', 'tn'],
};

export const toldDifferences: readonly ToldDifference[] = [];
