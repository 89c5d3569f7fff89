// Lists of people: read elsewhere, looked at in the window, and then taken as they were looked at.

import { randomUUID } from 'node:crypto';
import type { ListReading } from '../../../core/list/reading.ts';
import { listFinding, wholeList } from '../../../core/list/sheet/checks.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';

/** Where a list comes from, as far as it is kept: the clipboard has no name. */
interface ListSource {
  readonly kind: string;
  readonly name?: string;
}

/** A list that was read for the congress that was open then. */
export interface KeptReading {
  readonly id: string;
  readonly congressId: string;
  /** Name of the file; "" for the clipboard. */
  readonly source: string;
  readonly reading: ListReading;
}

/** Reads the list that a message asks for, on the day of the congress, until it is `stopped`. */
export type ReadListFor<Asked> = (
  asked: Asked,
  day: string,
  stopped: AbortSignal,
) => Promise<Result<ListReading, Finding>>;

/** Where lists are read. Invariant: what may be imported is what was looked at last. */
export interface ListRoom<Asked> {
  readonly read: (asked: Asked) => Promise<Result<ListReading & { readonly id: string }, Finding>>;
  /** Ends what is being read; it answers N.856. */
  readonly stop: () => Result<Readonly<Record<string, never>>, Finding>;
  /** The list of that id, or F.861 where another was read since, or another congress opened. */
  readonly kept: (id: string) => Result<KeptReading, Finding>;
}

/** Opens the room; `readList` reads a list in a thread of its own. */
export function openListRoom<Asked extends { readonly source: ListSource }>(
  session: () => Result<CongressSession, Finding>,
  readList: ReadListFor<Asked>,
): ListRoom<Asked> {
  let last: KeptReading | null = null;
  let underWay = new AbortController();
  return {
    read: async (asked) => {
      const open = session();
      if (!open.ok) return open;
      const congressId = open.value.id;
      // Who offers another list does not wait for the one before.
      underWay.abort();
      underWay = new AbortController();
      const read = await readList(asked, open.value.congress().date, underWay.signal);
      if (!read.ok) return read;
      const id = randomUUID();
      last = { id, congressId, source: asked.source.name ?? '', reading: read.value };
      return success({ id, ...read.value });
    },
    stop: () => {
      underWay.abort();
      return success({});
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
