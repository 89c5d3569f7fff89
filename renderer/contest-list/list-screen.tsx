// The list of a contest: what is elected and who stands. A draft is edited; a frozen list, and one that the rules fix, is only shown.

import { hasFixedNames } from '../../core/rules/fixed-names.ts';
import { ActButton } from '../design/act-button.tsx';
import { Screen } from '../frame/screen.tsx';
import type { ContestView } from '../session/bridge.ts';
import { go } from '../session/session.ts';
import { inGroups } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { CandidateTable } from './candidate-table.tsx';
import { FixedList } from './fixed-list.tsx';
import { FormSentence } from './form-sentence.tsx';
import { ListEditor } from './list-editor.tsx';

/** The editor for a draft, the list as it stands on the ballot for all others. */
export function ListScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const isDraft = view.stage === 'draft';
  const isEdited = isDraft && !hasFixedNames(view.contest);
  return (
    <Screen
      title={texts('list.title')}
      purpose={texts('purpose-of.list')}
      keys={
        isEdited
          ? [
              { keys: 'Enter', does: texts('list.key-enter') },
              { keys: 'Ctrl V', does: texts('list.key-paste') },
            ]
          : []
      }
    >
      {isEdited && <ListEditor view={view} />}
      {isDraft && !isEdited && <FixedList view={view} />}
      {!isDraft && <FrozenList view={view} />}
    </Screen>
  );
}

function FrozenList({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { contest, listDigest, stage } = view;
  return (
    <>
      <section className="panel">
        <FormSentence contest={contest} />
        <p>{texts('list.frozen')}</p>
        {listDigest !== null && (
          <p className="hint">
            {texts('list.digest')} <code className="digest-line">{inGroups(listDigest).slice(0, 8).join(' ')} …</code>
          </p>
        )}
        {stage === 'frozen' && (
          <div className="acts">
            <ActButton
              kind="primary"
              autoFocus
              onPress={() => {
                go({ at: 'contest', contestId: contest.id, task: 'issue' });
              }}
            >
              {texts('verb.issue')}
            </ActButton>
          </div>
        )}
      </section>
      <section className="panel">
        <CandidateTable candidates={contest.candidates} />
      </section>
    </>
  );
}
