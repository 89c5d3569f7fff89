// The editor of a draft: what is elected, the names typed, pasted or imported, and freezing. Each change is saved at once.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { examineCountingCommittee } from '../../core/rules/counting-committee.ts';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { ListFileButton } from '../lists/list-file-button.tsx';
import { useListOffer } from '../lists/use-list-offer.ts';
import type { ListOffer } from '../lists/use-list-offer.ts';
import { usePastedTable } from '../lists/use-pasted-table.ts';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { BodyPanel } from './body-panel.tsx';
import { CandidateForm } from './candidate-form.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { contestInput, draftOfContest, markingsFor, mistakesIn } from './contest-draft.ts';
import type { CandidateEntry, ContestDraft } from './contest-draft.ts';
import { ContestFields } from './contest-fields.tsx';
import { FormSentence } from './form-sentence.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { PastePreview } from './paste-preview.tsx';

/** All of a draft, on one page. */
export function ListEditor({ view }: { readonly view: ContestView }) {
  const offer = useListOffer('candidates');
  const act = useAct();
  const { congress } = useView();
  const rules = ruleSet(congress.ruleSet);
  const save = async (draft: ContestDraft): Promise<boolean> => {
    const contest = contestInput(draft, rules);
    if (contest === null) return false;
    const answer = await act.send('contest:save', { contest });
    if (answer !== null) takeView(answer);
    return answer !== null;
  };
  const draft = draftOfContest(view.contest);
  const saveNames = (candidates: readonly CandidateEntry[]): Promise<boolean> => save({ ...draft, candidates });
  usePastedTable(offer.offer);
  if (offer.offered !== null) {
    const take = (candidates: readonly CandidateEntry[]): void => {
      void saveNames(candidates).then((isTaken) => {
        if (isTaken) offer.drop();
      });
    };
    return (
      <>
        <Refusal finding={act.refusal} />
        <PastePreview
          offer={offer}
          offered={offer.offered}
          present={draft.candidates}
          isBusy={act.isBusy}
          onTake={take}
        />
      </>
    );
  }
  return (
    <>
      <ElectedPanel draft={draft} save={save} />
      <Refusal finding={act.refusal} />
      <NamesPanel
        view={view}
        saveNames={saveNames}
        offer={offer}
        onBodySeen={() => {
          const { electedFrom } = draft;
          if (electedFrom?.way === 'elected-body')
            void save({ ...draft, electedFrom: { ...electedFrom, elected: [] } });
        }}
      />
      {draft.candidates.length > 0 && <FreezeForm view={view} />}
    </>
  );
}

function ElectedPanel({
  draft,
  save,
}: {
  readonly draft: ContestDraft;
  readonly save: (draft: ContestDraft) => Promise<boolean>;
}) {
  const texts = useTexts();
  const { congress } = useView();
  const rules = ruleSet(congress.ruleSet);
  const [changed, setChanged] = useState<ContestDraft | null>(null);
  useUnsaved(changed !== null);
  const shown = changed ?? draft;
  const markings = rules === undefined ? [] : markingsFor(draft, rules);
  const submit = async (): Promise<void> => {
    if (changed !== null && (await save({ ...changed, candidates: draft.candidates }))) setChanged(null);
  };
  return (
    <section className="panel" aria-label={texts('list.elected')}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ContestFields draft={shown} onChange={setChanged} mistakes={mistakesIn(shown)} />
        {markings.length > 1 && (
          <ChoiceRow
            label={texts('contest.marking')}
            value={shown.marking}
            onChange={(marking) => {
              void save({ ...shown, marking, candidates: draft.candidates });
            }}
            choices={markings.map((marking) => ({ key: marking, name: texts(`marking.${marking}`) }))}
          />
        )}
        {changed !== null && (
          <div className="acts">
            <ActButton type="submit">{texts('contest.save')}</ActButton>
          </div>
        )}
      </Form>
    </section>
  );
}

interface NamesPanelProps {
  readonly view: ContestView;
  readonly saveNames: (candidates: readonly CandidateEntry[]) => Promise<boolean>;
  readonly offer: ListOffer;
  readonly onBodySeen: () => void;
}

function NamesPanel({ view, saveNames, offer, onBodySeen }: NamesPanelProps) {
  const texts = useTexts();
  const { contest, findings } = view;
  const { committee, congress } = useView();
  const [edited, setEdited] = useState<CandidateEntry | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [lit, setLit] = useState<string | null>(null);
  const counters = examineCountingCommittee(
    committee.map(({ member }) => member),
    contest,
    ruleSet(congress.ruleSet)?.clauses ?? {},
  );
  const known = findings.some(({ code }) => code === 'counter-is-candidate');
  const enter = async (candidate: CandidateEntry): Promise<boolean> => {
    const others = contest.candidates.filter(({ id }) => id !== candidate.id);
    const isTaken = await saveNames([...others, candidate]);
    if (isTaken) {
      setLit(candidate.fullName);
      setEdited(null);
    }
    return isTaken;
  };
  const remove = async (): Promise<void> => {
    if (await saveNames(contest.candidates.filter(({ id }) => id !== edited?.id))) setEdited(null);
  };
  const takeOut = async (): Promise<void> => {
    if (await saveNames(contest.candidates.filter((_person, place) => !selected.has(place)))) setSelected(new Set());
  };
  return (
    <section className="panel" aria-label={texts('list.names')}>
      <header className="panel-head">
        <h2>{texts('list.names')}</h2>
        <div>
          <ListFileButton offer={offer} kind="plain" label={texts('list.import')} />
        </div>
      </header>
      <FormSentence contest={contest} />
      {contest.candidates.length > 0 && <FindingList findings={known ? findings : [...findings, ...counters]} />}
      {view.electedBody !== null && (
        <BodyPanel view={view} body={view.electedBody} saveNames={saveNames} onSeen={onBodySeen} />
      )}
      {(view.electedBody === null || edited !== null) && (
        <CandidateForm
          key={edited?.id ?? 'new'}
          edited={edited}
          takesFocus
          onEnter={enter}
          onStop={() => {
            setEdited(null);
          }}
          onRemove={() => {
            void remove();
          }}
        />
      )}
      {contest.candidates.length === 0 ? (
        <p className="hint">{texts('list.paste-hint')}</p>
      ) : (
        <CandidateTable
          candidates={contest.candidates}
          selected={selected}
          onSelect={setSelected}
          onOpen={(place) => {
            setEdited(contest.candidates[place] ?? null);
          }}
          lit={lit}
        />
      )}
      {contest.candidates.length > 0 && <p className="hint">{texts('list.table-hint')}</p>}
      {selected.size > 0 && (
        <div className="acts">
          <ActButton
            onPress={() => {
              void takeOut();
            }}
          >
            {texts('list.take-out', { count: selected.size })}
          </ActButton>
        </div>
      )}
    </section>
  );
}
