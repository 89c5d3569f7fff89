// A digest as it stands on paper: hex digits in groups of four.

import { inGroups } from '../texts/figures.ts';

/** The groups with a name before them; a digest that comes in groups already stays as it is. */
export function DigestLine({ name, digest }: { readonly name: string; readonly digest: string }) {
  return (
    <div className="digest-of">
      <p className="hint">{name}</p>
      <p className="digest">{inGroups(digest.replaceAll(' ', '')).join(' ')}</p>
    </div>
  );
}
