// One candidate typed by hand: Enter takes the person over and clears the row for the next.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { isoDate, readWrittenDate } from '../../core/text/dates.ts';
import { cleanText, vietnameseText } from '../../core/text/clean-text.ts';
import { readPartialDate, writtenPartialDate } from '../../core/text/partial-date.ts';
import { hasNameForm, isFullName } from '../../core/text/person-name.ts';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { useUnsaved } from '../session/leaving.ts';
import { writtenDate } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { CandidateEntry } from './contest-draft.ts';

interface CandidateFields {
  readonly fullName: string;
  readonly birthDate: string;
  readonly partyDate: string;
  readonly position: string;
}

type Mistake = keyof Omit<CandidateFields, 'position'> | 'oneSyllable';

interface CandidateFormProps {
  /** The person who is amended; `null` for a new one. */
  readonly edited: CandidateEntry | null;
  readonly takesFocus: boolean;
  /** Answers whether the person was taken over. */
  readonly onEnter: (candidate: CandidateEntry) => Promise<boolean>;
  readonly onStop: () => void;
  /** Takes the person who is amended off the list. */
  readonly onRemove: () => void;
}

const fieldsOf = (candidate: CandidateEntry | null): CandidateFields => ({
  fullName: candidate?.fullName ?? '',
  birthDate: writtenPartialDate(candidate?.birthDate ?? ''),
  partyDate: writtenDate(candidate?.partyDate ?? ''),
  position: candidate?.position ?? '',
});

/** A date as typed: an ISO date, nothing, or a mistake. */
function dateIn(written: string): { readonly ok: boolean; readonly date?: string } {
  if (written.trim() === '') return { ok: true };
  const read = readWrittenDate(written);
  return read.ok ? { ok: true, date: isoDate(read.value) } : { ok: false };
}

/** A birth date may be known by its month or its year alone. */
function birthIn(written: string): { readonly ok: boolean; readonly date?: string } {
  if (written.trim() === '') return { ok: true };
  const date = readPartialDate(written);
  return date === null ? { ok: false } : { ok: true, date };
}

/**
 * The person that the fields describe, or which of them cannot be taken. A name of one syllable is asked about: it is
 * taken when it is `confirmed`, the name that was asked about before.
 */
export function candidateIn(
  fields: CandidateFields,
  id: string | null,
  confirmed: string | null = null,
): CandidateEntry | readonly Mistake[] {
  const fullName = vietnameseText(fields.fullName);
  const [birth, party, position] = [birthIn(fields.birthDate), dateIn(fields.partyDate), cleanText(fields.position)];
  const mistakes: readonly Mistake[] = [
    ...(hasNameForm(fullName) ? [] : ['fullName' as const]),
    ...(hasNameForm(fullName) && !isFullName(fullName) && fullName !== confirmed ? ['oneSyllable' as const] : []),
    ...(birth.ok ? [] : ['birthDate' as const]),
    ...(party.ok ? [] : ['partyDate' as const]),
  ];
  if (mistakes.length > 0) return mistakes;
  return {
    id,
    fullName,
    ...(birth.date === undefined ? {} : { birthDate: birth.date }),
    ...(party.date === undefined ? {} : { partyDate: party.date }),
    ...(position === '' ? {} : { position }),
  };
}

/** The row for typing. */
export function CandidateForm({ edited, takesFocus, onEnter, onStop, onRemove }: CandidateFormProps) {
  const texts = useTexts();
  const [fields, setFields] = useState(() => fieldsOf(edited));
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  // The name of one syllable that was asked about; saving it again says yes.
  const [asked, setAsked] = useState<string | null>(null);
  const start = fieldsOf(edited);
  useUnsaved(
    fields.fullName !== start.fullName ||
      fields.birthDate !== start.birthDate ||
      fields.partyDate !== start.partyDate ||
      fields.position !== start.position,
  );
  const set = (changed: Partial<CandidateFields>): void => {
    setFields({ ...fields, ...changed });
  };
  const wrong = (field: Exclude<Mistake, 'oneSyllable'>): string | undefined =>
    mistakes.includes(field) ? texts(`list.mistake.${field}`) : undefined;
  const enter = async (): Promise<void> => {
    const candidate = candidateIn(fields, edited?.id ?? null, asked);
    setAsked(vietnameseText(fields.fullName));
    if (!('fullName' in candidate)) {
      setMistakes(candidate);
      return;
    }
    setMistakes([]);
    if (await onEnter(candidate)) setFields(fieldsOf(null));
  };
  return (
    <Form
      className="sub-form"
      aria-label={edited === null ? texts('list.new-name') : texts('list.edit-name', { name: edited.fullName })}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <div className="fields">
        <TextBox
          label={texts('list.name')}
          value={fields.fullName}
          onChange={(fullName) => {
            set({ fullName });
          }}
          error={wrong('fullName') ?? (mistakes.includes('oneSyllable') ? texts('lists.one-syllable') : undefined)}
          maxLength={120}
          autoFocus={takesFocus}
        />
        <TextBox
          width="short"
          label={texts('list.birth-date')}
          value={fields.birthDate}
          onChange={(birthDate) => {
            set({ birthDate });
          }}
          error={wrong('birthDate')}
          maxLength={10}
        />
        <TextBox
          width="short"
          label={texts('list.party-date')}
          value={fields.partyDate}
          onChange={(partyDate) => {
            set({ partyDate });
          }}
          error={wrong('partyDate')}
          maxLength={10}
        />
        <TextBox
          label={texts('list.position')}
          value={fields.position}
          onChange={(position) => {
            set({ position });
          }}
          maxLength={200}
        />
        <div className="field-act">
          <ActButton type="submit">{edited === null ? texts('list.add') : texts('list.save-name')}</ActButton>
          {edited !== null && <ActButton onPress={onRemove}>{texts('list.remove-name')}</ActButton>}
          {edited !== null && (
            <ActButton kind="quiet" onPress={onStop}>
              {texts('list.stop-editing')}
            </ActButton>
          )}
        </div>
      </div>
    </Form>
  );
}
