// Channels of the roster and the door that need no window, under the names that the contract gives them.

import type { Channel } from '../../ipc/contract.ts';
import type { openRosterDesk } from '../../services/desk/roster-desk.ts';
import type { Handlers } from './ipc-router.ts';

/** Every channel about people. */
export type RosterChannel = Extract<Channel, `roster:${string}` | `check-in:${string}` | `credentials:${string}`>;

/** The functions of the roster's desk under the names of their channels. */
export const rosterDeskHandlers = (desk: ReturnType<typeof openRosterDesk>) =>
  ({
    'roster:read': desk.read,
    'roster:enter': desk.enter,
    'roster:remove': desk.remove,
    'roster:replace': desk.replace,
    'roster:withdraw-replacement': desk.withdrawReplacement,
    'roster:rename-delegation': desk.renameDelegation,
    'roster:follow': desk.follow,
    'roster:hand-out': desk.handOut,
    'roster:hand-out-of': desk.handOutOf,
    'check-in:scan': desk.scan,
    'check-in:number': desk.checkIn,
    'check-in:record': desk.recordPresence,
    'check-in:call-roll': desk.callTheRoll,
  }) as const satisfies Partial<Handlers>;
