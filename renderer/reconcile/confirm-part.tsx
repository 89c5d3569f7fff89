// Confirming in place: each chooses themself and types a PIN; until two have, nobody sees a vote.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { BusyButton } from '../design/busy-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { PinBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { Renewals } from '../sign-in/renewals.tsx';
import { confirmingOf } from '../../core/rules/confirming.ts';
import type { CongressView } from '../session/bridge.ts';
import type { Confirming } from '../../core/rules/confirming.ts';

type ConfirmingHere = Confirming<CongressView['committee'][number]['member']>;

/** Shortest PIN that can have been set. */
const shortestPin = 4;

/** Who has confirmed, who is missing, and the form for the next one. */
export function ConfirmPart({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { committee } = useView();
  const confirming = confirmingOf(committee, view.confirmedBy);
  return (
    <section className="panel" aria-labelledby="reconcile-confirm">
      <h2 id="reconcile-confirm">{texts('reconcile.confirm.title')}</h2>
      <p>{texts('reconcile.confirm.explained')}</p>
      <Confirmers confirming={confirming} />
      {confirming.withoutPin.length > 0 && (
        <p className="hint">
          {texts('reconcile.confirm.without-pin', {
            names: confirming.withoutPin.map(({ fullName }) => fullName).join(', '),
          })}
        </p>
      )}
      {/* Anew for each who confirms: nothing of the one before stays in the fields. */}
      <ConfirmForm key={view.confirmedBy.length} contestId={view.contest.id} confirming={confirming} />
    </section>
  );
}

/** The two places to be filled, each with who filled it. */
export function Confirmers({
  confirming: { confirmed, missingHead, isOtherMissing },
}: {
  readonly confirming: ConfirmingHere;
}) {
  const texts = useTexts();
  return (
    <ul className="confirmers" aria-live="polite" aria-label={texts('reconcile.confirm.who-confirmed')}>
      {confirmed.map(({ id, fullName, role }) => (
        <li key={id}>
          <span>
            <strong>{fullName}</strong> · {texts(`role.${role}`)}
          </span>
          <StateMark state="good">{texts('reconcile.confirm.done')}</StateMark>
        </li>
      ))}
      {missingHead !== null && (
        <li>
          <span>{texts('reconcile.confirm.head', { name: missingHead.fullName })}</span>
          <StateMark state="warn">{texts('reconcile.confirm.missing')}</StateMark>
        </li>
      )}
      {isOtherMissing && (
        <li>
          <span>{texts('reconcile.confirm.other')}</span>
          <StateMark state="warn">{texts('reconcile.confirm.missing')}</StateMark>
        </li>
      )}
    </ul>
  );
}

function ConfirmForm({ contestId, confirming }: { readonly contestId: string; readonly confirming: ConfirmingHere }) {
  const texts = useTexts();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [isSeen, setSeen] = useState(false);
  const { renewals } = useView();
  const act = useAct();
  const isReady = memberId !== null && pin.length >= shortestPin;
  const confirm = async (): Promise<void> => {
    if (!isReady || act.isBusy) return;
    const answer = await act.send('result:confirm', {
      contestId,
      memberId,
      pin,
      ...(isSeen ? { renewalsSeen: renewals.length } : {}),
    });
    setPin('');
    if (answer === null) return;
    takeView(answer);
    const isPublished = answer.contests.some(({ contest, result }) => contest.id === contestId && result !== null);
    if (isPublished) go({ at: 'contest', contestId, task: 'result' });
  };
  const choose = (chosen: string): void => {
    setMemberId(chosen);
    setPin('');
    act.forget();
  };
  return (
    <Form
      className="confirm-form"
      aria-label={texts('reconcile.confirm.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Renewals isSeen={isSeen} onSeen={setSeen} />
      <ChoiceRow
        label={texts('reconcile.confirm.who')}
        value={memberId}
        onChange={choose}
        choices={confirming.open.map(({ id, fullName, role }) => ({
          key: id,
          name: role === 'member' ? fullName : `${fullName} · ${texts(`role.${role}`)}`,
        }))}
      />
      <div className="signing">
        <PinBox label={texts('reconcile.confirm.pin')} value={pin} onChange={setPin} isDisabled={memberId === null} />
        <BusyButton kind="primary" type="submit" isDisabled={!isReady} isBusy={act.isBusy}>
          {texts('reconcile.confirm.act')}
        </BusyButton>
      </div>
      <Refusal finding={act.refusal} />
    </Form>
  );
}
