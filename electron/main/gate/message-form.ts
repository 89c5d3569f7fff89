// What every message must be before its own schema is asked: data that can be written into a ledger as it is.

import { holdsHalfALetter } from '../../../core/digest/canonical-json.ts';

/** Levels of members within members; the contract has far fewer. */
const deepest = 12;

/** The one member that may carry bytes: a file that was dropped, pasted or chosen. */
const bytesMember = 'bytes';

/**
 * Where a message is no plain data, and how; `null` where it is. Objects, lists, texts, numbers, true, false and null; bytes
 * under their own name alone. Half a letter (a lone surrogate) has no canonical form: a digest over it cannot be made.
 */
export function misfitOf(message: unknown, place = '', depth = 0): string | null {
  if (depth > deepest) return `too_deep at ${place}`;
  switch (typeof message) {
    case 'boolean':
    case 'undefined':
      return null;
    case 'number':
      return Number.isFinite(message) ? null : `not_a_number at ${place}`;
    case 'string':
      return holdsHalfALetter(message) ? `half_a_letter at ${place}` : null;
    case 'object':
      return message === null ? null : misfitWithin(message, place, depth);
    default:
      return `no_data at ${place}`;
  }
}

function misfitWithin(message: object, place: string, depth: number): string | null {
  if (Array.isArray(message)) return firstMisfit(message, () => `${place}.*`, depth);
  if (message instanceof Uint8Array) return place.endsWith(`.${bytesMember}`) ? null : `bytes at ${place}`;
  const kind: unknown = Object.getPrototypeOf(message);
  if (kind !== Object.prototype && kind !== null) return `no_data at ${place}`;
  const names = Object.keys(message);
  if (names.some(holdsHalfALetter)) return `half_a_letter at ${place}`;
  const members = message as Readonly<Record<string, unknown>>;
  return firstMisfit(
    names.map((name) => members[name]),
    (index) => `${place}.${plain(names[index] ?? '')}`,
    depth,
  );
}

function firstMisfit(parts: readonly unknown[], placeOf: (index: number) => string, depth: number): string | null {
  for (const [index, part] of parts.entries()) {
    const misfit = misfitOf(part, placeOf(index), depth + 1);
    if (misfit !== null) return misfit;
  }
  return null;
}

/** A name of a member as the log may hold it: what somebody made up is not written down. */
const plain = (name: string): string => (/^[a-zA-Z]{1,24}$/.test(name) ? name : '?');
