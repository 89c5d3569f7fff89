// Gives keys back that were held until it was clear that a person pressed them, as if they had only now been pressed; and
// takes them out of the field again where a scan was heard so late that its beginning was taken for a person's.

/** Events that are made here; the guard lets them pass. */
const givenBack = new WeakSet<Event>();

export const isGivenBack = (event: Event): boolean => givenBack.has(event);

/** A key as it was pressed and where. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly target: EventTarget | null;
}

/** Fields that keys write into. */
const writable =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, [contenteditable=""], [contenteditable=true]';

/** Whether keys pressed at `target` write text. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches(writable);

/** Presses one key again: those who listen for keys hear it first, then it is written, unless one of them took it. */
export function giveBack({ key, code, shiftKey, target }: PressedKey): void {
  const place = target instanceof Node && target.isConnected ? target : document.body;
  const down = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true, composed: true });
  givenBack.add(down);
  if (!place.dispatchEvent(down)) return;
  if (!isTextField(place) || document.activeElement !== place) return;
  const before = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data: key,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (!place.dispatchEvent(before)) return;
  // Deprecated and without a successor: nothing else writes into a field and keeps caret, undo and the field's limits.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, key);
}

/**
 * Takes out of the field what was given back as a person's and is the beginning of a scan. Where the field does not end
 * with it any more (a key took it, or it was edited), it stays: nothing that a person wrote is ever deleted.
 */
export function takeBack(keys: readonly PressedKey[]): void {
  const [field] = keys.map(({ target }) => target);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (!isTextField(field) || document.activeElement !== field) return;
  const written = keys.map(({ key }) => key).join('');
  if (!field.value.slice(0, field.selectionEnd ?? field.value.length).endsWith(written)) return;
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  for (let left = keys.length; left > 0; left -= 1) document.execCommand('delete');
}
