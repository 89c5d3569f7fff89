// The sizes of paper that ballots are printed on.

/** Papers that ballots can be printed on. */
export type PaperSize = 'A4' | 'A5';
