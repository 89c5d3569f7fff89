// When two people of one name are two.

import type { DelegateFacts } from './delegate.ts';

/** Whether two dates cannot be the same day, as far as both are known: "1976" may be "1976-05-03". */
export const areOtherDates = (one: string, other: string): boolean =>
  one !== '' && other !== '' && !one.startsWith(other) && !other.startsWith(one);

/** Two people of one name are two when birth dates, cards, or, where neither is known, delegations differ. */
export function isToldApart(one: DelegateFacts, other: DelegateFacts): boolean {
  const differ = (left: string, right: string): boolean => left !== '' && right !== '' && left !== right;
  return (
    areOtherDates(one.birthDate, other.birthDate) ||
    differ(one.cardNumber, other.cardNumber) ||
    (one.birthDate === '' && other.birthDate === '' && differ(one.delegation, other.delegation))
  );
}
