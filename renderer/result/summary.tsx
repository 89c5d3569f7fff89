// The result in one sentence, with the figures that it rests on.

import { nameWithDistinction } from '../../core/contest/namesakes.ts';
import { StateShape } from '../design/state-mark.tsx';
import type { ContestView, ResultView } from '../session/bridge.ts';
import { useSession } from '../session/session.ts';
import { share } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { isTieSettled, purposeOf } from './standings.ts';
import type { Standing } from './standings.ts';

interface SummaryProps {
  readonly view: ContestView;
  readonly result: ResultView;
  readonly standings: readonly Standing[];
}

/** Who or how many, in a sentence; base, requirement and ballots as figures. */
export function Summary({ view, result, standings }: SummaryProps) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const isComplete = isTieSettled(result) || (result.next === 'complete' && result.seatsUnfilled === 0);
  return (
    <section className="panel" aria-label={texts('result.summary')}>
      <p className="lead callout" data-state={isComplete ? 'good' : 'warn'}>
        <StateShape state={isComplete ? 'good' : 'warn'} />
        <strong>{sentenceOf({ view, result, standings }, texts, language)}</strong>
      </p>
      <dl className="figures">
        <Figure name={texts(`result.base.${purposeOf(view.contest)}`)} count={result.base} />
        {needsVotes(view) && <Figure name={texts('result.required')} count={result.required} />}
        <Figure name={texts('result.collected')} count={result.ballots.collected} />
        <Figure name={texts('result.valid')} count={result.ballots.valid} />
        <Figure name={texts('result.invalid')} count={result.ballots.invalid} />
      </dl>
      {view.contest.round === 'tie-break' && <p className="hint">{texts('result.no-majority-needed')}</p>}
    </section>
  );
}

/** A ballot among equals needs no majority; a vote of confidence elects nobody. */
export const needsVotes = ({ contest }: Pick<ContestView, 'contest'>): boolean =>
  contest.round !== 'tie-break' && contest.office !== 'confidence';

function Figure({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function sentenceOf({ view, result, standings }: SummaryProps, texts: Texts, language: string): string {
  const { contest } = view;
  const [only] = standings;
  if (contest.office === 'confidence') return texts('result.sentence.confidence', { count: standings.length });
  if (contest.office === 'opinion')
    return texts('result.sentence.opinion', { elected: result.elected.length, names: standings.length });
  if (contest.ballotForm === 'single' && only !== undefined) {
    const figures = {
      name: nameWithDistinction(only.candidate),
      votes: only.votes,
      percent: share(only.percentOfBase, language),
    };
    return only.fate === 'elected'
      ? texts('result.sentence.one-elected', figures)
      : texts('result.sentence.one-not-elected', figures);
  }
  if (result.later.elected.length > 0) {
    return texts('result.sentence.election-later', {
      elected: result.elected.length,
      seats: contest.seats,
      later: result.later.elected.length,
    });
  }
  return texts('result.sentence.election', { elected: result.elected.length, seats: contest.seats });
}
