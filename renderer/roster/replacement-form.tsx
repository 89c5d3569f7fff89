// An alternate takes the place of an official delegate, on the record. Alternates of the same delegation come first.

import { useState } from 'react';
import type { Person } from '../../core/roster/roster.ts';
import { ChoiceBox } from '../design/choices.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { ReasonForm } from './reason-form.tsx';
import { takeChange, useRoster } from './roster-store.ts';

interface ReplacementFormProps {
  readonly person: Person;
  readonly onDone: () => void;
}

export function ReplacementForm({ person, onDone }: ReplacementFormProps) {
  const texts = useTexts();
  const act = useAct();
  const lines = useRoster((roster) => roster.lines);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const free = lines
    .map((line) => line.person)
    .filter(({ delegate, replaces }) => delegate.standing === 'alternate' && replaces === null);
  const isNear = ({ delegate }: Person): boolean => delegate.delegation === person.delegate.delegation;
  const ordered = [...free.filter(isNear), ...free.filter((other) => !isNear(other))];
  const replace = async (reason: string): Promise<void> => {
    if (chosen === null) {
      setAsked(true);
      return;
    }
    const change = await act.send('roster:replace', {
      number: person.delegate.number,
      alternate: Number(chosen),
      reason,
    });
    if (change === null) return;
    takeChange(change);
    onDone();
  };
  if (free.length === 0) return <p className="hint">{texts('roster.person.replace-none')}</p>;
  return (
    <div className="stack">
      <ChoiceBox
        label={texts('roster.person.replace-with')}
        placeholder={texts('roster.person.replace-choose')}
        value={chosen}
        onChange={setChosen}
        choices={ordered.map(({ delegate }) => ({
          key: String(delegate.number),
          name: `${delegate.fullName} – ${delegate.delegation === '' ? texts('roster.no-delegation') : delegate.delegation}`,
        }))}
      />
      {isAsked && chosen === null && <StateMark state="bad">{texts('roster.person.replace-missing')}</StateMark>}
      <ReasonForm
        act={act}
        label={texts('roster.person.replace-act')}
        onSubmit={(reason) => {
          void replace(reason);
        }}
        onStop={onDone}
      />
    </div>
  );
}
