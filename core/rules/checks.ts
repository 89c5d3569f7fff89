// The numbered catalogue of what the rules and the count refuse (F), ask to look at twice (W), or remark on (N).
// A number is never given twice and never reused (F.161 to F.168 and N.303 spoke of lists until 0.1.0): user, manual, test and help desk quote it.

import type { PartyClause } from './party-clauses.ts';
import type { Citation, Figures, Finding, Severity } from '../finding/finding.ts';

/** One row of the catalogue. `clause` names the sentence of law in a Party rule set, where there is one. */
interface Check {
  readonly number: `${'F' | 'W' | 'N'}.${number}`;
  readonly clause?: PartyClause;
}

export const checks = {
  // The input as a text
  'unreadable-file': { number: 'F.101' },
  'empty-input': { number: 'F.102' },
  'invalid-json': { number: 'F.103' },
  'invalid-utf8': { number: 'F.104' },
  'input-too-large': { number: 'F.105' },
  'wrong-type': { number: 'F.106' },
  'missing-member': { number: 'F.107' },
  'unknown-member': { number: 'F.108' },
  'duplicate-member': { number: 'F.109' },
  'not-a-count': { number: 'F.110' },

  // Words that the rule set or the contract does not know
  'unknown-schema': { number: 'F.111' },
  'unknown-rule-set': { number: 'F.112' },
  'unknown-office': { number: 'F.113', clause: 'secret-ballot' },
  'unknown-form': { number: 'F.114' },
  'unknown-marking': { number: 'F.115' },
  'unknown-round': { number: 'F.116' },
  'unknown-meeting': { number: 'F.117' },
  'unknown-reason': { number: 'F.118' },
  'unknown-mark': { number: 'F.119' },
  'unknown-defect': { number: 'F.120' },
  'unknown-candidate': { number: 'F.121' },
  'unknown-option': { number: 'F.122' },
  'unknown-alternates': { number: 'F.123' },
  'count-too-large': { number: 'F.124' },
  'nested-too-deep': { number: 'F.125' },

  // The contest
  'no-seats': { number: 'F.131' },
  'form-does-not-fit': { number: 'F.132', clause: 'ballot-forms' },
  'marking-does-not-fit-form': { number: 'F.133', clause: 'agree-or-disagree' },
  'round-does-not-fit': { number: 'F.134' },
  'surplus-required': { number: 'F.135', clause: 'more-names-than-seats' },
  'duplicate-candidate': { number: 'F.136' },
  'counter-is-candidate': { number: 'F.137', clause: 'counters-not-on-list' },
  'alternates-do-not-fit': { number: 'F.138', clause: 'alternates-by-order-of-votes' },
  'no-alternate-places': { number: 'F.139', clause: 'alternates-by-order-of-votes' },

  // Those who were summoned
  'duplicate-reason': { number: 'F.141' },
  'deductions-exceed-summoned': { number: 'F.142' },
  'more-present-than-summoned': { number: 'F.143' },
  'attendance-required': { number: 'F.144', clause: 'opinion-base' },
  'too-few-present': { number: 'F.145' },

  // The ballots
  'collected-more-than-issued': { number: 'F.151', clause: 'issued-and-returned-are-counted' },
  'duplicate-ballot': { number: 'F.152' },
  'issued-more-than-summoned': { number: 'F.530', clause: 'issued-and-returned-are-counted' },
  'issued-reason-missing': { number: 'F.531', clause: 'issued-and-returned-are-counted' },

  // Offices filled from among those just elected
  'not-elected-to-body': { number: 'F.564', clause: 'elected-from-the-body' },
  'body-not-elected-yet': { number: 'F.565', clause: 'elected-from-the-body' },
  'body-not-said': { number: 'F.566', clause: 'elected-from-the-body' },
  'body-does-not-fit': { number: 'F.567', clause: 'elected-from-the-body' },

  // Look twice
  'surplus-above-limit': { number: 'W.201', clause: 'surplus-limit' },
  'office-of-one-person': { number: 'W.202' },
  'more-present-than-base': { number: 'W.203' },
  'issued-more-than-present': { number: 'W.204', clause: 'issued-and-returned-are-counted' },
  'many-invalid-ballots': { number: 'W.205', clause: 'committee-decides-on-invalid' },
  'many-short-ballots': { number: 'W.206' },
  'many-not-returned': { number: 'W.207', clause: 'issued-and-returned-are-counted' },
  'few-names-for-alternates': { number: 'W.208', clause: 'alternates-by-order-of-votes' },
  'boxes-with-surplus': { number: 'W.209', clause: 'boxes-with-surplus' },
  'same-name-twice': { number: 'W.211', clause: 'order-of-names' },
  'order-of-equal-names-open': { number: 'W.212', clause: 'order-of-names' },
  'birth-date-missing': { number: 'W.213' },
  'collected-differs-from-report': { number: 'W.214', clause: 'issued-and-returned-are-counted' },
  'elected-since-the-list': { number: 'W.221', clause: 'elected-from-the-body' },
  'body-not-settled': { number: 'W.222', clause: 'elected-from-the-body' },

  // For information
  'surplus-below-prepared': { number: 'N.301', clause: 'surplus-prepared' },
  'part-struck-name-counts': { number: 'N.302' },
  // N.304 said of boxes on a list with surplus what W.209 says now.
} as const satisfies Readonly<Record<string, Check>>;

/** What programs read in `Finding.code`. */
export type CheckCode = keyof typeof checks;

/** The severity that the letter of a check's number stands for. */
export function severityOf(code: CheckCode): Severity {
  const letter = checks[code].number.charAt(0);
  if (letter === 'F') return 'refusal';
  return letter === 'W' ? 'warning' : 'note';
}

/**
 * A finding of the catalogue's check `code`.
 * `path` is the JSON path of the offending part, as in the input of `count`; `citation` the sentence of law behind it.
 */
export function finding(code: CheckCode, path: string, figures: Figures, citation?: Citation): Finding {
  const said = { number: checks[code].number, code, severity: severityOf(code), path, figures };
  return citation === undefined ? said : { ...said, citation };
}

/** Where clauses stand, by name; a rule set need not have them all. */
export type Clauses = Readonly<Partial<Record<string, Citation>>>;

/** The same with the citation that a rule set gives for the check's clause, where it has that clause. */
export function citedFinding(code: CheckCode, path: string, figures: Figures, clauses: Clauses): Finding {
  const check: Check = checks[code];
  return finding(code, path, figures, check.clause === undefined ? undefined : clauses[check.clause]);
}
