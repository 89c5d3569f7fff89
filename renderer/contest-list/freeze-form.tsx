// Freezing the list: a sentence with its figures, signed by typing the number of names.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

/** After this no name is added, taken out or changed. */
export function FreezeForm({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { contest, findings } = view;
  const [signature, setSignature] = useState('');
  const act = useAct();
  const names = contest.candidates.length;
  const isRefused = findings.some(({ severity }) => severity === 'refusal');
  const freeze = async (): Promise<void> => {
    const answer = await act.send('contest:freeze-list', { contestId: contest.id });
    if (answer === null) return;
    takeView(answer);
    go({ at: 'contest', contestId: contest.id, task: 'issue' });
  };
  return (
    <section className="panel" aria-label={texts('freeze.title')}>
      <h2>{texts('freeze.title')}</h2>
      <p className="lead">{texts('freeze.sentence', { title: contest.title, names, seats: contest.seats })}</p>
      {isRefused && <p>{texts('freeze.refused')}</p>}
      <Form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          void freeze();
        }}
      >
        <TextBox
          width="short"
          label={texts('freeze.sign')}
          value={signature}
          onChange={setSignature}
          inputMode="numeric"
          maxLength={4}
          isDisabled={isRefused}
        />
        <ActButton
          kind="primary"
          type="submit"
          isDisabled={isRefused || act.isBusy || signature.trim() !== String(names)}
        >
          {texts('freeze.act')}
        </ActButton>
      </Form>
      <Refusal finding={act.refusal} />
    </section>
  );
}
