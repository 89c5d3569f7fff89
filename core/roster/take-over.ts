// From what a list says to people of the roster: badge numbers. Who was known keeps theirs.

import { nameKey } from '../text/name-order.ts';
import type { Delegate, DelegateFacts } from './delegate.ts';
import { peopleByName } from './examine-acts.ts';
import type { Roster } from './roster.ts';
import { isToldApart } from './told-apart.ts';

/**
 * Delegates with numbers. A list that replaces the roster finds the same people again (badges that were printed
 * stay good); new people get the numbers after the highest that was ever given.
 */
export function withNumbers(
  roster: Roster,
  people: readonly DelegateFacts[],
  mode: 'add' | 'replace',
): readonly Delegate[] {
  const known = mode === 'replace' ? peopleByName(roster) : new Map<string, never[]>();
  const taken = new Set<number>();
  let next = roster.highestNumber;
  return people.map((facts) => {
    const same = (known.get(nameKey(facts.fullName)) ?? []).find(
      ({ delegate }) => !taken.has(delegate.number) && !isToldApart(delegate, facts),
    );
    if (same !== undefined) {
      taken.add(same.delegate.number);
      return { ...facts, number: same.delegate.number };
    }
    next += 1;
    return { ...facts, number: next };
  });
}
