// A member's secret set anew: the owner types it twice, two other members decide in place.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { CommitteeMember } from '../../core/congress/congress.ts';
import { shortestSecret } from '../../core/powers/secret.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { PinBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

interface RenewFormProps {
  readonly member: CommitteeMember;
  readonly onDone: () => void;
}

/** The new secret, twice. */
export function RenewForm({ member: { id, fullName }, onDone }: RenewFormProps) {
  const texts = useTexts();
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const act = useAct();
  const isShort = secret.length < shortestSecret;
  const save = async (): Promise<void> => {
    if (isShort || secret !== again || act.isBusy) return;
    const view = await act.send('secret:renew', { memberId: id, secret });
    setSecret('');
    setAgain('');
    if (view === null) return;
    takeView(view);
    onDone();
  };
  return (
    <Form
      className="sub-form"
      aria-label={texts('renew.act-one', { name: fullName })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{texts('renew.explained', { name: fullName })}</p>
      <div className="fields">
        <PinBox label={texts('renew.new')} value={secret} onChange={setSecret} autoFocus />
        <PinBox
          label={texts('renew.again')}
          value={again}
          onChange={setAgain}
          error={again !== '' && again !== secret ? texts('renew.differs') : undefined}
        />
      </div>
      <Refusal finding={act.refusal} />
      <div className="acts">
        <BusyButton type="submit" isDisabled={isShort || secret !== again} isBusy={act.isBusy}>
          {texts('renew.save')}
        </BusyButton>
        <ActButton kind="quiet" onPress={onDone}>
          {texts('renew.stop')}
        </ActButton>
      </div>
    </Form>
  );
}
