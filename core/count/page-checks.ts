// The numbered catalogue of what is said of scanned pages, batches, review, printing of ballots and the test deck.
// Sentences stand in `resources/locales/scan.*.json`. A number is never given twice.

import type { Figures, Finding } from '../finding/finding.ts';

export const pageChecks = {
  // A scanner driven directly
  'scanner-program-missing': 'F.501',
  'scanner-not-found': 'F.502',
  'scanner-busy': 'F.503',
  'scanner-jammed': 'F.504',
  'scanner-feeder-empty': 'F.505',
  'scanner-cover-open': 'F.506',
  'scanner-refused-access': 'F.507',
  'scanner-failed': 'F.508',
  'scanner-not-local': 'F.590',

  // Files and folders
  'scan-folder-missing': 'F.510',
  'scan-folder-not-writable': 'F.511',
  'scan-nothing-to-read': 'F.512',
  'scan-name-refused': 'F.513',

  // Reading and batches
  'scan-list-not-frozen': 'F.521',
  'scan-form-impossible': 'F.522',
  'scan-running': 'F.523',
  'scan-not-running': 'F.524',
  'scan-reader-stopped': 'F.525',
  'batch-unknown': 'F.526',
  'batch-open': 'F.527',
  'batch-not-open': 'F.528',
  'batch-slip-differs': 'F.529',
  'batch-waits-for-review': 'F.530',
  'batch-withdrawn-already': 'F.531',
  'more-ballots-than-issued': 'F.532',
  'scan-not-reconciled': 'F.533',
  'strictness-locked': 'F.534',
  'scanned-ballot-stays': 'F.536',

  // Review
  'review-item-unknown': 'F.540',
  'review-item-ruled': 'F.541',
  'review-two-members': 'F.542',
  'review-member-may-not': 'F.543',
  'review-not-open': 'F.545',
  'review-marks-unfit': 'F.546',
  'review-ground-needed': 'F.547',
  'picture-unknown': 'F.549',
  'picture-changed': 'F.550',

  // Printing of ballots, proof and test deck
  'ballots-not-printable': 'F.555',
  'proof-not-read': 'F.556',
  'proof-scale-wrong': 'F.557',
  'proof-without-resolution': 'F.558',
  'deck-after-counting': 'F.559',
  'stock-differs': 'F.561',
  'pictures-before-publishing': 'F.562',
  'pictures-not-written': 'F.563',

  // Asked to look at twice
  'scan-dirty-glass': 'W.501',
  'scan-black-and-white': 'W.503',
  'deck-not-read': 'W.504',
  'deck-differed': 'W.505',
  'stock-not-recorded': 'W.506',
  'stock-not-accounted': 'W.507',
  'stock-left-differing': 'W.508',

  // Said, and nothing more
  'scan-already-read': 'N.501',
} as const satisfies Readonly<Record<string, `${'F' | 'W' | 'N'}.${number}`>>;

/** What programs read in `Finding.code`. */
export type PageCheckCode = keyof typeof pageChecks;

const severities = { F: 'refusal', W: 'warning', N: 'note' } as const;

/** A finding on pages, batches, review, printing or deck. */
export function pageFinding(code: PageCheckCode, figures: Figures = {}, path = '$'): Finding {
  const number = pageChecks[code];
  const letter = number.startsWith('F') ? 'F' : number.startsWith('W') ? 'W' : 'N';
  return { number, code, severity: severities[letter], path, figures };
}
