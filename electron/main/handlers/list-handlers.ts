// Lists of people, read in a thread of their own.

import type { CongressSession } from '../../services/session/congress-session.ts';
import { openListRoom } from '../../services/roster/list-room.ts';
import type { ListRoom } from '../../services/roster/list-room.ts';
import { workerProgram } from '../../services/scan/processes/worker-program.ts';
import { readListInThread } from '../../documents/lists/list-thread.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { Parsed } from '../gate/ipc-router.ts';

/** Where the lists of this window are read. */
export type WindowLists = ListRoom<Parsed<'list:read'>>;

/** `tell` hears how many rows of a file were read. */
export function openWindowLists(
  session: () => Result<CongressSession, Finding>,
  tell: (rows: number) => void,
): WindowLists {
  const thread = workerProgram(import.meta.url, 'read-list');
  return openListRoom(session, ({ source, ...how }, day, stopped) =>
    readListInThread(thread, { source, order: { ...how, day } }, tell, stopped),
  );
}
