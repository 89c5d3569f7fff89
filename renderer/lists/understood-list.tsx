// What a list was understood to say, before any of it is taken: rows by kind, sheets, letters, hidden rows, questions.

import { isQuestion } from '../../core/list/sheet/checks.ts';
import { ChoiceBox, ChoiceRow, Tick } from '../design/choices.tsx';
import { FindingList } from '../design/finding-list.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { ConvertedCells } from './converted-cells.tsx';
import { ReadingState } from './reading-state.tsx';
import type { ListOffer, ListReading, OfferedList } from './use-list-offer.ts';

const kinds = ['title', 'header', 'numbering', 'group', 'total', 'signature', 'note'] as const;

/** "63 người; 3 dòng tiêu đề, 1 dòng cộng, 4 dòng chữ ký." */
function summary({ people, notPeople, findings }: ListReading, texts: Texts): string {
  const others = kinds.flatMap((kind) => {
    const count = notPeople.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [texts(`lists.kind.${kind}`, { count })];
  });
  const refused = new Set(
    findings.filter(({ severity }) => severity === 'refusal').map(({ figures }) => figures['row']),
  );
  refused.delete(undefined);
  const all = [...others, ...(refused.size === 0 ? [] : [texts('lists.refused-rows', { count: refused.size })])];
  return texts('lists.summary', {
    people: people.length,
    others: all.length === 0 ? '' : texts('lists.and', { parts: all.join(', ') }),
  });
}

/** Whether a choice of letters is all that a refused list needs. */
export const needsOnlyConversion = ({ findings }: ListReading): boolean =>
  findings
    .filter(({ severity }) => severity === 'refusal')
    .every(({ code }) => code === 'list-old-font' || code === 'list-empty') &&
  findings.some(({ code }) => code === 'list-old-font');

/** The sentence, and the choices that a list leaves open. */
export function UnderstoodList({ offer, offered }: { readonly offer: ListOffer; readonly offered: OfferedList }) {
  const texts = useTexts();
  const { reading } = offered;
  return (
    <>
      <p className="list-summary" role="status">
        <strong>{summary(reading, texts)}</strong>
      </p>
      <ReadingState offer={offer} />
      <SheetChoice offer={offer} offered={offered} />
      <HiddenChoice offer={offer} offered={offered} />
      <ConvertedCells offer={offer} offered={offered} />
      <OtherRows reading={reading} />
    </>
  );
}

/** Which sheet was read, and the others that hold people. */
function SheetChoice({ offer, offered: { reading } }: { readonly offer: ListOffer; readonly offered: OfferedList }) {
  const texts = useTexts();
  const { sheet, isSheetHidden, sheetPlace, otherSheets, people } = reading;
  if (sheet === null) return null;
  if (otherSheets.every((other) => other.people === 0)) return <p>{texts('lists.sheet-read', { name: sheet })}</p>;
  // In the order of the file, whichever is read.
  const read = { name: sheet, people: people.length, isHidden: isSheetHidden };
  const all = otherSheets.toSpliced(sheetPlace, 0, read).filter((each) => each === read || each.people > 0);
  return (
    <ChoiceBox
      label={texts('lists.sheet')}
      value={sheet}
      onChange={(chosen) => {
        offer.choose({ sheet: chosen });
      }}
      choices={all.map(({ name, people: count, isHidden }) => ({
        key: name,
        name: texts(isHidden ? 'lists.sheet-hidden' : 'lists.sheet-people', { name, people: count }),
      }))}
    />
  );
}

function HiddenChoice({ offer, offered }: { readonly offer: ListOffer; readonly offered: OfferedList }) {
  const texts = useTexts();
  const { reading, choices } = offered;
  const hasHidden = reading.findings.some(({ code }) => code === 'list-rows-hidden' || code === 'list-hidden-left-out');
  if (!hasHidden) return null;
  return (
    <ChoiceRow
      label={texts('lists.hidden')}
      value={choices.hidden}
      onChange={(hidden) => {
        offer.choose({ hidden });
      }}
      choices={[
        { key: 'taken' as const, name: texts('lists.hidden-taken') },
        { key: 'left-out' as const, name: texts('lists.hidden-left-out') },
      ]}
    />
  );
}

/** Rows that are no people, on demand: nothing is passed over unseen. */
function OtherRows({ reading: { notPeople } }: { readonly reading: ListReading }) {
  const texts = useTexts();
  if (notPeople.length === 0) return null;
  return (
    <details>
      <summary>{texts('lists.show-rows')}</summary>
      <ul>
        {notPeople.map(({ row, kind, text }) => (
          <li key={row}>
            {texts('lists.row', { row })}, {texts(`lists.kind-name.${kind}`)}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the list asks, and the tick by which somebody answers. Nothing where it asks nothing. */
export function ListQuestions({
  reading,
  isAnswered,
  takesFocus,
  onAnswer,
}: {
  readonly reading: ListReading;
  readonly isAnswered: boolean;
  readonly takesFocus: boolean;
  readonly onAnswer: (isAnswered: boolean) => void;
}) {
  const texts = useTexts();
  const questions = reading.findings.filter(isQuestion);
  if (questions.length === 0 || reading.state === 'refused') return null;
  return (
    <>
      <p>{texts('lists.questions', { count: questions.length })}</p>
      <FindingList findings={questions} />
      <Tick isSelected={isAnswered} onChange={onAnswer} autoFocus={takesFocus}>
        {texts('lists.answered')}
      </Tick>
    </>
  );
}
