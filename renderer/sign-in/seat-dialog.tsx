// Who works now: somebody of the committee sits down by their own secret. The ballot being keyed stays as it is.

import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Form } from 'react-aria-components/Form';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { PinBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { takeSeated, useSeated } from '../session/seated.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

const close = (): void => {
  useSeated.setState({ isAsked: false });
};

/** The question, over whatever is on the screen. */
export function SeatDialog() {
  const texts = useTexts();
  const seats = useView().committee.filter(({ hasPin }) => hasPin);
  const sitting = useSeated(({ memberId }) => memberId);
  const [memberId, choose] = useState<string | null>(
    () => seats.find(({ member }) => member.id !== sitting)?.member.id ?? null,
  );
  const [pin, setPin] = useState('');
  const act = useAct();
  const sit = async (): Promise<void> => {
    if (memberId === null || pin === '' || act.isBusy) return;
    const answer = await act.send('keyboard:sit', { memberId, pin });
    setPin('');
    if (answer === null) return;
    takeSeated(answer);
    close();
  };
  const stand = async (): Promise<void> => {
    const answer = await act.send('keyboard:stand', {});
    if (answer === null) return;
    takeSeated(answer);
    close();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={false} onOpenChange={close}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title">{texts('seat.title')}</Heading>
          <p>{texts('seat.explained')}</p>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              void sit();
            }}
          >
            <div className="fields">
              <ChoiceBox
                label={texts('seat.who')}
                value={memberId}
                onChange={choose}
                choices={seats.map(({ member: { id, fullName, role } }) => ({
                  key: id,
                  name: `${fullName} · ${texts(`role.${role}`)}`,
                }))}
              />
              <PinBox label={texts('seat.secret')} value={pin} onChange={setPin} autoFocus />
            </div>
            <Refusal finding={act.refusal} />
            <div className="acts">
              <BusyButton kind="primary" type="submit" isDisabled={memberId === null || pin === ''} isBusy={act.isBusy}>
                {texts('seat.act')}
              </BusyButton>
              {sitting !== null && (
                <ActButton
                  onPress={() => {
                    void stand();
                  }}
                >
                  {texts('seat.stand')}
                </ActButton>
              )}
              <ActButton kind="quiet" onPress={close}>
                {texts('seat.stop')}
              </ActButton>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
