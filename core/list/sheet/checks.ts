// The numbered catalogue of what a list of people is refused for (F), asked about (W), or remarked on (N), the same for
// delegates and for candidates. A number is never given twice and never reused; F.161 to F.168 and N.303, by which
// lists of candidates spoke until version 0.1.0, are not given again. Sentences: resources/locales/list.{vi,en}.json.

import type { Figures, Finding, Severity } from '../../finding/finding.ts';
import { letterOf } from './sheet.ts';

export const listChecks = {
  // The list as a whole
  'list-empty': 'F.801',
  'list-no-name-column': 'F.802',
  'list-column-twice': 'F.803',
  'list-too-many-people': 'F.804',

  // Rows and cells
  'list-row-without-name': 'F.805',
  'list-name-malformed': 'F.806',
  'list-date-malformed': 'F.807',
  'list-date-impossible': 'F.808',
  'list-sex-unknown': 'F.809',
  'list-standing-unknown': 'F.810',
  'list-text-too-long': 'F.811',
  'list-row-too-long': 'F.812',
  'list-person-twice': 'F.813',
  'list-card-twice': 'F.814',
  'list-row-unclear': 'F.851',
  'list-cell-error': 'F.852',
  'list-cell-without-result': 'F.853',
  'list-cell-text-missing': 'F.854',
  'list-cell-too-long': 'F.855',
  'list-beyond-limits': 'F.856',
  'list-old-font': 'F.857',
  'list-fonts-mixed': 'F.858',
  'list-person-over-rows': 'F.859',
  'list-sheet-unknown': 'F.860',
  'list-reading-gone': 'F.861',

  // Asked about: somebody decides before the list is taken
  'list-name-of-one-syllable': 'W.851',
  'list-same-birth-date': 'W.852',
  'list-title-or-name': 'W.853',
  'list-group-not-understood': 'W.854',
  'list-group-contradicted': 'W.855',
  'list-column-without-header': 'W.856',

  // Look twice
  'list-column-missing': 'W.801',
  'list-value-missing': 'W.802',
  'list-same-name': 'W.803',
  'list-age-unusual': 'W.804',
  'list-joined-young': 'W.805',
  'list-education-unknown': 'W.806',
  'list-theory-unknown': 'W.807',
  'list-rows-hidden': 'W.857',
  'list-other-sheets': 'W.858',
  'list-party-date-of-year': 'W.859',
  'list-cell-not-used-broken': 'W.860',
  'list-letters-undecided': 'W.861',

  // For information
  'list-column-not-understood': 'N.801',
  'list-title-apart': 'N.851',
  'list-columns-hidden': 'N.852',
  'list-number-only': 'N.853',
  'list-hidden-left-out': 'N.854',
  'list-group-carried': 'N.855',
  'list-reading-stopped': 'N.856',
} as const satisfies Readonly<Record<string, `${'F' | 'W' | 'N'}.8${number}`>>;

/** What programs read in `Finding.code`. */
export type ListCheck = keyof typeof listChecks;

/** Warnings that ask: the list is taken only after somebody has said yes to them. */
const asking: ReadonlySet<string> = new Set<ListCheck>([
  'list-name-of-one-syllable',
  'list-same-birth-date',
  'list-title-or-name',
  'list-group-not-understood',
  'list-group-contradicted',
  'list-column-without-header',
]);

/** Whether a finding asks something that somebody has to decide. */
export const isQuestion = ({ code }: Finding): boolean => asking.has(code);

const severities: Readonly<Record<string, Severity>> = { F: 'refusal', W: 'warning', N: 'note' };

/** Where a finding stands; rows and columns count from 1. `null` where the whole list, or a whole row, is meant. */
export interface ListPlace {
  readonly row: number | null;
  readonly column: number | null;
}

/** Everywhere, or nowhere in particular. */
export const wholeList: ListPlace = { row: null, column: null };

/** A finding of the catalogue. Its figures carry `row` and `letter` (the column as spreadsheets call it) where known. */
export function listFinding(code: ListCheck, { row, column }: ListPlace, figures: Figures = {}): Finding {
  const number = listChecks[code];
  return {
    number,
    code,
    severity: severities[number.charAt(0)] ?? 'refusal',
    path: `$${row === null ? '' : `.rows[${row - 1}]`}${column === null ? '' : `.columns[${column - 1}]`}`,
    figures: {
      ...figures,
      ...(row === null ? {} : { row }),
      ...(column === null ? {} : { letter: letterOf(column) }),
    },
  };
}
