// Who sits at the keyboard of this machine.

import type { Someone } from '../../../core/powers/role.ts';
import type { CongressSession } from '../session/congress-session.ts';

/** A person at the keyboard, as the gate asks for them. */
export interface AtKeyboard {
  readonly role: Someone;
  /** As the ledger names them; "" where nobody has said who they are. */
  readonly actor: string;
  readonly isLocked: boolean;
}

/** The keyboard; `session` is the open congress, whose committee says which role a seat has now. */
export interface Keyboard {
  readonly who: (session: CongressSession | null) => AtKeyboard;
}
