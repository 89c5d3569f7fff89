// What the gate of powers refuses, with its number. Sentences: resources/locales/powers.{vi,en}.json.

import type { Figures, Finding } from '../../../core/finding/finding.ts';

const refusals = {
  'nobody-at-keyboard': 'F.750',
  'keyboard-locked': 'F.751',
  'not-of-this-role': 'F.752',
  'not-in-this-state': 'F.753',
  'act-unknown': 'F.754',
  'two-members-needed': 'F.755',
  'same-person': 'F.756',
  'not-of-the-committee': 'F.757',
  'own-affair': 'F.758',
  'secret-too-short': 'F.760',
  'secret-too-simple': 'F.761',
  'secret-is-set': 'F.762',
  'secret-rests': 'F.763',
  'member-seated-twice': 'F.764',
  'renewals-not-seen': 'F.765',
  'looks-used-up': 'F.766',
} as const;

export type PowersRefusal = keyof typeof refusals;

/** The finding for a refusal; `path` names the part of what was asked that it is about. */
export const powersRefusal = (code: PowersRefusal, figures: Figures = {}, path = '$'): Finding => ({
  number: refusals[code],
  code,
  severity: 'refusal',
  path,
  figures,
});
