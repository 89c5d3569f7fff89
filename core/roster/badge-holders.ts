// Whose badges are printed, in the order in which they are handed out.

import type { Delegate } from './delegate.ts';
import { peopleOf } from './roster.ts';
import type { Person, Roster } from './roster.ts';

/** Everybody, one delegation, or those chosen in the list. */
export type BadgeChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'delegation'; readonly delegation: string }
  | { readonly kind: 'chosen'; readonly numbers: readonly number[] };

/** Delegates as their badges name them: in the order of delegations, and within one of numbers. */
export function badgeHolders(roster: Roster, choice: BadgeChoice): readonly Delegate[] {
  const order = [...roster.delegations.keys()];
  return peopleOf(roster)
    .filter(isChosenBy(choice))
    .map(asOnBadge)
    .toSorted(
      (one, other) => order.indexOf(one.delegation) - order.indexOf(other.delegation) || one.number - other.number,
    );
}

function isChosenBy(choice: BadgeChoice): (person: Person) => boolean {
  switch (choice.kind) {
    case 'all':
      return () => true;
    case 'delegation':
      return ({ delegate }) => delegate.delegation === choice.delegation;
    case 'chosen': {
      const numbers = new Set(choice.numbers);
      return ({ delegate }) => numbers.has(delegate.number);
    }
  }
}

/** An alternate who has taken a place is an official delegate from then on, at the door and in the hall. */
const asOnBadge = ({ delegate, replaces }: Person): Delegate =>
  replaces === null ? delegate : { ...delegate, standing: 'official' };
