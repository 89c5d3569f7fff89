// Cuts bytes into pieces at places that a property test chooses.

import fc from 'fast-check';

/** Lengths of pieces, used one after another and again from the start. */
export const cuts = fc.array(fc.nat(255), { minLength: 1, maxLength: 12 });

/** Pieces of at most `most` bytes, some of them empty. */
export function cutAnywhere(bytes: Uint8Array, most: number, lengths: readonly number[]): readonly Uint8Array[] {
  const cut: Uint8Array[] = [];
  let empties = 0;
  for (let from = 0; from < bytes.length;) {
    const chosen = (lengths[cut.length % lengths.length] ?? most) % (most + 1);
    const length = chosen === 0 && empties > 3 ? most : chosen;
    empties += length === 0 ? 1 : 0;
    cut.push(bytes.slice(from, from + length));
    from += length;
  }
  return cut;
}
