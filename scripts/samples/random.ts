// A small generator of reproducible numbers for the samples. Not for anything that has to be unpredictable.

/** Whole numbers that depend on the seed alone. */
export interface Chance {
  /** A whole number from 0 to `limit` − 1; `limit` from 1 to 65,536. */
  readonly below: (limit: number) => number;
}

/** The same seed gives the same numbers on every machine. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const step = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 16;
  };
  const below = (limit: number): number => Math.floor((step() * limit) / 65_536);
  for (let warmUp = 0; warmUp < 16; warmUp += 1) step();
  return { below };
};

/** The same items in an order that depends on `chance`. */
export const shuffled = <T>(items: readonly T[], chance: Chance): readonly T[] => {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(chance.below(left.length), 1));
  return drawn;
};
