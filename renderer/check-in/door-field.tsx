// The door without a scanner: a number, a Party card or a name, and Enter. One match is recorded at once.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { matches } from '../../core/roster/search-key.ts';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import type { Act } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { useRoster } from '../roster/roster-store.ts';
import type { DoorAnswer, RosterLine } from '../roster/roster-store.ts';
import type { Direction } from './direction.ts';

interface DoorFieldProps {
  readonly direction: Direction;
  readonly act: Act;
  readonly onAnswer: (answer: DoorAnswer | null) => void;
}

/** So many are offered to choose from. */
const mostOffered = 8;

/** Who is meant: a number of a badge before a card, a card before a name. */
function meant(
  lines: readonly RosterLine[],
  byNumber: ReadonlyMap<number, RosterLine>,
  typed: string,
): readonly RosterLine[] {
  const text = typed.trim();
  const own = /^\d{1,4}$/u.test(text) ? byNumber.get(Number(text)) : undefined;
  if (own !== undefined) return [own];
  const card = lines.filter(({ person }) => person.delegate.cardNumber !== '' && person.delegate.cardNumber === text);
  return card.length > 0 ? card : lines.filter(({ key }) => matches(key, text));
}

export function DoorField({ direction, act, onAnswer }: DoorFieldProps) {
  const texts = useTexts();
  const lines = useRoster((roster) => roster.lines);
  const byNumber = useRoster((roster) => roster.byNumber);
  const [typed, setTyped] = useState('');
  const [offered, setOffered] = useState<readonly RosterLine[] | null>(null);
  const record = async (number: number): Promise<void> => {
    setTyped('');
    setOffered(null);
    onAnswer(await act.send('check-in:number', { number, direction }));
  };
  const submit = async (): Promise<void> => {
    const text = typed.replace(/\s/gu, '');
    if (text === '') return;
    const found = meant(lines, byNumber, typed);
    const [only] = found;
    if (/^71\d{12}$/u.test(text)) {
      setTyped('');
      onAnswer(await act.send('check-in:scan', { text, direction }));
    } else if (found.length === 1 && only !== undefined) await record(only.person.delegate.number);
    else if (found.length === 0 && /^\d{1,4}$/u.test(text) && Number(text) > 0) await record(Number(text));
    else setOffered(found);
  };
  return (
    <div className="stack">
      <Form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextBox
          autoFocus
          label={texts('check-in.field')}
          value={typed}
          maxLength={100}
          onChange={(next) => {
            setTyped(next);
            setOffered(null);
          }}
        />
        <ActButton type="submit" isDisabled={typed.trim() === ''}>
          {texts('check-in.field-act')}
        </ActButton>
      </Form>
      {offered?.length === 0 && <p role="status">{texts('check-in.nobody', { typed })}</p>}
      {offered !== null && offered.length > 0 && (
        <Offered
          found={offered}
          onChoose={(number) => {
            void record(number);
          }}
        />
      )}
    </div>
  );
}

function Offered({
  found,
  onChoose,
}: {
  readonly found: readonly RosterLine[];
  readonly onChoose: (number: number) => void;
}) {
  const texts = useTexts();
  const shown = found.slice(0, mostOffered);
  return (
    <>
      {found.length > mostOffered && (
        <p role="status">{texts('check-in.too-many', { count: found.length, shown: shown.length })}</p>
      )}
      <ListBox
        className="choice-list"
        autoFocus="first"
        aria-label={texts('check-in.choose')}
        onAction={(key) => {
          onChoose(Number(key));
        }}
      >
        {shown.map(({ person: { delegate } }) => (
          <ListBoxItem key={delegate.number} id={delegate.number} textValue={delegate.fullName} className="choice-item">
            <strong>{delegate.fullName}</strong> · {texts('check-in.number', { number: delegate.number })} ·{' '}
            {delegate.delegation}
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}
