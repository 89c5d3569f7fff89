// Keys that work on every screen: F1 help, Esc back, Alt and a digit for the left list.

import { useEffect } from 'react';
import { call } from '../session/bridge.ts';
import { leaveBy, leaveFor } from '../session/leaving.ts';
import { placeBefore } from '../session/place.ts';
import type { Place } from '../session/place.ts';
import { leaveCongress, useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { digitOf, workLines } from './work-list.tsx';

/** Closes the congress and goes home; what was acknowledged is on disk already. */
export async function closeCongress(): Promise<void> {
  await call('congress:close', {});
  leaveCongress();
}

/** One step back: from a task to the board, from the board home. */
function back(): void {
  const { place, view } = useSession.getState();
  if (place.at === 'home') return;
  const before: Place = view === null ? { at: 'home' } : placeBefore(place);
  if (before.at === 'home' && view !== null)
    leaveBy(() => {
      void closeCongress();
    });
  else leaveFor(before);
}

function goToLine(digit: string, texts: Texts): boolean {
  const { view, place } = useSession.getState();
  if (view === null) return false;
  const line = workLines(view, place, texts).find((_line, index) => digitOf(index) === digit);
  if (line?.place == null) return false;
  leaveFor(line.place);
  return true;
}

/** Answers the keys of the frame; a screen or dialog that has taken a key for itself has marked it as handled. */
export function useFrameKeys(openHelp: () => void): void {
  const texts = useTexts();
  useEffect(() => {
    const answer = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
      if (event.key === 'F1') openHelp();
      else if (event.key === 'Escape' && !event.altKey) back();
      else if (!event.altKey || digit === undefined || !goToLine(digit, texts)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', answer);
    return () => {
      window.removeEventListener('keydown', answer);
    };
  }, [openHelp, texts]);
}
