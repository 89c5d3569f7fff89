// Refusals of printing and of writing papers into files. Sentences: resources/locales/messages.{vi,en}.json.

import type { Finding } from '../../../core/finding/finding.ts';

const numbers = { 'no-printer': 'F.906', 'document-not-written': 'F.907' } as const;

/** The finding for a refusal; `subject` is what asked for a printer, or the name of the file. */
export const outputRefusal = (code: keyof typeof numbers, subject: string): Finding => ({
  number: numbers[code],
  code,
  severity: 'refusal',
  path: '$',
  figures: { subject },
});
