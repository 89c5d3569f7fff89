// Opening a count: who keys, which names are typed, how papers are batched. Everything has a start; Enter begins.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { CommitteeMember } from '../../core/congress/congress.ts';
import type { Contest } from '../../core/contest/contest.ts';
import type { EntryMode } from '../../core/count/entries.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox, ChoiceRow } from '../design/choices.tsx';
import { CountBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView, CountFigures } from '../session/bridge.ts';
import { go, takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { ReturnPart } from './return-part.tsx';
import { grammarOf } from './keypad/ballot-sheet.ts';

const usualBatch = 50;
const modes = ['struck', 'voted'] as const satisfies readonly EntryMode[];

/** The one who usually keys: a technician, otherwise a member who is not the head. */
const usualOperator = (members: readonly CommitteeMember[]): string | null =>
  (members.find(({ role }) => role === 'technician') ?? members.find(({ role }) => role === 'member') ?? members[0])
    ?.id ?? null;

/** How many numbers a full ballot takes. */
const numbersOf = ({ candidates, seats, marking }: Contest, mode: EntryMode): number => {
  if (marking === 'agree-disagree') return mode === 'struck' ? 0 : candidates.length;
  return mode === 'struck' ? Math.max(0, candidates.length - seats) : Math.min(seats, candidates.length);
};

/** The way that takes fewer keys. */
const usualMode = (contest: Contest): EntryMode =>
  numbersOf(contest, 'struck') <= numbersOf(contest, 'voted') ? 'struck' : 'voted';

/** What is asked before the first ballot; for a count that is closed, its figures. */
export function OpenCountScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { contest, stage, issued, count } = view;
  const isOpenable = stage === 'issued';
  return (
    <Screen
      title={texts('open-count.title')}
      purpose={texts('purpose-of.count')}
      keys={isOpenable ? [{ keys: 'Enter', does: texts('open-count.start') }] : []}
    >
      {isOpenable && <ReturnPart view={view} />}
      {isOpenable && (
        <section className="panel" aria-label={texts('open-count.title')}>
          <p className="lead">{texts('open-count.ready', { issued: issued ?? 0, names: contest.candidates.length })}</p>
          <OpenCountForm contest={contest} />
        </section>
      )}
      {!isOpenable && count !== null && <ClosedCount contestId={contest.id} count={count} />}
    </Screen>
  );
}

function OpenCountForm({ contest }: { readonly contest: Contest }) {
  const texts = useTexts();
  const { committee } = useView();
  const members = committee.map(({ member }) => member);
  const [operatorId, setOperator] = useState(() => usualOperator(members));
  const [entryMode, setMode] = useState<EntryMode>(() => usualMode(contest));
  const [batchSize, setBatchSize] = useState<number | null>(usualBatch);
  const act = useAct();
  const open = async (): Promise<void> => {
    if (operatorId === null || batchSize === null) return;
    const view = await act.send('count:open', { contestId: contest.id, entryMode, operatorId, batchSize });
    if (view !== null) takeView(view);
  };
  const operators = members.map((member) => ({
    key: member.id,
    name: texts('open-count.operator-choice', { name: member.fullName, role: texts(`role.${member.role}`) }),
  }));
  if (members.length === 0) return <p>{texts('open-count.no-operator')}</p>;
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <div className="fields">
        <ChoiceBox label={texts('open-count.operator')} value={operatorId} onChange={setOperator} choices={operators} />
        <CountBox
          label={texts('open-count.batch')}
          hint={texts('open-count.batch-hint')}
          value={batchSize}
          least={1}
          onChange={setBatchSize}
        />
        <div className="field field-full">
          <ModeChoice contest={contest} mode={entryMode} onChange={setMode} />
        </div>
      </div>
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          autoFocus
          isDisabled={act.isBusy || operatorId === null || batchSize === null}
        >
          {texts('open-count.start')}
        </ActButton>
        <ActButton
          onPress={() => {
            go({ at: 'paper', contestId: contest.id, task: 'scan' });
          }}
        >
          {texts('scan.by-scanner')}
        </ActButton>
      </div>
    </Form>
  );
}

function ModeChoice({
  contest,
  mode,
  onChange,
}: {
  readonly contest: Contest;
  readonly mode: EntryMode;
  readonly onChange: (mode: EntryMode) => void;
}) {
  const texts = useTexts();
  const grammar = grammarOf(contest);
  if (grammar !== 'numbers') return <p>{texts(`open-count.${grammar}-hint`)}</p>;
  const section = contest.marking === 'strike' ? 'mode-strike' : 'mode-boxes';
  return (
    <ChoiceRow
      label={texts('open-count.mode')}
      value={mode}
      onChange={onChange}
      choices={modes.map((key) => ({
        key,
        name: texts(`open-count.${section}.${key}`),
        ...(contest.marking === 'strike'
          ? { hint: texts(`open-count.keys-${key}`, { count: numbersOf(contest, key) }) }
          : {}),
      }))}
    />
  );
}

/** A count that has been reconciled is only looked at; what comes next is one step further. */
function ClosedCount({
  contestId,
  count: { issued, entered, valid, invalid },
}: {
  readonly contestId: string;
  readonly count: CountFigures;
}) {
  const texts = useTexts();
  const figures = [
    ['issued', issued],
    ['entered', entered],
    ['valid', valid],
    ['invalid', invalid],
  ] as const;
  return (
    <section className="panel" aria-label={texts('counting.figures.label')}>
      <dl className="figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{texts(`counting.figures.${name}`)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <div className="acts">
        <ActButton
          onPress={() => {
            go({ at: 'contest', contestId, task: 'reconcile' });
          }}
        >
          {texts('task.reconcile')}
        </ActButton>
      </div>
    </section>
  );
}
