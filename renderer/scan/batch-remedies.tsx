// What can be put right about a batch: a wrong hand count, or the whole batch withdrawn to be scanned again.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { CountBox, LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takePaper } from '../session/paper-store.ts';
import type { BatchView, ScanView } from '../session/paper-store.ts';

interface RemedyProps {
  readonly paper: ScanView;
  readonly batch: BatchView;
}

/** Closed until one of them is asked for. */
export function BatchRemedies({ paper, batch }: RemedyProps) {
  const texts = useTexts();
  const [shown, setShown] = useState<'slip' | 'withdraw' | null>(null);
  if (batch.counted + batch.waiting + batch.dismissed === 0) return null;
  return (
    <div className="sub-form">
      {shown === null && (
        <div className="acts">
          <ActButton
            kind="quiet"
            onPress={() => {
              setShown('slip');
            }}
          >
            {texts('scan.correct')}
          </ActButton>
          <ActButton
            kind="quiet"
            onPress={() => {
              setShown('withdraw');
            }}
          >
            {texts('scan.withdraw')}
          </ActButton>
        </div>
      )}
      {shown === 'slip' && (
        <SlipForm
          paper={paper}
          batch={batch}
          onDone={() => {
            setShown(null);
          }}
        />
      )}
      {shown === 'withdraw' && (
        <WithdrawForm
          paper={paper}
          batch={batch}
          onDone={() => {
            setShown(null);
          }}
        />
      )}
    </div>
  );
}

function SlipForm({ paper, batch, onDone }: RemedyProps & { readonly onDone: () => void }) {
  const texts = useTexts();
  const [slip, setSlip] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct();
  const save = async (): Promise<void> => {
    if (slip === null) return;
    const answer = await act.send('batch:correct-slip', {
      contestId: paper.contestId,
      batch: batch.batch,
      slip,
      reason,
    });
    if (answer === null) return;
    takePaper(answer);
    onDone();
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <CountBox autoFocus label={texts('scan.new-slip')} value={slip} least={1} onChange={setSlip} isRequired />
      <LongTextBox label={texts('scan.reason')} value={reason} onChange={setReason} maxLength={500} />
      <div className="acts">
        <ActButton type="submit" isDisabled={reason.trim() === '' || act.isBusy}>
          {texts('scan.save-slip')}
        </ActButton>
        <ActButton kind="quiet" onPress={onDone}>
          {texts('scan.give-up')}
        </ActButton>
      </div>
      <Refusal finding={act.refusal} />
    </Form>
  );
}

/** Also for a closed batch. */
export function WithdrawForm({ paper, batch, onDone }: RemedyProps & { readonly onDone: () => void }) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const act = useAct();
  const withdraw = async (): Promise<void> => {
    const answer = await act.send('batch:withdraw', { contestId: paper.contestId, batch: batch.batch, reason });
    if (answer === null) return;
    takePaper(answer);
    onDone();
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <p>{texts('scan.withdraw-explained', { batch: batch.batch })}</p>
      <LongTextBox autoFocus label={texts('scan.reason')} value={reason} onChange={setReason} maxLength={500} />
      <div className="acts">
        <ActButton type="submit" isDisabled={reason.trim() === '' || act.isBusy}>
          {texts('scan.withdraw-act', { batch: batch.batch })}
        </ActButton>
        <ActButton kind="quiet" onPress={onDone}>
          {texts('scan.give-up')}
        </ActButton>
      </div>
      <Refusal finding={act.refusal} />
    </Form>
  );
}
