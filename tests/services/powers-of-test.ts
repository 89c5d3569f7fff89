// Who sits at the keyboard in tests.

import type { Role } from '../../core/powers/role.ts';
import { sampleWork } from '../../electron/services/session/secret-digest.ts';
import type { AtKeyboard, Keyboard } from '../../electron/services/powers/keyboard.ts';

/** Secrets of tests protect nothing: they are kept with as little work as those of samples. */
export const quickSecrets = { secretWork: sampleWork } as const;

/** Somebody of a role, whom the ledger does not name. */
export const atKeyboard = (role: Role): AtKeyboard => ({ role, actor: '', isLocked: false });

/** A keyboard at which somebody of this role sits, all the time. */
export const keyboardOf = (role: Role): Keyboard => ({ who: () => atKeyboard(role) });
