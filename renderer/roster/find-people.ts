// Who of the roster is shown: by what is typed, by delegation, by check-in.

import type { Presence } from '../../core/roster/delegate.ts';
import { matches } from '../../core/roster/search-key.ts';
import type { RosterLine } from './roster-store.ts';

export interface Filter {
  readonly typed: string;
  /** `null` for all. */
  readonly delegation: string | null;
  readonly presence: Presence | null;
}

export const everybody: Filter = { typed: '', delegation: null, presence: null };

/** The lines that the filter lets through, in their order. */
export function findPeople(
  lines: readonly RosterLine[],
  { typed, delegation, presence }: Filter,
): readonly RosterLine[] {
  return lines.filter(
    ({ person, key }) =>
      (delegation === null || person.delegate.delegation === delegation) &&
      (presence === null || person.presence === presence) &&
      (typed.trim() === '' || matches(key, typed)),
  );
}
