// Where the list was frozen under an earlier reading of the regulation and the newest judges the ballots otherwise: what the
// difference is, and two members who choose.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { cleanText } from '../../core/text/clean-text.ts';
import { BusyButton } from '../design/busy-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { TwoMembersFields, useTwoMembers } from '../review/two-members.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

type Question = NonNullable<ContestView['revisionQuestion']>;

/** The question and its form; nothing of the votes is told. */
export function RevisionPart({ contestId, question }: { readonly contestId: string; readonly question: Question }) {
  const texts = useTexts();
  return (
    <section className="panel" aria-labelledby="reconcile-revision">
      <header className="panel-head">
        <h2 id="reconcile-revision">{texts('reconcile.revision.title')}</h2>
        <StateMark state="warn">{texts('reconcile.revision.open')}</StateMark>
      </header>
      <p>{texts('reconcile.revision.explained', { kept: question.kept, newest: question.newest })}</p>
      <p>
        <strong>
          {question.ballots === 0
            ? texts('reconcile.revision.shares')
            : texts('reconcile.revision.ballots', { count: question.ballots })}
        </strong>
      </p>
      <RevisionForm contestId={contestId} question={question} />
    </section>
  );
}

function RevisionForm({ contestId, question }: { readonly contestId: string; readonly question: Question }) {
  const texts = useTexts();
  const { kept, newest, validIfKept, validIfNewest } = question;
  const [revision, setRevision] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const members = useTwoMembers();
  const act = useAct();
  const { signing } = members;
  const isReady = revision !== null && signing !== null && cleanText(reason) !== '';
  const choose = async (): Promise<void> => {
    if (revision === null || signing === null || !isReady || act.isBusy) return;
    const input = { contestId, revision: Number(revision), members: [...signing], reason: cleanText(reason) };
    const answer = await act.send('rules:choose-revision', input);
    members.type(['', '']);
    if (answer !== null) takeView(answer);
  };
  return (
    <Form
      className="confirm-form"
      aria-label={texts('reconcile.revision.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void choose();
      }}
    >
      <ChoiceRow
        label={texts('reconcile.revision.which')}
        value={revision}
        onChange={setRevision}
        choices={[
          { key: String(kept), name: texts('reconcile.revision.keep', { revision: kept, valid: validIfKept }) },
          { key: String(newest), name: texts('reconcile.revision.take', { revision: newest, valid: validIfNewest }) },
        ]}
      />
      <div className="fields">
        <LongTextBox label={texts('reconcile.revision.reason')} value={reason} onChange={setReason} maxLength={500} />
      </div>
      <TwoMembersFields members={members} />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <BusyButton type="submit" isDisabled={!isReady} isBusy={act.isBusy}>
          {texts('reconcile.revision.act')}
        </BusyButton>
      </div>
    </Form>
  );
}
