// Secrets of those who sign in: salted digests apart from the ledger, with the count of wrong ones in a row.

import type { Connection } from './connection.ts';

/** How much work one guess at a secret is. Kept with each digest, so that it can grow without anybody losing theirs. */
export type SecretWork =
  | { readonly method: 'scrypt'; /** N of scrypt. */ readonly cost: number }
  | { readonly method: 'argon2id'; readonly passes: number; /** KiB. */ readonly memory: number };

/** What is kept of one secret. */
export interface StoredPin {
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 32 bytes. */
  readonly digest: Uint8Array;
  readonly work: SecretWork;
}

/** A secret with how it was last used. */
export interface PinState extends StoredPin {
  /** Wrong ones in a row. */
  readonly wrong: number;
  /** Seconds that its lock still ran when it was written; 0 when not locked. */
  readonly lockLeft: number;
}

/** Reads and writes secrets of one file. */
export interface Pins {
  readonly find: (memberId: string) => PinState | undefined;
  /** Sets a secret, or another one in its place, and forgets wrong ones. */
  readonly set: (memberId: string, pin: StoredPin) => void;
  readonly noteWrong: (memberId: string, wrong: number, lockLeft: number) => void;
  readonly noteRight: (memberId: string) => void;
  readonly remove: (memberId: string) => void;
}

interface PinRow {
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
  readonly method: SecretWork['method'];
  readonly cost: number;
  readonly memory: number;
  readonly wrong: number;
  readonly lockLeft: number;
}

/** The secrets of a connection. */
export function pinsOf(connection: Connection): Pins {
  const select = connection.prepare<[string], PinRow>(
    'SELECT salt, digest, method, cost, memory, wrong, lock_left AS lockLeft FROM member_pin WHERE member_id = ?',
  );
  const insert = connection.prepare<[string, Uint8Array, Uint8Array, string, number, number]>(
    'INSERT OR REPLACE INTO member_pin (member_id, salt, digest, method, cost, memory) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const update = connection.prepare<[number, number, string]>(
    'UPDATE member_pin SET wrong = ?, lock_left = ? WHERE member_id = ?',
  );
  const remove = connection.prepare<[string]>('DELETE FROM member_pin WHERE member_id = ?');
  return {
    find: (memberId) => {
      const row = select.get(memberId);
      if (row === undefined) return undefined;
      const { salt, digest, wrong, lockLeft } = row;
      return { salt, digest, work: workOf(row), wrong, lockLeft };
    },
    set: (memberId, { salt, digest, work }) => {
      if (work.method === 'scrypt') insert.run(memberId, salt, digest, work.method, work.cost, 0);
      else insert.run(memberId, salt, digest, work.method, work.passes, work.memory);
    },
    noteWrong: (memberId, wrong, lockLeft) => {
      update.run(wrong, lockLeft, memberId);
    },
    noteRight: (memberId) => {
      update.run(0, 0, memberId);
    },
    remove: (memberId) => {
      remove.run(memberId);
    },
  };
}

const workOf = ({ method, cost, memory }: PinRow): SecretWork =>
  method === 'scrypt' ? { method, cost } : { method, passes: cost, memory };
