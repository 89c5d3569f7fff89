// Writing ballot pictures out of the congress's file: closed until it is asked for, with two members and a reason.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { AdmitForm } from '../review/admit-form.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import type { ScanView } from '../session/paper-store.ts';

/** Off by default: nothing is chosen beforehand. */
export function ExportPart({ paper }: { readonly paper: ScanView }) {
  const texts = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <section className="panel" aria-labelledby="scan-export">
      <div className="panel-head">
        <h2 id="scan-export">{texts('scan.export.title')}</h2>
        <ActButton
          kind="quiet"
          aria-expanded={isShown}
          onPress={() => {
            setShown(!isShown);
          }}
        >
          {texts('scan.export.act')}
        </ActButton>
      </div>
      <p className="hint">{texts('scan.export.explained')}</p>
      {isShown &&
        (paper.reviewers.length < 2 ? <AdmitForm paper={paper} /> : <ExportForm contestId={paper.contestId} />)}
    </section>
  );
}

function ExportForm({ contestId }: { readonly contestId: string }) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [done, setDone] = useState('');
  const act = useAct();
  const write = async (): Promise<void> => {
    const answer = await act.send('review:export-pictures', { contestId, reason });
    if (answer !== null) setDone(texts('scan.export.done', { count: answer.pictures, folder: answer.folder }));
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <LongTextBox autoFocus label={texts('scan.export.reason')} value={reason} onChange={setReason} maxLength={500} />
      <div className="acts">
        <ActButton type="submit" isDisabled={reason.trim() === '' || act.isBusy}>
          {texts('scan.export.act')}
        </ActButton>
      </div>
      <p role="status">{done}</p>
      <Refusal finding={act.refusal} />
    </Form>
  );
}
