// Which column of a list was taken for what.

import type { ListMeaning } from '../../core/list/sheet/columns.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import type { ListReading } from './use-list-offer.ts';

const parts = [
  'birth-day',
  'birth-month',
  'birth-year',
  'party-day',
  'party-month',
  'party-year',
  'year',
  'day',
  'month',
  'workplace',
] as const satisfies readonly ListMeaning[];

type Part = (typeof parts)[number];

const isPart = (meaning: ListMeaning): meaning is Part => parts.some((part) => part === meaning);

/** A meaning in words. */
export const meaningText = (meaning: ListMeaning, texts: Texts): string =>
  isPart(meaning) ? texts(`lists.meaning.${meaning}`) : texts(`roster.meaning.${meaning}`);

export function ReadColumns({ reading: { columns } }: { readonly reading: ListReading }) {
  const texts = useTexts();
  const understood = columns.filter(({ meaning }) => meaning !== null);
  if (understood.length === 0) return null;
  return (
    <p>
      {texts('roster.preview.columns')}{' '}
      {understood.map(({ header, meaning }, index) => (
        <span key={`${header} ${index}`} className="column-read">
          {header === '' ? '' : `“${header}” → `}
          {meaningText((meaning ?? 'not-kept') as ListMeaning, texts)}
        </span>
      ))}
    </p>
  );
}
