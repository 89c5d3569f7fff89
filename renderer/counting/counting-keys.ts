// Listens for the keys of counting on the whole window, and says which of them work now.

import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import type { Contest } from '../../core/contest/contest.ts';
import type { KeyHint } from '../frame/screen.tsx';
import { whyKey } from '../result/why-key.ts';
import type { Texts } from '../texts/texts.ts';
import { grammarOf, isUntouched } from './keypad/ballot-sheet.ts';
import { isComplete } from './ballot-state.ts';
import { useCounting, useDesk } from './counting-context.ts';
import { readKey } from './keypad/keypad-keys.ts';
import type { KeypadState } from './keypad/keypad-state.ts';

/** Places whose keys are their own: fields, open lists, whatever lies over the screen. */
const ownKeys = 'input, textarea, select, [role="listbox"], [role="dialog"]';

const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a') !== null;

function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  const isInOwn = event.target instanceof Element && event.target.closest(ownKeys) !== null;
  return isInOwn || document.querySelector('[role="dialog"]') !== null;
}

/** Hands every key of counting to the desk, before the keys of the frame see it. A focused button keeps its Enter. */
export function useCountingKeys(screen: RefObject<HTMLElement | null>, onWhy: () => void): void {
  const { press } = useDesk();
  // Before the first paint: a key pressed at a screen that can be seen is never lost.
  useLayoutEffect(() => {
    const take = (event: KeyboardEvent): void => {
      if (isTakenElsewhere(event)) return;
      if (event.key === whyKey) {
        event.preventDefault();
        onWhy();
        return;
      }
      const read = readKey(event);
      if (read === null || (read.key === 'enter' && isButton(event.target))) return;
      event.preventDefault();
      if (document.activeElement !== screen.current) screen.current?.focus({ preventScroll: true });
      press(read.key, read.fault);
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => {
      window.removeEventListener('keydown', take, { capture: true });
    };
  }, [press, screen, onWhy]);
}

/** "+" as it works now: it ends a number that is open; before anything is typed, it strikes every name out. */
function nextHint({ field, sheet, figures }: KeypadState, texts: Texts): readonly KeyHint[] {
  if (field !== '') return [{ keys: '+', does: texts('counting.key.next') }];
  return isUntouched(sheet) && figures.entryMode === 'struck'
    ? [{ keys: '+', does: texts('counting.key.all-struck') }]
    : [];
}

function ownHints(contest: Contest, pad: KeypadState, texts: Texts): readonly KeyHint[] {
  const mode = pad.figures.entryMode;
  if (grammarOf(contest) === 'levels') return [{ keys: '.', does: texts('counting.key.name') }];
  if (grammarOf(contest) === 'single') return [];
  if (contest.marking === 'strike') return nextHint(pad, texts);
  return [
    { keys: '+', does: mode === 'struck' ? texts('counting.key.rest-agree') : texts('counting.key.rest-disagree') },
    { keys: '.', does: texts('counting.key.boxes') },
  ];
}

/** The keys while a ground, a ballot or a name is asked for. */
function askingHints({ asking, remark }: KeypadState, texts: Texts): readonly KeyHint[] {
  if (asking === 'ground') {
    const isSaving = remark?.kind === 'remark' && remark.code === 'choose-ground-or-save';
    return [
      { keys: '1–4', does: texts('counting.key.ground') },
      ...(isSaving ? [{ keys: 'Enter', does: texts('counting.key.save-invalid') }] : []),
    ];
  }
  if (asking === 'name') return [{ keys: '0–9', does: texts('counting.field.name') }];
  return [
    { keys: '0–9 Enter', does: texts('counting.key.go-to') },
    { keys: '*', does: texts('counting.key.withdraw') },
  ];
}

/** The keys that work on this screen, for the bottom line. */
export function useKeyHints(texts: Texts): readonly KeyHint[] {
  const {
    setting: { contest },
  } = useDesk();
  const pad = useCounting((counting) => counting.pad);
  if (pad.asking !== 'numbers') return askingHints(pad, texts);
  return [
    { keys: 'Enter', does: texts(isComplete(pad) ? 'counting.key.finish' : 'counting.key.save') },
    { keys: '−', does: texts('counting.key.take-back') },
    ...ownHints(contest, pad, texts),
    { keys: '*', does: texts('counting.key.invalid') },
    { keys: '/', does: texts('counting.key.go-to') },
    { keys: whyKey, does: texts('counting.key.why') },
    ...(contest.candidates.length > 72 ? [{ keys: 'PgUp PgDn', does: texts('counting.key.pages') }] : []),
  ];
}
