// The ledger as a table: entries go in behind the last one and are never touched again.

import type { Entry } from '../core/ledger/entry.ts';
import type { Connection } from './connection.ts';

interface Row {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly previous: string;
  readonly digest: string;
}

/** Reads and writes the entries of one file. */
export interface Ledger {
  /** Adds one entry; call inside a transaction where several acts belong together. */
  readonly append: (entry: Entry) => void;
  /** All entries from the first on, read one by one. */
  readonly entries: () => Iterable<Entry>;
  /** The entry of a number, if there is one. */
  readonly entryAt: (sequence: number) => Entry | undefined;
}

const columns = 'sequence, at, actor, act, previous, digest';

/** The ledger of a connection. */
export function ledgerOf(connection: Connection): Ledger {
  const insert = connection.prepare<[number, string, string, string, string, string]>(
    `INSERT INTO ledger (${columns}) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = connection.prepare<[], Row>(`SELECT ${columns} FROM ledger ORDER BY sequence`);
  const selectOne = connection.prepare<[number], Row>(`SELECT ${columns} FROM ledger WHERE sequence = ?`);
  return {
    append: ({ sequence, at, actor, act, previous, digest }) => {
      insert.run(sequence, at, actor, JSON.stringify(act), previous, digest);
    },
    entries: function* entries() {
      for (const row of select.iterate()) yield entryOf(row);
    },
    entryAt: (sequence) => {
      const row = selectOne.get(sequence);
      return row === undefined ? undefined : entryOf(row);
    },
  };
}

/** The chain tells whether the act is one that this program wrote; until then nobody relies on its shape. */
const entryOf = ({ act, ...row }: Row): Entry => ({ ...row, act: JSON.parse(act) as Entry['act'] });
