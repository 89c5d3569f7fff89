// The grammar of the keys: fewest keys, nothing lost, nothing saved that was not meant.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PadKey } from '../../../renderer/counting/keypad/keypad-keys.ts';
import { typeDigit } from '../../../renderer/counting/keypad/number-field.ts';
import type { Digit } from '../../../renderer/counting/keypad/keypad-keys.ts';
import { contestOf, key, opened, playCount, settingOf } from './played-count.ts';
import type { PlayedCount } from './played-count.ts';

const province = settingOf(contestOf(63, 55));
const boxes = settingOf(contestOf(5, 5, { ballotForm: 'no-surplus', marking: 'agree-disagree' }));
const single = settingOf(contestOf(1, 1, { ballotForm: 'single', marking: 'agree-disagree', office: 'secretary' }));
const levels = settingOf(
  contestOf(4, 4, { ballotForm: 'no-surplus', marking: 'confidence-levels', office: 'confidence' }),
);

const start = (setting = province, issued = 348): PlayedCount => playCount(setting, opened(issued));
const remarkOf = (count: PlayedCount): string | null => {
  const { remark } = count.state();
  return remark === null ? null : remark.kind === 'remark' ? remark.code : remark.finding.number;
};
const struck = (count: PlayedCount): readonly number[] =>
  count.state().sheet.letters.flatMap((letter, place) => (letter === 's' ? [place + 1] : []));

/** The fewest keys for a number: its digits, and one more where it could still become another. */
function shortestKeys(number: number, names: number): string {
  const digits = String(number);
  const last = typeDigit(digits.slice(0, -1), digits.at(-1) as Digit, names);
  return last.kind === 'open' ? `${digits}+` : digits;
}

const padKeys: readonly PadKey[] = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  'next',
  'back',
  'invalid',
  'go-to',
  'switch',
  'enter',
  'leave',
];
/** Digits and Enter more often than the rest, as in a count. */
const anyKey = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...padKeys) },
  { weight: 2, arbitrary: fc.constantFrom<PadKey>('1', '2', '3', '4', '5', '6') },
  { weight: 2, arbitrary: fc.constant<PadKey>('enter') },
);
const anySetting = fc.constantFrom(
  province,
  boxes,
  single,
  levels,
  settingOf(contestOf(4, 2)),
  settingOf(contestOf(230, 180)),
);

