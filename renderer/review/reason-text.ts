// Why paper is looked at, in words.

import type { ShownPaper } from '../session/paper-store.ts';
import type { Texts } from '../texts/texts.ts';

/** Reasons come from the reader as codes; one that has no words yet is shown as it is. A blank sheet is no blank ballot. */
export function reasonText(kind: ShownPaper['kind'], reason: string, texts: Texts): string {
  if (kind === 'set-aside' && reason === 'blank') return texts('review.reason.blank-sheet');
  const key = `review.reason.${reason}` as 'review.reason.blank';
  const words = texts(key);
  return words === key ? reason : words;
}
