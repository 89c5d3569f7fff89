// Keys of a screen on which papers are looked at, heard wherever the focus is, but in a field.

import { useLayoutEffect } from 'react';

/** What each key does. From one paper to the next no key is lost: the new ones are heard before the screen is painted. */
export function useLookKeys(keys: Readonly<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.target instanceof HTMLInputElement
      )
        return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  });
}
