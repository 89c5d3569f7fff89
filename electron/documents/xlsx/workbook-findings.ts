// Why a workbook is not read, by number (F.7xx); sentences in `resources/locales/documents.*.json`, group "checks".

import type { Figures, Finding } from '../../../core/finding/finding.ts';

/** The catalogue: numbers are never given twice. */
export const workbookChecks = {
  'not-a-workbook': 'F.701',
  'workbook-encrypted': 'F.702',
  'workbook-old-format': 'F.703',
  'workbook-damaged': 'F.704',
  'workbook-too-large': 'F.705',
  'workbook-too-many-rows': 'F.706',
  'workbook-too-many-columns': 'F.707',
  'workbook-cell-too-long': 'F.708',
  'workbook-empty': 'F.709',
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
