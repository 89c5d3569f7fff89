// A scanner that plays keyboard, a person who types, and both at every pace: no scan in a field, no key of a person lost.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idleWedge, stepWedge, usualWedgeSettings } from '../../../core/keyboard/wedge.ts';
import type { WedgeFault, WedgeInput, WedgeSettings } from '../../../core/keyboard/wedge.ts';
import { signAt } from '../../../core/keyboard/key-place.ts';

/** A key and how long after the one before it comes. Signs are one letter; "⏎", "⇥", "⌫", "⇧" the keys of those names. */
type Timed = readonly [gap: number, key: string];

function inputOf(key: string, at: number): WedgeInput {
  switch (key) {
    case '⏎':
      return { kind: 'end', at, ending: 'enter' };
    case '⇥':
      return { kind: 'end', at, ending: 'tab' };
    case '⇧':
      return { kind: 'modifier', at };
    case '⌫':
      return { kind: 'other', at };
    default:
      return { kind: 'sign', at, key: { typed: key, sign: key } };
  }
}

interface Heard {
  /** What the page got to see, in order. */
  readonly page: string;
  readonly codes: readonly string[];
  readonly faults: readonly WedgeFault[];
  /** Longest time that a key of a person was held. */
  readonly longestHold: number;
}

/** Plays keys; time passes in steps of `tick`, as timers do. */
function play(keys: readonly Timed[], settings: WedgeSettings = usualWedgeSettings, tick = 5): Heard {
  let state = idleWedge;
  let at = 0;
  let page = '';
  let longestHold = 0;
  const codes: string[] = [];
  const faults: WedgeFault[] = [];
  const pressedAt: number[] = [];
  const hear = (input: WedgeInput): 'taken' | 'passed' => {
    const move = stepWedge(settings, state, input);
    state = move.state;
    page += move.released.map(({ typed }) => typed).join('');
    if (move.released.length > 0)
      longestHold = Math.max(
        longestHold,
        input.at - (pressedAt.at(-move.released.length - (input.kind === 'sign' ? 1 : 0)) ?? input.at),
      );
    if (move.code !== null) codes.push(move.code);
    if (move.fault !== null) faults.push(move.fault);
    return move.key;
  };
  for (const [gap, key] of keys) {
    for (let passed = tick; passed < gap; passed += tick) hear({ kind: 'time', at: at + passed });
    at += gap;
    const input = inputOf(key, at);
    if (input.kind === 'sign') pressedAt.push(at);
    if (hear(input) === 'passed' && input.kind !== 'modifier') page += key;
  }
  for (let passed = tick; passed <= 500; passed += tick) hear({ kind: 'time', at: at + passed });
  return { page, codes, faults, longestHold };
}

const quick = (text: string, gap = 4): readonly Timed[] => Array.from(text, (key): Timed => [gap, key]);
const signs = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCDEFabcdef-/.')),
  minLength: 6,
  maxLength: 40,
});
const scanGap = fc.integer({ min: 0, max: usualWedgeSettings.longestGap });

/** What persons press: pauses of typing, with rolls of two or three keys that are as close as a scanner's. */
const roll = fc
  .array(fc.constantFrom(...Array.from('0123456789aăâđêôơưbcd ⏎⇥⌫')), { minLength: 1, maxLength: 3 })
  .chain((keys) =>
    fc
      .tuple(
        fc.integer({ min: 40, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 34 }), { minLength: keys.length, maxLength: keys.length }),
      )
      .map(([pause, gaps]) => keys.map((key, index): Timed => [index === 0 ? pause : (gaps[index] ?? 1), key])),
  );
const typing = fc.array(roll, { maxLength: 40 }).map((rolls) => rolls.flat());
const textOf = (keys: readonly Timed[]): string => keys.map(([, key]) => key).join('');

