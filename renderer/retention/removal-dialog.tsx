// The one question before a congress is removed: what will be gone, what stays, and who decides.

import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Form } from 'react-aria-components/Form';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import { ActProgress, useActProgress } from '../design/act-progress.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { TwoMembersFields, useTwoMembers } from '../review/two-members.tsx';
import { useAct } from '../session/act.ts';
import type { RetentionView } from '../session/bridge.ts';
import { leaveCongress, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

interface RemovalDialogProps {
  readonly kept: RetentionView;
  readonly onStop: () => void;
}

/** Asks, and removes. Once it is done no congress is open. */
export function RemovalDialog({ kept, onStop }: RemovalDialogProps) {
  const texts = useTexts();
  const members = useTwoMembers();
  const [reason, setReason] = useState('');
  const act = useAct();
  const { signing } = members;
  const isReady = signing !== null && reason.trim() !== '';
  const stop = (): void => {
    if (!act.isBusy) onStop();
  };
  const remove = async (): Promise<void> => {
    if (signing === null || !isReady || act.isBusy) return;
    const done = await act.send('removal:act', { members: [...signing], reason });
    members.type(['', '']);
    if (done !== null) leaveCongress();
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={act.isBusy}
      onOpenChange={stop}
    >
      <Modal className="dialog">
        <Dialog className="dialog-body" role="alertdialog">
          <Heading slot="title">{texts('retention.question')}</Heading>
          <WhatGoes kept={kept} />
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              void remove();
            }}
          >
            <TwoMembersFields members={members} />
            <div className="fields">
              <LongTextBox label={texts('retention.reason')} value={reason} onChange={setReason} maxLength={500} />
            </div>
            {act.isBusy && <RemovalProgress />}
            <Refusal finding={act.refusal} />
            <div className="acts">
              <BusyButton type="submit" isDisabled={!isReady} isBusy={act.isBusy}>
                {texts('retention.act')}
              </BusyButton>
              <ActButton isDisabled={act.isBusy} onPress={stop}>
                {texts('retention.stop')}
              </ActButton>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function WhatGoes({ kept }: { readonly kept: RetentionView }) {
  const texts = useTexts();
  const { congress } = useView();
  return (
    <>
      <p className="lead">{congress.title}</p>
      <p>{texts('retention.goes', { ballots: kept.ballots, pictures: kept.pictures })}</p>
      <p>{texts('retention.stays')}</p>
      <p>
        <strong>{texts('retention.no-way-back')}</strong>
      </p>
    </>
  );
}

/** How much has been overwritten. */
function RemovalProgress() {
  const texts = useTexts();
  const progress = useActProgress('removal:act');
  return (
    <ActProgress
      label={texts('retention.removing')}
      done={progress?.done ?? 0}
      total={Math.max(1, progress?.total ?? 1)}
    />
  );
}
