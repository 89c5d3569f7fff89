// The names in ballot order, as a table that the arrow keys walk through.

import type { Key, Selection } from 'react-aria-components/Table';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import type { CandidateDraft } from '../../core/list/candidates.ts';
import { writtenPartialDate } from '../../core/text/partial-date.ts';
import { writtenDate } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';

interface CandidateTableProps {
  /** What the table is called, where it is not the list itself. */
  readonly label?: string;
  readonly candidates: readonly CandidateDraft[];
  /** Places that are selected, counting from 0; only where names can be taken out. */
  readonly selected?: ReadonlySet<number>;
  readonly onSelect?: (selected: ReadonlySet<number>) => void;
  /** Enter on a row. */
  readonly onOpen?: (place: number) => void;
  /** The row that was just entered. */
  readonly lit?: string | null;
}

/** Candidates with their number on the ballot. */
export function CandidateTable({ label, candidates, selected, onSelect, onOpen, lit = null }: CandidateTableProps) {
  const texts = useTexts();
  const select = (selection: Selection): void => {
    onSelect?.(selection === 'all' ? new Set(candidates.keys()) : new Set([...selection].map(Number)));
  };
  return (
    <Table
      className="table table-wide"
      aria-label={label ?? texts('list.names')}
      {...(selected === undefined
        ? {}
        : { selectionMode: 'multiple' as const, selectedKeys: [...selected].map(String), onSelectionChange: select })}
      {...(onOpen === undefined
        ? {}
        : {
            onRowAction: (key: Key) => {
              onOpen(Number(key));
            },
          })}
    >
      <TableHeader>
        <Column className="number-column">{texts('list.number')}</Column>
        <Column isRowHeader>{texts('list.name')}</Column>
        <Column>{texts('list.birth-date')}</Column>
        <Column>{texts('list.party-date')}</Column>
        <Column>{texts('list.position')}</Column>
      </TableHeader>
      <TableBody>
        {candidates.map(({ fullName, birthDate = '', partyDate = '', position = '' }, place) => (
          <Row
            key={place}
            id={String(place)}
            textValue={fullName}
            className="table-row"
            data-lit={fullName === lit ? '' : undefined}
          >
            <Cell className="number-column">{place + 1}</Cell>
            <Cell>
              <strong>{fullName}</strong>
            </Cell>
            <Cell>{writtenPartialDate(birthDate)}</Cell>
            <Cell>{writtenDate(partyDate)}</Cell>
            <Cell>{position}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
