// Why one ballot is valid or not: each step from the clause to the conclusion, over the counting screen.

import type { KeyboardEvent } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import { StepTable } from '../result/step-table.tsx';
import { useTexts } from '../texts/texts.ts';
import { whyKey } from './counting-keys.ts';
import type { ExplainedBallot } from './explained-ballot.ts';

/** Nothing is changed here; the key that opened it closes it as well. */
export function WhyDialog({ ballot: { position, valid, steps }, onClose }: { readonly ballot: ExplainedBallot; readonly onClose: () => void }) {
  const texts = useTexts();
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key === whyKey) onClose();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title">{texts(valid ? 'counting.why.valid' : 'counting.why.invalid', { position })}</Heading>
          <div className="stack" onKeyDown={closeByKey}>
            <StepTable steps={steps} />
            <p className="hint">{texts('counting.why.who-decides')}</p>
            <div className="acts"><ActButton kind="primary" autoFocus onPress={onClose}>{texts('counting.why.close')}</ActButton></div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
