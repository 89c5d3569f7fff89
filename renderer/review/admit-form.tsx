// Two members say who they are, once, with their PINs; their names go with every decision from then on.

import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { takePaper } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import { TwoMembersFields, useTwoMembers } from './two-members.tsx';

/** The head and one more member stand there already; both type their PINs. */
export function AdmitForm({ paper }: { readonly paper: ScanView }) {
  const texts = useTexts();
  const members = useTwoMembers();
  const act = useAct();
  const admit = async (): Promise<void> => {
    if (members.signing === null) return;
    const answer = await act.send('review:admit', { contestId: paper.contestId, reviewers: [...members.signing] });
    members.type(['', '']);
    if (answer !== null) takePaper(answer);
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void admit();
      }}
    >
      <p>{texts('review.admit.explained')}</p>
      <TwoMembersFields members={members} />
      <div className="acts">
        <ActButton kind="primary" type="submit" isDisabled={members.signing === null || act.isBusy}>
          {texts('review.admit.act')}
        </ActButton>
      </div>
      <Refusal finding={act.refusal} />
    </Form>
  );
}
