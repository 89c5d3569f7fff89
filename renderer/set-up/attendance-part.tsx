// Part three of the set-up: who was summoned, who is deducted, and the base that follows.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ruleSet } from '../../core/rules/rule-sets.ts';
import { RosterSource } from '../roster/roster-source.tsx';
import { ActButton } from '../design/act-button.tsx';
import { CountBox, TextBox } from '../design/fields.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { CongressView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { attendanceDraft, attendanceOf, computeBase } from './attendance-draft.ts';
import type { AttendanceDraft, DeductionDraft } from './attendance-draft.ts';
import { Part } from './part.tsx';

/** Once a list is frozen, or where the roster says otherwise, a change of attendance is an entry of its own with a reason. */
const needsReason = ({ attendance, contests, roster }: CongressView): boolean =>
  roster.people > 0 || (attendance !== null && contests.some(({ stage }) => stage !== 'draft'));

/** Those summoned, the deductions of the regulation, the base as the minutes will state it. */
export function AttendancePart() {
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
  };
  const setDeduction = (deduction: DeductionDraft): void => {
    setChanged({ ...draft, deductions: draft.deductions.map((each) => (each.reason === deduction.reason ? deduction : each)) });
  };
  const isSaved = view.attendance !== null && view.attendance.summoned > 0;
  return (
    <Part title={texts('set-up.part-attendance')} state={isSaved ? 'complete' : 'incomplete'} purpose={texts(`attendance.hint.${meeting}`)}>
      <RosterSource onFollow={() => { setChanged(null); }} />
      <Form onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <div className="fields">
          <CountBox label={texts('attendance.summoned')} value={draft.summoned} onChange={(summoned) => { setChanged({ ...draft, summoned }); }} isRequired />
          <CountBox label={texts('attendance.present')} hint={texts('attendance.present-hint')} value={draft.present} onChange={(present) => { setChanged({ ...draft, present }); }} />
        </div>
        {draft.deductions.map((deduction) => <DeductionRow key={deduction.reason} deduction={deduction} onChange={setDeduction} />)}
        {rules !== undefined && attendance !== null && <BaseSentence computed={computeBase(attendance, rules)} />}
        {changed !== null && needsReason(view) && <TextBox width="full" label={texts(view.roster.people > 0 ? 'roster.source.reason' : 'attendance.reason')} hint={texts(view.roster.people > 0 ? 'roster.source.reason-hint' : 'attendance.reason-hint')} value={reason} onChange={setReason} maxLength={500} />}
        <Refusal finding={act.refusal} />
        {(changed !== null || !isSaved) && <div className="acts"><ActButton type="submit" isDisabled={act.isBusy || attendance === null}>{texts('attendance.save')}</ActButton></div>}
      </Form>
    </Part>
  );
}

function DeductionRow({ deduction, onChange }: { readonly deduction: DeductionDraft; readonly onChange: (deduction: DeductionDraft) => void }) {
  const texts = useTexts();
  const sentences = useSentences();
  const reason = sentences.deduction(deduction.reason);
  return (
    <fieldset className="deduction">
      <legend>{reason}</legend>
      <CountBox label={texts('attendance.count')} value={deduction.count} onChange={(count) => { onChange({ ...deduction, count }); }} />
      <TextBox label={texts('attendance.names')} hint={texts('attendance.names-hint')} value={deduction.names} onChange={(names) => { onChange({ ...deduction, names }); }} maxLength={4000} />
    </fieldset>
  );
}

/** "Cơ sở tính kết quả: 350 − 1 − 1 = 348; cần ít nhất 175 phiếu". */
function BaseSentence({ computed: { base, arithmetic, findings } }: { readonly computed: ReturnType<typeof computeBase> }) {
  const texts = useTexts();
  return (
    <div className="base" aria-live="polite">
      {base !== null && <p className="lead">{texts('attendance.base', { arithmetic, base: base.base, required: base.required })}</p>}
      <FindingList findings={findings} />
    </div>
  );
}
