// Chance that repeats: the same seed gives the same pages on every machine.

export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** A whole number from 0 up to, not including, `count`. */
  readonly whole: (count: number) => number;
  /** Mean 0, deviation 1. */
  readonly gaussian: () => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Small fast counter generator (sfc32), warmed up. */
function source(seed: number): () => number {
  let [a, b, c, d] = [seed | 0, (seed / 4294967296) | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 15; warm += 1) next();
  return next;
}

export function randomFrom(seed: number): Random {
  const next = source(seed);
  const whole = (count: number): number => Math.floor(next() * count);
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole,
    gaussian: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[whole(list.length)];
      if (chosen === undefined) throw new Error('Nothing to choose from.');
      return chosen;
    },
  };
}
