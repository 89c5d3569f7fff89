// Keys that look closer at a picture; papers of a mark-sense reader have none.

import { useState } from 'react';
import type { KeyHint } from '../frame/screen.tsx';
import type { ShownPaper } from '../session/paper-store.ts';
import type { Texts } from '../texts/texts.ts';

/** Whether the paper that is shown has pictures; between two papers what was true of the last one, so that nothing jumps. */
export function useHasPictures(shown: ShownPaper | null): boolean {
  const [hasPictures, setHasPictures] = useState(true);
  const has = shown === null ? hasPictures : shown.pages.length > 0;
  if (has !== hasPictures) setHasPictures(has);
  return has;
}

/** Nothing where there is no picture to look at. */
export const pictureKeys = (hasPictures: boolean, texts: Texts): readonly KeyHint[] =>
  hasPictures
    ? [
        { keys: '+ −', does: texts('review.keys.zoom') },
        { keys: '0', does: texts('review.keys.whole') },
      ]
    : [];
