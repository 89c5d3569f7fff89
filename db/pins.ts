// PINs of those who confirm: salted digests apart from the ledger, with the count of wrong ones in a row.

import type { Connection } from './connection.ts';

/** What is kept of one PIN. */
export interface StoredPin {
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
  /** The N of scrypt that the digest was made with. */
  readonly cost: number;
}

/** A PIN with how it was last used. */
export interface PinState extends StoredPin {
  /** Wrong PINs in a row. */
  readonly wrong: number;
  /** ISO 8601; "" when not locked. */
  readonly lockedUntil: string;
}

/** Reads and writes PINs of one file. */
export interface Pins {
  readonly find: (memberId: string) => PinState | undefined;
  /** Sets a PIN, or another one in its place, and forgets wrong ones. */
  readonly set: (memberId: string, pin: StoredPin) => void;
  readonly noteWrong: (memberId: string, wrong: number, lockedUntil: string) => void;
  readonly noteRight: (memberId: string) => void;
  readonly remove: (memberId: string) => void;
}

/** The PINs of a connection. */
export function pinsOf(connection: Connection): Pins {
  const select = connection.prepare<[string], PinState>(
    'SELECT salt, digest, cost, wrong, locked_until AS lockedUntil FROM member_pin WHERE member_id = ?',
  );
  const insert = connection.prepare<[string, Uint8Array, Uint8Array, number]>(
    'INSERT OR REPLACE INTO member_pin (member_id, salt, digest, cost) VALUES (?, ?, ?, ?)',
  );
  const update = connection.prepare<[number, string, string]>(
    'UPDATE member_pin SET wrong = ?, locked_until = ? WHERE member_id = ?',
  );
  const remove = connection.prepare<[string]>('DELETE FROM member_pin WHERE member_id = ?');
  return {
    find: (memberId) => select.get(memberId),
    set: (memberId, { salt, digest, cost }) => {
      insert.run(memberId, salt, digest, cost);
    },
    noteWrong: (memberId, wrong, lockedUntil) => {
      update.run(wrong, lockedUntil, memberId);
    },
    noteRight: (memberId) => {
      update.run(0, '', memberId);
    },
    remove: (memberId) => {
      remove.run(memberId);
    },
  };
}
