// The grammar of the keys while ballots are counted. Pure: a key or an answer goes in, a state and perhaps a wish come out.
// Keys that arrive while the program is asked wait in a queue and are then taken in their order; none is lost.

import {
  emptySheet,
  grammarOf,
  isUntouched,
  marksOf,
  readingOf,
  saysTheSame,
  sheetOf,
  unanswered,
  withDefect,
  withLetter,
} from './ballot-sheet.ts';
import type { Verdict } from '../../../core/ballot/ballot.ts';
import type { BallotSheet } from './ballot-sheet.ts';
import { answerAnew, answerDigit, answerNext, answerSwitch, takeNumber } from './keypad-answers.ts';
import { isDigit } from './keypad-keys.ts';
import type { PadKey } from './keypad-keys.ts';
import { groundsByNumber, recentBallots, remark } from './keypad-state.ts';
import type { Answer, Effect, KeypadSetting, KeypadState, Move } from './keypad-state.ts';
import type { CountFigures, SavedBallot } from '../../session/bridge.ts';

const still = (state: KeypadState): Move => ({ state, effect: null });

/** The state in which counting starts, or goes on after a restart: at the next ballot, with nothing typed. */
export const startKeypad = ({ contest }: KeypadSetting, figures: CountFigures): KeypadState => ({
  sheet: emptySheet(contest, figures.entryMode, figures.nextPosition),
  correcting: null,
  parked: null,
  field: '',
  cutShort: null,
  asking: 'numbers',
  armed: null,
  waiting: null,
  queue: [],
  remark: figures.entered === 0 ? null : remark('resumed', { position: figures.nextPosition - 1 }),
  touched: null,
  last: null,
  recent: [],
  figures,
});

/** One key. While the program is asked, it waits. */
export function press(setting: KeypadSetting, state: KeypadState, key: PadKey): Move {
  if (state.waiting === null) return act(setting, state, key);
  if (state.waiting.for === 'retry') return pressRetry(setting, state, state.waiting.sheet, key);
  return still({ ...state, queue: [...state.queue, key] });
}

/** What the program answered; then the keys that waited, until one of them asks again. */
export function answer(setting: KeypadSetting, state: KeypadState, answered: Answer): Move {
  let move = still(settleAnswer(setting, state, answered));
  while (move.effect === null && move.state.waiting === null && move.state.queue.length > 0) {
    const [key, ...queue] = move.state.queue;
    if (key !== undefined) move = act(setting, { ...move.state, queue }, key);
  }
  return move;
}

/** A ballot that was not saved stays on the screen: Enter tries again, taking back returns to it. */
function pressRetry(setting: KeypadSetting, state: KeypadState, sheet: BallotSheet, key: PadKey): Move {
  if (key === 'enter') return { state: { ...state, waiting: { for: 'save', sheet } }, effect: saving(setting, sheet) };
  if (key === 'back' || key === 'leave') return still({ ...state, waiting: null, queue: [], remark: null });
  return still(state);
}

function settleAnswer({ contest }: KeypadSetting, state: KeypadState, answered: Answer): KeypadState {
  const {
    figures: { entryMode },
  } = state;
  switch (answered.kind) {
    case 'saved': {
      const { figures, saved } = answered;
      const said = state.correcting === null ? null : remark('corrected', { position: saved.position });
      return {
        ...freshBallot(contest, { ...state, figures }),
        last: saved,
        recent: withRecent(state.recent, saved),
        remark: said,
      };
    }
    case 'fetched': {
      const parked = state.correcting === null ? state.sheet : state.parked;
      return {
        ...state,
        waiting: null,
        correcting: answered.saved,
        parked,
        sheet: sheetOf(answered.saved, contest, entryMode),
        touched: null,
        remark: null,
      };
    }
    case 'switched':
      return {
        ...startKeypad({ contest, judge: () => ({ valid: true, votesFor: [] }) }, answered.figures),
        queue: state.queue,
      };
    case 'withdrawn': {
      const parked = state.correcting === null ? state.sheet : state.parked;
      const last = state.last?.position === answered.position ? null : state.last;
      return {
        ...freshBallot(contest, { ...state, parked, figures: answered.figures }),
        last,
        recent: state.recent.filter(({ position }) => position !== answered.position),
        remark: remark('withdrawn', { position: answered.position }),
      };
    }
    case 'kept':
      return { ...state, waiting: null };
    case 'refused': {
      const waiting = state.waiting?.for === 'save' ? { for: 'retry' as const, sheet: state.waiting.sheet } : null;
      return {
        ...state,
        waiting,
        queue: waiting === null ? [] : state.queue,
        remark: { kind: 'finding', finding: answered.finding },
      };
    }
  }
}

