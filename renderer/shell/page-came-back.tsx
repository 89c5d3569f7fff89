// Said once after the page was lost and loaded again: what was being keyed and not saved is gone. No key falls into a ballot
// before somebody has read it.

import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActButton } from '../design/act-button.tsx';
import { FindingLine } from '../design/finding-list.tsx';
import { call } from '../session/bridge.ts';
import type { CongressView } from '../session/bridge.ts';
import { forgetNotice, useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

const cameBack = 'page-came-back';

/** The ballots that are next in the counts that are open: one that was being keyed was emptied. */
const emptied = (view: CongressView | null) =>
  (view?.contests ?? []).flatMap(({ contest, stage, count }) =>
    stage === 'counting' && count !== null ? [{ contest: contest.title, position: count.nextPosition }] : [],
  );

/** Lies over everything until it is acknowledged; nothing where the page was not lost. */
export function PageCameBack() {
  const texts = useTexts();
  const finding = useSession(({ notices }) => notices.find(({ code }) => code === cameBack));
  const view = useSession((session) => session.view);
  if (finding === undefined) return null;
  const acknowledge = async (): Promise<void> => {
    await call('program:page-loss-read', {});
    forgetNotice(cameBack);
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className="dialog">
        <Dialog className="dialog-body" role="alertdialog">
          <Heading slot="title">{texts('page-lost.title')}</Heading>
          <FindingLine finding={finding} />
          {emptied(view).map((ballot) => (
            <p key={ballot.contest}>
              <strong>{texts('page-lost.emptied', ballot)}</strong>
            </p>
          ))}
          <ActButton
            kind="primary"
            autoFocus
            onPress={() => {
              void acknowledge();
            }}
          >
            {texts('page-lost.read')}
          </ActButton>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
