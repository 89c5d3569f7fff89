// Version 1: the ledger, and beside it the PINs of those who confirm.

import type { Migration } from './migration.ts';

export const ledgerAndPins: Migration = {
  version: 1,
  sql: `
    -- One row for each act, chained by digest. kind is read out of the act and cannot say anything else.
    CREATE TABLE ledger (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      act TEXT NOT NULL CHECK (json_valid(act)),
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(act, '$.kind')) VIRTUAL
    ) STRICT;

    -- The list of congresses shows the latest of these without reading the whole ledger.
    CREATE INDEX ledger_of_congress ON ledger (sequence) WHERE kind IN ('congress-created', 'congress-amended');

    CREATE TRIGGER ledger_is_chained BEFORE INSERT ON ledger
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
      OR NEW.previous IS NOT coalesce((SELECT digest FROM ledger WHERE sequence = NEW.sequence - 1), printf('%064d', 0))
    BEGIN SELECT RAISE(ABORT, 'the ledger is chained without a gap'); END;

    CREATE TRIGGER ledger_is_not_updated BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    -- cost: the N of scrypt. wrong: wrong PINs in a row. locked_until: ISO 8601, "" when not locked.
    CREATE TABLE member_pin (
      member_id TEXT PRIMARY KEY,
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      cost INTEGER NOT NULL CHECK (cost >= 2),
      wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),
      locked_until TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;
  `,
};
