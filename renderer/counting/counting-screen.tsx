// Counting by keyboard: one ballot after the other, from the numeric keypad alone. Nothing on this screen moves.

import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import type { Contest } from '../../core/contest/contest.ts';
import { success } from '../../core/result.ts';
import { KeyLine } from '../frame/screen.tsx';
import { call, callAlone } from '../session/bridge.ts';
import type { ContestView, CountFigures } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { rulesOfView } from '../session/rules-of-view.ts';
import { go, takeFigures, takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { isUntouched } from './keypad/ballot-sheet.ts';
import { BallotHead } from './ballot-head.tsx';
import { CountingContext, useCounting, useDesk } from './counting-context.ts';
import type { CountingDesk } from './counting-context.ts';
import { useCountingKeys, useKeyHints } from './counting-keys.ts';
import { createCounting } from './counting-store.ts';
import type { CountingPorts } from './counting-store.ts';
import { EntryLine } from './entry-line.tsx';
import { explainedBallot } from './explained-ballot.ts';
import type { ExplainedBallot } from './explained-ballot.ts';
import { framePainted } from './painted-frame.ts';
import { FiguresLine } from './figures-line.tsx';
import { NameGrid } from './name-grid.tsx';
import { RecentBallots } from './recent-ballots.tsx';
import { RefusalBand, RemarkLine } from './remark-line.tsx';
import { ResumedBand } from './resumed-band.tsx';
import './counting.css';

const WithdrawDialog = lazy(() =>
  import('./withdraw-dialog.tsx').then(({ WithdrawDialog: component }) => ({ default: component })),
);
const WhyDialog = lazy(() =>
  import('../result/why-dialog.tsx').then(({ WhyDialog: component }) => ({ default: component })),
);

/** The last ballot, while it is asked why it is taken out. */
interface Withdrawing {
  readonly position: number;
  readonly answer: (figures: CountFigures | null) => void;
}

/** Names typed instead of names struck, or the other way round; only before the first ballot. */
async function switchMode(
  contestId: string,
  { entryMode, operatorId, batchSize }: CountFigures,
): ReturnType<CountingPorts['switchMode']> {
  const answered = await call('count:open', {
    contestId,
    operatorId,
    batchSize,
    entryMode: entryMode === 'struck' ? 'voted' : 'struck',
  });
  if (!answered.ok) return answered;
  takeView(answered.value);
  const figures = answered.value.contests.find(({ contest }) => contest.id === contestId)?.count;
  if (figures == null) throw new Error('Broken invariant: a count that was opened has figures');
  return success(figures);
}

const portsOf = (contestId: string, withdraw: CountingPorts['withdraw']): CountingPorts => ({
  record: async ({ position, marks, defects }) => {
    await framePainted();
    return call('count:record', { contestId, position, marks, defects: [...defects] });
  },
  ballot: (position) => call('count:ballot', { contestId, position }),
  recalled: (position) => callAlone('count:ballot', { contestId, position }),
  switchMode: (figures) => switchMode(contestId, figures),
  withdraw,
  finish: () => {
    go({ at: 'contest', contestId, task: 'reconcile' });
  },
  leave: () => {
    go({ at: 'board' });
  },
  saved: (saved, figures) => {
    takeFigures(contestId, figures, saved.at);
  },
  now: () => performance.now(),
});

function createDesk(
  contest: Contest,
  rules: RuleSet,
  figures: CountFigures,
  withdraw: CountingPorts['withdraw'],
): CountingDesk {
  const setting: CountingDesk['setting'] = { contest, judge: (reading) => rules.judge(contest, reading) };
  return {
    setting,
    explain: (reading) => rules.explainVerdict(contest, reading),
    ...createCounting(setting, figures, portsOf(contest.id, withdraw)),
  };
}

/** The counting of one contest, from the ballot on where it stopped. */
export function CountingScreen({ view }: { readonly view: ContestView }) {
  const { contest, count } = view;
  const congress = useView();
  const [withdrawing, setWithdrawing] = useState<Withdrawing | null>(null);
  const [desk] = useState(() => {
    if (count === null) throw new Error('Broken invariant: a contest that is counted has figures');
    return createDesk(
      contest,
      rulesOfView(congress, view),
      count,
      (position) =>
        new Promise((answer) => {
          setWithdrawing({ position, answer });
        }),
    );
  });
  const done = (figures: CountFigures | null): void => {
    setWithdrawing(null);
    if (figures !== null) takeFigures(contest.id, figures, null);
    withdrawing?.answer(figures);
  };
  return (
    <CountingContext value={desk}>
      <CountingParts />
      {withdrawing !== null && (
        <Suspense>
          <WithdrawDialog contestId={contest.id} position={withdrawing.position} onDone={done} />
        </Suspense>
      )}
    </CountingContext>
  );
}

/** The parts, each with its own ear on the store; figures of the session that change pass them by. */
const CountingParts = memo(function CountingParts() {
  const texts = useTexts();
  const screen = useRef<HTMLElement>(null);
  const { setting, explain, store, recall } = useDesk();
  const [explained, setExplained] = useState<ExplainedBallot | null>(null);
  const explainNow = useCallback(() => {
    setExplained(explainedBallot(setting, explain, store.getState().pad));
  }, [setting, explain, store]);
  useCountingKeys(screen, explainNow);
  useEffect(() => {
    screen.current?.focus();
    void recall();
  }, [recall]);
  return (
    <>
      <main className="counting" ref={screen} tabIndex={-1} aria-label={texts('task.count')}>
        <BallotHead />
        <div className="names-place">
          <NameGrid />
          <RefusalBand />
          <ResumedBand />
        </div>
        <EntryLine />
        <RecentBallots />
        <RemarkLine />
        <FiguresLine />
        <BegunBallot />
      </main>
      <CountingKeyLine />
      {explained !== null && (
        <Suspense>
          <WhyBallot
            ballot={explained}
            onClose={() => {
              setExplained(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
});

function WhyBallot({
  ballot: { position, valid, steps },
  onClose,
}: {
  readonly ballot: ExplainedBallot;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  return (
    <WhyDialog
      title={texts(valid ? 'counting.why.valid' : 'counting.why.invalid', { position })}
      steps={steps}
      onClose={onClose}
    />
  );
}

/** A ballot that is begun takes a second key to leave, by whatever way one leaves. */
function BegunBallot() {
  useUnsaved(useCounting(({ pad }) => !isUntouched(pad.sheet) || pad.waiting?.for === 'retry'));
  return null;
}

function CountingKeyLine() {
  const texts = useTexts();
  const {
    setting: { contest },
  } = useDesk();
  const { committee } = useView();
  const { operatorId, pass } = useCounting(({ pad }) => pad.figures);
  const keys = useKeyHints(texts);
  const name = useMemo(
    () => committee.find(({ member }) => member.id === operatorId)?.member.fullName ?? '',
    [committee, operatorId],
  );
  return (
    <KeyLine
      key={contest.id}
      keys={keys}
      leaving={texts('counting.key.pause')}
      worker={texts('counting.worker', { name, pass })}
    />
  );
}
