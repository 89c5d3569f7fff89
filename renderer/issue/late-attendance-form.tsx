// A late change of attendance: somebody came, left or was struck off after ballots were handed out, before the count.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { Attendance } from '../../core/congress/congress.ts';
import { lateChanges } from '../../core/life/late-change.ts';
import { examineIssue, refusalOfIssue } from '../../core/count/plausibility.ts';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { CountBox, TextBox } from '../design/fields.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useEscape } from '../session/escape.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { attendanceDraft, attendanceOf } from '../set-up/attendance-draft.ts';
import type { AttendanceDraft } from '../set-up/attendance-draft.ts';
import { AttendanceFields } from '../set-up/attendance-fields.tsx';
import { useTexts } from '../texts/texts.ts';

/** Changes that were entered, and the form for one more as long as counting has not begun. */
export function LateAttendance({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const [form, setForm] = useState<'not-opened' | 'open' | 'closed'>('not-opened');
  const { attendance, attendanceCorrections, stage } = view;
  if (attendance === null || (stage !== 'issued' && attendanceCorrections.length === 0)) return null;
  return (
    <section className="panel" aria-label={texts('issue.late.title')}>
      <h2>{texts('issue.late.title')}</h2>
      <Corrections view={view} />
      {stage === 'issued' &&
        (form === 'open' ? (
          <LateAttendanceForm
            contestId={view.contest.id}
            attendance={attendance}
            issuedBefore={view.issued ?? 0}
            onDone={() => {
              setForm('closed');
            }}
          />
        ) : (
          <div className="acts">
            <ActButton
              autoFocus={form === 'closed'}
              onPress={() => {
                setForm('open');
              }}
            >
              {texts('issue.late.open')}
            </ActButton>
          </div>
        ))}
    </section>
  );
}

/** "Có mặt 345 → 346 · Phiếu phát ra 345 → 346. Lý do: …", one line for each change, in order. */
function Corrections({ view: { attendance, issued, attendanceCorrections } }: { readonly view: ContestView }) {
  const texts = useTexts();
  if (attendance === null || issued === null || attendanceCorrections.length === 0)
    return <p>{texts('issue.late.explained')}</p>;
  return (
    <ol>
      {lateChanges(attendanceCorrections, { attendance, issued }).map(({ moved, reason }, place) => {
        const changes = moved.map(({ figure, before, after }) =>
          texts(`issue.late.moved.${figure}`, { before, after }),
        );
        return (
          <li key={place}>
            {texts('issue.late.entry', {
              changes: changes.length === 0 ? texts('issue.late.moved.none') : changes.join(' · '),
              reason,
            })}
          </li>
        );
      })}
    </ol>
  );
}

interface LateAttendanceFormProps {
  readonly contestId: string;
  readonly attendance: Attendance;
  readonly issuedBefore: number;
  readonly onDone: () => void;
}

/** Starts from the figures in force where there is a roster, by check-in or set in spite of it; else from those fixed. */
function LateAttendanceForm({ contestId, attendance, issuedBefore, onDone }: LateAttendanceFormProps) {
  const texts = useTexts();
  const { congress, roster, attendance: current } = useView();
  const rules = ruleSet(congress.ruleSet);
  const { source } = roster;
  const inForce = source === 'typed' ? null : current;
  const [draft, setDraft] = useState<AttendanceDraft>(() =>
    attendanceDraft(inForce ?? attendance, rules?.deductionReasons(congress.meeting) ?? []),
  );
  const [issued, setIssued] = useState<number | null>(issuedBefore);
  const [reason, setReason] = useState('');
  const act = useAct();
  useUnsaved(true);
  useEscape(onDone);
  const changed = attendanceOf(draft, congress.meeting);
  // The reason of a late change is the reason, too, for handing out more than are present.
  const impossible =
    rules === undefined || changed === null || issued === null
      ? null
      : refusalOfIssue(rules, issued, { ...changed, alternates: roster.alternates }, texts('issue.late.reason'));
  const save = async (): Promise<void> => {
    if (changed === null || issued === null) return;
    const answer = await act.send('contest:correct-attendance', {
      contestId,
      attendance: changed,
      issued,
      reason: cleanText(reason),
    });
    if (answer === null) return;
    takeView(answer);
    onDone();
  };
  return (
    <Form
      className="sub-form"
      aria-label={texts('issue.late.open')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {source !== 'typed' && inForce !== null && (
        <StateMark state={source === 'roster' ? 'good' : 'warn'}>
          {texts(`issue.late.from-${source}`, { summoned: inForce.summoned, present: inForce.present })}
        </StateMark>
      )}
      <AttendanceFields draft={draft} onChange={setDraft} takesFocus />
      <div className="fields">
        <CountBox
          width="half"
          label={texts('issue.late.issued')}
          hint={texts('issue.late.issued-hint')}
          value={issued}
          least={1}
          onChange={setIssued}
          isRequired
        />
      </div>
      {rules !== undefined && changed !== null && issued !== null && (
        <FindingList findings={examineIssue(rules, issued, changed)} />
      )}
      <TextBox
        width="full"
        label={texts('issue.late.reason')}
        hint={texts('issue.late.reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
      />
      <Refusal finding={act.refusal ?? impossible} />
      <div className="acts">
        <ActButton
          type="submit"
          isDisabled={
            act.isBusy || changed === null || issued === null || impossible !== null || cleanText(reason) === ''
          }
        >
          {texts('issue.late.save')}
        </ActButton>
        <ActButton kind="quiet" onPress={onDone}>
          {texts('issue.late.stop')}
        </ActButton>
      </div>
    </Form>
  );
}
