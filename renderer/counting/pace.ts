// How fast ballots go, from the moments of the last ones: the usual gap, so that a pause does not count.

/** How many moments are kept. */
const remembered = 12;

/** The moments with one more, in milliseconds; only the last few are kept. */
export const withMoment = (moments: readonly number[], now: number): readonly number[] =>
  [...moments, now].slice(-remembered);

/** Ballots per minute by the median gap between the last ballots; `null` for fewer than four. */
export function pace(moments: readonly number[]): number | null {
  const gaps = moments
    .slice(1)
    .map((moment, index) => moment - (moments[index] ?? moment))
    .toSorted((one, other) => one - other);
  const middle = gaps[Math.floor(gaps.length / 2)];
  return gaps.length < 3 || middle === undefined || middle <= 0 ? null : Math.round(60_000 / middle);
}
