// Cells in an old font: which font it is, what each cell says, and the choice to convert them.

import { letterOf } from '../../core/list/sheet/sheet.ts';
import { ChoiceRow } from '../design/choices.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import type { ListChoices, ListOffer, OfferedList } from './use-list-offer.ts';

/** Cells that are shown; a list has a few hundred names. */
const mostShown = 1000;

/** Every changed cell, before and after. Nothing where the list is in Unicode. */
export function ConvertedCells({ offer, offered }: { readonly offer: ListOffer; readonly offered: OfferedList }) {
  const texts = useTexts();
  const { conversions } = offered.reading;
  const { encoding } = offered.choices;
  const font = conversions.find(({ isChosen }) => isChosen)?.font ?? conversions[0]?.font;
  if (font === undefined && encoding === 'detect') return null;
  const shownFont = font ?? (encoding === 'vni' ? 'vni' : 'tcvn3');
  const isConverted = conversions.some(({ isChosen }) => isChosen);
  const figures = { count: conversions.length, font: texts(`lists.font.${shownFont}`) };
  const choices: readonly { readonly key: ListChoices['encoding']; readonly name: string }[] = [
    { key: shownFont, name: texts('lists.convert', { font: figures.font }) },
    { key: 'unicode', name: texts('lists.as-is') },
  ];
  return (
    <section aria-label={texts('lists.encoding')}>
      {conversions.length > 0 && (
        <StateMark state={isConverted ? 'good' : 'warn'}>
          {texts(isConverted ? 'lists.converted' : 'lists.old-font', figures)}
        </StateMark>
      )}
      <ChoiceRow
        label={texts('lists.encoding')}
        value={encoding === 'detect' ? null : encoding}
        onChange={(chosen) => {
          offer.choose({ encoding: chosen });
        }}
        choices={choices}
      />
      {conversions.length > 0 && (
        <div className="converted-cells">
          <table className="table table-wide">
            <thead>
              <tr>
                <th scope="col">{texts('lists.cell')}</th>
                <th scope="col">{texts('lists.before')}</th>
                <th scope="col">{texts('lists.after')}</th>
              </tr>
            </thead>
            <tbody>
              {conversions.slice(0, mostShown).map(({ row, column, before, after }) => (
                <tr key={`${row} ${column}`}>
                  <td>{`${letterOf(column)}${row}`}</td>
                  <td>{before}</td>
                  <td>
                    <strong>{after}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {conversions.length > mostShown && (
            <p className="hint">{texts('lists.more', { count: conversions.length - mostShown })}</p>
          )}
        </div>
      )}
    </section>
  );
}
