// The congress decides instead of a ballot: its decision in words, kept for the papers.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { textsOfRecord, useTexts } from '../texts/texts.ts';

interface DeclineFormProps {
  readonly contestId: string;
  /** What is decided: that no further ballot is held, or who of those with equal opinions stays on the list. */
  readonly subject: 'no-ballot' | 'equal-opinions';
  /** `null` where nothing else is open. */
  readonly onStop: (() => void) | null;
}

/** Records what the congress decided. */
export function DeclineForm({ contestId, subject, onStop }: DeclineFormProps) {
  const texts = useTexts();
  const { congress } = useView();
  const ofRecord = textsOfRecord();
  const start = ofRecord(`result.${subject}.decision`, { body: ofRecord(`result.body.${congress.meeting}`) });
  const [decision, setDecision] = useState(start);
  const act = useAct();
  useUnsaved(decision !== start);
  const isUnsaid =
    cleanText(decision) === '' || (subject === 'equal-opinions' && cleanText(decision) === cleanText(start));
  const decline = async (): Promise<void> => {
    if (isUnsaid || act.isBusy) return;
    const answer = await act.send('round:decline', { contestId, decision: cleanText(decision) });
    if (answer !== null) takeView(answer);
  };
  return (
    <Form
      className="sub-form"
      aria-label={texts(`result.${subject}.title`)}
      onSubmit={(event) => {
        event.preventDefault();
        void decline();
      }}
    >
      <h3>{texts(`result.${subject}.title`)}</h3>
      <p>{texts(`result.${subject}.explained`)}</p>
      <LongTextBox
        autoFocus={onStop !== null}
        label={texts('result.round.decision-label')}
        hint={texts('result.round.decision-hint')}
        value={decision}
        onChange={setDecision}
        isRequired
      />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <BusyButton kind="primary" type="submit" isDisabled={isUnsaid} isBusy={act.isBusy}>
          {texts(`result.${subject}.act`)}
        </BusyButton>
        {onStop !== null && (
          <ActButton kind="quiet" onPress={onStop}>
            {texts('result.no-ballot.stop')}
          </ActButton>
        )}
      </div>
    </Form>
  );
}
