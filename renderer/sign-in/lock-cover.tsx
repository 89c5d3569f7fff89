// The cover of a locked keyboard: no name and no figure, one field for the secret of whoever locked it. What was being keyed
// stays beneath it.

import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Form } from 'react-aria-components/Form';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { BusyButton } from '../design/busy-button.tsx';
import { PinBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { takeSeated, useSeated } from '../session/seated.ts';
import { useTexts } from '../texts/texts.ts';

/** Lies over everything until the secret was right. */
export function LockCover() {
  const texts = useTexts();
  const memberId = useSeated((seated) => seated.memberId);
  const [pin, setPin] = useState('');
  const act = useAct();
  const unlock = async (): Promise<void> => {
    if (memberId === null || pin === '' || act.isBusy) return;
    const answer = await act.send('keyboard:sit', { memberId, pin });
    setPin('');
    if (answer !== null) takeSeated(answer);
  };
  return (
    <ModalOverlay className="overlay lock-cover" isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title">{texts('seat.locked')}</Heading>
          <p>{texts('seat.locked-explained')}</p>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              void unlock();
            }}
          >
            <div className="fields">
              <PinBox label={texts('seat.secret')} value={pin} onChange={setPin} autoFocus />
            </div>
            <Refusal finding={act.refusal} />
            <div className="acts">
              <BusyButton kind="primary" type="submit" isDisabled={pin === ''} isBusy={act.isBusy}>
                {texts('seat.unlock')}
              </BusyButton>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
