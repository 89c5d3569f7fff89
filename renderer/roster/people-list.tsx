// The people of the roster as a list that only draws what is in view: 2,000 lines cost what twenty cost.

import { memo } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { writtenPartialDate } from '../../core/text/partial-date.ts';
import { useTexts } from '../texts/texts.ts';
import { PresenceMark } from './presence-mark.tsx';
import type { RosterLine } from './roster-store.ts';

interface PeopleListProps {
  readonly lines: readonly RosterLine[];
  /** Number of the person who is open. */
  readonly open: number | null;
  readonly onOpen: (number: number) => void;
}

/** Height of a line in CSS pixels. */
const lineHeight = 44;

/** Lines in the order of numbers; Enter opens one. Neither the list nor a line is drawn up anew while it stays what it was. */
export const PeopleList = memo(function PeopleList({ lines, open, onOpen }: PeopleListProps) {
  const texts = useTexts();
  return (
    <div className="people">
      <div className="people-head" aria-hidden="true">
        {(['number', 'name', 'birth-date', 'delegation', 'standing', 'presence'] as const).map((column) => (
          <span key={column}>{texts(`roster.column.${column}`)}</span>
        ))}
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: lineHeight }}>
        <GridList
          className="people-lines"
          aria-label={texts('roster.list')}
          items={lines}
          dependencies={[open]}
          renderEmptyState={() => <p className="hint">{texts('roster.found-none')}</p>}
          onAction={(key) => {
            onOpen(Number(key));
          }}
        >
          {(line) => <PersonLine line={line} isOpen={line.id === open} />}
        </GridList>
      </Virtualizer>
    </div>
  );
});

function PersonLine({ line: { person }, isOpen }: { readonly line: RosterLine; readonly isOpen: boolean }) {
  const texts = useTexts();
  const { delegate, presence, replacedBy } = person;
  return (
    <GridListItem
      id={delegate.number}
      textValue={delegate.fullName}
      className="people-line"
      data-open={isOpen ? '' : undefined}
      data-quiet={replacedBy === null ? undefined : ''}
    >
      <span className="people-number">{delegate.number}</span>
      <strong>{delegate.fullName}</strong>
      <span>{writtenPartialDate(delegate.birthDate)}</span>
      <span>{delegate.delegation}</span>
      <span>{texts(`roster.standing.${delegate.standing}`)}</span>
      <PresenceMark presence={presence} />
    </GridListItem>
  );
}
