// Pictures of scanned pages, by the digest of their bytes. They go in with the entry that names them and never leave alone.

import type { Connection } from './connection.ts';

/** A picture as it is kept. */
export interface KeptPicture {
  readonly digest: string;
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

export interface KeptPictures {
  /** The same picture is kept once. Call inside the transaction of the entry that names it. */
  readonly keep: (picture: KeptPicture) => void;
  readonly find: (digest: string) => KeptPicture | undefined;
  readonly digests: () => readonly string[];
}

/** The pictures of a connection. */
export function keptPicturesOf(connection: Connection): KeptPictures {
  const insert = connection.prepare<[string, string, Uint8Array]>(
    'INSERT INTO kept_picture (digest, type, bytes) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING',
  );
  const select = connection.prepare<[string], KeptPicture>(
    'SELECT digest, type, bytes FROM kept_picture WHERE digest = ?',
  );
  const all = connection.prepare<[], { readonly digest: string }>('SELECT digest FROM kept_picture ORDER BY digest');
  return {
    keep: ({ digest, type, bytes }) => {
      insert.run(digest, type, bytes);
    },
    find: (digest) => select.get(digest),
    digests: () => all.all().map(({ digest }) => digest),
  };
}
