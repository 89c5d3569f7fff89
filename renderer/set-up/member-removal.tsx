// Taking somebody out of the committee: asked first, and taken back by one key until the committee is next used.

import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { CongressView } from '../session/bridge.ts';
import { takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

type Member = CongressView['committee'][number]['member'];

/** Results that a person confirmed. */
const confirmedBy = ({ contests }: CongressView, memberId: string): readonly string[] =>
  contests.filter((each) => each.confirmedBy.includes(memberId)).map(({ contest }) => contest.title);

/** The question; what the person confirmed stays on record, and the question says so. */
export function RemovalQuestion({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const texts = useTexts();
  const view = useView();
  const act = useAct();
  const confirmed = confirmedBy(view, member.id);
  const remove = async (): Promise<void> => {
    const answer = await act.send('committee:remove', { memberId: member.id });
    if (answer === null) return;
    takeView(answer);
    onDone();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={false} onOpenChange={onDone}>
      <Modal className="dialog">
        <Dialog className="dialog-body" role="alertdialog">
          <Heading slot="title">{texts('member.removal.question', { name: member.fullName })}</Heading>
          <p>{texts('member.removal.what')}</p>
          {confirmed.length > 0 && <p>{texts('member.removal.confirmed', { contests: confirmed.join('; ') })}</p>}
          <Refusal finding={act.refusal} />
          <div className="acts">
            <ActButton
              isDisabled={act.isBusy}
              onPress={() => {
                void remove();
              }}
            >
              {texts('member.removal.act')}
            </ActButton>
            <ActButton kind="quiet" autoFocus isDisabled={act.isBusy} onPress={onDone}>
              {texts('member.removal.stop')}
            </ActButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Who was taken out last, and the key that takes it back. */
export function LastRemoved() {
  const texts = useTexts();
  const { lastRemoved } = useView();
  const act = useAct();
  if (lastRemoved === null) return null;
  const restore = async (): Promise<void> => {
    const answer = await act.send('committee:restore', { memberId: lastRemoved.id });
    if (answer !== null) takeView(answer);
  };
  return (
    <div className="acts" role="status">
      <span>{texts('member.removal.done', { name: lastRemoved.fullName })}</span>
      <ActButton
        autoFocus
        isDisabled={act.isBusy}
        onPress={() => {
          void restore();
        }}
      >
        {texts('member.removal.undo')}
      </ActButton>
      <Refusal finding={act.refusal} />
    </div>
  );
}
