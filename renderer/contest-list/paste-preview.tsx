// What a pasted or imported list was understood to say, before anything is taken over.

import { useState } from 'react';
import { candidatesOf } from '../../core/list/candidates.ts';
import type { CandidateList } from '../../core/list/candidates.ts';
import { explainOrder } from '../../core/contest/name-order.ts';
import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { ListProblems } from '../lists/list-problems.tsx';
import { ReadColumns } from '../lists/read-columns.tsx';
import { ListQuestions, needsOnlyConversion, UnderstoodList } from '../lists/understood-list.tsx';
import { useEscape } from '../lists/use-escape.ts';
import type { ListOffer, OfferedList } from '../lists/use-list-offer.ts';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { CandidateTable } from './candidate-table.tsx';
import type { CandidateEntry } from './contest-draft.ts';
import { joined, repeated, replaced } from './pasted-list.ts';

interface PastePreviewProps {
  readonly offer: ListOffer;
  readonly offered: OfferedList;
  readonly present: readonly CandidateEntry[];
  readonly isBusy: boolean;
  readonly onTake: (candidates: readonly CandidateEntry[]) => void;
}

/** Understood, not understood, and the order of the ballot. Nothing is half-imported. */
export function PastePreview({ offer, offered, present, isBusy, onTake }: PastePreviewProps) {
  const texts = useTexts();
  const { source, reading } = offered;
  const [answered, setAnswered] = useState<string | null>(null);
  // An answer is given to one reading: another sheet asks anew.
  const isAnswered = answered === reading.id;
  // The keys start on the act; they stay where they are when another sheet or code is chosen.
  const [first] = useState(reading.id);
  const takesFocus = reading.id === first;
  useEscape(offer.drop);
  const isRefused = reading.state === 'refused';
  const list = candidatesOf(isRefused ? [] : reading.people);
  const count = list.candidates.length;
  const alreadyThere = repeated(present, list.candidates).length;
  const isOpen = reading.state === 'asks' && !isAnswered;
  return (
    <section className="panel preview" aria-label={texts('paste.title')}>
      <h2>{source.kind === 'file' ? texts('paste.from-file', { file: source.name }) : texts('paste.title')}</h2>
      {isRefused ? (
        <StateMark state="bad">
          {texts(needsOnlyConversion(reading) ? 'lists.only-old-font' : 'paste.refused')}
        </StateMark>
      ) : (
        <StateMark state="good">{texts('paste.understood', { count })}</StateMark>
      )}
      <UnderstoodList offer={offer} offered={offered} />
      <ListQuestions
        reading={reading}
        isAnswered={isAnswered}
        takesFocus={takesFocus}
        onAnswer={(isGiven) => {
          setAnswered(isGiven ? reading.id : null);
        }}
      />
      {alreadyThere > 0 && <p>{texts('paste.already-there', { count: alreadyThere })}</p>}
      <div className="acts">
        {!isRefused && (
          <ActButton
            kind="primary"
            autoFocus={takesFocus}
            isDisabled={isBusy || isOpen || offer.isReading}
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
            isDisabled={isBusy || isOpen || offer.isReading}
            onPress={() => {
              onTake(joined(present, list.candidates));
            }}
          >
            {texts('paste.add', { count: count - alreadyThere })}
          </ActButton>
        )}
        <ActButton kind="quiet" autoFocus={takesFocus && isRefused} onPress={offer.drop}>
          {texts('paste.drop')}
        </ActButton>
      </div>
      <ReadColumns reading={reading} />
      <ListProblems reading={reading} />
      {!isRefused && <Moves list={list} />}
      {!isRefused && <CandidateTable candidates={list.candidates} />}
    </section>
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
