// What a list was understood to say, before any of it is taken: columns, every problem by row, the first people.

import type { Finding, Severity } from '../../core/finding/finding.ts';
import { writtenPartialDate } from '../../core/text/partial-date.ts';
import type { RosterList } from '../../core/roster/roster-list.ts';
import type { RosterMeaning } from '../../core/roster/roster-columns.ts';
import { ActButton } from '../design/act-button.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { takeNewRoster } from './roster-store.ts';

/** A list that was pasted or opened. */
export interface OfferedList {
  readonly source: { readonly kind: 'clipboard' } | { readonly kind: 'file'; readonly name: string };
  readonly rows: readonly (readonly string[])[];
  readonly list: RosterList;
}

interface RosterPreviewProps {
  readonly offered: OfferedList;
  /** People on the roster now. */
  readonly present: number;
  readonly onDone: () => void;
}

/** Understood, not understood; nothing is half-imported. */
export function RosterPreview({ offered: { source, rows, list }, present, onDone }: RosterPreviewProps) {
  const texts = useTexts();
  const act = useAct();
  const count = list.people.length;
  const take = async (mode: 'add' | 'replace'): Promise<void> => {
    const roster = await act.send('roster:import', { rows, mode, source: source.kind === 'file' ? source.name : '' });
    if (roster === null) return;
    takeNewRoster(roster);
    onDone();
  };
  return (
    <section className="panel preview" aria-label={texts('roster.preview.title')}>
      <h2>
        {source.kind === 'file'
          ? texts('roster.preview.from-file', { file: source.name })
          : texts('roster.preview.title')}
      </h2>
      {count === 0 ? (
        <StateMark state="bad">{texts('roster.preview.refused')}</StateMark>
      ) : (
        <StateMark state="good">{texts('roster.preview.understood', { count })}</StateMark>
      )}
      <Refusal finding={act.refusal} />
      <div className="acts">
        {count > 0 && present === 0 && (
          <ActButton
            kind="primary"
            autoFocus
            isDisabled={act.isBusy}
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
            autoFocus
            isDisabled={act.isBusy}
            onPress={() => {
              void take('replace');
            }}
          >
            {texts('roster.preview.replace', { present })}
          </ActButton>
        )}
        {count > 0 && present > 0 && (
          <ActButton
            isDisabled={act.isBusy}
            onPress={() => {
              void take('add');
            }}
          >
            {texts('roster.preview.add')}
          </ActButton>
        )}
        <ActButton kind="quiet" autoFocus={count === 0} onPress={onDone}>
          {texts('roster.preview.drop')}
        </ActButton>
      </div>
      <Columns list={list} />
      <Problems problems={list.problems} />
      {count > 0 && <FirstPeople list={list} />}
    </section>
  );
}

function Columns({ list }: { readonly list: RosterList }) {
  const texts = useTexts();
  const understood = list.columns.filter(({ meaning }) => meaning !== null);
  if (understood.length === 0) return null;
  return (
    <p>
      {texts('roster.preview.columns')}{' '}
      {understood.map(({ header, meaning }, index) => (
        <span key={`${header} ${index}`} className="column-read">
          {`“${header}” → `}
          {texts(`roster.meaning.${meaning ?? 'not-kept'}`)}
        </span>
      ))}
    </p>
  );
}

/** More than this nobody corrects in one go; refusals come first. */
const mostShown = 2000;
const bySeverity: readonly Severity[] = ['refusal', 'warning', 'note'];

function Problems({ problems }: { readonly problems: readonly Finding[] }) {
  const texts = useTexts();
  if (problems.length === 0) return null;
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const ordered = bySeverity.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  return (
    <>
      <p>
        <strong>
          {texts('roster.preview.problems', {
            refusals: count('refusal'),
            warnings: count('warning'),
            notes: count('note'),
          })}
        </strong>
      </p>
      <FindingList findings={ordered.slice(0, mostShown).map((problem) => inWords(problem, texts))} />
      {ordered.length > mostShown && (
        <p className="hint">{texts('roster.preview.more-problems', { count: ordered.length - mostShown })}</p>
      )}
    </>
  );
}

/** A column that is missing is named by what it would hold. */
const inWords = (problem: Finding, texts: Texts): Finding =>
  problem.code === 'roster-column-missing'
    ? { ...problem, figures: { column: texts(`roster.meaning.${String(problem.figures['column']) as RosterMeaning}`) } }
    : problem;

const firstShown = 10;

function FirstPeople({ list }: { readonly list: RosterList }) {
  const texts = useTexts();
  const first = list.people.slice(0, firstShown);
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
