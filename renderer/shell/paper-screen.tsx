// What is done with a contest's ballots on paper, with how it stands: asked for on arrival, and again while something runs.

import { lazy, useEffect, useState } from 'react';
import { Screen } from '../frame/screen.tsx';
import { FindingList } from '../design/finding-list.tsx';
import type { Finding } from '../../core/finding/finding.ts';
import { call } from '../session/bridge.ts';
import type { PaperTask } from '../session/place.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { takePaper, usePaper } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import '../scan/scan.css';

const BallotsScreen = lazy(() =>
  import('../ballots/ballots-screen.tsx').then(({ BallotsScreen: component }) => ({ default: component })),
);
const ScanScreen = lazy(() =>
  import('../scan/scan-screen.tsx').then(({ ScanScreen: component }) => ({ default: component })),
);
const LookScreen = lazy(() =>
  import('../review/look-screen.tsx').then(({ LookScreen: component }) => ({ default: component })),
);
const ReviewScreen = lazy(() =>
  import('../review/review-screen.tsx').then(({ ReviewScreen: component }) => ({ default: component })),
);

interface PaperScreenProps {
  readonly contestId: string;
  readonly task: PaperTask;
  /** The batch whose papers are looked at once more; `null` for those that wait. */
  readonly batch: number | null;
}

/** One task with paper. */
export function PaperScreen({ contestId, task, batch }: PaperScreenProps) {
  const view = useView().contests.find(({ contest }) => contest.id === contestId);
  if (view === undefined) throw new Error('Broken invariant: the contest is not in the congress');
  const { paper, refusal } = usePaperOf(contestId);
  if (paper === null) return <Waiting task={task} refusal={refusal} />;
  switch (task) {
    case 'ballots':
      return <BallotsScreen view={view} paper={paper} />;
    case 'scan':
      return <ScanScreen view={view} paper={paper} />;
    case 'review':
      return batch === null ? (
        <ReviewScreen view={view} paper={paper} />
      ) : (
        <LookScreen view={view} paper={paper} batch={batch} />
      );
  }
}

function Waiting({ task, refusal }: { readonly task: PaperTask; readonly refusal: Finding | null }) {
  const texts = useTexts();
  return (
    <Screen title={texts(`paper.${task}.title`)} purpose={texts(`purpose-of.${task}`)}>
      {refusal !== null && <FindingList findings={[refusal]} />}
    </Screen>
  );
}

function usePaperOf(contestId: string): { readonly paper: ScanView | null; readonly refusal: Finding | null } {
  const paper = usePaper((state) => (state.view?.contestId === contestId ? state.view : null));
  const [refusal, setRefusal] = useState<Finding | null>(null);
  useEffect(() => {
    let isHere = true;
    void call('scan:view', { contestId }).then((answer) => {
      if (!isHere) return;
      if (answer.ok) takePaper(answer.value);
      else setRefusal(answer.error);
    });
    return () => {
      isHere = false;
    };
  }, [contestId]);
  return { paper, refusal };
}
