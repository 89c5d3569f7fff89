// Where a person is, recorded from the list: present, late, left, absent with the reason that the regulation knows.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import type { Absence, Presence } from '../../core/roster/delegate.ts';
import { hasVote, isHere } from '../../core/roster/roster.ts';
import type { Person } from '../../core/roster/roster.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useView } from '../session/session.ts';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { PresenceMark } from './presence-mark.tsx';
import { takeChange } from './roster-store.ts';

/** Who left was here; who was replaced stands aside and is not recorded as here (F.840). */
function mayBe(person: Person, next: Presence): boolean {
  switch (next) {
    case 'left':
      return isHere(person);
    case 'present':
    case 'late':
      return person.replacedBy === null;
    case 'awaited':
    case 'absent':
      return true;
  }
}

export function PresenceActs({ person }: { readonly person: Person }) {
  const texts = useTexts();
  const act = useAct();
  const [isAbsent, setAbsent] = useState(false);
  const { delegate, presence, absence } = person;
  const sentences = useSentences();
  const record = async (next: Presence, why: Absence | null): Promise<void> => {
    const change = await act.send('check-in:record', { number: delegate.number, presence: next, absence: why });
    if (change === null) return;
    takeChange(change);
    setAbsent(false);
  };
  const offered = (['present', 'late', 'left', 'awaited'] as const).filter(
    (next) => next !== presence && mayBe(person, next),
  );
  return (
    <section className="sub-form" aria-label={texts('roster.person.presence')}>
      <p>
        <PresenceMark presence={presence} />
        {absence !== null &&
          ` ${[absence.deduction === null ? '' : sentences.deduction(absence.deduction), absence.note].filter((text) => text !== '').join('; ')}`}
      </p>
      <div className="presence-acts">
        {offered.map((next) => (
          <ActButton
            key={next}
            isDisabled={act.isBusy}
            onPress={() => {
              void record(next, null);
            }}
          >
            {texts(`roster.person.mark-${next}`)}
          </ActButton>
        ))}
        <ActButton
          isDisabled={act.isBusy || isAbsent}
          onPress={() => {
            setAbsent(true);
          }}
        >
          {texts('roster.person.mark-absent')}
        </ActButton>
      </div>
      {isAbsent && (
        <AbsenceForm
          person={person}
          isBusy={act.isBusy}
          onRecord={(why) => {
            void record('absent', why);
          }}
          onStop={() => {
            setAbsent(false);
          }}
        />
      )}
      <Refusal finding={act.refusal} />
    </section>
  );
}

interface AbsenceFormProps {
  readonly person: Person;
  readonly isBusy: boolean;
  readonly onRecord: (absence: Absence) => void;
  readonly onStop: () => void;
}

/** What an absence of this person usually is, by the kind of meeting and how they became a delegate. */
function usualReason({ delegate, absence }: Person, reasons: readonly string[]): string | null {
  if (absence !== null) return absence.deduction;
  const likely =
    delegate.appointment === 'ex-officio'
      ? 'convening-committee-member-absent-throughout'
      : 'official-delegate-absent-throughout-no-alternate';
  return reasons.includes(likely) ? likely : null;
}

function AbsenceForm({ person, isBusy, onRecord, onStop }: AbsenceFormProps) {
  const texts = useTexts();
  const sentences = useSentences();
  const { congress } = useView();
  const reasons = hasVote(person) ? (ruleSet(congress.ruleSet)?.deductionReasons(congress.meeting) ?? []) : [];
  const [deduction, setDeduction] = useState(usualReason(person, reasons));
  const [note, setNote] = useState(person.absence?.note ?? '');
  return (
    <Form
      className="sub-form"
      aria-label={texts('roster.person.mark-absent')}
      onSubmit={(event) => {
        event.preventDefault();
        onRecord({ deduction, note });
      }}
    >
      <div className="fields">
        <ChoiceBox
          width="full"
          label={texts('roster.person.absence')}
          value={deduction ?? 'none'}
          onChange={(key) => {
            setDeduction(key === 'none' ? null : key);
          }}
          choices={[
            ...reasons.map((reason) => ({ key: reason, name: sentences.deduction(reason) })),
            { key: 'none', name: texts('roster.person.absence-none') },
          ]}
        />
        <TextBox
          autoFocus
          width="full"
          label={texts('roster.person.absence-note')}
          value={note}
          onChange={setNote}
          maxLength={500}
        />
      </div>
      <div className="acts">
        <ActButton type="submit" isDisabled={isBusy}>
          {texts('roster.person.absence-save')}
        </ActButton>
        <ActButton kind="quiet" onPress={onStop}>
          {texts('roster.form.stop')}
        </ActButton>
      </div>
    </Form>
  );
}
