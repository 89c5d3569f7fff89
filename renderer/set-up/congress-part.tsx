// Part one of the set-up: the congress as its papers name it.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { amendedFacts } from '../../core/life/amendment.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { writtenDate } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { congressOf, draftOf } from './congress-draft.ts';
import type { CongressDraft, CongressMistake } from './congress-draft.ts';
import { CongressFields } from './congress-fields.tsx';
import { Part } from './part.tsx';
import type { Fold } from './part.tsx';

/** The congress, amended in place; complete from the start, since no file is made without it. */
export function CongressPart({ fold }: { readonly fold: Fold }) {
  const texts = useTexts();
  const { congress, isToldInResults } = useView();
  const [reason, setReason] = useState('');
  const [changed, setChanged] = useState<CongressDraft | null>(null);
  const [mistakes, setMistakes] = useState<readonly CongressMistake[]>([]);
  const act = useAct();
  useUnsaved(changed !== null);
  const save = async (): Promise<void> => {
    if (changed === null) return;
    const amended = congressOf(changed);
    setMistakes(amended.ok ? [] : amended.error);
    if (!amended.ok) return;
    const isAmendment = isToldInResults && amendedFacts(congress, amended.value).length > 0;
    const view = isAmendment
      ? await act.send('congress:amend-published', { congress: amended.value, reason: cleanText(reason) })
      : await act.send('congress:amend', { congress: amended.value });
    if (view === null) return;
    takeView(view);
    setChanged(null);
    setReason('');
    fold.onDone();
  };
  return (
    <Part
      {...fold}
      title={texts('set-up.part-congress')}
      state="complete"
      figure={texts('part-figure.congress', { place: congress.place, date: writtenDate(congress.date) })}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <CongressFields draft={changed ?? draftOf(congress)} onChange={setChanged} mistakes={mistakes} isNew={false} />
        {changed !== null && isToldInResults && (
          <LongTextBox
            label={texts('set-up.amend.reason')}
            hint={texts('set-up.amend.explained')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            isRequired
          />
        )}
        <Refusal finding={act.refusal} />
        {changed !== null && (
          <div className="acts">
            <ActButton type="submit" isDisabled={act.isBusy || (isToldInResults && cleanText(reason) === '')}>
              {texts(isToldInResults ? 'set-up.amend.act' : 'set-up.save-congress')}
            </ActButton>
          </div>
        )}
      </Form>
    </Part>
  );
}
