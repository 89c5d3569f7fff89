// What digits, "+" and "." do to the ballot that is keyed, by the grammar of the contest.

import type { MarkLetter } from '../../../core/count/entries.ts';
import {
  grammarOf,
  isUntouched,
  modeLetters,
  unanswered,
  withAllStruck,
  withLetter,
  withRest,
} from './ballot-sheet.ts';
import type { Letter } from './ballot-sheet.ts';
import { isDigit } from './keypad-keys.ts';
import type { Digit, PadKey } from './keypad-keys.ts';
import { remark } from './keypad-state.ts';
import type { KeypadSetting, KeypadState, Move } from './keypad-state.ts';
import { settle, typeDigit } from './number-field.ts';
import type { Typed } from './number-field.ts';

/** Answers of a ballot with one name: both boxes and no box are answers, too. */
const singleAnswers: Readonly<Record<string, MarkLetter>> = { 1: 'a', 2: 'd', 3: 'b', 0: 'n' };

/** Levels of confidence: high, middle, low, several boxes, no box. */
const levelAnswers: Readonly<Record<string, MarkLetter>> = { 1: 'h', 2: 'm', 3: 'l', 4: 'v', 0: 'o' };

/** A digit where a number of a name, or an answer, is expected; `cutShort` is the number that the key before took early. */
export function answerDigit(
  setting: KeypadSetting,
  state: KeypadState,
  digit: Digit,
  cutShort: number | null,
): KeypadState {
  switch (grammarOf(setting.contest)) {
    case 'numbers':
      if (state.sheet.isStruckWhole) return { ...state, remark: remark('all-struck-already') };
      return digit === '0' && cutShort !== null
        ? refuseWhole(setting, state, `${cutShort}0`)
        : withTyped(setting, state, typeDigit(state.field, digit, setting.contest.candidates.length));
    case 'single':
      return withAnswer(state, 0, singleAnswers[digit], digit);
    case 'levels':
      return withAnswer(state, state.sheet.letters.indexOf(null), levelAnswers[digit], digit);
  }
}

/** "30" where names end at 24: the 3 was taken at once, and goes with the number that is none. */
function refuseWhole({ contest }: Pick<KeypadSetting, 'contest'>, state: KeypadState, typed: string): KeypadState {
  const { before, position } = state.sheet;
  return {
    ...state,
    sheet: before === null ? state.sheet : { ...before, position },
    field: '',
    touched: null,
    remark: remark('no-such-number', { number: typed, highest: contest.candidates.length }),
  };
}

/** The number in the field becomes whole; nothing happens when the field is empty. */
export const takeNumber = ({ contest }: KeypadSetting, state: KeypadState): KeypadState =>
  state.field === '' ? state : withTyped({ contest }, state, settle(state.field, contest.candidates.length));

function withTyped({ contest }: Pick<KeypadSetting, 'contest'>, state: KeypadState, typed: Typed): KeypadState {
  switch (typed.kind) {
    case 'open':
      return { ...state, field: typed.field };
    case 'no-such':
      return {
        ...state,
        field: '',
        armed: null,
        remark: remark('no-such-number', { number: typed.typed, highest: contest.candidates.length }),
      };
    case 'number': {
      const cutShort = typed.cutShort ? typed.number : null;
      return touch(contest, { ...state, field: '', cutShort, armed: null }, typed.number - 1);
    }
  }
}

/** A name typed is marked; typed again, it goes back to how it started. */
function touch(contest: KeypadSetting['contest'], state: KeypadState, place: number): KeypadState {
  const { typed, start } = modeLetters(contest.marking, state.figures.entryMode);
  const isTyped = state.sheet.typed.includes(place);
  const sheet = isTyped
    ? withLetter(state.sheet, place, start, 'taken-back')
    : withLetter(state.sheet, place, typed, 'typed');
  return { ...state, sheet, touched: place };
}

/** An answer for the name at `place`; -1 when every name has one. */
function withAnswer(state: KeypadState, place: number, letter: MarkLetter | undefined, digit: Digit): KeypadState {
  if (place < 0) return { ...state, remark: remark('all-answered') };
  if (letter === undefined) return { ...state, remark: remark('no-such-answer', { digit }) };
  return { ...state, sheet: withLetter(state.sheet, place, letter, 'typed'), touched: place };
}

/** The number of a name whose level is to be typed anew; any other key than a digit ends the asking. */
export function answerAnew({ contest }: Pick<KeypadSetting, 'contest'>, state: KeypadState, key: PadKey): KeypadState {
  const highest = contest.candidates.length;
  if (key === 'back' && state.field !== '')
    return { ...state, field: state.field.slice(0, -1), remark: remark('which-name') };
  if (!isDigit(key) && state.field === '') return { ...state, asking: 'numbers', remark: null };
  const typed = isDigit(key) ? typeDigit(state.field, key, highest) : settle(state.field, highest);
  switch (typed.kind) {
    case 'open':
      return { ...state, field: typed.field, remark: remark('which-name') };
    case 'no-such':
      return { ...state, field: '', remark: remark('no-such-number', { number: typed.typed, highest }) };
    case 'number':
      return {
        ...state,
        field: '',
        asking: 'numbers',
        remark: null,
        sheet: withLetter(state.sheet, typed.number - 1, null, 'taken-back'),
        touched: typed.number - 1,
      };
  }
}

/**
 * "+" on an empty field: on a ballot with boxes, the rest is answered the other way; it is said, never assumed. Where names
 * struck are typed and nothing was typed yet, the voter struck out every name.
 */
export function answerNext({ contest }: KeypadSetting, state: KeypadState): KeypadState {
  if (contest.marking === 'strike' && state.figures.entryMode === 'struck' && isUntouched(state.sheet))
    return { ...state, sheet: withAllStruck(state.sheet), touched: null, remark: remark('all-struck') };
  if (contest.marking !== 'agree-disagree' || grammarOf(contest) !== 'numbers') return state;
  if (unanswered(state.sheet) === 0) return { ...state, remark: remark('nothing-left') };
  return {
    ...state,
    sheet: withRest(state.sheet, modeLetters(contest.marking, state.figures.entryMode).others),
    touched: null,
  };
}

/**
 * ".": on a ballot with boxes, the name typed last goes on to "both boxes", "no box", and back; where levels are typed,
 * it asks for the number of a name to answer anew. Before the first ballot, with nothing typed, it switches between
 * names struck and names voted.
 */
export function answerSwitch({ contest }: KeypadSetting, state: KeypadState): Move {
  const place = state.sheet.typed.at(-1);
  if (contest.marking === 'agree-disagree' && grammarOf(contest) === 'numbers' && place !== undefined) {
    const { typed } = modeLetters(contest.marking, state.figures.entryMode);
    const letter = nextBox(state.sheet.letters[place] ?? null, typed);
    return {
      state: { ...state, sheet: withLetter(state.sheet, place, letter, 'typed'), touched: place },
      effect: null,
    };
  }
  if (grammarOf(contest) === 'levels')
    return { state: { ...state, asking: 'name', remark: remark('which-name') }, effect: null };
  const canSwitch =
    state.figures.entered === 0 &&
    isUntouched(state.sheet) &&
    state.correcting === null &&
    grammarOf(contest) === 'numbers';
  if (!canSwitch) return { state: { ...state, remark: remark('too-late-to-switch') }, effect: null };
  return { state: { ...state, waiting: { for: 'mode' } }, effect: { kind: 'switch-mode' } };
}

function nextBox(letter: Letter, typed: MarkLetter): MarkLetter {
  if (letter === 'b') return 'n';
  return letter === 'n' ? typed : 'b';
}
