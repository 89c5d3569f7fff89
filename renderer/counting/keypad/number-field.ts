// The number that is being typed: it is taken as soon as it can be no other.

import type { Digit } from './keypad-keys.ts';

/** What came of one more digit: still open, a number, or a number that no name has. */
export type Typed =
  | { readonly kind: 'open'; readonly field: string }
  /** `cutShort`: taken before it had as many digits as the last number, since no further digit could follow. */
  | { readonly kind: 'number'; readonly number: number; readonly cutShort: boolean }
  | { readonly kind: 'no-such'; readonly typed: string };

/** With 63 names "7" is 7 at once, "12" is 12 at once, "6" may become 60; "03" is 3. `highest` is the last number. */
export function typeDigit(field: string, digit: Digit, highest: number): Typed {
  const typed = field + digit;
  const number = Number(typed);
  const canGrow = typed.length < String(highest).length && number * 10 <= highest;
  if (canGrow) return { kind: 'open', field: typed };
  const settled = settle(typed, highest);
  return settled.kind === 'number' ? { ...settled, cutShort: typed.length < String(highest).length } : settled;
}

/** The number as it stands, when a key says that it is whole. */
export function settle(typed: string, highest: number): Typed {
  const number = Number(typed);
  return number >= 1 && number <= highest ? { kind: 'number', number, cutShort: false } : { kind: 'no-such', typed };
}
