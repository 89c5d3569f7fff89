// Who confirms a result, who has, and who is still missing.

import { mayDecide } from '../../core/rules/counting-committee.ts';
import type { CongressView } from '../session/bridge.ts';

type Seat = CongressView['committee'][number];
type Member = Seat['member'];

/** Where confirming stands: the head of the committee and one more member, no technician. */
export interface Confirming {
  /** Who may still choose themself. */
  readonly open: readonly Member[];
  readonly confirmed: readonly Member[];
  /** Members who could confirm but have no PIN. */
  readonly withoutPin: readonly Member[];
  /** The head as long as the head has not confirmed. */
  readonly missingHead: Member | null;
  readonly isOtherMissing: boolean;
}

/** Where confirming stands for a committee of which some have confirmed. */
export function confirmingOf(committee: readonly Seat[], confirmedBy: readonly string[]): Confirming {
  const seats = committee.filter(({ member }) => mayDecide(member));
  const hasConfirmed = ({ member }: Seat): boolean => confirmedBy.includes(member.id);
  const head = seats.find(({ member }) => member.role === 'head');
  const confirmed = seats.filter(hasConfirmed).map(({ member }) => member);
  return {
    open: seats.filter((seat) => seat.hasPin && !hasConfirmed(seat)).map(({ member }) => member),
    confirmed,
    withoutPin: seats.filter((seat) => !seat.hasPin && !hasConfirmed(seat)).map(({ member }) => member),
    missingHead: head === undefined || hasConfirmed(head) ? null : head.member,
    isOtherMissing: !confirmed.some(({ role }) => role !== 'head'),
  };
}
