// The catalogue of what verification can say: every failing check has a number that people can quote.
// Sentences: resources/locales/seal.{vi,en}.json, keyed by code.

import { digestGroups } from '../digest/digest-groups.ts';
import type { Figures } from '../finding/finding.ts';

/** What can fail, with its number. F.61x the file, F.62x key and signature, F.63x parts, F.64x meaning. */
export const failingChecks = {
  'unreadable-from-here': 'F.611',
  'missing-part': 'F.612',
  'renamed-part': 'F.613',
  'foreign-part': 'F.614',
  'repeated-part': 'F.615',
  'part-out-of-place': 'F.616',
  'content-changed': 'F.617',
  'header-changed': 'F.618',
  'directory-changed': 'F.618',
  'end-changed': 'F.618',
  'bytes-appended': 'F.619',
  'manifest-unreadable': 'F.621',
  'public-key-unreadable': 'F.622',
  'public-key-differs': 'F.623',
  'signature-differs': 'F.624',
  'expected-key-differs': 'F.625',
  'manifest-incomplete': 'F.631',
  'part-changed': 'F.632',
  'digest-list-differs': 'F.633',
  'result-unreadable': 'F.634',
  'confirmations-unreadable': 'F.635',
  'result-differs-from-manifest': 'F.641',
  'ballots-disagree': 'F.642',
  'tally-does-not-fit-list': 'F.643',
  'rule-set-unknown': 'F.644',
  'contest-refused-by-rules': 'F.645',
  'base-differs': 'F.646',
  'percentages-differ': 'F.647',
  'outcome-differs': 'F.648',
  'explanation-differs': 'F.649',
  'list-digest-differs': 'F.650',
  'confirmations-insufficient': 'F.651',
  'levels-missing': 'F.652',
} as const;

export type FailingCode = keyof typeof failingChecks;

export type HoldingCode =
  | 'container-holds'
  | 'manifest-holds'
  | 'sealed-in-rehearsal'
  | 'public-key-holds'
  | 'signature-holds'
  | 'expected-key-holds'
  | 'part-holds'
  | 'digest-list-holds'
  | 'result-belongs-to-manifest'
  | 'ballots-agree'
  | 'tally-fits-list'
  | 'base-holds'
  | 'percentages-hold'
  | 'outcome-holds'
  | 'explanation-holds'
  | 'list-digest-holds'
  | 'confirmations-hold';

/** One line of a verification: what holds, or what does not. */
export interface VerificationLine {
  readonly holds: boolean;
  /** Name of the part in the file; `wholeFile` where the file itself is meant. */
  readonly part: string;
  readonly code: FailingCode | HoldingCode;
  /** Values for the sentence; `number` in a line that fails. */
  readonly figures: Figures;
}

/** A line that says that something holds. */
export const holding = (part: string, code: HoldingCode, figures: Figures = {}): VerificationLine => ({
  holds: true,
  part,
  code,
  figures,
});

/** A line that says that something does not hold. */
export const failing = (part: string, code: FailingCode, figures: Figures = {}): VerificationLine => ({
  holds: false,
  part,
  code,
  figures: { ...figures, number: failingChecks[code] },
});

/** A SHA-256 as people compare it with paper: sixteen groups of four. */
export const inGroups = (digest: string): string => digestGroups(digest).join(' ');
