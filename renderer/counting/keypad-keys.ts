// Keys of the keyboard as keys of counting. The numeric keypad alone is enough; the main keyboard does the same.

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** What a key means while ballots are keyed. */
export type PadKey = Digit | 'next' | 'back' | 'invalid' | 'go-to' | 'switch' | 'enter' | 'leave';

/** Whether a key is a digit. */
export const isDigit = (key: PadKey): key is Digit => /^\d$/u.test(key);

/** The parts of a keyboard event that matter here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

export interface ReadKey {
  readonly key: PadKey;
  /** The numeric keypad sent its arrows: NumLock is off. The key is taken by its place all the same. */
  readonly isNumLockOff: boolean;
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
export function readKey({ key, code, ctrlKey, altKey, metaKey, repeat }: KeyPress): ReadKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  const onPad = digitOf(/^Numpad(\d)$/u.exec(code)?.[1]);
  const read = onPad ?? byPlace[code] ?? digitOf(key) ?? byName[key] ?? null;
  if (read === null || (repeat && read !== 'back')) return null;
  const isNumLockOff = (onPad !== null && digitOf(key) === null) || (code === 'NumpadDecimal' && key === 'Delete');
  return { key: read, isNumLockOff };
}
