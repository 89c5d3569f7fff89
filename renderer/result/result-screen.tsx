// The published result: who is elected, what follows, who is not, and why.

import { useTexts } from '../texts/texts.ts';
import { ActButton } from '../design/act-button.tsx';
import { Screen } from '../frame/screen.tsx';
import type { ContestView, ResultView } from '../session/bridge.ts';
import { go } from '../session/session.ts';
import { BallotsPanel } from './ballots-panel.tsx';
import { Explanation } from './explanation.tsx';
import { FollowUp } from './follow-up.tsx';
import { Summary } from './summary.tsx';
import { alternatesOf, electedLaterOf, electedOf, othersOf, purposeOf, standingsOf } from './standings.ts';
import { VoteTable } from './vote-table.tsx';

/** The result of one contest; before it is published, where to go. */
export function ResultScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  return (
    <Screen
      title={texts('result.title')}
      purpose={texts('purpose-of.result')}
      keys={[{ keys: 'PgUp PgDn', does: texts('result.scroll') }]}
    >
      {view.result === null ? <NotPublished view={view} /> : <Published view={view} result={view.result} />}
    </Screen>
  );
}

function NotPublished({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  return (
    <section className="panel">
      <p className="lead">{texts('result.hidden')}</p>
      <div className="acts">
        <ActButton
          kind="primary"
          onPress={() => {
            go({ at: 'contest', contestId: view.contest.id, task: 'reconcile' });
          }}
        >
          {texts('result.to-reconcile')}
        </ActButton>
      </div>
    </section>
  );
}

function Published({ view, result }: { readonly view: ContestView; readonly result: ResultView }) {
  const standings = standingsOf(view, result);
  return (
    <>
      <Summary view={view} result={result} standings={standings} />
      <FollowUp view={view} result={result} />
      <People view={view} result={result} standings={standings} />
      <BallotsPanel ballots={result.ballots} />
      <Explanation steps={result.explanation} />
    </>
  );
}

/** Those elected from high to low, the others in ballot order; in a vote of confidence one list. */
function People({
  view,
  result,
  standings,
}: {
  readonly view: ContestView;
  readonly result: ResultView;
  readonly standings: ReturnType<typeof standingsOf>;
}) {
  const texts = useTexts();
  const purpose = purposeOf(view.contest);
  if (purpose === 'confidence')
    return (
      <VoteTable
        title={texts('result.confidence-table')}
        order="ballot"
        contest={view.contest}
        result={result}
        standings={standings}
      />
    );
  const [elected, later] = [electedOf(standings, result), electedLaterOf(standings, result)];
  const [alternates, others] = [alternatesOf(standings, result), othersOf(standings)];
  return (
    <>
      {elected.length > 0 && (
        <VoteTable
          title={texts(`result.elected-table.${purpose}`)}
          order="votes"
          contest={view.contest}
          result={result}
          standings={elected}
        />
      )}
      {later.length > 0 && (
        <VoteTable
          title={texts('result.elected-later-table')}
          order="votes"
          contest={view.contest}
          result={result}
          standings={later}
        />
      )}
      {alternates.length > 0 && (
        <VoteTable
          title={texts('result.alternates-table')}
          order="votes"
          contest={view.contest}
          result={result}
          standings={alternates}
        />
      )}
      {others.length > 0 && (
        <VoteTable
          title={texts(`result.others-table.${purpose}`)}
          order="ballot"
          contest={view.contest}
          result={result}
          standings={others}
        />
      )}
    </>
  );
}
