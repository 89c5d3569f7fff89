// Why one ballot is valid or not: each step from the clause to the conclusion, over the screen that asked.

import type { KeyboardEvent } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Step } from '../../core/rules/rule-set.ts';
import { ActButton } from '../design/act-button.tsx';
import { useTexts } from '../texts/texts.ts';
import { StepTable } from './step-table.tsx';
import { whyKey } from './why-key.ts';

interface WhyProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly onClose: () => void;
}

/** Nothing is changed here. */
export function WhyDialog({ title, steps, onClose }: WhyProps) {
  const texts = useTexts();
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== whyKey) return;
    // Whoever asked hears the same key: it is answered here.
    event.preventDefault();
    onClose();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title">{title}</Heading>
          <div className="stack" onKeyDown={closeByKey}>
            <StepTable steps={steps} />
            <p className="hint">{texts('counting.why.who-decides')}</p>
            <div className="acts">
              <ActButton kind="primary" autoFocus onPress={onClose}>
                {texts('counting.why.close')}
              </ActButton>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