describe('numbers', () => {
  test('any names can be struck, each by its number alone', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 999 })
          .chain((names) =>
            fc.tuple(fc.constant(names), fc.uniqueArray(fc.integer({ min: 1, max: names }), { maxLength: 12 })),
          ),
        ([names, numbers]) => {
          const count = start(settingOf(contestOf(names, names - 1)));
          for (const number of numbers) key(count, shortestKeys(number, names));
          expect(struck(count)).toEqual(numbers.toSorted((one, other) => one - other));
          expect(count.state().field).toBe('');
        },
      ),
    );
  });

  test('eight strikes of 63 names and saving take at most 17 keys', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 63 }), { minLength: 8, maxLength: 8 }), (numbers) => {
        const count = start();
        const keys = `${numbers.map((number) => shortestKeys(number, 63)).join('')}E`;
        key(count, keys);
        expect(keys.length).toBeLessThanOrEqual(17);
        expect(count.ballots()).toHaveLength(1);
        expect(count.ballots()[0]?.valid).toBe(true);
      }),
    );
  });

  test('with 63 names 7 is 7 at once, 12 at once, 03 is 3, and 6 waits for what comes', () => {
    const count = start();
    key(count, '7 12 03 6');
    expect(struck(count)).toEqual([3, 7, 12]);
    expect(count.state().field).toBe('6');
    key(count, '+');
    expect(struck(count)).toEqual([3, 6, 7, 12]);
  });

  test('typed again, a number takes its name back', () => {
    const count = start();
    key(count, '22 40 22');
    expect(struck(count)).toEqual([40]);
  });

  test('a number that no name has is said and changes nothing', () => {
    const count = start();
    key(count, '64');
    expect(remarkOf(count)).toBe('no-such-number');
    key(count, '0+');
    expect(remarkOf(count)).toBe('no-such-number');
    expect(struck(count)).toEqual([]);
  });

  test('a number above the list is refused whole, also where its first digit was a number by itself', () => {
    const count = start(settingOf(contestOf(24, 20)));
    key(count, '5 30');
    expect([remarkOf(count), struck(count), count.state().field]).toEqual(['no-such-number', [5], '']);
    key(count, '27');
    expect([remarkOf(count), struck(count), count.state().field]).toEqual(['no-such-number', [5], '']);
    key(count, '3 + 01 + 12 + 01');
    expect(struck(count)).toEqual([3, 5, 12]);
  });

  test('after a refusal, what is taken back is the last number that was accepted, and it is said', () => {
    const count = start(settingOf(contestOf(24, 20)));
    key(count, '5 9 30 -');
    expect([remarkOf(count), struck(count)]).toEqual(['number-taken-back', [5]]);
    expect(count.state().remark).toMatchObject({ figures: { number: 9 } });
    const large = start(settingOf(contestOf(230, 180)));
    key(large, '25 + 250');
    expect([remarkOf(large), struck(large)]).toEqual(['no-such-number', [25]]);
  });

  test('a refused number of any list strikes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 1, max: 999 }), (names, tens) => {
        fc.pre(tens * 10 > names && tens <= names);
        const count = start(settingOf(contestOf(names, names - 1)));
        // With two digits for all names "12" is whole, and a "0" behind it begins the next number.
        fc.pre(String(tens).length < String(names).length);
        key(count, `${tens}0`);
        expect([remarkOf(count), struck(count), count.state().field]).toEqual(['no-such-number', [], '']);
      }),
    );
  });

  test('one key strikes every name out, and no number is typed on top of it', () => {
    const count = start(settingOf(contestOf(24, 20)));
    key(count, '+');
    expect(struck(count)).toHaveLength(24);
    key(count, '7');
    expect([remarkOf(count), struck(count).length]).toEqual(['all-struck-already', 24]);
    key(count, 'E E');
    expect(count.ballots()).toHaveLength(0);
    key(count, '*E');
    expect(count.ballots()[0]).toMatchObject({ valid: false, reason: 'blank' });
    key(count, '+ -');
    expect(struck(count)).toEqual([]);
    key(count, '7 +');
    expect(struck(count)).toEqual([7]);
  });

  test('Enter takes the number that stands in the field before it saves', () => {
    const count = start();
    key(count, '7 12 22 31 40 47 52 6E');
    expect(count.ballots()[0]?.marks.split('s')).toHaveLength(9);
    expect(count.ballots()[0]?.marks[5]).toBe('s');
  });

  test('names voted instead of names struck can be chosen before the first ballot, and not after', () => {
    const count = start(settingOf(contestOf(4, 2)));
    key(count, '. 2 3');
    expect(count.state().sheet.letters.join('')).toBe('skks');
    key(count, 'E .');
    expect(count.ballots()[0]?.marks).toBe('skks');
    expect(remarkOf(count)).toBe('too-late-to-switch');
  });
});

describe('taking back', () => {
  test('as often as keys did something, it leads back to the untouched ballot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('7', '12', '22', '31', '*1', '*4', '6', '45'), { maxLength: 12 }),
        (steps) => {
          const count = start();
          for (const step of steps) key(count, step);
          for (let turn = 0; turn < steps.length * 2 + 2; turn += 1) key(count, '-');
          expect(struck(count)).toEqual([]);
          expect(count.state().sheet.defects).toEqual([]);
          expect(count.state().field).toBe('');
          expect(remarkOf(count)).toBe('nothing-to-take-back');
        },
      ),
    );
  });
});

