// Ballots that were recorded as handed out by mistake: two members take that back as long as nothing was entered.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useEscape } from '../session/escape.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

/** Issues that were taken back, each with its reason. */
export function WithdrawnIssues({ view: { withdrawnIssues } }: { readonly view: ContestView }) {
  const texts = useTexts();
  if (withdrawnIssues.length === 0) return null;
  return (
    <ul className="panel" aria-label={texts('issue.withdraw.done')}>
      {withdrawnIssues.map(({ issued, reason }, place) => (
        <li key={place}>{texts('issue.withdraw.entry', { count: issued, reason })}</li>
      ))}
    </ul>
  );
}

/** The act, opened by a key of its own; nothing where a ballot was entered already. */
export function WithdrawIssue({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const [form, setForm] = useState<'not-opened' | 'open' | 'closed'>('not-opened');
  if (!view.mayWithdrawIssue) return null;
  return (
    <section className="panel" aria-label={texts('issue.withdraw.title')}>
      {form === 'open' ? (
        <WithdrawForm
          view={view}
          onDone={() => {
            setForm('closed');
          }}
        />
      ) : (
        <div className="acts">
          <ActButton
            kind="quiet"
            autoFocus={form === 'closed'}
            onPress={() => {
              setForm('open');
            }}
          >
            {texts('issue.withdraw.open')}
          </ActButton>
        </div>
      )}
    </section>
  );
}

function WithdrawForm({
  view: { contest, issued },
  onDone,
}: {
  readonly view: ContestView;
  readonly onDone: () => void;
}) {
  const texts = useTexts();
  const act = useAct();
  const [reason, setReason] = useState('');
  useUnsaved(reason !== '');
  useEscape(onDone);
  const withdraw = async (): Promise<void> => {
    const answer = await act.send('contest:withdraw-issue', { contestId: contest.id, reason: cleanText(reason) });
    if (answer !== null) takeView(answer);
  };
  return (
    <Form
      className="sub-form"
      aria-label={texts('issue.withdraw.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <h2>{texts('issue.withdraw.title')}</h2>
      <p>{texts('issue.withdraw.explained', { count: issued ?? 0 })}</p>
      <TextBox
        width="full"
        autoFocus
        label={texts('issue.withdraw.reason')}
        hint={texts('issue.late.reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
      />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton type="submit" isDisabled={act.isBusy || cleanText(reason) === ''}>
          {texts('issue.withdraw.act')}
        </ActButton>
        <ActButton kind="quiet" onPress={onDone}>
          {texts('issue.withdraw.stop')}
        </ActButton>
      </div>
    </Form>
  );
}
