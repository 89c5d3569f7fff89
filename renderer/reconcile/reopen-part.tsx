// Going back to the ballots before anything is confirmed: asked once, with a reason that is kept.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { go, takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

/** A quiet button, and behind it the reason. */
export function ReopenPart({ contestId }: { readonly contestId: string }) {
  const texts = useTexts();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct();
  const reopen = async (): Promise<void> => {
    const answer = await act.send('count:reopen', { contestId, reason: cleanText(reason) });
    if (answer === null) return;
    takeView(answer);
    go({ at: 'contest', contestId, task: 'count' });
  };
  if (!isAsked)
    return (
      <div className="acts">
        <ActButton
          onPress={() => {
            setAsked(true);
          }}
        >
          {texts('reconcile.reopen.ask')}
        </ActButton>
      </div>
    );
  return (
    <section className="panel" aria-labelledby="reconcile-reopen">
      <h2 id="reconcile-reopen">{texts('reconcile.reopen.title')}</h2>
      <p>{texts('reconcile.reopen.explained')}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (cleanText(reason) !== '' && !act.isBusy) void reopen();
        }}
      >
        <TextBox
          autoFocus
          width="full"
          label={texts('reconcile.reopen.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
        <Refusal finding={act.refusal} />
        <div className="acts">
          <BusyButton type="submit" isDisabled={cleanText(reason) === ''} isBusy={act.isBusy}>
            {texts('reconcile.reopen.act')}
          </BusyButton>
          <ActButton
            kind="quiet"
            onPress={() => {
              setAsked(false);
            }}
          >
            {texts('reconcile.reopen.stop')}
          </ActButton>
        </div>
      </Form>
    </section>
  );
}