describe('scans', () => {
  test.each(['⏎', '⇥'])('a code ended by %s is told once, and the page sees none of it', (ending) => {
    expect(play(quick(`KP7Q-00417${ending}`))).toMatchObject({ page: '', codes: ['KP7Q-00417'], faults: [] });
  });

  test('the line feed after the return belongs to the scan', () => {
    expect(play(quick('KP7Q00417⏎⏎'))).toMatchObject({ page: '', codes: ['KP7Q00417'] });
  });

  test('Shift between the signs is no part of the code', () => {
    expect(play(quick('⇧K⇧P⇧Q12345⏎'))).toMatchObject({ page: '', codes: ['KPQ12345'] });
  });

  test('every code at every pace of a scanner', () => {
    fc.assert(
      fc.property(signs, fc.infiniteStream(scanGap), fc.integer({ min: 1, max: 20 }), (code, gaps, tick) => {
        const keys = Array.from(`${code}⏎`, (key): Timed => [gaps.next().value ?? 0, key]);
        expect(play(keys, usualWedgeSettings, tick)).toMatchObject({ page: '', codes: [code], faults: [] });
      }),
    );
  });

  test('two scans with a person typing between them', () => {
    fc.assert(
      fc.property(signs, typing, signs, (one, keys, other) => {
        const heard = play([
          ...quick(`${one}⏎`),
          ...keys,
          [300, '0'] as const,
          ...quick(`${other}⏎`).map(([gap, key], index): Timed => [index === 0 ? 300 : gap, key]),
        ]);
        expect(heard).toMatchObject({ page: `${textOf(keys)}0`, codes: [one, other], faults: [] });
      }),
    );
  });

  test('one whose end never comes is not told in part and reaches no field', () => {
    expect(play(quick('KP7Q00417'))).toMatchObject({ page: '', codes: [], faults: ['scan-broken-off'] });
  });

  test('a pause in the middle: neither half is a code', () => {
    fc.assert(
      fc.property(signs, signs, (one, other) => {
        const heard = play([...quick(one), [60, '9'] as const, ...quick(`${other}⏎`)]);
        expect(heard.page).toBe('');
        expect(heard.faults).toEqual(['scan-broken-off']);
        expect(heard.codes).not.toContain(one + other);
      }),
    );
  });

  test('a typing aid that takes signs back inside a scan spoils it', () => {
    expect(play(quick('KPAAA⌫AA⌫⌫12⏎'))).toMatchObject({ codes: [], faults: [] });
    expect(play(quick('KP12AA⌫A99⏎'))).toMatchObject({ page: '', codes: [], faults: ['scan-disturbed'] });
  });

  test('one that never ends is cut off, and the page sees none of it', () => {
    expect(play(quick('7'.repeat(2000)))).toMatchObject({ page: '', codes: [], faults: ['scan-too-long'] });
  });
});

