// Which sign stands at a place of the keyboard. A scanner that plays keyboard presses places, as on an American one; what
// the system makes of them depends on its layout, on the Caps Lock and on a Vietnamese typing aid, and may not be the code.

const plain: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadDecimal: '..',
};

const shiftedDigits = ')!@#$%^&*(';

/** The sign that a scanner means by the key at `code` (as browsers name places); `null` for places without a sign. */
export function signAt(code: string, shift: 'shift' | 'plain'): string | null {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  if (letter !== undefined) return shift === 'shift' ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  if (digit !== undefined) return shift === 'shift' ? shiftedDigits.charAt(Number(digit)) : digit;
  const onPad = /^Numpad(\d)$/u.exec(code)?.[1];
  if (onPad !== undefined) return onPad;
  const signs = Object.hasOwn(plain, code) ? plain[code] : undefined;
  return signs === undefined ? null : signs.charAt(shift === 'shift' ? 1 : 0);
}