/** The recent ballots with one more, or with another one on its position. */
const withRecent = (recent: readonly SavedBallot[], saved: SavedBallot): readonly SavedBallot[] =>
  [...recent.filter(({ position }) => position !== saved.position), saved]
    .toSorted((one, other) => other.position - one.position)
    .slice(0, recentBallots);

/** The state with ballots in view that were saved before the screen was opened; those saved since stand already. */
export const recalled = (state: KeypadState, ballots: readonly SavedBallot[]): KeypadState => ({
  ...state,
  recent: ballots
    .filter(({ position }) => !state.recent.some((each) => each.position === position))
    .reduce(withRecent, state.recent),
});

/** The next new ballot: the one that was begun before a correction, or an empty sheet. */
function freshBallot(contest: KeypadSetting['contest'], state: KeypadState): KeypadState {
  const {
    parked,
    figures: { entryMode, nextPosition },
  } = state;
  const sheet = parked === null ? emptySheet(contest, entryMode, nextPosition) : { ...parked, position: nextPosition };
  return {
    ...state,
    sheet,
    correcting: null,
    parked: null,
    field: '',
    cutShort: null,
    asking: 'numbers',
    armed: null,
    waiting: null,
    touched: null,
  };
}

/** One key, when nothing is asked of the program. Any key but the one that was armed disarms it. */
function act(setting: KeypadSetting, before: KeypadState, key: PadKey): Move {
  const state = isDigit(key) ? before : { ...before, cutShort: null };
  if (key === 'enter') return state.asking === 'numbers' ? enter(setting, state) : enterAsked(setting, state);
  if (key === 'leave') return leave(setting, state);
  const calm: KeypadState = { ...state, armed: null, remark: null };
  switch (calm.asking) {
    case 'numbers':
      return keyNumbers(setting, calm, key);
    case 'ground':
      return still(keyGround(setting, calm, key));
    case 'position':
      return keyPosition(calm, key);
    case 'name':
      return still(answerAnew(setting, calm, key));
  }
}

function keyNumbers(setting: KeypadSetting, state: KeypadState, key: PadKey): Move {
  if (isDigit(key)) return still(answerDigit(setting, { ...state, cutShort: null }, key, state.cutShort));
  if (key === 'back') return still(takeBack(setting, state));
  const taken = takeNumber(setting, state);
  if (taken.remark?.kind === 'remark' && taken.remark.code === 'no-such-number') return still(taken);
  switch (key) {
    case 'next':
      return still(state.field === '' ? answerNext(setting, taken) : taken);
    case 'invalid':
      return still({ ...taken, asking: 'ground', remark: askForGround(setting, taken) });
    case 'go-to':
      return still({ ...taken, asking: 'position', remark: remark('which-ballot') });
    case 'switch':
      return answerSwitch(setting, taken);
    default:
      return still(taken);
  }
}

/** Takes the last digit back, or the last thing done to this ballot; a number that was refused is not among them. */
function takeBack({ contest }: KeypadSetting, state: KeypadState): KeypadState {
  if (state.field !== '') return { ...state, field: state.field.slice(0, -1) };
  const { before, position } = state.sheet;
  if (before !== null)
    return {
      ...state,
      sheet: { ...before, position },
      touched: before.typed.at(-1) ?? null,
      remark: takenBack(contest, state.sheet, before),
    };
  // A ballot that is corrected has nothing before it; its levels are taken back one by one, from the end.
  const lastAnswered = state.sheet.letters.findLastIndex((letter) => letter !== null);
  if (grammarOf(contest) !== 'levels' || lastAnswered < 0) return { ...state, remark: remark('nothing-to-take-back') };
  return {
    ...state,
    sheet: { ...withLetter(state.sheet, lastAnswered, null, 'taken-back'), before: null },
    touched: lastAnswered,
    remark: remark('taken-back'),
  };
}