describe('what the scanner sends before and behind', () => {
  const withPrefix: WedgeSettings = { ...usualWedgeSettings, prefix: '~' };

  test('a key that is heard late, as on a busy machine, still belongs to the scan that it was pressed in', () => {
    const first = stepWedge(usualWedgeSettings, idleWedge, inputOf('K', 0));
    const waited = stepWedge(usualWedgeSettings, first.state, {
      kind: 'time',
      at: usualWedgeSettings.longestGap + usualWedgeSettings.slack,
    });
    expect(waited).toMatchObject({ released: [], state: { kind: 'holding' } });
    expect(stepWedge(usualWedgeSettings, waited.state, inputOf('P', 20))).toMatchObject({ released: [], key: 'taken' });
  });

  test('wherever and however long a busy machine stops between two keys, the code is whole and the field empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 40, max: 5_000 }), (stopsBefore, stop) => {
        let state = idleWedge;
        let field = '';
        const codes: string[] = [];
        const hear = (input: WedgeInput): void => {
          const move = stepWedge(usualWedgeSettings, state, input);
          state = move.state;
          if (move.takenBack.length > 0)
            expect(field.endsWith(move.takenBack.map(({ typed }) => typed).join(''))).toBe(true);
          field =
            field.slice(0, field.length - move.takenBack.length) + move.released.map(({ typed }) => typed).join('');
          if (move.code !== null) codes.push(move.code);
        };
        for (const [place, key] of Array.from('71123456000637⏎').entries()) {
          // The key carries the time at which it was pressed; the page heard nothing for so long.
          if (place === stopsBefore) for (let at = 5; at < stop; at += 5) hear({ kind: 'time', at: place * 4 + at });
          hear(inputOf(key, place * 4));
        }
        expect({ field, codes }).toEqual({ field: '', codes: ['71123456000637'] });
      }),
    );
  });

  test('a prefix lets slow scanners be known, and is no part of the code', () => {
    expect(play(quick('~KP7Q00417⏎', 100), withPrefix)).toMatchObject({ page: '', codes: ['KP7Q00417'] });
    expect(play(quick('KP7Q00417⏎', 100), withPrefix)).toMatchObject({ page: 'KP7Q00417⏎', codes: [] });
  });

  test('what a person pressed just before the prefix goes back to the field', () => {
    expect(play(quick('12~KP7Q00417⏎'), withPrefix)).toMatchObject({ page: '12', codes: ['KP7Q00417'] });
  });

  test('no ending: silence ends the code', () => {
    expect(play(quick('KP7Q00417'), { ...usualWedgeSettings, suffix: 'none' })).toMatchObject({
      page: '',
      codes: ['KP7Q00417'],
    });
  });

  test('an ending that the scanner is not set to is no ending', () => {
    expect(play(quick('KP7Q00417⇥'), { ...usualWedgeSettings, suffix: 'enter' })).toMatchObject({
      page: '',
      codes: [],
      faults: ['scan-disturbed'],
    });
  });
});

describe('persons', () => {
  test('whatever a person types reaches the page whole and in order, and soon', () => {
    fc.assert(
      fc.property(typing, (keys) => {
        const heard = play(keys);
        expect(heard).toMatchObject({ page: textOf(keys), codes: [], faults: [] });
        expect(heard.longestHold).toBeLessThanOrEqual(3 * usualWedgeSettings.longestGap + usualWedgeSettings.slack + 5);
      }),
    );
  });

  test('the fastest keying of figures, twelve keys a second, is never held for a scan', () => {
    const keys = quick('120304120315⏎7+22+31⏎', 83);
    expect(play(keys)).toMatchObject({ page: textOf(keys), codes: [] });
  });

  test('a code typed by hand is not a scan', () => {
    expect(play(quick('KP7Q00417⏎', 45))).toMatchObject({ page: 'KP7Q00417⏎', codes: [], faults: [] });
  });

  test('leaving a field gives back what is held before the field is left', () => {
    const held = stepWedge(usualWedgeSettings, idleWedge, inputOf('7', 10));
    expect(stepWedge(usualWedgeSettings, held.state, { kind: 'leave', at: 11 })).toMatchObject({
      released: [{ typed: '7' }],
      state: { kind: 'idle' },
    });
  });
});

describe('any keys at all', () => {
  test('each key is passed, given back, in a code, or in a scan that was reported as spoilt', () => {
    const anyKeys = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...Array.from('0123456789AB⏎⇥⌫'))),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const { page, codes, faults } = play(keys);
        const signsIn = (text: string): number => text.replace(/[⏎⇥⌫]/gu, '').length;
        const lost = signsIn(textOf(keys)) - signsIn(page) - signsIn(codes.join(''));
        if (faults.length === 0) expect(lost).toBe(0);
        else expect(lost).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});

describe('places of the keyboard', () => {
  test('signs by place do not depend on layout or Caps Lock', () => {
    expect(['KeyK', 'Digit7', 'Minus', 'Numpad5', 'Slash'].map((code) => signAt(code, 'plain')).join('')).toBe('k7-5/');
    expect(['KeyK', 'Digit7', 'Minus', 'Numpad5', 'Slash'].map((code) => signAt(code, 'shift')).join('')).toBe('K&_5?');
  });

  test.each(['Enter', 'F1', '', 'KeyKK', 'constructor', 'Digit12'])('"%s" has no sign', (code) => {
    expect(signAt(code, 'plain')).toBeNull();
  });
});
