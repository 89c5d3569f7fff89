// A count played by keys alone: the grammar under test, and a program that keeps what it is told to save.

import type { Contest } from '../../../core/contest/contest.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import { readMarks } from '../../../core/count/read-marks.ts';
import { answer, press, startKeypad } from '../../../renderer/counting/keypad/keypad.ts';
import type { PadKey } from '../../../renderer/counting/keypad/keypad-keys.ts';
import type {
  Answer,
  Effect,
  KeypadSetting,
  KeypadState,
  Move,
} from '../../../renderer/counting/keypad/keypad-state.ts';
import type { CountFigures, SavedBallot } from '../../../renderer/session/bridge.ts';

const rules =
  ruleSet('190-QD-TW') ??
  (() => {
    throw new Error('the Party rule set is missing');
  })();
const confidenceRules = ruleSet('96-QD-TW') ?? rules;

/** A contest with so many names, for so many seats. */
export const contestOf = (names: number, seats: number, changed: Partial<Contest> = {}): Contest => ({
  id: 'k1',
  title: 'Bầu Ban Chấp hành',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats,
  round: 'first',
  candidates: Array.from({ length: names }, (_none, place) => ({
    id: `c${place + 1}`,
    fullName: `Nguyễn Văn ${place + 1}`,
  })),
  ...changed,
});

/** The rules that judge its ballots. */
export const settingOf = (contest: Contest): KeypadSetting => ({
  contest,
  judge: (reading) => (contest.marking === 'confidence-levels' ? confidenceRules : rules).judge(contest, reading),
});

/** Figures of a count that was just opened. */
export const opened = (issued: number, changed: Partial<CountFigures> = {}): CountFigures => ({
  pass: 1,
  entryMode: 'struck',
  operatorId: 'm1',
  batchSize: 50,
  issued,
  entered: 0,
  valid: 0,
  invalid: 0,
  foreign: 0,
  nextPosition: 1,
  workedAt: 1,
  ...changed,
});

export interface PlayedCount {
  readonly state: () => KeypadState;
  readonly press: (key: PadKey) => void;
  /** The program answers what it was asked last; nothing happens when it was asked nothing. */
  readonly settle: () => void;
  /** The next save is refused. */
  readonly refuseOnce: () => void;
  /** Ballots as the program keeps them, by position. */
  readonly ballots: () => readonly SavedBallot[];
  /** Everything the program was asked, in order. */
  readonly effects: readonly Effect[];
}

/** Starts a count; answers come when `settle` is called. */
export function playCount(setting: KeypadSetting, figures: CountFigures): PlayedCount {
  let state = startKeypad(setting, figures);
  let pending: Effect | null = null;
  let isRefusing = false;
  let current = figures;
  const ballots = new Map<number, SavedBallot>();
  const effects: Effect[] = [];
  const take = (move: Move): void => {
    state = move.state;
    if (move.effect === null) return;
    effects.push(move.effect);
    if (move.effect.kind !== 'leave' && move.effect.kind !== 'finish') pending = move.effect;
  };
  const counted = (): CountFigures => {
    const all = [...ballots.values()];
    const valid = all.filter((ballot) => ballot.valid).length;
    current = { ...current, entered: all.length, valid, invalid: all.length - valid, nextPosition: all.length + 1 };
    return current;
  };
  const answerTo = (effect: Effect): Answer | null => {
    switch (effect.kind) {
      case 'save': {
        if (isRefusing) {
          isRefusing = false;
          return {
            kind: 'refused',
            finding: { number: 'F.480', code: 'disk-full', severity: 'refusal', path: '$', figures: {} },
          };
        }
        const { position, marks, defects } = effect;
        const verdict = setting.judge({ marks: readMarks(marks, setting.contest.marking) ?? [], defects });
        const corrections = ballots.has(position) ? (ballots.get(position)?.corrections ?? 0) + 1 : 0;
        ballots.set(position, {
          position,
          marks,
          defects,
          valid: verdict.valid,
          reason: verdict.valid ? null : verdict.reason,
          at: '2026-11-24T17:42:08+07:00',
          corrections,
        });
        const saved = ballots.get(position);
        return saved === undefined ? null : { kind: 'saved', saved, figures: counted() };
      }
      case 'fetch': {
        const saved = ballots.get(effect.position);
        return saved === undefined
          ? {
              kind: 'refused',
              finding: { number: 'F.444', code: 'ballot-unknown', severity: 'refusal', path: '$', figures: {} },
            }
          : { kind: 'fetched', saved };
      }
      case 'switch-mode':
        current = { ...current, entryMode: current.entryMode === 'struck' ? 'voted' : 'struck' };
        return { kind: 'switched', figures: current };
      case 'withdraw':
        ballots.delete(effect.position);
        return { kind: 'withdrawn', position: effect.position, figures: counted() };
      case 'finish':
      case 'leave':
        return null;
    }
  };
  return {
    state: () => state,
    press: (key) => {
      take(press(setting, state, key));
    },
    settle: () => {
      const asked = pending;
      pending = null;
      const answered = asked === null ? null : answerTo(asked);
      if (answered !== null) take(answer(setting, state, answered));
    },
    refuseOnce: () => {
      isRefusing = true;
    },
    ballots: () => [...ballots.values()],
    effects,
  };
}

const named: Readonly<Record<string, PadKey>> = {
  '+': 'next',
  '-': 'back',
  '*': 'invalid',
  '/': 'go-to',
  '.': 'switch',
  E: 'enter',
  X: 'leave',
};

/** Presses keys written as a line ("7 12 22 E"), each answered at once. */
export function key(count: PlayedCount, line: string): void {
  for (const written of line.replaceAll(' ', '')) {
    count.press(named[written] ?? (written as PadKey));
    count.settle();
  }
}
