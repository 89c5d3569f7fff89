// The keyboard of this machine: a person of the congress sits down by their own secret, and stands up or locks it. Whoever
// has not said who they are operates and never rules.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { checkPin } from '../session/pins.ts';
import type { Keyboard } from './keyboard.ts';

/** Who sits there, as the screens show it. */
export interface Seated {
  /** `null` where nobody has said who they are. */
  readonly memberId: string | null;
  readonly isLocked: boolean;
}

/** A keyboard at which people take turns. */
export interface SeatedKeyboard extends Keyboard {
  readonly state: (session: CongressSession | null) => Seated;
  /** Sits down, also in place of somebody, and at a locked keyboard: F.453 to F.455. */
  readonly sit: (session: CongressSession, memberId: string, pin: string) => Result<void, Finding>;
  /** Stands up; a locked keyboard stays locked. */
  readonly stand: () => void;
  /** Locks at once, where somebody sits there. */
  readonly lock: () => void;
}

/** A keyboard at which nobody sits yet. */
export function seatedKeyboard(): SeatedKeyboard {
  let seat: { readonly congressId: string; readonly memberId: string } | null = null;
  let isLocked = false;
  /** Who has left the committee, or whose congress was closed, sits there no longer. */
  const member = (session: CongressSession | null) => {
    const found =
      seat !== null && session?.id === seat.congressId
        ? session.state().committee.find((each) => each.member.id === seat?.memberId)?.member
        : undefined;
    if (found === undefined) {
      seat = null;
      isLocked = false;
    }
    return found;
  };
  return {
    who: (session) => {
      const sitting = member(session);
      return sitting === undefined
        ? { role: 'technician', actor: '', isLocked: false }
        : { role: sitting.role, actor: sitting.id, isLocked };
    },
    state: (session) => ({ memberId: member(session)?.id ?? null, isLocked }),
    sit: (session, memberId, pin) => {
      const right = checkPin(session, memberId, pin);
      if (!right.ok) return right;
      seat = { congressId: session.id, memberId };
      isLocked = false;
      return success(undefined);
    },
    stand: () => {
      if (!isLocked) seat = null;
    },
    lock: () => {
      isLocked = seat !== null;
    },
  };
}
