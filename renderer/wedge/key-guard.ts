// Stands before all other listeners of the page and holds keys back until it is known whether a scanner types. A scan
// never reaches a field; what a person types reaches it in the same order, a moment later that nobody sees.

import { signAt } from '../../core/keyboard/key-place.ts';
import { idleWedge, patienceOf, stepWedge } from '../../core/keyboard/wedge.ts';
import type { HeldKey, WedgeFault, WedgeInput, WedgeSettings, WedgeState } from '../../core/keyboard/wedge.ts';
import { giveBack, isGivenBack, takeBack } from './give-back.ts';
import type { PressedKey } from './give-back.ts';

/** Who hears what the guard finds out. */
export interface GuardListener {
  readonly code: (text: string) => void;
  readonly fault: (fault: WedgeFault) => void;
}

/** How held keys were pressed. */
const pressedAs = new WeakMap<HeldKey, PressedKey>();

interface Guard {
  readonly settings: WedgeSettings;
  readonly listener: GuardListener;
  state: WedgeState;
  timer: number | undefined;
  /** Places of keys that were taken: their release is kept from the page too. */
  readonly down: Set<string>;
}

/** A timer that is later than this was kept waiting by the page's own work, and keys may be waiting behind it. */
const lateness = 8;

const modifiers = new Set(['Shift', 'CapsLock', 'NumLock', 'AltGraph']);

/** Guards all keys of the page until the returned function is called. */
export function startKeyGuard(settings: WedgeSettings, listener: GuardListener): () => void {
  const guard: Guard = { settings, listener, state: idleWedge, timer: undefined, down: new Set() };
  const onDown = (event: KeyboardEvent): void => {
    hearDown(guard, event);
  };
  const onUp = (event: KeyboardEvent): void => {
    if (guard.down.delete(event.code)) keepFromPage(event);
  };
  const onLeave = (): void => {
    feed(guard, { kind: 'leave', at: performance.now() });
  };
  window.addEventListener('keydown', onDown, true);
  window.addEventListener('keyup', onUp, true);
  window.addEventListener('pointerdown', onLeave, true);
  window.addEventListener('blur', onLeave);
  return () => {
    onLeave();
    window.clearTimeout(guard.timer);
    window.removeEventListener('keydown', onDown, true);
    window.removeEventListener('keyup', onUp, true);
    window.removeEventListener('pointerdown', onLeave, true);
    window.removeEventListener('blur', onLeave);
  };
}

function hearDown(guard: Guard, event: KeyboardEvent): void {
  if (isGivenBack(event)) return;
  const verdict = feed(guard, inputOf(event));
  if (verdict === 'passed') return;
  keepFromPage(event);
  guard.down.add(event.code);
}

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What a key is to the wedge. Keys without a place are not pressed by anything that is plugged in. */
function inputOf(event: KeyboardEvent): WedgeInput {
  const { key, code, repeat, timeStamp: at } = event;
  if (modifiers.has(key)) return { kind: 'modifier', at };
  if (repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || code === '')
    return { kind: 'other', at };
  if (key === 'Enter') return { kind: 'end', at, ending: 'enter' };
  if (key === 'Tab') return { kind: 'end', at, ending: 'tab' };
  const sign = Array.from(key).length === 1 ? (signAt(code, event.shiftKey ? 'shift' : 'plain') ?? key) : null;
  if (sign === null) return { kind: 'other', at };
  const { shiftKey, target } = event;
  const held: HeldKey = { typed: key, sign };
  pressedAs.set(held, { key, code, shiftKey, target });
  return { kind: 'sign', at, key: held };
}

const howPressed = (keys: readonly HeldKey[]): readonly PressedKey[] =>
  keys.map((held) => pressedAs.get(held)).filter((pressed) => pressed !== undefined);

/** One step: takes back, gives back, tells, and sets the clock for what waits. */
function feed(guard: Guard, input: WedgeInput): 'taken' | 'passed' {
  const { state, takenBack, released, code, fault, key } = stepWedge(guard.settings, guard.state, input);
  guard.state = state;
  window.clearTimeout(guard.timer);
  takeBack(howPressed(takenBack));
  for (const pressed of howPressed(released)) giveBack(pressed);
  const patience = patienceOf(guard.settings, state);
  if (patience !== null) {
    // From when the key was heard: on a busy machine keys come late, and those behind it as late as it did.
    wait(guard, patience + 1);
  }
  if (code !== null) guard.listener.code(code);
  if (fault !== null) guard.listener.fault(fault);
  return key;
}

/** Lets time pass for what is held; where the page was busy, keys that wait behind the timer are heard first. */
function wait(guard: Guard, milliseconds: number): void {
  const due = performance.now() + milliseconds;
  guard.timer = window.setTimeout(() => {
    const at = performance.now();
    if (at - due > lateness) wait(guard, lateness);
    else feed(guard, { kind: 'time', at });
  }, milliseconds);
}
