// What an amendment of the congress put right, fact by fact: papers of results that were closed before it tell it, and the
// screen that asks two members for it.

import type { Congress } from '../congress/congress.ts';

/** Facts of a congress that papers name, in their order on the form. */
export const paperFacts = ['organisation', 'superior', 'title', 'term', 'place', 'date', 'time', 'stamp'] as const;
export type PaperFact = (typeof paperFacts)[number];

/** Facts of a congress that two members put right after a result was closed. */
export interface Amendment {
  readonly before: Congress;
  readonly after: Congress;
  readonly reason: string;
  /** Ids of those who decided. */
  readonly members: readonly string[];
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** A fact before and after; "" where it was not said. */
export interface AmendedFact {
  readonly fact: PaperFact;
  readonly before: string;
  readonly after: string;
}

/** The facts in which two congresses differ. */
export const amendedFacts = (before: Congress, after: Congress): readonly AmendedFact[] =>
  paperFacts
    .map((fact) => ({ fact, before: before[fact] ?? '', after: after[fact] ?? '' }))
    .filter((each) => each.before !== each.after);
