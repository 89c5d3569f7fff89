// The congress does not vote again: its decision in words, kept for the papers.

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
import { useTexts } from '../texts/texts.ts';

/** Records that no further ballot is held. */
export function DeclineForm({ contestId, onStop }: { readonly contestId: string; readonly onStop: () => void }) {
  const texts = useTexts();
  const { congress } = useView();
  const start = texts('result.decline.decision', { body: texts(`result.body.${congress.meeting}`) });
  const [decision, setDecision] = useState(start);
  const act = useAct();
  useUnsaved(decision !== start);
  const decline = async (): Promise<void> => {
    if (cleanText(decision) === '' || act.isBusy) return;
    const answer = await act.send('round:decline', { contestId, decision: cleanText(decision) });
    if (answer !== null) takeView(answer);
  };
  return (
    <Form className="sub-form" aria-label={texts('result.decline.title')} onSubmit={(event) => { event.preventDefault(); void decline(); }}>
      <h3>{texts('result.decline.title')}</h3>
      <p>{texts('result.decline.explained')}</p>
      <LongTextBox autoFocus label={texts('result.round.decision-label')} hint={texts('result.round.decision-hint')} value={decision} onChange={setDecision} isRequired />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <BusyButton kind="primary" type="submit" isDisabled={cleanText(decision) === ''} isBusy={act.isBusy}>{texts('result.decline.act')}</BusyButton>
        <ActButton kind="quiet" onPress={onStop}>{texts('result.decline.stop')}</ActButton>
      </div>
    </Form>
  );
}
