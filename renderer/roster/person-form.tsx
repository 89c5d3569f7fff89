// One person of the roster: typed anew, or amended.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { Delegate } from '../../core/roster/delegate.ts';
import { vietnameseText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox, ChoiceRow } from '../design/choices.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useUnsaved } from '../session/leaving.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { draftOfPerson, newPerson, personOfDraft } from './person-draft.ts';
import type { PersonDraft, PersonMistake } from './person-draft.ts';
import { takeChange } from './roster-store.ts';

interface PersonFormProps {
  /** `null` for a new person. */
  readonly edited: Delegate | null;
  readonly onDone: (number: number | null) => void;
}

const educations = ['doctorate', 'master', 'bachelor', 'college', 'intermediate', 'elementary'] as const;
const theories = ['bachelor', 'advanced', 'intermediate', 'elementary'] as const;
const standings = {
  'delegates-congress': ['official', 'alternate'],
  'members-congress': ['official', 'probationary'],
  'committee-meeting': ['official'],
} as const;
const appointments = ['elected', 'ex-officio', 'appointed'] as const;

/** Saves one person; `onDone` hears the number, or `null` when the user gave up. */
export function PersonForm({ edited, onDone }: PersonFormProps) {
  const texts = useTexts();
  const start: PersonDraft = edited === null ? newPerson : draftOfPerson(edited);
  const [draft, setDraft] = useState(start);
  const [mistakes, setMistakes] = useState<readonly PersonMistake[]>([]);
  // The name of one syllable that was asked about; saving it again says yes.
  const [asked, setAsked] = useState<string | null>(null);
  const act = useAct();
  useUnsaved(JSON.stringify(draft) !== JSON.stringify(start));
  const save = async (): Promise<void> => {
    const read = personOfDraft(draft, asked);
    setAsked(vietnameseText(draft.fullName));
    setMistakes(read.ok ? [] : read.error);
    if (!read.ok) return;
    const change = await act.send('roster:enter', { number: edited?.number ?? null, facts: read.value });
    if (change === null) return;
    takeChange(change);
    onDone(change.changed[0]?.delegate.number ?? null);
  };
  const title = edited === null ? texts('roster.form.new') : texts('roster.form.edit', { name: edited.fullName });
  return (
    <Form
      className="panel"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{title}</h2>
      <PersonFields
        draft={draft}
        mistakes={mistakes}
        onChange={(changed) => {
          setDraft({ ...draft, ...changed });
        }}
      />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton kind="primary" type="submit" isDisabled={act.isBusy}>
          {texts(edited === null ? 'roster.form.add' : 'roster.form.save')}
        </ActButton>
        <ActButton
          kind="quiet"
          onPress={() => {
            onDone(null);
          }}
        >
          {texts('roster.form.stop')}
        </ActButton>
      </div>
    </Form>
  );
}

const nameError = (mistakes: readonly PersonMistake[], texts: Texts): string | undefined => {
  if (mistakes.includes('fullName')) return texts('roster.form.mistake-name');
  return mistakes.includes('oneSyllable') ? texts('lists.one-syllable') : undefined;
};

interface FieldsProps {
  readonly draft: PersonDraft;
  readonly mistakes: readonly PersonMistake[];
  readonly onChange: (changed: Partial<PersonDraft>) => void;
}

function PersonFields({ draft, mistakes, onChange }: FieldsProps) {
  const texts = useTexts();
  const { meeting } = useView().congress;
  const dateMistake = (field: PersonMistake): string | undefined =>
    mistakes.includes(field) ? texts('roster.form.mistake-date') : undefined;
  return (
    <div className="fields">
      <TextBox
        autoFocus
        label={texts('roster.form.full-name')}
        value={draft.fullName}
        maxLength={120}
        onChange={(fullName) => {
          onChange({ fullName });
        }}
        error={nameError(mistakes, texts)}
      />
      <TextBox
        label={texts('roster.form.delegation')}
        value={draft.delegation}
        maxLength={200}
        onChange={(delegation) => {
          onChange({ delegation });
        }}
      />
      <ChoiceRow
        width="half"
        label={texts('roster.form.sex')}
        value={draft.sex ?? 'unknown'}
        onChange={(sex) => {
          onChange({ sex: sex === 'unknown' ? null : sex });
        }}
        choices={(['male', 'female', 'unknown'] as const).map((key) => ({ key, name: texts(`roster.form.${key}`) }))}
      />
      {standings[meeting].length > 1 && (
        <ChoiceRow
          width="half"
          label={texts('roster.form.standing')}
          value={draft.standing}
          onChange={(standing) => {
            onChange({ standing });
          }}
          choices={standings[meeting].map((key) => ({ key, name: texts(`roster.standing.${key}`) }))}
        />
      )}
      <TextBox
        width="short"
        label={texts('roster.form.birth-date')}
        hint={texts('roster.form.date-hint')}
        value={draft.birthDate}
        maxLength={10}
        onChange={(birthDate) => {
          onChange({ birthDate });
        }}
        error={dateMistake('birthDate')}
      />
      <TextBox
        width="short"
        label={texts('roster.form.party-date')}
        hint={texts('roster.form.date-hint')}
        value={draft.partyDate}
        maxLength={10}
        onChange={(partyDate) => {
          onChange({ partyDate });
        }}
        error={dateMistake('partyDate')}
      />
      <TextBox
        width="short"
        label={texts('roster.form.ethnicity')}
        value={draft.ethnicity}
        maxLength={60}
        onChange={(ethnicity) => {
          onChange({ ethnicity });
        }}
      />
      <TextBox
        width="short"
        label={texts('roster.form.religion')}
        value={draft.religion}
        maxLength={60}
        onChange={(religion) => {
          onChange({ religion });
        }}
      />
      <TextBox
        width="short"
        label={texts('roster.form.schooling')}
        value={draft.schooling}
        maxLength={60}
        onChange={(schooling) => {
          onChange({ schooling });
        }}
      />
      <ChoiceBox
        width="short"
        label={texts('roster.form.education')}
        value={draft.education ?? 'unknown'}
        onChange={(education) => {
          onChange({ education: education === 'unknown' ? null : education });
        }}
        choices={[
          ...educations.map((key) => ({ key, name: texts(`roster.education.${key}`) })),
          { key: 'unknown' as const, name: texts('roster.form.unknown') },
        ]}
      />
      <ChoiceBox
        width="short"
        label={texts('roster.form.theory')}
        value={draft.theory ?? 'unknown'}
        onChange={(theory) => {
          onChange({ theory: theory === 'unknown' ? null : theory });
        }}
        choices={[
          ...theories.map((key) => ({ key, name: texts(`roster.theory.${key}`) })),
          { key: 'unknown' as const, name: texts('roster.form.unknown') },
        ]}
      />
      {meeting === 'delegates-congress' && (
        <ChoiceBox
          width="short"
          label={texts('roster.form.appointment')}
          value={draft.appointment}
          onChange={(appointment) => {
            onChange({ appointment });
          }}
          choices={appointments.map((key) => ({ key, name: texts(`roster.appointment.${key}`) }))}
        />
      )}
      <TextBox
        label={texts('roster.form.position')}
        value={draft.position}
        maxLength={200}
        onChange={(position) => {
          onChange({ position });
        }}
      />
      <TextBox
        label={texts('roster.form.card-number')}
        value={draft.cardNumber}
        maxLength={60}
        onChange={(cardNumber) => {
          onChange({ cardNumber });
        }}
      />
    </div>
  );
}
