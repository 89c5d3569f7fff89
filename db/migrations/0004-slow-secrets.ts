// Version 4: secrets are kept by Argon2id, those of older files by scrypt until their owner signs in next; and a lock is kept
// as what is left of it, so that a clock that is set forward does not end it.

import type { Migration } from './migration.ts';

export const slowSecrets: Migration = {
  version: 4,
  sql: `
    -- cost: the N of scrypt, or the passes of Argon2id. memory: KiB of Argon2id. lock_left: seconds that a lock still runs.
    ALTER TABLE member_pin ADD COLUMN method TEXT NOT NULL DEFAULT 'scrypt' CHECK (method IN ('scrypt', 'argon2id'));
    ALTER TABLE member_pin ADD COLUMN memory INTEGER NOT NULL DEFAULT 0 CHECK (memory >= 0);
    ALTER TABLE member_pin ADD COLUMN lock_left INTEGER NOT NULL DEFAULT 0 CHECK (lock_left >= 0);
    -- A lock that was running when the older program wrote last is served once more: its clock is not to be trusted.
    UPDATE member_pin SET lock_left = min(900, 30 << min(wrong - 3, 5)) WHERE locked_until <> '' AND wrong >= 3;
    ALTER TABLE member_pin DROP COLUMN locked_until;
  `,
};
