// The editor of a draft: what is elected, the names typed, pasted or imported, and freezing. Each change is saved at once.

import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Form } from 'react-aria-components/Form';
import { readCandidateRows, readCandidateText } from '../../core/list/candidate-list.ts';
import { examineCountingCommittee } from '../../core/rules/counting-committee.ts';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { CandidateForm } from './candidate-form.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { contestInput, draftOfContest, markingsFor, mistakesIn } from './contest-draft.ts';
import type { CandidateEntry, ContestDraft } from './contest-draft.ts';
import { ContestFields } from './contest-fields.tsx';
import { FormSentence } from './form-sentence.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { PastePreview } from './paste-preview.tsx';
import { isTable } from './pasted-list.ts';
import type { PastedList } from './pasted-list.ts';

/** All of a draft, on one page. */
export function ListEditor({ view }: { readonly view: ContestView }) {
  const [pasted, setPasted] = useState<PastedList | null>(null);
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
  usePastedTable(setPasted);
  if (pasted !== null) {
    const take = (candidates: readonly CandidateEntry[]): void => {
      void saveNames(candidates).then((isTaken) => {
        if (isTaken) setPasted(null);
      });
    };
    return (
      <>
        <Refusal finding={act.refusal} />
        <PastePreview
          pasted={pasted}
          present={draft.candidates}
          isBusy={act.isBusy}
          onTake={take}
          onDrop={() => {
            setPasted(null);
          }}
        />
      </>
    );
  }
  return (
    <>
      <ElectedPanel draft={draft} save={save} />
      <Refusal finding={act.refusal} />
      <NamesPanel view={view} saveNames={saveNames} onRead={setPasted} />
      {draft.candidates.length > 0 && <FreezeForm view={view} />}
    </>
  );
}

/** A table pasted anywhere on the screen opens the preview; a single word goes into its field. */
function usePastedTable(onPaste: (pasted: PastedList) => void): void {
  useEffect(() => {
    const read = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isTable(text)) return;
      event.preventDefault();
      onPaste({ source: { kind: 'clipboard' }, list: readCandidateText(text) });
    };
    window.addEventListener('paste', read);
    return () => {
      window.removeEventListener('paste', read);
    };
  }, [onPaste]);
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
  readonly onRead: (pasted: PastedList) => void;
}

function NamesPanel({ view, saveNames, onRead }: NamesPanelProps) {
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
        <ImportButton onRead={onRead} />
      </header>
      <FormSentence contest={contest} />
      {contest.candidates.length > 0 && <FindingList findings={known ? findings : [...findings, ...counters]} />}
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

/** Opens a spreadsheet; its rows go the same way as pasted ones. */
function ImportButton({ onRead }: { readonly onRead: (pasted: PastedList) => void }) {
  const texts = useTexts();
  const act = useAct();
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file === undefined) return;
    const rows = await act.send('contest:read-workbook', {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (rows !== null) onRead({ source: { kind: 'file', name: file.name }, list: readCandidateRows(rows) });
  };
  return (
    <div>
      <FileTrigger
        acceptedFileTypes={['.xlsx']}
        onSelect={(files) => {
          void read(files);
        }}
      >
        <ActButton isDisabled={act.isBusy}>{texts('list.import')}</ActButton>
      </FileTrigger>
      <Refusal finding={act.refusal} />
    </div>
  );
}
