// A page that was lost (its process crashed, was killed, ran out of memory) is loaded again, and people are told. One that
// is lost again and again is not: the program ends, and what was saved is on disk.

/** Losses within `within` milliseconds after which the page is not loaded again. */
export const reloadLimits = { most: 3, within: 5 * 60_000 } as const;

/** What became of the page since the program started. */
export interface PageReloads {
  /** A page was lost; whether it is loaded again. */
  readonly lost: () => 'load-again' | 'give-up';
  /** Whether the page that is there came in place of a lost one and nobody has said that they know. */
  readonly isToTell: () => boolean;
  /** Somebody has read it. */
  readonly told: () => void;
}

/** `clock`: milliseconds that never go back. */
export function pageReloads(clock: () => number): PageReloads {
  let losses: readonly number[] = [];
  let isToTell = false;
  return {
    lost: () => {
      const now = clock();
      losses = [...losses.filter((at) => now - at < reloadLimits.within), now];
      isToTell = true;
      return losses.length > reloadLimits.most ? 'give-up' : 'load-again';
    },
    isToTell: () => isToTell,
    told: () => {
      isToTell = false;
    },
  };
}
