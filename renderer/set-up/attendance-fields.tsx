// The figures of attendance: those summoned and present, every deduction that the rules list, and the base that follows.

import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { CountBox, TextBox } from '../design/fields.tsx';
import { FindingList } from '../design/finding-list.tsx';
import { useView } from '../session/session.ts';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { attendanceOf, computeBase } from './attendance-draft.ts';
import type { AttendanceDraft, DeductionDraft } from './attendance-draft.ts';

interface AttendanceFieldsProps {
  readonly draft: AttendanceDraft;
  readonly onChange: (draft: AttendanceDraft) => void;
  readonly takesFocus?: boolean;
}

/** The same fields wherever attendance is typed. */
export function AttendanceFields({ draft, onChange, takesFocus = false }: AttendanceFieldsProps) {
  const texts = useTexts();
  const { congress } = useView();
  const rules = ruleSet(congress.ruleSet);
  const attendance = attendanceOf(draft, congress.meeting);
  const setDeduction = (deduction: DeductionDraft): void => {
    onChange({
      ...draft,
      deductions: draft.deductions.map((each) => (each.reason === deduction.reason ? deduction : each)),
    });
  };
  return (
    <>
      <div className="fields">
        <CountBox
          autoFocus={takesFocus}
          label={texts('attendance.summoned')}
          value={draft.summoned}
          onChange={(summoned) => {
            onChange({ ...draft, summoned });
          }}
          isRequired
        />
        <CountBox
          label={texts('attendance.present')}
          hint={texts('attendance.present-hint')}
          value={draft.present}
          onChange={(present) => {
            onChange({ ...draft, present });
          }}
        />
      </div>
      {draft.deductions.map((deduction) => (
        <DeductionRow key={deduction.reason} deduction={deduction} onChange={setDeduction} />
      ))}
      {rules !== undefined && attendance !== null && <BaseSentence computed={computeBase(attendance, rules)} />}
    </>
  );
}

function DeductionRow({
  deduction,
  onChange,
}: {
  readonly deduction: DeductionDraft;
  readonly onChange: (deduction: DeductionDraft) => void;
}) {
  const texts = useTexts();
  const sentences = useSentences();
  const reason = sentences.deduction(deduction.reason);
  return (
    <fieldset className="deduction">
      <legend>{reason}</legend>
      <CountBox
        label={texts('attendance.count')}
        value={deduction.count}
        onChange={(count) => {
          onChange({ ...deduction, count });
        }}
      />
      <TextBox
        label={texts('attendance.names')}
        hint={texts('attendance.names-hint')}
        value={deduction.names}
        onChange={(names) => {
          onChange({ ...deduction, names });
        }}
        maxLength={4000}
      />
    </fieldset>
  );
}

/** "Cơ sở tính kết quả: 350 − 1 − 1 = 348; cần ít nhất 175 phiếu". */
function BaseSentence({
  computed: { base, arithmetic, findings },
}: {
  readonly computed: ReturnType<typeof computeBase>;
}) {
  const texts = useTexts();
  return (
    <div className="base" aria-live="polite">
      {base !== null && (
        <p className="lead">
          {texts(arithmetic === String(base.base) ? 'attendance.base-plain' : 'attendance.base', {
            arithmetic,
            base: base.base,
            required: base.required,
          })}
        </p>
      )}
      <FindingList findings={findings} />
    </div>
  );
}
