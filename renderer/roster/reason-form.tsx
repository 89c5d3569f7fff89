// An act that is written with its reason.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import type { Act } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';

interface ReasonFormProps {
  readonly act: Act;
  /** What the button does. */
  readonly label: string;
  readonly hint?: string;
  readonly onSubmit: (reason: string) => void;
  readonly onStop: () => void;
}

export function ReasonForm({ act, label, hint, onSubmit, onStop }: ReasonFormProps) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  return (
    <Form
      className="sub-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(reason);
      }}
    >
      <div className="fields">
        <TextBox
          autoFocus
          width="full"
          label={texts('roster.person.reason')}
          hint={hint}
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
      </div>
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton type="submit" isDisabled={act.isBusy}>
          {label}
        </ActButton>
        <ActButton kind="quiet" onPress={onStop}>
          {texts('roster.form.stop')}
        </ActButton>
      </div>
    </Form>
  );
}
