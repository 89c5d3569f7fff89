// Refusals of sealing, with their numbers. Sentences: resources/locales/seal.{vi,en}.json.

import type { Figures, Finding } from '../../../core/finding/finding.ts';

const refusals = {
  'seal-key-unreadable': 'F.601',
  'seal-folder-missing': 'F.602',
  'seal-not-allowed-here': 'F.603',
  'seal-no-room': 'F.604',
  'seal-not-written': 'F.605',
  'seal-read-back-differs': 'F.606',
  'sealed-file-unreadable': 'F.607',
  'not-a-sealed-file': 'F.608',
  'sealed-file-too-large': 'F.609',
  'seal-does-not-verify': 'F.610',
  'seal-congress-changed': 'F.661',
  'seal-head-moved': 'F.662',
} as const;

export type SealRefusal = keyof typeof refusals;

/** The finding for a refusal. */
export const sealRefusal = (code: SealRefusal, figures: Figures = {}): Finding => ({
  number: refusals[code],
  code,
  severity: 'refusal',
  path: '$',
  figures,
});
