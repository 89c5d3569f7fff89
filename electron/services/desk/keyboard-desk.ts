// Who sits at the keyboard, as the desk offers it.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { SeatedKeyboard, Seated } from '../powers/seated-keyboard.ts';
import type { CongressRoom } from './congress-room.ts';

/** Each answers with who sits there afterwards. */
export const keyboardDesk = (keyboard: SeatedKeyboard, room: CongressRoom) => {
  const state = (): Result<Seated, Finding> => {
    const session = room.current();
    return success(keyboard.state(session.ok ? session.value : null));
  };
  return {
    keyboardState: state,
    keyboardSit: ({ memberId, pin }: { readonly memberId: string; readonly pin: string }) => {
      const session = room.current();
      if (!session.ok) return session;
      const done = keyboard.sit(session.value, memberId, pin);
      return done.ok ? state() : done;
    },
    keyboardStand: () => {
      keyboard.stand();
      return state();
    },
    keyboardLock: () => {
      keyboard.lock();
      return state();
    },
  };
};
