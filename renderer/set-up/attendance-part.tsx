// Part three of the set-up: who was summoned, who is deducted, and the base that follows.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { RosterSource } from '../roster/roster-source.tsx';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { CongressView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { attendanceDraft, attendanceOf } from './attendance-draft.ts';
import type { AttendanceDraft } from './attendance-draft.ts';
import { AttendanceFields } from './attendance-fields.tsx';
import { Part } from './part.tsx';
import type { Fold } from './part.tsx';

/** Once a list is frozen, or where the roster says otherwise, a change of attendance is an entry of its own with a reason. */
const needsReason = ({ attendance, contests, roster }: CongressView): boolean =>
  roster.people > 0 || (attendance !== null && contests.some(({ stage }) => stage !== 'draft'));

/** Whether it is said how many were summoned. */
export const isAttendanceComplete = (attendance: CongressView['attendance']): boolean =>
  attendance !== null && attendance.summoned > 0;

/** Those summoned, the deductions of the regulation, the base as the minutes will state it. */
export function AttendancePart({ fold }: { readonly fold: Fold }) {
  const texts = useTexts();
  const view = useView();
  const rules = ruleSet(view.congress.ruleSet);
  const { meeting } = view.congress;
  const reasons = rules?.deductionReasons(meeting) ?? [];
  const [changed, setChanged] = useState<AttendanceDraft | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct();
  useUnsaved(changed !== null);
  const draft = changed ?? attendanceDraft(view.attendance?.meeting === meeting ? view.attendance : null, reasons);
  const attendance = attendanceOf(draft, meeting);
  const save = async (): Promise<void> => {
    if (attendance === null) return;
    const answer = await act.send('attendance:set', { attendance, reason });
    if (answer === null) return;
    takeView(answer);
    setChanged(null);
    setReason('');
    fold.onDone();
  };
  const isSaved = isAttendanceComplete(view.attendance);
  return (
    <Part
      {...fold}
      title={texts('set-up.part-attendance')}
      figure={
        view.base === null
          ? ''
          : texts('part-figure.attendance', {
              summoned: view.attendance?.summoned ?? 0,
              base: view.base.base,
              required: view.base.required,
            })
      }
      state={isSaved ? 'complete' : 'incomplete'}
      purpose={texts(`attendance.hint.${meeting}`)}
    >
      <RosterSource
        onFollow={() => {
          setChanged(null);
        }}
      />
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <AttendanceFields draft={draft} onChange={setChanged} />
        {changed !== null && needsReason(view) && (
          <TextBox
            width="full"
            label={texts(view.roster.people > 0 ? 'roster.source.reason' : 'attendance.reason')}
            hint={texts(view.roster.people > 0 ? 'roster.source.reason-hint' : 'attendance.reason-hint')}
            value={reason}
            onChange={setReason}
            maxLength={500}
          />
        )}
        <Refusal finding={act.refusal} />
        {(changed !== null || !isSaved) && (
          <div className="acts">
            <ActButton type="submit" isDisabled={act.isBusy || attendance === null}>
              {texts('attendance.save')}
            </ActButton>
          </div>
        )}
      </Form>
    </Part>
  );
}
