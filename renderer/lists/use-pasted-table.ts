// A table pasted anywhere on a screen is a list that is offered; a single word goes into its field.

import { useEffect } from 'react';
import type { ListSource } from './use-list-offer.ts';

/** Clipboard text that is a table or several names; a single word or name belongs to the field it is pasted into. */
export const isTable = (text: string): boolean => /[\t\n]/u.test(text.trim());

export function usePastedTable(onPaste: (source: ListSource) => void): void {
  useEffect(() => {
    const read = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isTable(text)) return;
      event.preventDefault();
      onPaste({ kind: 'clipboard', text });
    };
    window.addEventListener('paste', read);
    return () => {
      window.removeEventListener('paste', read);
    };
  }, [onPaste]);
}
