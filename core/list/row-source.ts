// A row of a list at hand, as those who read its parts see it.

import type { ListCheck } from './sheet/checks.ts';
import type { ListMeaning } from './sheet/columns.ts';
import type { PersonLine } from './sheet/structure.ts';

/** Which list it is: those who are summoned, or those who stand for election. */
export type ListKind = 'roster' | 'candidates';

/** What rows are read with. */
export interface RowOrder {
  readonly as: ListKind;
  /** Day of the congress, ISO: nobody on the list was born or admitted later; `null` where it is not known. */
  readonly day: string | null;
}

/** A row at hand: its cells by meaning, and a place to put what is wrong. */
export interface RowSource extends RowOrder {
  readonly line: PersonLine;
  readonly cell: (meaning: ListMeaning) => string;
  readonly has: (meaning: ListMeaning) => boolean;
  readonly add: (
    code: ListCheck,
    meaning: ListMeaning | null,
    figures?: Readonly<Record<string, string | number>>,
  ) => void;
}
