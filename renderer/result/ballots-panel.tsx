// The ballots that the result rests on: handed out, returned, valid, invalid and on which grounds.

import { invalidReasons } from '../../core/ballot/ballot.ts';
import type { ResultView } from '../session/bridge.ts';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';

/** Figures of ballots in the words and the order of the minutes. */
export function BallotsPanel({ ballots }: { readonly ballots: ResultView['ballots'] }) {
  const texts = useTexts();
  const sentences = useSentences();
  const grounds = invalidReasons.filter((reason) => (ballots.invalidByReason[reason] ?? 0) > 0);
  return (
    <section className="panel" aria-labelledby="result-ballots">
      <h2 id="result-ballots">{texts('result.ballots')}</h2>
      <dl className="ledger ballot-figures">
        <Line name={texts('result.issued')} count={ballots.issued} />
        <Line name={texts('result.collected')} count={ballots.collected} />
        {(ballots.foreign ?? 0) > 0 && <Line name={texts('result.foreign')} count={ballots.foreign ?? 0} />}
        {ballots.notReturned > 0 && <Line name={texts('result.not-returned')} count={ballots.notReturned} />}
        <Line name={texts('result.valid')} count={ballots.valid} />
        <Line name={texts('result.invalid')} count={ballots.invalid} />
        {grounds.map((reason) => (
          <Line
            key={reason}
            kind="ground"
            name={sentences.invalid(reason)}
            count={ballots.invalidByReason[reason] ?? 0}
          />
        ))}
      </dl>
    </section>
  );
}

function Line({
  kind = 'total',
  name,
  count,
}: {
  readonly kind?: 'total' | 'ground';
  readonly name: string;
  readonly count: number;
}) {
  return (
    <div data-kind={kind}>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}
