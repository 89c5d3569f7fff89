// Keys ballots as an operator would: the numbers of the names struck, Enter, the next paper.

import type { Page } from '@playwright/test';
import { decideTogether } from './decide-together.ts';
import type { SampleBallot } from '../../electron/services/desk/sample-congress.ts';
import { defectsToEnter } from '../../core/ballot/marks.ts';
import { typeDigit } from '../../renderer/counting/keypad/number-field.ts';
import type { Digit } from '../../renderer/counting/keypad/keypad-keys.ts';

/** What is known of the contest that is keyed: how many names it has, and how many may be elected. */
export interface KeyedContest {
  readonly names: number;
  readonly seats: number;
}

/** Keys for one number: as few as tell it from all others. */
function keysOfNumber(number: number, names: number): readonly string[] {
  const digits = Array.from(String(number));
  const last = typeDigit(digits.slice(0, -1).join(''), digits.at(-1) as Digit, names);
  return last.kind === 'open' ? ['0', ...digits] : digits;
}

/** Whether its marks make a struck ballot invalid: then it is saved by the key for invalid ballots. */
function isInvalidByMarks({ marks, defects }: SampleBallot, seats: number): boolean {
  const kept = Array.from(marks).filter((mark) => mark === 'k').length;
  return defects.length === 0 && (kept === 0 || kept > seats);
}

/** The keys for one ballot that is marked by striking, in the mode "names struck". */
export function keysOfBallot(ballot: SampleBallot, contest: KeyedContest): readonly string[] {
  const struck = Array.from(ballot.marks).flatMap((mark, place) => (mark === 's' ? [place + 1] : []));
  return [
    ...struck.flatMap((number) => keysOfNumber(number, contest.names)),
    ...ballot.defects.flatMap((defect) => ['*', String(defectsToEnter('strike').indexOf(defect) + 1)]),
    ...(isInvalidByMarks(ballot, contest.seats) ? ['*', 'Enter'] : ['Enter']),
  ];
}

/**
 * Presses the keys of some ballots, one after the other, without looking at the screen in between. Only at a ballot that is
 * ruled invalid by hand two members come to the keyboard; their keys are not the operator's, and not counted.
 */
export async function keyBallots(
  page: Page,
  ballots: readonly SampleBallot[],
  contest: KeyedContest,
  secrets: readonly [string, string] | null = null,
): Promise<number> {
  let pressed = 0;
  for (const ballot of ballots) {
    const keys = keysOfBallot(ballot, contest);
    for (const key of keys) await page.keyboard.press(key);
    pressed += keys.length;
    if (ballot.defects.length > 0 && secrets !== null) await decideTogether(page, secrets);
  }
  return pressed;
}