describe('keys that come while the program is asked', () => {
  test('whenever the answers come, the same is saved as when they come at once', () => {
    fc.assert(
      fc.property(anySetting, fc.array(fc.tuple(anyKey, fc.boolean()), { maxLength: 120 }), (setting, presses) => {
        const [prompt, late] = [start(setting, 12), start(setting, 12)];
        for (const [pressed, isAnswered] of presses) {
          // A pause leaves the screen: what is pressed afterwards is pressed elsewhere.
          if (pressed === 'leave') continue;
          prompt.press(pressed);
          prompt.settle();
          late.press(pressed);
          if (isAnswered) late.settle();
        }
        for (let turn = 0; turn < presses.length; turn += 1) late.settle();
        const isOver = prompt.effects.some(({ kind }) => kind === 'finish');
        if (isOver) return;
        expect(late.ballots()).toEqual(prompt.ballots());
        expect(late.state()).toEqual(prompt.state());
        expect(late.state().queue).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('a refused save keeps the ballot on the screen and the keys behind it; Enter saves again', () => {
    const count = start();
    key(count, '7 12 22 31 40 47 52 63');
    count.refuseOnce();
    count.press('enter');
    for (const pressed of ['9', '8'] as const) count.press(pressed);
    count.settle();
    expect(remarkOf(count)).toBe('F.480');
    expect(count.ballots()).toHaveLength(0);
    expect(struck(count)).toHaveLength(8);
    key(count, 'E');
    expect(count.ballots()).toHaveLength(1);
    expect(struck(count)).toEqual([8, 9]);
  });

  test('a refused save can be gone back from, to change the ballot', () => {
    const count = start();
    key(count, '7 12 22 31 40 47 52 63');
    count.refuseOnce();
    key(count, 'E - 63 62 E');
    expect(count.ballots()[0]?.marks.at(61)).toBe('s');
    expect(count.ballots()[0]?.marks.at(62)).toBe('k');
  });
});

describe('saving', () => {
  test('nothing invalid is saved without the key for invalid ballots, and no ballot more than were issued', () => {
    fc.assert(
      fc.property(anySetting, fc.array(anyKey, { maxLength: 150 }), (setting, pressed) => {
        const count = start(setting, 3);
        let since: readonly PadKey[] = [];
        for (const each of pressed) {
          const known = count.effects.length;
          count.press(each);
          const asked = count.effects[known];
          count.settle();
          if (asked?.kind === 'save') {
            expect(asked.position).toBeLessThanOrEqual(3);
            expect(asked.marks).toHaveLength(setting.contest.candidates.length);
            const isValid = count.ballots().find(({ position }) => position === asked.position)?.valid;
            if (isValid !== true) expect(since).toContain('invalid');
          }
          since = asked === undefined ? [...since, each] : [];
        }
      }),
      { numRuns: 400 },
    );
  });

  test('an over-vote is said, and saved by the key for invalid ballots; Enter alone never does it', () => {
    const count = start();
    key(count, '7 E');
    expect([remarkOf(count), count.ballots().length]).toEqual(['confirm-invalid', 0]);
    key(count, '12 E');
    expect(count.ballots()).toHaveLength(0);
    key(count, 'E E E');
    expect(count.ballots()).toHaveLength(0);
    key(count, '* E');
    expect(count.ballots()[0]).toMatchObject({ valid: false, reason: 'over-vote' });
  });

  test('a ground seen on the paper makes a ballot invalid, whatever its marks; chosen again it is taken off', () => {
    const count = start();
    key(count, '7 12 22 31 40 47 52 63 *4');
    expect(count.state().sheet.defects).toEqual(['identifying-mark']);
    key(count, '*4 *1 E');
    expect(count.ballots()[0]).toMatchObject({ valid: false, reason: 'not-issued', defects: ['not-issued'] });
  });

  test('after the last ballot that was issued, Enter leads on and no further ballot is saved', () => {
    const count = start(settingOf(contestOf(4, 2)), 1);
    key(count, '1 2 E 3 4 E');
    expect(remarkOf(count)).toBe('more-than-issued');
    key(count, '- - E');
    expect(count.effects.at(-1)).toEqual({ kind: 'finish' });
    expect(count.ballots()).toHaveLength(1);
  });
});

describe('a ballot that the committee did not issue', () => {
  test('can be entered when every issued one is in', () => {
    const count = playCount(settingOf(contestOf(4, 2)), opened(3, { entered: 3, foreign: 0, nextPosition: 4 }));
    key(count, '1 2 E');
    expect([remarkOf(count), count.ballots().length]).toEqual(['more-than-issued', 0]);
    key(count, '*1 E');
    expect(count.ballots()[0]).toMatchObject({ position: 4, valid: false, reason: 'not-issued' });
  });
});

describe('corrections', () => {
  const withThree = (): PlayedCount => {
    const count = start(settingOf(contestOf(4, 2)), 9);
    key(count, '1 2 E 1 3 E 2 3 E');
    return count;
  };

  test('a ballot is gone to by its number, changed and saved in its place; the ballot that was begun comes back', () => {
    const count = withThree();
    key(count, '4 /2E 3 4 E');
    expect(count.ballots().map(({ marks }) => marks)).toEqual(['sskk', 'skks', 'kssk']);
    expect(count.ballots()[1]?.corrections).toBe(1);
    expect([count.state().sheet.position, struck(count), remarkOf(count)]).toEqual([4, [4], 'corrected']);
  });

  test('a ballot that is left as it was is not saved again', () => {
    const count = withThree();
    key(count, '/2E E');
    expect([remarkOf(count), count.ballots()[1]?.corrections]).toEqual(['unchanged', 0]);
    key(count, '/2E 4 X');
    expect([remarkOf(count), count.ballots()[1]?.marks]).toEqual(['correction-left', 'sksk']);
  });

  test('a ballot that is not there yet is said', () => {
    const count = withThree();
    key(count, '/7E');
    expect(remarkOf(count)).toBe('no-such-ballot');
    key(count, '/0E');
    expect(remarkOf(count)).toBe('no-such-ballot');
  });

  test('the last ballot can be withdrawn, and the one that was begun takes its number', () => {
    const count = withThree();
    key(count, '4 /*');
    expect(count.ballots()).toHaveLength(2);
    expect([count.state().sheet.position, struck(count), remarkOf(count), count.state().last]).toEqual([
      3,
      [4],
      'withdrawn',
      null,
    ]);
    key(count, '- 1 2 E');
    expect(count.ballots()[2]?.position).toBe(3);
  });
});

describe('leaving', () => {
  test('is one key between two ballots, two keys within one', () => {
    const count = start();
    key(count, '7X');
    expect([remarkOf(count), count.effects.length]).toEqual(['confirm-leave', 0]);
    key(count, 'X');
    expect(count.effects).toEqual([{ kind: 'leave' }]);
    const other = start();
    key(other, 'X');
    expect(other.effects).toEqual([{ kind: 'leave' }]);
  });
});

describe('ballots with boxes', () => {
  test('names that disagree are typed, and the rest is said to agree', () => {
    const count = start(boxes);
    key(count, '2 4 E');
    expect([remarkOf(count), count.ballots().length]).toEqual(['confirm-unanswered', 0]);
    key(count, '+ E');
    expect(count.ballots()[0]?.marks).toBe('adada');
  });

  test('both boxes and no box are keyed for the name typed last', () => {
    const count = start(boxes);
    key(count, '2. 4.. + E');
    expect(count.ballots()[0]?.marks).toBe('abana');
  });

  test('left without an answer, names have no box; a ballot for nobody is then asked about as an invalid one', () => {
    const count = start(boxes);
    key(count, '1 E');
    expect(remarkOf(count)).toBe('confirm-unanswered');
    key(count, 'E');
    expect([remarkOf(count), count.ballots().length]).toEqual(['confirm-invalid', 0]);
    key(count, '* E');
    expect(count.ballots()[0]?.marks).toBe('dnnnn');
  });

  test('the one name is answered by one key', () => {
    const count = start(single);
    key(count, 'E');
    expect(remarkOf(count)).toBe('answer-needed');
    key(count, '1E 2E 3*E 0*E 7');
    expect(count.ballots().map(({ marks }) => marks)).toEqual(['a', 'd', 'b', 'n']);
    expect(remarkOf(count)).toBe('no-such-answer');
  });
});

describe('votes of confidence', () => {
  test('take one key for each name, from top to bottom', () => {
    const count = start(levels);
    key(count, '1 2 3 4 E');
    expect(count.ballots()[0]?.marks).toBe('hmlv');
    key(count, '1 1 E');
    expect(remarkOf(count)).toBe('confirm-without-level');
    key(count, 'E');
    expect(count.ballots()[1]?.marks).toBe('hhoo');
  });

  test('one name is answered anew by its number, on a saved ballot too', () => {
    const count = start(levels);
    key(count, '1 2 3 4 E /1E .2 1 E');
    expect(count.ballots()[0]?.marks).toBe('hhlv');
    key(count, '/1E -- 2 0 E');
    expect(count.ballots()[0]?.marks).toBe('hhmo');
  });
});
