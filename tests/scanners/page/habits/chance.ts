// Chance for the habits: every page follows from its seed alone, on every machine.

/** A number, or the least and the greatest of a range out of which one is drawn. */
export type Span = number | readonly [number, number];

export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly draw: () => number;
  readonly of: (span: Span) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly count: (low: number, high: number) => number;
  /** Bell-shaped around 0, with the deviation given; never further out than three of them. */
  readonly around: (deviation: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly one: <T>(list: readonly T[]) => T;
  /** `count` different elements, in the order of the list; all of them where the list is shorter. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
}

/** FNV-1a over the words, so that two purposes of one seed have nothing in common. */
function mixed(words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of words.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = mixed(words);
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mix = Math.imul(state ^ (state >>> 15), state | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296;
  };
  const count = (low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
  const one = <T>(list: readonly T[]): T => {
    const found = list[count(0, list.length - 1)];
    if (found === undefined) throw new Error('There is nothing to draw from.');
    return found;
  };
  return {
    draw,
    of: (span) => (typeof span === 'number' ? span : span[0] + (span[1] - span[0]) * draw()),
    count,
    around: (deviation) => (draw() + draw() + draw() + draw() - 2) * 1.732 * deviation,
    happens: (probability) => draw() < probability,
    one,
    some: (list, wanted) => {
      const left = list.map((_, index) => index);
      const taken: number[] = [];
      while (taken.length < wanted && left.length > 0) taken.push(...left.splice(count(0, left.length - 1), 1));
      const chosen = new Set(taken);
      return list.filter((_, index) => chosen.has(index));
    },
  };
}

/** A slow random curve through 0 with the wavelength and the deviation given, for wobble along a stroke. */
export function wobble(chance: Chance, wavelength: number, deviation: number): (along: number) => number {
  const knots: number[] = [];
  const knot = (index: number): number => {
    while (knots.length <= index) knots.push(chance.around(deviation));
    return knots[index] ?? 0;
  };
  return (along) => {
    const at = Math.max(0, along / wavelength);
    const before = Math.floor(at);
    const share = at - before;
    const eased = share * share * (3 - 2 * share);
    return knot(before) * (1 - eased) + knot(before + 1) * eased;
  };
}
