// The last ballots that were saved, each with the numbers typed for it: the paper in hand is found among them, or it is new.

import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import type { SavedBallot } from '../session/bridge.ts';
import { grammarOf, modeLetters } from './keypad/ballot-sheet.ts';
import { useCounting, useDesk } from './counting-context.ts';
import type { KeypadSetting, KeypadState } from './keypad/keypad-state.ts';
import { contentOf } from './saved-words.ts';

/** So many numbers of a ballot are listed; more are counted. */
const listedNumbers = 8;

/** The numbers that were typed for a ballot, or its answer where there are none to type. */
export function markedOn(
  { contest }: KeypadSetting,
  saved: SavedBallot,
  mode: KeypadState['figures']['entryMode'],
  texts: Texts,
): string {
  if (grammarOf(contest) !== 'numbers') return contentOf(contest, saved, mode, texts);
  const { typed } = modeLetters(contest.marking, mode);
  const numbers = Array.from(saved.marks).flatMap((letter, place) => (letter === typed ? [place + 1] : []));
  const rest = numbers.length - listedNumbers;
  const listed = numbers.slice(0, listedNumbers).join(' · ');
  const word = contentOf(contest, saved, mode, texts);
  return numbers.length === 0 ? word : `${word}: ${listed}${rest > 0 ? ` … +${rest}` : ''}`;
}

/** Three at most, the newest first, at a place that does not move. */
export function RecentBallots() {
  const texts = useTexts();
  const { setting } = useDesk();
  const recent = useCounting(({ pad }) => pad.recent);
  const mode = useCounting(({ pad }) => pad.figures.entryMode);
  return (
    <ol className="recent-ballots" aria-label={texts('counting.recent')}>
      {recent.map((saved) => (
        <li key={saved.position}>
          <strong>{saved.position}</strong>
          <StateMark state={saved.valid ? 'good' : 'bad'}>
            {texts(saved.valid ? 'counting.content.valid' : 'counting.content.invalid')}
          </StateMark>
          <span className="recent-marks">{markedOn(setting, saved, mode, texts)}</span>
        </li>
      ))}
    </ol>
  );
}
