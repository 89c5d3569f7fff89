// Version 3: from here on the end of the ledger is anchored in a file beside this one. Nothing in the file itself changes;
// the number alone tells that a missing anchor was taken away.

import type { Migration } from './migration.ts';

export const anchored: Migration = { version: 3, sql: '' };
