// Mark-sense readers that are plugged in and ready: one act for each, and the number of the contest's form, said once.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { CountBox } from '../design/fields.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Reader, Readers } from './use-readers.ts';

interface ReaderActsProps {
  readonly readers: Readers;
  readonly isDisabled: boolean;
  /** Whether reading by them is what comes next. */
  readonly kind: 'primary' | 'plain';
  readonly onStart: (key: string, form: number | null) => void;
}

/** Nothing where no reader is ready. */
export function ReaderActs({ readers: { ready, form }, isDisabled, kind, onStart }: ReaderActsProps) {
  return ready.map((reader, place) => (
    <ReaderAct
      key={reader.key}
      reader={reader}
      saidBefore={form}
      isDisabled={isDisabled}
      kind={place === 0 ? kind : 'plain'}
      onStart={onStart}
    />
  ));
}

interface ReaderActProps extends Omit<ReaderActsProps, 'readers'> {
  readonly reader: Reader;
  readonly saidBefore: number | null;
}

function ReaderAct({ reader: { key, name, mostForm }, saidBefore, isDisabled, kind, onStart }: ReaderActProps) {
  const texts = useTexts();
  const [form, setForm] = useState(saidBefore);
  const [isAsked, setAsked] = useState(false);
  const isSaid = mostForm === null || (form !== null && form <= mostForm);
  const isMissed = isAsked && !isSaid;
  const start = (): void => {
    if (isSaid) onStart(key, mostForm === null ? null : form);
    else setAsked(true);
  };
  return (
    <Form
      className="signing"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {mostForm !== null && (
        <CountBox
          autoFocus={kind === 'primary'}
          width="half"
          label={texts('scan.from.form')}
          value={form}
          onChange={setForm}
          isRequired
          hint={isMissed ? undefined : texts('scan.from.form-hint')}
          error={isMissed ? texts('scan.from.form-asked', { most: mostForm }) : null}
        />
      )}
      <ActButton kind={kind} type="submit" isDisabled={isDisabled} autoFocus={kind === 'primary' && mostForm === null}>
        {texts('scan.from.reader', { name })}
      </ActButton>
    </Form>
  );
}
