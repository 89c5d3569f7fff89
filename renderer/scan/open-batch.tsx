// The batch that is being scanned: its figures against its slip, where pictures come from, how far reading has come.

import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { go } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { BatchRemedies } from './batch-remedies.tsx';
import { takePaper } from '../session/paper-store.ts';
import type { BatchView, ScanView } from '../session/paper-store.ts';
import { RunPart } from './run-part.tsx';
import { SourcePart } from './source-part.tsx';
import type { Readers } from './use-readers.ts';

interface OpenBatchProps {
  readonly view: ContestView;
  readonly paper: ScanView;
  readonly batch: BatchView;
  readonly readers: Readers;
}

/** Everything about the open batch; one primary act, whichever comes next. */
export function OpenBatch({ paper, batch, readers }: OpenBatchProps) {
  const texts = useTexts();
  const isRunning = paper.run?.isRunning === true;
  return (
    <section className="panel" aria-labelledby="scan-batch">
      <h2 id="scan-batch">{texts('scan.batch', { batch: batch.batch })}</h2>
      <BatchFigures batch={batch} />
      {paper.run?.batch === batch.batch && <RunPart paper={paper} run={paper.run} />}
      {!isRunning && <NextAct paper={paper} batch={batch} />}
      {!isRunning && <SourcePart paper={paper} batch={batch} readers={readers} />}
      {!isRunning && <BatchRemedies paper={paper} batch={batch} />}
    </section>
  );
}

function BatchFigures({ batch: { slip, counted, waiting, dismissed } }: { readonly batch: BatchView }) {
  const texts = useTexts();
  const figures = [
    ['slip', slip],
    ['counted', counted],
    ['waiting', waiting],
    ['dismissed', dismissed],
    ['left', Math.max(0, slip - counted - waiting)],
  ] as const;
  return (
    <dl className="figures" aria-label={texts('scan.figures.label')}>
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{texts(`scan.figures.${name}`)}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Review before closing; closing once the figures agree. */
function NextAct({ paper, batch }: { readonly paper: ScanView; readonly batch: BatchView }) {
  const texts = useTexts();
  const act = useAct();
  if (batch.counted + batch.waiting + batch.dismissed === 0) return null;
  const close = async (): Promise<void> => {
    const answer = await act.send('batch:close', { contestId: paper.contestId, batch: batch.batch });
    if (answer !== null) takePaper(answer);
  };
  return (
    <>
      <div className="acts">
        {batch.waiting > 0 && (
          <ActButton
            kind="primary"
            autoFocus
            onPress={() => {
              go({ at: 'paper', contestId: paper.contestId, task: 'review' });
            }}
          >
            {texts('scan.review', { count: batch.waiting })}
          </ActButton>
        )}
        <ActButton
          kind={batch.waiting === 0 && batch.counted === batch.slip ? 'primary' : 'plain'}
          isDisabled={act.isBusy}
          onPress={() => {
            void close();
          }}
        >
          {texts('scan.close', { batch: batch.batch })}
        </ActButton>
      </div>
      <Refusal finding={act.refusal} />
    </>
  );
}
