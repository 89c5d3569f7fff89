// The numbered catalogue of what the roster refuses (F), asks to look at twice (W), or remarks on (N).
// A number is never given twice and never reused. Sentences: resources/locales/roster.{vi,en}.json.

import type { Figures, Finding, Severity } from '../finding/finding.ts';

export const rosterChecks = {
  // A list that joins the roster; what a list itself is refused for stands in `core/list/sheet/checks.ts` (F.801 to F.814)
  'roster-row-already-there': 'F.815',

  // Acts on the roster
  'delegate-unknown': 'F.821',
  'roster-in-use': 'F.822',
  'roster-numbers-used-up': 'F.823',
  'reason-needed': 'F.824',
  'replaced-not-official': 'F.825',
  'replaced-already': 'F.826',
  'replaced-is-here': 'F.827',
  'alternate-needed': 'F.828',
  'alternate-already-votes': 'F.829',
  'replacement-unknown': 'F.830',
  'deduction-not-listed': 'F.831',
  'not-here-to-leave': 'F.832',
  'delegation-unknown': 'F.833',
  'ballots-already-issued': 'F.834',
  'hand-out-needs-reason': 'F.836',
  'override-needs-reason': 'F.837',
  'nobody-chosen': 'F.838',
  'facts-not-taken': 'F.839',
  'replaced-stands-aside': 'F.840',
  'issued-not-handed-out': 'F.842',
  'list-not-frozen': 'F.843',
  'roster-empty': 'F.844',

  // Look twice
  'absent-not-deducted': 'W.808',
  'delegates-awaited': 'W.809',
} as const satisfies Readonly<Record<string, `${'F' | 'W' | 'N'}.8${number}`>>;

/** What programs read in `Finding.code`. */
export type RosterCheck = keyof typeof rosterChecks;

const severities: Readonly<Record<string, Severity>> = { F: 'refusal', W: 'warning', N: 'note' };

/** A finding of the catalogue's check `code`; `path` as in the list ("$.rows[4]") or the message. */
export function rosterFinding(code: RosterCheck, path: string, figures: Figures = {}): Finding {
  const number = rosterChecks[code];
  return { number, code, severity: severities[number.charAt(0)] ?? 'refusal', path, figures };
}
