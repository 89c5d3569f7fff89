// Opens the files that we made, as another program would, so that a test can read what is in them.

import { openArchive } from '../../electron/documents/zip/zip-read.ts';

/** Names of the parts, and a part's text by its name. */
export const partsOf = (
  bytes: Uint8Array,
): { readonly names: readonly string[]; readonly text: (name: string) => string } => {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.error);
  return {
    names: archive.value.names,
    text: (name) => {
      const content = archive.value.read(name, 64 * 1024 * 1024);
      if (!content.ok) throw new Error(`${name}: ${content.error}`);
      return new TextDecoder().decode(content.value);
    },
  };
};
