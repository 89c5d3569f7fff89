// The draft of a round whose names the rules fix: why nothing is edited, the names, and freezing.

import { FindingList } from '../design/finding-list.tsx';
import { StateShape } from '../design/state-mark.tsx';
import type { ContestView } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';
import { CandidateTable } from './candidate-table.tsx';
import { FormSentence } from './form-sentence.tsx';
import { FreezeForm } from './freeze-form.tsx';

/** The names as the ballot before gave them. */
export function FixedList({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { contest, findings } = view;
  return (
    <>
      <section className="panel" aria-label={texts('list.names')}>
        <p className="callout" data-state="good">
          <StateShape state="good" />
          <span>{texts('list.fixed', { names: contest.candidates.length, seats: contest.seats })}</span>
        </p>
        <FormSentence contest={contest} />
        <FindingList findings={findings} />
        <CandidateTable candidates={contest.candidates} />
      </section>
      <FreezeForm view={view} />
    </>
  );
}
