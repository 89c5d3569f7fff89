// The line under the names: what was typed for this ballot, and the number that is being typed.

import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { grammarOf, modeLetters } from './keypad/ballot-sheet.ts';
import { useCounting, useDesk } from './counting-context.ts';
import type { KeypadState } from './keypad/keypad-state.ts';

/** So many numbers are shown; those typed earlier are seen among the names. */
const shownNumbers = 24;

/** What was typed, and the field. */
export function EntryLine() {
  const {
    setting: { contest },
  } = useDesk();
  const grammar = grammarOf(contest);
  return (
    <div className="entry-line">
      {grammar === 'numbers' ? <TypedNumbers /> : <Answers grammar={grammar} />}
      <Field />
    </div>
  );
}

function TypedNumbers() {
  const texts = useTexts();
  const {
    setting: { contest },
  } = useDesk();
  const typed = useCounting(({ pad }) => pad.sheet.typed);
  const mode = useCounting(({ pad }) => pad.figures.entryMode);
  const letter = modeLetters(contest.marking, mode).typed;
  const canSwitch = useCounting(
    ({ pad }) => pad.figures.entered === 0 && pad.correcting === null && contest.marking === 'strike',
  );
  const none = canSwitch ? texts(`counting.typed.none-${mode}`) : texts('counting.typed.none');
  const numbers = typed
    .slice(-shownNumbers)
    .map((place) => place + 1)
    .join(' · ');
  return (
    <p className="typed">
      <span className="typed-name">
        {texts(`counting.typed.${letter === 's' || letter === 'k' || letter === 'd' ? letter : 'a'}`)}
      </span>
      <span className="typed-count">{typed.length}</span>
      <span className="typed-numbers">
        {typed.length === 0 ? none : `${typed.length > shownNumbers ? '… ' : ''}${numbers}`}
      </span>
    </p>
  );
}

/** Which key is which answer, where answers are keyed. */
function Answers({ grammar }: { readonly grammar: 'single' | 'levels' }) {
  const texts = useTexts();
  return (
    <p className="typed">
      <span className="typed-numbers">{texts(`counting.answers.${grammar}`)}</span>
    </p>
  );
}

function captionOf(grammar: ReturnType<typeof grammarOf>, { asking, sheet }: KeypadState, texts: Texts): string {
  if (asking !== 'numbers') return texts(`counting.field.${asking}`);
  if (grammar !== 'levels') return texts(`counting.field.${grammar}`);
  const next = sheet.letters.indexOf(null);
  return next < 0 ? texts('counting.field.levels-done') : texts('counting.field.levels', { number: next + 1 });
}

function Field() {
  const texts = useTexts();
  const {
    setting: { contest },
  } = useDesk();
  const field = useCounting(({ pad }) => pad.field);
  const caption = useCounting(({ pad }) => captionOf(grammarOf(contest), pad, texts));
  const isAsking = useCounting(({ pad }) => pad.asking !== 'numbers');
  return (
    <p className="entry-field" data-asking={isAsking ? '' : undefined}>
      <span className="entry-caption">{caption}</span>
      <output className="entry-box" aria-label={caption}>
        {field}
        <span className="entry-caret" aria-hidden="true" />
      </output>
    </p>
  );
}
