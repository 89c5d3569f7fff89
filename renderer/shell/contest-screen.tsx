// The task of a contest that the place names.

import { lazy } from 'react';
import type { Task } from '../session/place.ts';
import { useView } from '../session/session.ts';

const ListScreen = lazy(() =>
  import('../contest-list/list-screen.tsx').then(({ ListScreen: component }) => ({ default: component })),
);
const IssueScreen = lazy(() =>
  import('../issue/issue-screen.tsx').then(({ IssueScreen: component }) => ({ default: component })),
);
const OpenCountScreen = lazy(() =>
  import('../counting/open-count-screen.tsx').then(({ OpenCountScreen: component }) => ({ default: component })),
);
const CountingScreen = lazy(() =>
  import('../counting/counting-screen.tsx').then(({ CountingScreen: component }) => ({ default: component })),
);
const ReconcileScreen = lazy(() =>
  import('../reconcile/reconcile-screen.tsx').then(({ ReconcileScreen: component }) => ({ default: component })),
);
const ResultScreen = lazy(() =>
  import('../result/result-screen.tsx').then(({ ResultScreen: component }) => ({ default: component })),
);
const MinutesScreen = lazy(() =>
  import('../minutes/minutes-screen.tsx').then(({ MinutesScreen: component }) => ({ default: component })),
);
const SealScreen = lazy(() =>
  import('../seal/seal-screen.tsx').then(({ SealScreen: component }) => ({ default: component })),
);

/** One task of one contest. */
export function ContestScreen({ contestId, task }: { readonly contestId: string; readonly task: Task }) {
  const view = useView().contests.find(({ contest }) => contest.id === contestId);
  if (view === undefined) throw new Error('Broken invariant: the contest is not in the congress');
  switch (task) {
    case 'list':
      return <ListScreen view={view} />;
    case 'issue':
      return <IssueScreen view={view} />;
    case 'count':
      return view.stage === 'counting' ? <CountingScreen view={view} /> : <OpenCountScreen view={view} />;
    case 'reconcile':
      return <ReconcileScreen view={view} />;
    case 'result':
      return <ResultScreen view={view} />;
    case 'minutes':
      return <MinutesScreen view={view} />;
    case 'seal':
      return <SealScreen view={view} />;
  }
}
