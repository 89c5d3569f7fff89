// How far reading has come: pages, ballots, pace. Never votes.

import { ActButton } from '../design/act-button.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takePaper } from '../session/paper-store.ts';
import type { RunProgress, ScanView } from '../session/paper-store.ts';

/** The progress line, with its stop. */
export function RunPart({ paper, run }: { readonly paper: ScanView; readonly run: RunProgress }) {
  const texts = useTexts();
  const act = useAct();
  const stop = async (): Promise<void> => {
    const answer = await act.send('scan:stop', { contestId: paper.contestId });
    if (answer !== null) takePaper(answer);
  };
  const pages =
    run.total === null
      ? String(run.pages)
      : `${run.pages + run.alreadyRead}/${Math.max(run.total, run.pages + run.alreadyRead)}`;
  const figures = [
    [run.counts === 'sheets' ? 'sheets' : 'pages', pages],
    ['accepted', run.accepted],
    ['for-review', run.forReview],
    ['set-aside', run.setAside],
    ...(run.alreadyRead > 0 ? [['already', run.alreadyRead] as const] : []),
    [run.counts === 'sheets' ? 'pace-sheets' : 'pace', run.pagesPerMinute],
  ] as const;
  return (
    <div className="run" data-running={run.isRunning}>
      <p role="status">
        {texts(`scan.progress.${run.isRunning ? 'running' : run.isCutShort ? 'stopped' : 'done'}`, {
          source: run.source,
        })}
      </p>
      {run.total !== null && (
        <progress
          className="run-bar"
          max={Math.max(1, run.total)}
          value={Math.min(run.total, run.pages + run.alreadyRead)}
          aria-label={texts('scan.progress.pages')}
        />
      )}
      <dl className="facts run-facts">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{texts(`scan.progress.${name}`)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {run.isRunning && (
        <div className="acts">
          <ActButton
            autoFocus
            isDisabled={act.isBusy}
            onPress={() => {
              void stop();
            }}
          >
            {texts('scan.stop')}
          </ActButton>
          <span className="hint">{texts('scan.stopped-safe')}</span>
        </div>
      )}
      <FindingList findings={run.notices} />
      <Refusal finding={run.failure ?? act.refusal} />
    </div>
  );
}
