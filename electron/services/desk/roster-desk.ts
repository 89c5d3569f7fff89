// The desk's functions for the roster and the door, each on the congress that is open.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import {
  callTheRoll,
  checkInNumber,
  followRoster,
  handOutBallots,
  handOutOf,
  recordPresence,
  scanBadge,
} from '../roster/check-in-delegates.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { congressView } from './congress-view.ts';
import {
  enterDelegate,
  importRoster,
  removeDelegate,
  renameDelegation,
  replaceDelegate,
  withdrawReplacement,
} from '../roster/edit-roster.ts';
import { rosterView } from '../roster/roster-view.ts';

/** The functions; `current` is the open congress, or F.401. */
export function openRosterDesk(current: () => Result<CongressSession, Finding>) {
  const asking =
    <I, O>(ask: (session: CongressSession, input: I) => Result<O, Finding>) =>
    (input: I): Result<O, Finding> => {
      const session = current();
      return session.ok ? ask(session.value, input) : session;
    };
  const telling =
    <O>(tell: (session: CongressSession) => Result<O, Finding>) =>
    (): Result<O, Finding> =>
      asking((session) => tell(session))(undefined);
  return {
    read: telling((session) => success(rosterView(session))),
    importList: asking(importRoster),
    enter: asking(enterDelegate),
    remove: asking(removeDelegate),
    replace: asking(replaceDelegate),
    withdrawReplacement: asking(withdrawReplacement),
    renameDelegation: asking(renameDelegation),
    follow: telling((session) => {
      const done = followRoster(session);
      return done.ok ? success(congressView(session)) : done;
    }),
    handOut: asking(handOutBallots),
    handOutOf: asking(handOutOf),
    scan: asking(scanBadge),
    checkIn: asking(checkInNumber),
    recordPresence: asking(recordPresence),
    callTheRoll: telling(callTheRoll),
  };
}
