// Esc closes the innermost thing first: a form over a form, a form on a screen, and only then the screen.

import { useEffect, useRef } from 'react';

/** What Esc closes; what was opened last stands last. */
const layers: (() => void)[] = [];

/** Closes the innermost layer, unless something nearer to the keys, as an open list of choices, took the key. */
function answer(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.altKey || event.ctrlKey || event.isComposing) return;
  event.preventDefault();
  layers.at(-1)?.();
}

/** Calls `close` on Esc while the component is shown, and nothing was shown over it since. `isOpen`: whether there is anything to close. */
export function useEscape(close: () => void, isOpen = true): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  }, [close]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const layer = (): void => {
      latest.current();
    };
    // The frame listens on the window, and is asked after the document.
    if (layers.length === 0) document.addEventListener('keydown', answer);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener('keydown', answer);
    };
  }, [isOpen]);
}
