// Keys that work on every screen: F1 help, Esc back, Alt and a sign for the left list, Ctrl and a digit for a contest, Ctrl+K
// for all of them.

import { useEffect } from 'react';
import { call } from '../session/bridge.ts';
import { leaveBy, leaveFor } from '../session/leaving.ts';
import { contestOf, placeBefore } from '../session/place.ts';
import type { Place } from '../session/place.ts';
import { leaveCongress, useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { contestInView, entranceOf } from '../frame/contest-in-view.ts';
import { openPalette } from '../frame/palette-store.ts';
import { congressLines, contestLines } from './work-lines.ts';

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

/** Digit or letter of a key, whatever layout and input method are on. */
const signOf = ({ code }: KeyboardEvent): string | null => /^(?:Digit|Numpad|Key)([\dA-Z])$/u.exec(code)?.[1] ?? null;

/** Alt and a sign: to the line of the left list that carries it. */
function goToLine(sign: string, texts: Texts): boolean {
  const { view, place, openContestId } = useSession.getState();
  if (view === null) return false;
  const shown = contestInView(view, place, openContestId);
  const lines = [...congressLines(view, place, texts), ...(shown === null ? [] : contestLines(shown, place, texts))];
  const line = lines.find((each) => each.sign === sign);
  if (line?.place == null) return false;
  leaveFor(line.place);
  return true;
}

/** Ctrl and a digit: to the contest with this number, where its work goes on; not away from the one we are in. */
function goToContest(sign: string): boolean {
  const { view, place } = useSession.getState();
  const contest = view?.contests[Number(sign) - 1];
  if (contest === undefined) return false;
  if (contestOf(place) !== contest.contest.id) leaveFor(entranceOf(contest));
  return true;
}

/** What Ctrl does with a key; `false` where it does nothing here. */
function withCtrl(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey) return false;
  if (event.code === 'KeyK') {
    if (useSession.getState().view === null) return false;
    openPalette();
    return true;
  }
  const sign = signOf(event);
  return sign !== null && /^[1-9]$/u.test(sign) && goToContest(sign);
}

/** Keys that lead elsewhere wait until what lies over the screen is closed. */
const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null;

function withAlt(event: KeyboardEvent, texts: Texts): boolean {
  const sign = signOf(event);
  return sign !== null && goToLine(sign, texts);
}

/** Answers the keys of the frame; a screen or dialog that has taken a key for itself has marked it as handled. */
export function useFrameKeys(openHelp: () => void): void {
  const texts = useTexts();
  useEffect(() => {
    const answer = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey) return;
      if (event.ctrlKey) {
        if (isCovered() || !withCtrl(event)) return;
      } else if (event.key === 'F1') openHelp();
      else if (event.key === 'Escape' && !event.altKey) back();
      else if (!event.altKey || isCovered() || !withAlt(event, texts)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', answer);
    return () => {
      window.removeEventListener('keydown', answer);
    };
  }, [openHelp, texts]);
}
