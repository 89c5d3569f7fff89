// Taking the last ballot out of the count: a reason by its number, and one deliberate key.

import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { CountFigures } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';
import { readKey } from './keypad/keypad-keys.ts';

const reasons = ['twice', 'not-there'] as const;

interface WithdrawDialogProps {
  readonly contestId: string;
  readonly position: number;
  /** The figures without the ballot, or `null` when it stays. */
  readonly onDone: (figures: CountFigures | null) => void;
}

/** Asks why, and withdraws. What was entered stays in the ledger. */
export function WithdrawDialog({ contestId, position, onDone }: WithdrawDialogProps) {
  const texts = useTexts();
  const [reason, setReason] = useState<(typeof reasons)[number]>('twice');
  const act = useAct();
  const withdraw = async (): Promise<void> => {
    const figures = await act.send('count:withdraw-last', {
      contestId,
      position,
      reason: texts(`counting.withdraw.${reason}`),
    });
    if (figures !== null) onDone(figures);
  };
  const choose = (event: KeyboardEvent): void => {
    const key = readKey(event.nativeEvent)?.key;
    const chosen = reasons[Number(key) - 1];
    if (chosen !== undefined) setReason(chosen);
    if (key === 'back') onDone(null);
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      onOpenChange={() => {
        onDone(null);
      }}
    >
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title">{texts('counting.withdraw.title', { position })}</Heading>
          <div className="stack" onKeyDown={choose}>
            <p>{texts('counting.withdraw.what', { position })}</p>
            <ChoiceRow
              label={texts('counting.withdraw.why')}
              value={reason}
              onChange={setReason}
              choices={reasons.map((key, index) => ({
                key,
                name: `${index + 1} ${texts(`counting.withdraw.${key}`)}`,
              }))}
            />
            <Refusal finding={act.refusal} />
            <div className="acts">
              <ActButton
                kind="primary"
                autoFocus
                isDisabled={act.isBusy}
                onPress={() => {
                  void withdraw();
                }}
              >
                {texts('counting.withdraw.act', { position })}
              </ActButton>
              <ActButton
                onPress={() => {
                  onDone(null);
                }}
              >
                {texts('counting.withdraw.stop')}
              </ActButton>
            </div>
            <p className="hint">{texts('counting.withdraw.keys')}</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
