// Counting by scanner: batch after batch is opened with its hand count, scanned, reviewed, closed.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { CountBox } from '../design/fields.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { BatchTable } from './batch-table.tsx';
import { ExportPart } from './export-part.tsx';
import { OpenBatch } from './open-batch.tsx';
import { takePaper, useRunFollowed } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import { useReaders } from './use-readers.ts';
import type { Readers } from './use-readers.ts';

interface ScanProps {
  readonly view: ContestView;
  readonly paper: ScanView;
}

const notLookedYet: Readers = { ready: [], form: null };

/** What can be done next stands first. */
export function ScanScreen({ view, paper }: ScanProps) {
  const texts = useTexts();
  useRunFollowed(paper.contestId, paper.run?.isRunning === true);
  const open = paper.batches.find(({ stage }) => stage === 'open');
  const readers = useReaders(paper.contestId);
  // Pages are read by the form that the program printed; a mark-sense reader has ballots of its own.
  const isReadable = paper.stock.printed.length > 0 || (readers !== null && readers.ready.length > 0);
  return (
    <Screen title={texts('paper.scan.title')} purpose={texts('purpose-of.scan')}>
      {view.stage === 'frozen' && <p className="panel">{texts('scan.not-yet')}</p>}
      {view.stage === 'issued' && (isReadable ? <Opening view={view} /> : readers !== null && <NoForm view={view} />)}
      {view.stage === 'counting' && open !== undefined && (
        <OpenBatch view={view} paper={paper} batch={open} readers={readers ?? notLookedYet} />
      )}
      {view.stage === 'counting' &&
        open === undefined &&
        (isReadable || paper.batches.length > 0 ? (
          <NextBatch paper={paper} />
        ) : (
          readers !== null && <NoForm view={view} />
        ))}
      {view.stage !== 'frozen' && view.stage !== 'issued' && view.stage !== 'counting' && (
        <p className="panel">{texts('scan.closed')}</p>
      )}
      {paper.batches.length > 0 && <BatchTable paper={paper} mayWithdraw={view.stage === 'counting'} />}
      {view.result !== null && paper.batches.length > 0 && <ExportPart paper={paper} />}
    </Screen>
  );
}

function NoForm({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  return (
    <section className="panel">
      <StateMark state="warn">{texts('scan.no-form')}</StateMark>
      <div className="acts">
        <ActButton
          kind="primary"
          autoFocus
          onPress={() => {
            go({ at: 'paper', contestId: view.contest.id, task: 'ballots' });
          }}
        >
          {texts('scan.to-ballots')}
        </ActButton>
      </div>
    </section>
  );
}

/** Ballots of a batch where nobody says otherwise. */
const usualBatch = 50;

function Opening({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const members = useView().committee.map(({ member }) => member);
  const [operatorId, setOperator] = useState<string | null>(
    () => (members.find(({ role }) => role === 'technician') ?? members[0])?.id ?? null,
  );
  const act = useAct();
  const open = async (): Promise<void> => {
    if (operatorId === null) return;
    const answer = await act.send('count:open', {
      contestId: view.contest.id,
      entryMode: 'struck',
      operatorId,
      batchSize: usualBatch,
    });
    if (answer !== null) takeView(answer);
  };
  return (
    <section className="panel">
      <p className="lead">{texts('scan.opening.explained')}</p>
      <Form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <ChoiceBox
          label={texts('scan.opening.operator')}
          value={operatorId}
          onChange={setOperator}
          choices={members.map(({ id, fullName, role }) => ({
            key: id,
            name: texts('open-count.operator-choice', { name: fullName, role: texts(`role.${role}`) }),
          }))}
        />
        <ActButton kind="primary" type="submit" autoFocus isDisabled={operatorId === null || act.isBusy}>
          {texts('scan.opening.start')}
        </ActButton>
      </Form>
      <Refusal finding={act.refusal} />
    </section>
  );
}

function NextBatch({ paper }: { readonly paper: ScanView }) {
  const texts = useTexts();
  const [slip, setSlip] = useState<number | null>(null);
  const act = useAct();
  const batch = paper.batches.length + 1;
  const count = paper.count;
  const open = async (): Promise<void> => {
    if (slip === null) return;
    const answer = await act.send('batch:open', { contestId: paper.contestId, slip });
    if (answer !== null) takePaper(answer);
  };
  return (
    <section className="panel" aria-labelledby="scan-next">
      <h2 id="scan-next">{texts('scan.next-batch')}</h2>
      {/* Between two batches is when the glass is cleaned. */}
      {paper.run !== null && paper.run.notices.length > 0 && <FindingList findings={paper.run.notices} />}
      <p className="hint">{texts('scan.slip-hint')}</p>
      <Form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <CountBox autoFocus label={texts('scan.slip')} value={slip} least={1} onChange={setSlip} isRequired />
        <ActButton
          kind={count !== null && count.entered >= count.issued ? 'plain' : 'primary'}
          type="submit"
          isDisabled={act.isBusy}
        >
          {texts('scan.open', { batch })}
        </ActButton>
        {paper.batches.some(({ stage }) => stage === 'closed') && (
          <ActButton
            kind={count !== null && count.entered >= count.issued ? 'primary' : 'plain'}
            onPress={() => {
              go({ at: 'contest', contestId: paper.contestId, task: 'reconcile' });
            }}
          >
            {texts('scan.to-reconcile')}
          </ActButton>
        )}
      </Form>
      <Refusal finding={act.refusal} />
    </section>
  );
}
