// Version 2: pictures of scanned pages, and the geometry of printed forms. Both are named by digests that stand in the ledger.

import type { Migration } from './migration.ts';

export const keptPictures: Migration = {
  version: 2,
  sql: `
    -- They leave only together with the ballots, when the whole file does.
    CREATE TABLE kept_picture (
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png')),
      bytes BLOB NOT NULL
    ) STRICT;

    -- form: JSON, as FORM.json carries it.
    CREATE TABLE kept_form (
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      form TEXT NOT NULL CHECK (json_valid(form))
    ) STRICT;

    CREATE TRIGGER kept_picture_is_not_updated BEFORE UPDATE ON kept_picture
    BEGIN SELECT RAISE(ABORT, 'kept pictures are append-only'); END;
    CREATE TRIGGER kept_picture_is_not_deleted BEFORE DELETE ON kept_picture
    BEGIN SELECT RAISE(ABORT, 'kept pictures are append-only'); END;
    CREATE TRIGGER kept_form_is_not_updated BEFORE UPDATE ON kept_form
    BEGIN SELECT RAISE(ABORT, 'kept forms are append-only'); END;
    CREATE TRIGGER kept_form_is_not_deleted BEFORE DELETE ON kept_form
    BEGIN SELECT RAISE(ABORT, 'kept forms are append-only'); END;
  `,
};