/** What was taken back; a name is said by its number. */
function takenBack(contest: KeypadSetting['contest'], sheet: BallotSheet, before: BallotSheet): KeypadState['remark'] {
  const changed = [...sheet.letters.keys()].filter((place) => sheet.letters[place] !== before.letters[place]);
  const [place] = changed;
  return changed.length === 1 && place !== undefined && grammarOf(contest) === 'numbers'
    ? remark('number-taken-back', { number: place + 1 })
    : remark('taken-back');
}

/** Which ground makes the ballot invalid; where its marks do so already, Enter saves it as it stands. */
function askForGround({ judge }: KeypadSetting, { sheet }: KeypadState): KeypadState['remark'] {
  const verdict = judge(readingOf(sheet));
  return verdict.valid || sheet.defects.length > 0
    ? remark('choose-ground')
    : remark('choose-ground-or-save', { reason: verdict.reason });
}

/** After the key for invalid ballots: the ground's number notes it, or takes it off again. */
function keyGround({ contest }: KeypadSetting, state: KeypadState, key: PadKey): KeypadState {
  const ground = isDigit(key) ? groundsByNumber(contest)[Number(key) - 1] : undefined;
  if (ground !== undefined) return { ...state, asking: 'numbers', sheet: withDefect(state.sheet, ground) };
  return isDigit(key)
    ? { ...state, remark: remark('no-such-ground', { number: key }) }
    : { ...state, asking: 'numbers' };
}

/** The number of a ballot to go to; it is whole at Enter. The key for invalid ballots, with no number typed, withdraws the last ballot. */
function keyPosition(state: KeypadState, key: PadKey): Move {
  if (isDigit(key)) return still({ ...state, field: (state.field + key).slice(0, 7), remark: remark('which-ballot') });
  if (key === 'back' && state.field !== '')
    return still({ ...state, field: state.field.slice(0, -1), remark: remark('which-ballot') });
  const left: KeypadState = { ...state, field: '', asking: 'numbers' };
  if (key !== 'invalid' || state.field !== '') return still(left);
  const position = state.figures.nextPosition - 1;
  return position < 1
    ? still({ ...left, remark: remark('nothing-to-withdraw') })
    : { state: { ...left, waiting: { for: 'withdrawal' } }, effect: { kind: 'withdraw', position } };
}

/** Enter where a ground or a ballot's number was asked for. */
function enterAsked(setting: KeypadSetting, state: KeypadState): Move {
  const { contest } = setting;
  if (state.asking === 'ground') return enterGround(setting, state);
  if (state.asking === 'name') return still(answerAnew({ contest }, state, 'enter'));
  const asked: KeypadState = { ...state, field: '', asking: 'numbers', armed: null, remark: null };
  const position = Number(state.field);
  const { nextPosition } = state.figures;
  if (state.field === '' || position === nextPosition)
    return still(state.correcting === null ? asked : freshBallot(contest, asked));
  if (position < 1 || position > nextPosition)
    return still({ ...asked, remark: remark('no-such-ballot', { position, last: nextPosition - 1 }) });
  return { state: { ...asked, waiting: { for: 'ballot', position } }, effect: { kind: 'fetch', position } };
}

/** Enter instead of a ground's number: a ballot that its marks make invalid is saved so. */
function enterGround(setting: KeypadSetting, state: KeypadState): Move {
  const asked: KeypadState = { ...state, asking: 'numbers', armed: null, remark: null };
  return setting.judge(readingOf(state.sheet)).valid
    ? still({ ...state, remark: remark('choose-ground') })
    : saveOrStay(setting, asked);
}

