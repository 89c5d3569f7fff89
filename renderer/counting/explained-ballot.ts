// Which ballot is explained, and how: the one on the screen once the rules judge it, else the one saved last.

import type { Reading } from '../../core/ballot/ballot.ts';
import { readingOf as readingOfSaved } from '../../core/count/read-marks.ts';
import type { Step } from '../../core/rules/rule-set.ts';
import { readingOf } from './keypad/ballot-sheet.ts';
import { stateOfBallot } from './ballot-state.ts';
import type { KeypadSetting, KeypadState } from './keypad/keypad-state.ts';

/** A judged ballot with the steps of its verdict. */
export interface ExplainedBallot {
  readonly position: number;
  readonly valid: boolean;
  readonly steps: readonly Step[];
}

/** Whether the rules can say something of the sheet already: something is typed, and no answer is missing. */
function isJudged(setting: KeypadSetting, pad: KeypadState): boolean {
  const { word, detail } = stateOfBallot(setting, pad);
  return word === 'valid' || word === 'invalid' || detail?.code === 'to-strike';
}

/** `null` where no ballot is judged yet: nothing is typed, and none was saved since the screen was opened. */
export function explainedBallot(
  setting: KeypadSetting,
  explain: (reading: Reading) => readonly Step[],
  pad: KeypadState,
): ExplainedBallot | null {
  const { sheet, last } = pad;
  if (isJudged(setting, pad)) {
    const { valid } = setting.judge(readingOf(sheet));
    return { position: sheet.position, valid, steps: explain(readingOf(sheet)) };
  }
  return (
    last && {
      position: last.position,
      valid: last.valid,
      steps: explain(readingOfSaved(last, setting.contest.marking)),
    }
  );
}
