// Why paper is looked at, in words.

import type { Texts } from '../texts/texts.ts';

/** Reasons come from the reader as codes; one that has no words yet is shown as it is. */
export function reasonText(reason: string, texts: Texts): string {
  const key = `review.reason.${reason}` as 'review.reason.blank';
  const words = texts(key);
  return words === key ? reason : words;
}
