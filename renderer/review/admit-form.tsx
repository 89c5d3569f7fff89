// Two members say who they are, once, with their PINs; their names go with every decision from then on.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { PinBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useView } from '../session/session.ts';
import { takePaper } from '../scan/paper-store.ts';
import type { ScanView } from '../scan/paper-store.ts';
import { useTexts } from '../texts/texts.ts';

/** Shortest PIN that can have been set. */
const shortestPin = 4;

/** The head and one more member stand there already; both type their PINs. */
export function AdmitForm({ paper }: { readonly paper: ScanView }) {
  const texts = useTexts();
  const members = useView().committee.filter(({ member, hasPin }) => hasPin && member.role !== 'technician').map(({ member }) => member);
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([members[0]?.id ?? null, members[1]?.id ?? null]);
  const [pins, setPins] = useState<readonly [string, string]>(['', '']);
  const act = useAct();
  const [first, second] = chosen;
  const isReady = first !== null && second !== null && first !== second && pins.every((pin) => pin.length >= shortestPin);
  const admit = async (): Promise<void> => {
    if (first === null || second === null) return;
    const answer = await act.send('review:admit', { contestId: paper.contestId, reviewers: [{ memberId: first, pin: pins[0] }, { memberId: second, pin: pins[1] }] });
    setPins(['', '']);
    if (answer !== null) takePaper(answer);
  };
  const nameOf = (id: string | null): string | null => members.find((member) => member.id === id)?.fullName ?? null;
  return (
    <Form onSubmit={(event) => { event.preventDefault(); if (isReady) void admit(); }}>
      <p>{texts('review.admit.explained')}</p>
      <div className="fields">
        {([0, 1] as const).map((place) => {
          const name = nameOf(chosen[place]);
          return [
            <ChoiceBox
              key={`member ${place}`} label={texts(place === 0 ? 'review.admit.first' : 'review.admit.second')} value={chosen[place]}
              onChange={(id) => { setChosen(place === 0 ? [id, second] : [first, id]); }}
              choices={members.map(({ id, fullName, role }) => ({ key: id, name: `${fullName} · ${texts(`role.${role}`)}` }))}
            />,
            <PinBox
              key={`pin ${place}`} width="half" label={name === null ? texts('review.admit.pin-open') : texts('review.admit.pin', { name })} value={pins[place]} autoFocus={place === 0}
              onChange={(pin) => { setPins(place === 0 ? [pin, pins[1]] : [pins[0], pin]); }}
            />,
          ];
        })}
      </div>
      <div className="acts"><ActButton kind="primary" type="submit" isDisabled={!isReady || act.isBusy}>{texts('review.admit.act')}</ActButton></div>
      <Refusal finding={act.refusal} />
    </Form>
  );
}
