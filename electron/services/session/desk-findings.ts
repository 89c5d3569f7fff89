// What the desk refuses, with its number. Sentences: resources/locales/desk.{vi,en}.json. What a contest's stage forbids has
// numbers of its own, F.422 to F.427 (`core/life/step-findings.ts`).

import type { Figures, Finding } from '../../../core/finding/finding.ts';

const refusals = {
  'no-congress-open': 'F.401',
  'congress-unknown': 'F.402',
  'text-missing': 'F.403',
  'congress-is-fixed': 'F.404',
  'attendance-of-another-meeting': 'F.405',
  'attendance-reason-missing': 'F.406',
  'attendance-missing': 'F.407',
  'member-unknown': 'F.411',
  'head-already-entered': 'F.412',
  'member-is-counting': 'F.413',
  'committee-incomplete': 'F.414',
  'contest-unknown': 'F.421',
  'round-without-result': 'F.428',
  'round-is-fixed': 'F.429',
  'person-already-elected': 'F.430',
  'no-ballots-issued': 'F.431',
  'return-not-reported': 'F.432',
  'count-setting-is-fixed': 'F.441',
  'marks-do-not-fit': 'F.442',
  'position-leaves-gap': 'F.443',
  'ballot-unknown': 'F.444',
  'not-the-last-ballot': 'F.445',
  'entered-differs-from-collected': 'F.446',
  'warning-not-acknowledged': 'F.447',
  'technician-cannot-confirm': 'F.451',
  'already-confirmed': 'F.452',
  'pin-not-set': 'F.453',
  'pin-wrong': 'F.454',
  'pin-locked': 'F.455',
  'result-differs': 'F.456',
  'kept-evidence-differs': 'F.457',
  'revision-not-chosen': 'F.458',
  'no-revision-to-choose': 'F.459',
  'no-further-round': 'F.461',
  'round-is-decided': 'F.462',
  'round-is-required': 'F.463',
  'tie-break-list-is-fixed': 'F.464',
  'candidate-not-of-this-result': 'F.465',
  'retention-impossible': 'F.471',
  'retention-shortened': 'F.472',
  'retention-missing': 'F.473',
  'removal-before-seal': 'F.474',
  'removal-before-end': 'F.475',
  'removal-cut-off': 'F.476',
  'issue-is-counted': 'F.532',
  'congress-is-in-results': 'F.533',
  'nothing-to-amend': 'F.534',
  'removal-is-past': 'F.535',
} as const;

export type DeskRefusal = keyof typeof refusals;

/** The finding for a refusal; `path` names the part of what was asked that it is about. */
export const deskRefusal = (code: DeskRefusal, figures: Figures = {}, path = '$'): Finding => ({
  number: refusals[code],
  code,
  severity: 'refusal',
  path,
  figures,
});
