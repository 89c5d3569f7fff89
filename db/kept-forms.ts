// Geometry of the forms that ballots were printed from, by the digest of its JSON.

import type { Connection } from './connection.ts';

export interface KeptForms {
  /** The same form is kept once. Call inside the transaction of the entry that names it. */
  readonly keep: (digest: string, json: string) => void;
  readonly find: (digest: string) => string | undefined;
}

/** The forms of a connection. */
export function keptFormsOf(connection: Connection): KeptForms {
  const insert = connection.prepare<[string, string]>(
    'INSERT INTO kept_form (digest, form) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING',
  );
  const select = connection.prepare<[string], { readonly form: string }>('SELECT form FROM kept_form WHERE digest = ?');
  return {
    keep: (digest, json) => {
      insert.run(digest, json);
    },
    find: (digest) => select.get(digest)?.form,
  };
}
