// Two members of the committee decide in place, each by their own secret: on what, is said in words above the fields.

import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Form } from 'react-aria-components/Form';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Finding } from '../../core/finding/finding.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { TwoMembersFields, useTwoMembers } from '../review/two-members.tsx';
import { isOfSigning } from '../session/together.ts';
import type { TogetherAsked } from '../session/together.ts';
import { useTexts } from '../texts/texts.ts';
import { useActNames } from './act-names.ts';

/** Asks the two, and sends the act with both. What was typed for the act itself stays where it is. */
export function TogetherDialog({ asked: { act, send, finish, refusal } }: { readonly asked: TogetherAsked }) {
  const texts = useTexts();
  const nameOf = useActNames();
  const members = useTwoMembers();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Finding | null>(null);
  const { signing } = members;
  const decide = async (): Promise<void> => {
    if (signing === null || isBusy) return;
    setBusy(true);
    const answer = await send(signing);
    setBusy(false);
    members.type(['', '']);
    if (!answer.ok && isOfSigning(answer.error)) setRefused(answer.error);
    else finish(answer);
  };
  const stop = (): void => {
    if (!isBusy) finish(refusal);
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={stop}
    >
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title">{texts('together.title')}</Heading>
          <p className="lead">{nameOf(act)}</p>
          <p>{texts('together.explained')}</p>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              void decide();
            }}
          >
            <TwoMembersFields members={members} />
            <Refusal finding={refused} />
            <div className="acts">
              <BusyButton kind="primary" type="submit" isDisabled={signing === null} isBusy={isBusy}>
                {texts('together.act')}
              </BusyButton>
              <ActButton isDisabled={isBusy} onPress={stop}>
                {texts('together.stop')}
              </ActButton>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
