// People and cards that stand on a list twice, and namesakes.

import type { Finding } from '../finding/finding.ts';
import { finding } from '../rules/checks.ts';
import { isToldApart } from '../roster/told-apart.ts';
import { nameKey } from '../text/name-order.ts';
import { listFinding } from './sheet/checks.ts';
import type { ListedPerson } from './person-row.ts';
import type { ListKind } from './row-source.ts';

/** Everything about people that other rows decide. */
export function problemsOfPeople(people: readonly ListedPerson[], as: ListKind): readonly Finding[] {
  const byName = new Map<string, ListedPerson[]>();
  const byCard = new Map<string, ListedPerson>();
  return people.flatMap((person) => {
    const key = nameKey(person.facts.fullName);
    const namesakes = byName.get(key) ?? [];
    const found = [...ofNamesakes(person, namesakes, as), ...ofCard(person, byCard)];
    byName.set(key, [...namesakes, person]);
    return found;
  });
}

function ofNamesakes(
  { row, facts }: ListedPerson,
  namesakes: readonly ListedPerson[],
  as: ListKind,
): readonly Finding[] {
  const [first] = namesakes;
  if (first === undefined) return [];
  const name = facts.fullName;
  const place = { row, column: null };
  const same = namesakes.find((namesake) => !isToldApart(namesake.facts, facts));
  if (same !== undefined) return [listFinding('list-person-twice', place, { name, first: same.row })];
  const alike = namesakes.find(({ facts: other }) => other.birthDate !== '' && other.birthDate === facts.birthDate);
  if (alike !== undefined) return [listFinding('list-same-birth-date', place, { name, first: alike.row })];
  const told = listFinding('list-same-name', place, { name, first: first.row });
  const isOrdered = first.facts.partyDate !== '' && facts.partyDate !== '' && first.facts.partyDate !== facts.partyDate;
  return as === 'roster' || isOrdered ? [told] : [told, finding('order-of-equal-names-open', told.path, { name, row })];
}

function ofCard(person: ListedPerson, byCard: Map<string, ListedPerson>): readonly Finding[] {
  const { cardNumber, fullName } = person.facts;
  if (cardNumber === '') return [];
  const first = byCard.get(cardNumber);
  if (first === undefined) byCard.set(cardNumber, person);
  const place = { row: person.row, column: null };
  return first === undefined
    ? []
    : [listFinding('list-card-twice', place, { name: fullName, card: cardNumber, first: first.row })];
}
