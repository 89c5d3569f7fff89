// Why a workbook is not read, by number (F.7xx); sentences in `resources/locales/documents.*.json`, group "checks".

import type { Figures, Finding } from '../../../core/finding/finding.ts';

/** The catalogue: numbers are never given twice. F.706 to F.709 belonged to limits that lists tell by cell now. */
export const workbookChecks = {
  'not-a-workbook': 'F.701',
  'workbook-encrypted': 'F.702',
  'workbook-old-format': 'F.703',
  'workbook-damaged': 'F.704',
  'workbook-too-large': 'F.705',
  'workbook-open-document': 'F.710',
  'workbook-binary': 'F.711',
  'list-file-unknown': 'F.712',
} as const;

export type WorkbookCheck = keyof typeof workbookChecks;

/** The refusal of the file called `figures.name`. */
export const workbookRefusal = (code: WorkbookCheck, figures: Figures): Finding => ({
  number: workbookChecks[code],
  code,
  severity: 'refusal',
  path: '$',
  figures,
});
