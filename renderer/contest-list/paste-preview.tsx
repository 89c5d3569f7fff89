// What a pasted or imported list was understood to say, before anything is taken over.

import type { CandidateList } from '../../core/list/candidate-list.ts';
import { explainOrder } from '../../core/contest/name-order.ts';
import { ActButton } from '../design/act-button.tsx';
import { FindingList } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { CandidateTable } from './candidate-table.tsx';
import type { CandidateEntry } from './contest-draft.ts';
import { joined, repeated, replaced } from './pasted-list.ts';
import type { PastedList } from './pasted-list.ts';

interface PastePreviewProps {
  readonly pasted: PastedList;
  readonly present: readonly CandidateEntry[];
  readonly isBusy: boolean;
  readonly onTake: (candidates: readonly CandidateEntry[]) => void;
  readonly onDrop: () => void;
}

/** Understood, not understood, and the order of the ballot. Nothing is half-imported. */
export function PastePreview({ pasted: { source, list }, present, isBusy, onTake, onDrop }: PastePreviewProps) {
  const texts = useTexts();
  const isRefused = list.candidates.length === 0;
  const count = list.candidates.length;
  const alreadyThere = repeated(present, list.candidates).length;
  return (
    <section className="panel preview" aria-label={texts('paste.title')}>
      <h2>{source.kind === 'file' ? texts('paste.from-file', { file: source.name }) : texts('paste.title')}</h2>
      {isRefused ? (
        <StateMark state="bad">{texts('paste.refused')}</StateMark>
      ) : (
        <StateMark state="good">{texts('paste.understood', { count })}</StateMark>
      )}
      <Columns list={list} />
      <FindingList findings={list.problems} />
      {alreadyThere > 0 && <p>{texts('paste.already-there', { count: alreadyThere })}</p>}
      <div className="acts">
        {!isRefused && (
          <ActButton
            kind="primary"
            autoFocus
            isDisabled={isBusy}
            onPress={() => {
              onTake(replaced(present, list.candidates));
            }}
          >
            {present.length === 0
              ? texts('paste.take', { count })
              : texts('paste.replace', { count, present: present.length })}
          </ActButton>
        )}
        {!isRefused && present.length > 0 && (
          <ActButton
            isDisabled={isBusy}
            onPress={() => {
              onTake(joined(present, list.candidates));
            }}
          >
            {texts('paste.add', { count: count - alreadyThere })}
          </ActButton>
        )}
        <ActButton kind="quiet" autoFocus={isRefused} onPress={onDrop}>
          {texts('paste.drop')}
        </ActButton>
      </div>
      {!isRefused && <Moves list={list} />}
      {!isRefused && <CandidateTable candidates={list.candidates} />}
    </section>
  );
}

function Columns({ list }: { readonly list: CandidateList }) {
  const texts = useTexts();
  const understood = list.columns.filter(({ meaning }) => meaning !== null);
  if (understood.length === 0) return null;
  return (
    <p>
      {texts('paste.columns')}{' '}
      {understood.map(({ header, meaning }, index) => (
        <span key={`${header} ${index}`} className="column-read">
          {header === '' ? '' : `“${header}” → `}
          {texts(`column.${meaning ?? 'not-kept'}`)}
        </span>
      ))}
    </p>
  );
}

/** Who stands elsewhere on the ballot than in the list, and which rule put the person there. */
function Moves({ list }: { readonly list: CandidateList }) {
  const texts = useTexts();
  const sentences = useSentences();
  const before = new Map(explainOrder(list.candidates).map((neighbours, place) => [place + 2, neighbours]));
  if (list.moves.length === 0) return <p>{texts('paste.in-order')}</p>;
  return (
    <>
      <p>{texts('paste.moved', { count: list.moves.length })}</p>
      <ul className="moves">
        {list.moves.map(({ fullName, from, to }) => {
          const neighbours = before.get(to);
          return (
            <li key={to}>
              {texts('paste.move', { name: fullName, from, to })}
              {neighbours !== undefined &&
                ` (${texts('paste.after', { before: neighbours.before, rule: sentences.order(neighbours.rule) })})`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
