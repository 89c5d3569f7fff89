// Votes of one person, as results and minutes tell them.

/** Votes of one person, as the minutes print them. */
export interface CandidateTotal {
  readonly id: string;
  readonly votes: number;
  /** Two decimals, half rounded up: "85.59". */
  readonly percentOfBase: string;
  readonly percentOfValid: string;
}
