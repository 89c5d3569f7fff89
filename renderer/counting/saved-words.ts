// A saved ballot in words, for the lines that stand beside the field.

import type { Contest } from '../../core/contest/contest.ts';
import type { CountFigures, SavedBallot } from '../session/bridge.ts';
import type { Texts } from '../texts/texts.ts';
import { grammarOf, modeLetters } from './keypad/ballot-sheet.ts';

/** What stands on a saved ballot, in a word and a figure. */
export function contentOf(
  contest: Contest,
  { marks }: Pick<SavedBallot, 'marks'>,
  mode: CountFigures['entryMode'],
  texts: Texts,
): string {
  const letters = Array.from(marks);
  if (grammarOf(contest) === 'levels')
    return texts('counting.content.levels', { count: letters.filter((letter) => /[hml]/u.test(letter)).length });
  if (grammarOf(contest) === 'single')
    return letters
      .map((letter) => texts(`counting.mark.${letter === 'a' || letter === 'd' || letter === 'b' ? letter : 'n'}`))
      .join('');
  const { typed } = modeLetters(contest.marking, mode);
  const count = letters.filter((letter) => letter === typed).length;
  switch (contest.marking) {
    case 'strike':
      return mode === 'struck'
        ? texts('counting.content.struck', { count })
        : texts('counting.content.voted', { count });
    case 'agree-disagree':
    case 'confidence-levels':
      return mode === 'struck'
        ? texts('counting.content.disagreed', { count })
        : texts('counting.content.agreed', { count });
  }
}
