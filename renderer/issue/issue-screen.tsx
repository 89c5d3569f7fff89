// Handing out ballots: how many left the committee's hands, and the base that stands from then on.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { examineIssue, refusalOfIssue } from '../../core/count/plausibility.ts';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { HandedOut, HandOutForm } from '../roster/hand-out-form.tsx';
import { RosterSource } from '../roster/roster-source.tsx';
import { ActButton } from '../design/act-button.tsx';
import { CountBox, TextBox } from '../design/fields.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { LateAttendance } from './late-attendance-form.tsx';
import { WithdrawIssue, WithdrawnIssues } from './withdraw-issue.tsx';

/** One figure, and what it fixes. */
export function IssueScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { roster } = useView();
  return (
    <Screen
      title={texts('issue.title')}
      purpose={texts('purpose-of.issue')}
      keys={view.issued === null ? [{ keys: 'Enter', does: texts('issue.act') }] : []}
    >
      <BaseLine view={view} />
      <WithdrawnIssues view={view} />
      {view.issued === null ? (
        roster.source === 'typed' ? (
          <IssueForm view={view} />
        ) : (
          <IssueByRoster view={view} />
        )
      ) : (
        <>
          <IssuedPanel view={view} issued={view.issued} />
          <LateAttendance view={view} />
          <HandedOut contestId={view.contest.id} issued={view.issued} />
          <WithdrawIssue view={view} />
        </>
      )}
    </Screen>
  );
}

function IssuedPanel({ view: { contest, stage }, issued }: { readonly view: ContestView; readonly issued: number }) {
  const texts = useTexts();
  return (
    <section className="panel" aria-label={texts('issue.title')}>
      <p className="lead">{texts('issue.done', { count: issued })}</p>
      {stage === 'issued' && (
        <div className="acts">
          <ActButton
            kind="primary"
            autoFocus
            onPress={() => {
              go({ at: 'contest', contestId: contest.id, task: 'count' });
            }}
          >
            {texts('verb.count')}
          </ActButton>
        </div>
      )}
    </section>
  );
}

function BaseLine({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const current = useView().attendance;
  const attendance = view.attendance ?? current;
  const base = view.base;
  if (attendance === null || base === null) return null;
  return (
    <p className="panel lead">
      {texts('issue.base', {
        summoned: attendance.summoned,
        present: attendance.present,
        base: base.base,
        required: base.required,
      })}
    </p>
  );
}

/** Where there is a roster, the ballots are those handed to its delegations. */
function IssueByRoster({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const act = useAct();
  const contestId = view.contest.id;
  const issue = async (issued: number): Promise<void> => {
    const answer = await act.send('contest:issue-ballots', { contestId, issued });
    if (answer === null) return;
    takeView(answer);
    go({ at: 'contest', contestId, task: 'count' });
  };
  return (
    <>
      <section className="panel">
        <p>{texts('issue.explained')}</p>
        <RosterSource />
      </section>
      <HandOutForm
        contestId={contestId}
        issuing={act}
        onHandedOut={(issued) => {
          void issue(issued);
        }}
      />
    </>
  );
}

function IssueForm({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { attendance, congress, roster } = useView();
  const [issued, setIssued] = useState<number | null>(attendance?.present ?? null);
  const [reason, setReason] = useState('');
  const act = useAct();
  const rules = ruleSet(congress.ruleSet);
  const findings =
    rules === undefined || attendance === null || issued === null ? [] : examineIssue(rules, issued, attendance);
  const refusal =
    rules === undefined || attendance === null || issued === null
      ? null
      : refusalOfIssue(rules, issued, { ...attendance, alternates: roster.alternates }, reason);
  const isImpossible = refusal?.code === 'issued-more-than-summoned';
  const needsReason = attendance !== null && issued !== null && issued > attendance.present && !isImpossible;
  const issue = async (): Promise<void> => {
    if (issued === null || refusal !== null) return;
    const explained = needsReason ? { reason: cleanText(reason) } : {};
    const answer = await act.send('contest:issue-ballots', { contestId: view.contest.id, issued, ...explained });
    if (answer === null) return;
    takeView(answer);
    go({ at: 'contest', contestId: view.contest.id, task: 'count' });
  };
  return (
    <section className="panel">
      <p>{texts('issue.explained')}</p>
      <Form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          void issue();
        }}
      >
        <CountBox autoFocus label={texts('issue.count')} value={issued} least={1} onChange={setIssued} isRequired />
        {needsReason && (
          <TextBox
            width="full"
            label={texts('issue.more-reason')}
            hint={texts('issue.late.reason-hint')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            isRequired
          />
        )}
        <ActButton kind="primary" type="submit" isDisabled={issued === null || refusal !== null || act.isBusy}>
          {texts('issue.act')}
        </ActButton>
      </Form>
      {!isImpossible && <FindingList findings={findings} />}
      <Refusal finding={act.refusal ?? (isImpossible ? refusal : null)} />
    </section>
  );
}
