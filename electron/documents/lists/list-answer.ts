// What `read-list` prints: the contract `kiem-phieu/list@1`, member by member.

import type { Finding, Severity } from '../../../core/finding/finding.ts';
import type { ListedPerson } from '../../../core/list/person-row.ts';
import type { ListKind } from '../../../core/list/row-source.ts';
import { isReadable } from '../../../core/list/reading.ts';
import type { ListReading } from '../../../core/list/reading.ts';
import { listSentence } from './list-sentences.ts';

/** 0 all was understood, 1 somebody must repair or decide something first, 2 nothing could be read. */
export type ListStatus = 0 | 1 | 2;

/** What is printed, and how the command ends. */
export interface ListAnswer {
  readonly json: string;
  readonly status: ListStatus;
}

const schema = 'kiem-phieu/list@1';
const severities: Readonly<Record<Severity, string>> = { refusal: 'error', warning: 'warning', note: 'note' };

/** The answer to a list that was read, however well. */
export function answerOf(reading: ListReading): ListAnswer {
  const { as, sheet, otherSheets, people, notPeople, findings, state } = reading;
  const json = {
    schema,
    as,
    sheet,
    otherSheets: otherSheets.map(({ name, people: count, isHidden }) => ({ name, people: count, hidden: isHidden })),
    people: people.map((person) => personOf(person, as)),
    notPeople: notPeople.map(({ row, kind, text }) => ({ row, kind, text })),
    findings: findings.map(findingOf),
  };
  const status = !isReadable(reading) ? 2 : state === 'clear' ? 0 : 1;
  return { json: JSON.stringify(json, null, 2), status };
}

/** The answer where nothing could be read. */
export const answerOfRefusal = (as: ListKind, finding: Finding): ListAnswer => ({
  json: JSON.stringify(
    { schema, as, sheet: null, otherSheets: [], people: [], notPeople: [], findings: [findingOf(finding)] },
    null,
    2,
  ),
  status: 2,
});

const orNull = (text: string): string | null => (text === '' ? null : text);

function personOf({ row, isHidden, facts }: ListedPerson, as: ListKind) {
  const { birthDate } = facts;
  return {
    row,
    fullName: facts.fullName,
    birth: orNull(birthDate),
    sex: facts.sex,
    delegation: orNull(facts.delegation),
    position: orNull(facts.position),
    standing: as === 'candidates' ? null : facts.standing,
    cardNumber: orNull(facts.cardNumber),
    hidden: isHidden,
  };
}

function findingOf(finding: Finding) {
  const { number, code, severity, figures } = finding;
  return {
    number,
    code,
    row: typeof figures['row'] === 'number' ? figures['row'] : null,
    column: typeof figures['letter'] === 'string' ? figures['letter'] : null,
    severity: severities[severity],
    message: listSentence(finding),
  };
}
