// The number that is being typed: it is taken as soon as it can be no other.

import type { Digit } from './keypad-keys.ts';

/** What came of one more digit: still open, a number, or a number that no name has. */
export type Typed =
  | { readonly kind: 'open'; readonly field: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'no-such'; readonly typed: string };

/** With 63 names "7" is 7 at once, "12" is 12 at once, "6" may become 60; "03" is 3. `highest` is the last number. */
export function typeDigit(field: string, digit: Digit, highest: number): Typed {
  const typed = field + digit;
  const number = Number(typed);
  const canGrow = typed.length < String(highest).length && number * 10 <= highest;
  return canGrow ? { kind: 'open', field: typed } : settle(typed, highest);
}

/** The number as it stands, when a key says that it is whole. */
export function settle(typed: string, highest: number): Typed {
  const number = Number(typed);
  return number >= 1 && number <= highest ? { kind: 'number', number } : { kind: 'no-such', typed };
}