/**
 * Enter: takes what stands in the field, then saves. A ballot is saved as invalid only where the key for invalid ballots was
 * pressed for it, so that no number of quick Enters does it; one that is valid with names unanswered takes a second Enter.
 */
function enter(setting: KeypadSetting, state: KeypadState): Move {
  const taken = takeNumber(setting, state);
  if (taken.remark?.kind === 'remark' && taken.remark.code === 'no-such-number') return still(taken);
  const { sheet } = taken;
  const open = sheet.defects.length > 0 ? 0 : unanswered(sheet);
  if (isSaved(setting, taken) || isAllIn(taken)) return saveOrStay(setting, taken);
  if (open > 0 && grammarOf(setting.contest) === 'single') return still({ ...taken, remark: remark('answer-needed') });
  const verdict = setting.judge(readingOf(sheet));
  if (open > 0 && taken.armed !== 'unanswered' && !isInvalidAsAnswered(verdict)) {
    const code = grammarOf(setting.contest) === 'levels' ? 'confirm-without-level' : 'confirm-unanswered';
    return still({ ...taken, armed: 'unanswered', remark: remark(code, { count: open }) });
  }
  if (!verdict.valid && sheet.defects.length === 0)
    return still({ ...taken, armed: 'invalid', remark: remark('confirm-invalid', { reason: verdict.reason }) });
  return saveOrStay(setting, taken);
}

/** Whether no further answer can make the ballot valid: that it votes for nobody is open while somebody is unanswered. */
const isInvalidAsAnswered = (verdict: Verdict): boolean =>
  !verdict.valid && verdict.reason !== 'blank' && verdict.reason !== 'both-or-neither';

/** A ballot that is corrected says what is stored already. */
const isSaved = ({ contest }: KeypadSetting, { correcting, sheet }: KeypadState): boolean =>
  correcting !== null && saysTheSame(sheet, correcting, contest.marking);

/** Every ballot that was issued is in; one that the committee did not issue can still be entered. */
const isAllIn = ({ correcting, sheet, figures }: KeypadState): boolean =>
  correcting === null && sheet.position - figures.foreign > figures.issued && !sheet.defects.includes('not-issued');

/** Saves, unless there is nothing to save or no ballot left to be saved. */
function saveOrStay(setting: KeypadSetting, state: KeypadState): Move {
  const { sheet } = state;
  if (isSaved(setting, state))
    return still({ ...freshBallot(setting.contest, state), remark: remark('unchanged', { position: sheet.position }) });
  if (isAllIn(state)) return allEntered(state);
  return save(setting, state);
}

const save = (setting: KeypadSetting, state: KeypadState): Move => ({
  state: { ...state, armed: null, remark: null, waiting: { for: 'save', sheet: state.sheet } },
  effect: saving(setting, state.sheet),
});

/** Enter after the last ballot that was issued: on, when nothing is typed; no ballot more than were issued. */
function allEntered(state: KeypadState): Move {
  if (isUntouched(state.sheet)) return { state: { ...state, armed: null, remark: null }, effect: { kind: 'finish' } };
  return still({ ...state, remark: remark('more-than-issued', { issued: state.figures.issued }) });
}

const saving = ({ contest }: KeypadSetting, sheet: BallotSheet): Effect => ({
  kind: 'save',
  position: sheet.position,
  marks: marksOf(sheet, contest.marking),
  defects: sheet.defects,
});

/** Esc: one step out; a ballot that was begun takes a second Esc. */
function leave({ contest }: KeypadSetting, state: KeypadState): Move {
  if (state.asking !== 'numbers') return still({ ...state, asking: 'numbers', field: '', remark: null });
  if (state.field !== '') return still({ ...state, field: '', remark: null });
  if (state.correcting !== null)
    return still({
      ...freshBallot(contest, state),
      remark: remark('correction-left', { position: state.sheet.position }),
    });
  if (isUntouched(state.sheet) || state.armed === 'leave')
    return { state: { ...state, armed: null }, effect: { kind: 'leave' } };
  return still({ ...state, armed: 'leave', remark: remark('confirm-leave', { position: state.sheet.position }) });
}
