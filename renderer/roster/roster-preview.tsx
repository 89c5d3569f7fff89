// What a list was understood to say, before any of it is taken: columns, every problem by row, the first people.

import { useState } from 'react';
import { writtenPartialDate } from '../../core/text/partial-date.ts';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { ListProblems } from '../lists/list-problems.tsx';
import { ReadColumns } from '../lists/read-columns.tsx';
import { ListQuestions, needsOnlyConversion, UnderstoodList } from '../lists/understood-list.tsx';
import { useEscape } from '../lists/use-escape.ts';
import type { ListOffer, ListReading, OfferedList } from '../lists/use-list-offer.ts';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takeNewRoster } from './roster-store.ts';

interface RosterPreviewProps {
  readonly offer: ListOffer;
  readonly offered: OfferedList;
  /** People on the roster now. */
  readonly present: number;
}

/** Understood, not understood; nothing is half-imported. */
export function RosterPreview({ offer, offered, present }: RosterPreviewProps) {
  const texts = useTexts();
  const act = useAct();
  const [answered, setAnswered] = useState<string | null>(null);
  const { source, reading } = offered;
  // An answer is given to one reading: another sheet asks anew.
  const isAnswered = answered === reading.id;
  // The keys start on the act; they stay where they are when another sheet or code is chosen.
  const [first] = useState(reading.id);
  const takesFocus = reading.id === first;
  useEscape(offer.drop);
  const count = reading.state === 'refused' ? 0 : reading.people.length;
  const isClosed = act.isBusy || offer.isReading || (reading.state === 'asks' && !isAnswered);
  const take = async (mode: 'add' | 'replace'): Promise<void> => {
    const questions = isAnswered ? 'answered' : 'open';
    const roster = await act.send('roster:import', { reading: reading.id, mode, questions });
    if (roster === null) return;
    takeNewRoster(roster);
    offer.drop();
  };
  return (
    <section className="panel preview" aria-label={texts('roster.preview.title')}>
      <h2>
        {source.kind === 'file'
          ? texts('roster.preview.from-file', { file: source.name })
          : texts('roster.preview.title')}
      </h2>
      {count === 0 ? (
        <StateMark state="bad">
          {texts(needsOnlyConversion(reading) ? 'lists.only-old-font' : 'roster.preview.refused')}
        </StateMark>
      ) : (
        <StateMark state="good">{texts('roster.preview.understood', { count })}</StateMark>
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
      <Refusal finding={act.refusal} />
      <div className="acts">
        {count > 0 && present === 0 && (
          <ActButton
            kind="primary"
            autoFocus={takesFocus}
            isDisabled={isClosed}
            onPress={() => {
              void take('add');
            }}
          >
            {texts('roster.preview.take', { count })}
          </ActButton>
        )}
        {count > 0 && present > 0 && (
          <ActButton
            kind="primary"
            autoFocus={takesFocus}
            isDisabled={isClosed}
            onPress={() => {
              void take('replace');
            }}
          >
            {texts('roster.preview.replace', { present })}
          </ActButton>
        )}
        {count > 0 && present > 0 && (
          <ActButton
            isDisabled={isClosed}
            onPress={() => {
              void take('add');
            }}
          >
            {texts('roster.preview.add')}
          </ActButton>
        )}
        <ActButton kind="quiet" autoFocus={takesFocus && count === 0} onPress={offer.drop}>
          {texts('roster.preview.drop')}
        </ActButton>
      </div>
      <ReadColumns reading={reading} />
      <ListProblems reading={reading} />
      {count > 0 && <FirstPeople reading={reading} />}
    </section>
  );
}

const firstShown = 10;

function FirstPeople({ reading }: { readonly reading: ListReading }) {
  const texts = useTexts();
  const first = reading.people.slice(0, firstShown).map(({ facts }) => facts);
  return (
    <>
      <p>{texts('roster.preview.first', { shown: first.length })}</p>
      <table className="table table-wide">
        <thead>
          <tr>
            {(
              [
                'full-name',
                'sex',
                'birth-date',
                'ethnicity',
                'party-date',
                'education',
                'theory',
                'delegation',
                'standing',
              ] as const
            ).map((field) => (
              <th scope="col" key={field}>
                {texts(`roster.form.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((facts, index) => (
            <tr key={index}>
              <th scope="row">{facts.fullName}</th>
              <td>{facts.sex === null ? '' : texts(`roster.form.${facts.sex}`)}</td>
              <td>{writtenPartialDate(facts.birthDate)}</td>
              <td>{facts.ethnicity}</td>
              <td>{writtenPartialDate(facts.partyDate)}</td>
              <td>{facts.education === null ? '' : texts(`roster.education.${facts.education}`)}</td>
              <td>{facts.theory === null ? '' : texts(`roster.theory.${facts.theory}`)}</td>
              <td>{facts.delegation}</td>
              <td>{texts(`roster.standing.${facts.standing}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
