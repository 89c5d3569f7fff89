// Votes of people as a table, with a thin bar against the line of the votes required.

import { nameWithDistinction } from '../../core/contest/namesakes.ts';
import { useId } from 'react';
import { voteKindOf } from '../../core/minutes/telling.ts';
import { percentage } from '../../core/text/percentage.ts';
import { StateMark } from '../design/state-mark.tsx';
import type { ContestView, ResultView } from '../session/bridge.ts';
import { useSession } from '../session/session.ts';
import { share } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { Standing } from './standings.ts';
import { needsVotes } from './summary.tsx';

interface VoteTableProps {
  readonly title: string;
  /** By votes the first column is the rank, in ballot order the number on the ballot. */
  readonly order: 'votes' | 'ballot';
  readonly contest: ContestView['contest'];
  readonly result: ResultView;
  readonly standings: readonly Standing[];
}

/** One table of people. Its columns follow how the ballot was marked, as on the minutes. */
export function VoteTable(props: VoteTableProps) {
  const { title, standings } = props;
  const texts = useTexts();
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        <p className="hint">{texts('result.names', { count: standings.length })}</p>
      </header>
      <table className="table table-wide votes-table" aria-labelledby={id}>
        <TableHead {...props} />
        <tbody>
          {standings.map((standing, place) => (
            <PersonRow key={standing.candidate.id} {...props} standing={standing} place={place + 1} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableHead({ order, contest, result }: VoteTableProps) {
  const texts = useTexts();
  const kind = voteKindOf({ contest });
  const first = order === 'votes' ? texts('result.column.rank') : texts('result.column.number');
  return (
    <thead>
      <tr>
        <th scope="col" className="number-column">
          {first}
        </th>
        <th scope="col">{texts('result.column.name')}</th>
        {kind === 'levels' ? (
          <LevelHeads />
        ) : (
          <>
            <th scope="col" className="figure-column">
              {kind === 'votes' ? texts('result.column.votes') : texts('result.column.agree')}
            </th>
            {kind !== 'votes' && (
              <th scope="col" className="figure-column">
                {texts(kind === 'one-name' ? 'result.column.disagree' : 'result.column.not-agreed')}
              </th>
            )}
            <th scope="col" className="figure-column">
              {texts('result.column.percent', { base: result.base })}
            </th>
            <th scope="col" className="bar-column">
              {needsVotes({ contest })
                ? texts('result.column.line', { required: result.required })
                : texts('result.column.bar')}
            </th>
          </>
        )}
        {order === 'ballot' && (
          <th scope="col">{kind === 'levels' ? texts('result.column.remark') : texts('result.column.fate')}</th>
        )}
      </tr>
    </thead>
  );
}

const levels = ['high', 'middle', 'low'] as const;

function LevelHeads() {
  const texts = useTexts();
  return levels.map((level) => (
    <th key={level} scope="col" className="figure-column">
      {texts(`result.column.${level}`)}
    </th>
  ));
}

function PersonRow({
  order,
  contest,
  result,
  standing,
  place,
}: VoteTableProps & { readonly standing: Standing; readonly place: number }) {
  const language = useSession((session) => session.language);
  const kind = voteKindOf({ contest });
  const { candidate, number, votes, percentOfBase, fate, confidence } = standing;
  return (
    <tr data-fate={fate}>
      <td className="number-column">{order === 'votes' ? place : number}</td>
      <th scope="row">{nameWithDistinction(candidate)}</th>
      {kind === 'levels' ? (
        <LevelCells standing={standing} base={result.base} />
      ) : (
        <>
          <td className="figure-column">{votes}</td>
          {kind !== 'votes' && <td className="figure-column">{result.ballots.valid - votes}</td>}
          <td className="figure-column">{share(percentOfBase, language)}</td>
          <td className="bar-column">
            <Bar
              percent={percentOfBase}
              line={needsVotes({ contest }) ? percentage(result.required, result.base) : null}
            />
          </td>
        </>
      )}
      {order === 'ballot' && (
        <td>{kind === 'levels' ? <LowConfidence low={confidence?.low ?? 'none'} /> : <Fate fate={fate} />}</td>
      )}
    </tr>
  );
}

function LevelCells({ standing: { confidence }, base }: { readonly standing: Standing; readonly base: number }) {
  const language = useSession((session) => session.language);
  return levels.map((level) => {
    const count = confidence?.levels[level] ?? 0;
    return (
      <td key={level} className="figure-column">
        <strong>{count}</strong> · {share(percentage(count, base), language)}
      </td>
    );
  });
}

/** Low confidence that the regulation asks to point out. */
function LowConfidence({ low }: { readonly low: NonNullable<Standing['confidence']>['low'] }) {
  const texts = useTexts();
  if (low === 'none') return null;
  return <StateMark state={low === 'two-thirds' ? 'bad' : 'warn'}>{texts(`result.low.${low}`)}</StateMark>;
}

/** The figure beside it says the same: the bar is for eyes alone. */
function Bar({ percent, line }: { readonly percent: string; readonly line: string | null }) {
  const measures: Readonly<Record<string, string>> =
    line === null ? { '--share': percent } : { '--share': percent, '--line': line };
  return <span className="share" data-line={line === null ? 'none' : 'required'} style={measures} aria-hidden="true" />;
}

function Fate({ fate }: { readonly fate: Standing['fate'] }) {
  const texts = useTexts();
  if (fate === 'tied' || fate === 'alternate-tied')
    return <StateMark state="warn">{texts(`result.fate.${fate}`)}</StateMark>;
  return <span className="hint">{texts(`result.fate.${fate}`)}</span>;
}
