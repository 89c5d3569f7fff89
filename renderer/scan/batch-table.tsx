// All batches of the pass, each against its slip.

import { useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { go } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { WithdrawForm } from './batch-remedies.tsx';
import type { BatchView, ScanView } from '../session/paper-store.ts';

/** A closed batch can still be withdrawn while the contest is being counted. */
export function BatchTable({ paper, mayWithdraw }: { readonly paper: ScanView; readonly mayWithdraw: boolean }) {
  const texts = useTexts();
  const [withdrawing, setWithdrawing] = useState<number | null>(null);
  const chosen = paper.batches.find(({ batch }) => batch === withdrawing);
  return (
    <section className="panel" aria-labelledby="scan-batches">
      <h2 id="scan-batches">{texts('scan.batches.title')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts('scan.batches.batch')}</th>
            {(['slip', 'counted', 'waiting', 'dismissed'] as const).map((name) => (
              <th scope="col" className="figure-column" key={name}>
                {texts(`scan.batches.${name}`)}
              </th>
            ))}
            <th scope="col">{texts('scan.batches.state')}</th>
            <th scope="col">
              <span className="for-ears">{texts('scan.batches.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {paper.batches.map((batch) => (
            <BatchRow
              key={batch.batch}
              batch={batch}
              mayWithdraw={mayWithdraw}
              onLook={() => {
                go({ at: 'paper', contestId: paper.contestId, task: 'review', batch: batch.batch });
              }}
              onWithdraw={() => {
                setWithdrawing(batch.batch);
              }}
            />
          ))}
        </tbody>
      </table>
      {chosen !== undefined && (
        <div className="sub-form">
          <WithdrawForm
            paper={paper}
            batch={chosen}
            onDone={() => {
              setWithdrawing(null);
            }}
          />
        </div>
      )}
    </section>
  );
}

const states = { open: 'open', closed: 'good', withdrawn: 'warn' } as const;

interface BatchRowProps {
  readonly batch: BatchView;
  readonly mayWithdraw: boolean;
  readonly onLook: () => void;
  readonly onWithdraw: () => void;
}

function BatchRow({ batch, mayWithdraw, onLook, onWithdraw }: BatchRowProps) {
  const texts = useTexts();
  const { stage, withdrawnBecause, counted, waiting, dismissed } = batch;
  return (
    <tr data-quiet={stage === 'withdrawn' ? '' : undefined}>
      <th scope="row">{texts('scan.batch', { batch: batch.batch })}</th>
      {(['slip', 'counted', 'waiting', 'dismissed'] as const).map((name) => (
        <td className="figure-column" key={name}>
          {batch[name]}
        </td>
      ))}
      <td>
        <StateMark state={states[stage]}>
          {stage === 'withdrawn'
            ? texts('scan.batches.withdrawn', { reason: withdrawnBecause ?? '' })
            : texts(`scan.batches.${stage}`)}
        </StateMark>
      </td>
      <td>
        <div className="acts">
          {counted + waiting + dismissed > 0 && (
            <ActButton kind="quiet" onPress={onLook}>
              {texts('scan.look', { batch: batch.batch })}
            </ActButton>
          )}
          {mayWithdraw && stage === 'closed' && (
            <ActButton kind="quiet" onPress={onWithdraw}>
              {texts('scan.withdraw-act', { batch: batch.batch })}
            </ActButton>
          )}
        </div>
      </td>
    </tr>
  );
}
