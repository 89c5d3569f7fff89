// Who confirms a result: the head of the committee and one more member, never a technician. Who has, and who is missing.

import type { CommitteeMember } from '../congress/congress.ts';
import { mayDecide } from './counting-committee.ts';

/** A seat of the committee, as far as confirming asks. */
export interface ConfirmingSeat<M> {
  readonly member: M;
  readonly hasPin: boolean;
}

type Named = Pick<CommitteeMember, 'id' | 'role'>;

/** Whether those who have confirmed are enough: the head and one more. */
export const isConfirmed = (committee: readonly Named[], confirmedBy: ReadonlySet<string>): boolean =>
  confirmedBy.size >= 2 && committee.some(({ id, role }) => role === 'head' && confirmedBy.has(id));

/** Where confirming stands. */
export interface Confirming<M> {
  /** Who may still choose themself. */
  readonly open: readonly M[];
  readonly confirmed: readonly M[];
  /** Members who could confirm but have no PIN. */
  readonly withoutPin: readonly M[];
  /** The head as long as the head has not confirmed. */
  readonly missingHead: M | null;
  readonly isOtherMissing: boolean;
}

/** Where confirming stands for a committee of which some have confirmed. */
export function confirmingOf<M extends Named>(
  committee: readonly ConfirmingSeat<M>[],
  confirmedBy: readonly string[],
): Confirming<M> {
  const seats = committee.filter(({ member }) => mayDecide(member));
  const hasConfirmed = ({ member }: ConfirmingSeat<M>): boolean => confirmedBy.includes(member.id);
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
