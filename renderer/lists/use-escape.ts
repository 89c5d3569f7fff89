// Esc for what lies over a screen, before it means "back" for the whole window.

import { useEffect, useRef } from 'react';

/** What Esc ends, the last shown on top. */
const layers: (() => void)[] = [];

/** Ends the uppermost layer, unless something nearer to the keys, an open list of choices, took the key. */
function answer(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  layers.at(-1)?.();
}

/** Calls `leave` on Esc while the component is shown and nothing was shown over it since. */
export function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  }, [leave]);
  useEffect(() => {
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
  }, []);
}
