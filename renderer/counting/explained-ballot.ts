// Which ballot is explained, and how: the one on the screen once the rules judge it, else the one saved last.

import type { Reading } from '../../core/ballot/ballot.ts';
import { readingOf as readingOfSaved } from '../../core/count/read-marks.ts';
import type { Step } from '../../core/rules/rule-set.ts';
import { readingOf } from './ballot-sheet.ts';
import { stateOfBallot } from './ballot-state.ts';
import type { KeypadSetting, KeypadState } from './keypad-state.ts';

/** A judged ballot with the steps of its verdict. */
export interface ExplainedBallot {
  readonly position: number;
  readonly valid: boolean;
  readonly steps: readonly Step[];
}

/** `null` where no ballot is judged yet: nothing is typed, and none was saved since the screen was opened. */
export function explainedBallot(
  setting: KeypadSetting,
  explain: (reading: Reading) => readonly Step[],
  pad: KeypadState,
): ExplainedBallot | null {
  const { sheet, last } = pad;
  const { word } = stateOfBallot(setting, pad);
  if (word === 'valid' || word === 'invalid')
    return { position: sheet.position, valid: word === 'valid', steps: explain(readingOf(sheet)) };
  return (
    last && {
      position: last.position,
      valid: last.valid,
      steps: explain(readingOfSaved(last, setting.contest.marking)),
    }
  );
}
