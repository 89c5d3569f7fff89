// Lists of people: read in a thread of their own, looked at in the window, and then taken as they were looked at.

import { randomUUID } from 'node:crypto';
import type { ListReading } from '../../../core/list/reading.ts';
import { listFinding, wholeList } from '../../../core/list/sheet/checks.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import { workerProgram } from '../../services/scan/processes/worker-program.ts';
import { readListInThread } from '../../documents/lists/list-thread.ts';
import type { Answer, Parsed } from '../gate/ipc-router.ts';

/** A list that was read for the congress that was open then. */
export interface KeptReading {
  readonly id: string;
  readonly congressId: string;
  /** Name of the file; "" for the clipboard. */
  readonly source: string;
  readonly reading: ListReading;
}

/** Where lists are read. Invariant: what may be imported is what was looked at last. */
export interface ListRoom {
  readonly read: (input: Parsed<'list:read'>) => Promise<Answer<'list:read'>>;
  /** The list of that id, or F.861 where another was read since, or another congress opened. */
  readonly kept: (id: string) => Result<KeptReading, Finding>;
}

/** `tell` hears how many rows of a file were read. */
export function openListRoom(session: () => Result<CongressSession, Finding>, tell: (rows: number) => void): ListRoom {
  const thread = workerProgram(import.meta.url, 'read-list');
  let last: KeptReading | null = null;
  return {
    read: async ({ source, ...how }) => {
      const open = session();
      if (!open.ok) return open;
      const congressId = open.value.id;
      const read = await readListInThread(thread, { source, order: { ...how, day: open.value.congress().date } }, tell);
      if (!read.ok) return read;
      const id = randomUUID();
      last = { id, congressId, source: source.kind === 'file' ? source.name : '', reading: read.value };
      return success({ id, ...read.value });
    },
    kept: (id) => {
      const open = session();
      if (!open.ok) return open;
      return last?.id === id && last.congressId === open.value.id
        ? success(last)
        : failure(listFinding('list-reading-gone', wholeList));
    },
  };
}
