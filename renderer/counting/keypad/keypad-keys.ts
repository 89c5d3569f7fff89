// Keys of the keyboard as keys of counting. The numeric keypad alone is enough; the main keyboard does the same.

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** What a key means while ballots are keyed. */
export type PadKey = Digit | 'next' | 'back' | 'invalid' | 'go-to' | 'switch' | 'enter' | 'leave';

/** Whether a key is a digit. */
export const isDigit = (key: PadKey): key is Digit => /^\d$/u.test(key);

/** The parts of a keyboard event that matter here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat'>;

/**
 * What is not as it should be with the keyboard: NumLock is off, or the row of digits writes letters (ă, ê …) or goes through
 * an input method. The key is taken by its place all the same.
 */
export type KeyboardFault = 'num-lock' | 'letters';

export interface ReadKey {
  readonly key: PadKey;
  readonly fault: KeyboardFault | null;
}

const byPlace: Readonly<Record<string, PadKey>> = {
  NumpadAdd: 'next',
  NumpadSubtract: 'back',
  NumpadMultiply: 'invalid',
  NumpadDivide: 'go-to',
  NumpadDecimal: 'switch',
  NumpadComma: 'switch',
  NumpadEnter: 'enter',
};

const byName: Readonly<Record<string, PadKey>> = {
  '+': 'next',
  '=': 'next',
  '-': 'back',
  '−': 'back',
  Backspace: 'back',
  '*': 'invalid',
  '/': 'go-to',
  '.': 'switch',
  ',': 'switch',
  Enter: 'enter',
  Escape: 'leave',
};

const digitOf = (text: string | undefined): Digit | null =>
  text !== undefined && /^\d$/u.test(text) ? (text as Digit) : null;

/** The key of counting that was pressed, if it is one. Keys held down repeat nothing but taking back. */
export function readKey(pressed: KeyPress): ReadKey | null {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat } = pressed;
  if (ctrlKey || altKey || metaKey) return null;
  const onPad = digitOf(/^Numpad(\d)$/u.exec(code)?.[1]);
  const inRow = shiftKey ? null : digitOf(/^Digit(\d)$/u.exec(code)?.[1]);
  const read = onPad ?? byPlace[code] ?? digitOf(key) ?? byName[key] ?? inRow;
  if (read === null || (repeat && read !== 'back')) return null;
  return { key: read, fault: faultOf(key, code, onPad, inRow) };
}

function faultOf(key: string, code: string, onPad: Digit | null, inRow: Digit | null): KeyboardFault | null {
  if (key === 'Process' || (inRow !== null && digitOf(key) === null && byName[key] === undefined)) return 'letters';
  return (onPad !== null && digitOf(key) === null) || (code === 'NumpadDecimal' && key === 'Delete')
    ? 'num-lock'
    : null;
}
