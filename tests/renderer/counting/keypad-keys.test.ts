// Keys of the keyboard as keys of counting: by their place on the numeric keypad, by their sign on the main keyboard.

import { expect, test } from 'vitest';
import { readKey } from '../../../renderer/counting/keypad/keypad-keys.ts';
import type { KeyPress } from '../../../renderer/counting/keypad/keypad-keys.ts';

const pressed = (key: string, code: string, changed: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...changed,
});

test('the numeric keypad and the main keyboard say the same', () => {
  const pairs = [
    [pressed('7', 'Numpad7'), pressed('7', 'Digit7'), '7'],
    [pressed('+', 'NumpadAdd'), pressed('+', 'Equal'), 'next'],
    [pressed('-', 'NumpadSubtract'), pressed('Backspace', 'Backspace'), 'back'],
    [pressed('*', 'NumpadMultiply'), pressed('*', 'Digit8'), 'invalid'],
    [pressed('/', 'NumpadDivide'), pressed('/', 'Slash'), 'go-to'],
    [pressed('.', 'NumpadDecimal'), pressed('.', 'Period'), 'switch'],
    [pressed('Enter', 'NumpadEnter'), pressed('Enter', 'Enter'), 'enter'],
  ] as const;
  for (const [onPad, onMain, key] of pairs) {
    expect(readKey(onPad)).toEqual({ key, fault: null });
    expect(readKey(onMain)).toEqual({ key, fault: null });
  }
});

test('a Vietnamese decimal comma on the keypad is the same key', () => {
  expect(readKey(pressed(',', 'NumpadDecimal'))).toEqual({ key: 'switch', fault: null });
});

test('with NumLock off the keypad is read by its places, and that is noticed', () => {
  expect(readKey(pressed('Home', 'Numpad7'))).toEqual({ key: '7', fault: 'num-lock' });
  expect(readKey(pressed('Insert', 'Numpad0'))).toEqual({ key: '0', fault: 'num-lock' });
  expect(readKey(pressed('Delete', 'NumpadDecimal'))).toEqual({ key: 'switch', fault: 'num-lock' });
});

test('arrows and page keys of their own are not digits', () => {
  for (const [key, code] of [
    ['Home', 'Home'],
    ['ArrowUp', 'ArrowUp'],
    ['PageDown', 'PageDown'],
    ['a', 'KeyA'],
  ] as const)
    expect(readKey(pressed(key, code))).toBeNull();
});

test('a row of digits that writes letters, or goes through an input method, is taken by its place and noticed', () => {
  expect(readKey(pressed('ă', 'Digit1'))).toEqual({ key: '1', fault: 'letters' });
  expect(readKey(pressed('đ', 'Digit9'))).toEqual({ key: '9', fault: 'letters' });
  expect(readKey(pressed('Process', 'Digit4'))).toEqual({ key: '4', fault: 'letters' });
  expect(readKey(pressed('*', 'Digit8', { shiftKey: true }))).toEqual({ key: 'invalid', fault: null });
  expect(readKey(pressed('@', 'Digit2', { shiftKey: true }))).toBeNull();
});

test('keys with Ctrl, Alt or Meta belong to others; a key held down repeats nothing but taking back', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
    expect(readKey(pressed('7', 'Numpad7', { [held]: true }))).toBeNull();
  expect(readKey(pressed('7', 'Numpad7', { repeat: true }))).toBeNull();
  expect(readKey(pressed('Enter', 'NumpadEnter', { repeat: true }))).toBeNull();
  expect(readKey(pressed('-', 'NumpadSubtract', { repeat: true }))?.key).toBe('back');
});
