// The numbered catalogue of what is said of devices: profiles that are refused, reports that are not taken, devices
// that are lost. Sentences stand in `resources/locales/devices.*.json`. A number is never given twice.

import type { Figures, Finding } from '../../../core/finding/finding.ts';

export const deviceChecks = {
  // A device profile, before it is used
  'profile-not-json': 'F.850',
  'profile-wrong-type': 'F.851',
  'profile-member-missing': 'F.852',
  'profile-member-unknown': 'F.853',
  'profile-value-refused': 'F.854',
  'profile-field-outside': 'F.855',
  'profile-fields-overlap': 'F.856',
  'profile-checksum-impossible': 'F.857',
  'profile-framing-impossible': 'F.858',
  'profile-device-twice': 'F.859',
  'profile-without-checksum': 'W.850',
  'profile-without-sheet-number': 'N.850',

  // Reports that are not taken; what they belonged to is dropped whole
  'report-empty': 'F.860',
  'report-unknown': 'F.861',
  'report-too-short': 'F.862',
  'report-too-long': 'F.863',
  'report-length-impossible': 'F.864',
  'code-too-long': 'F.865',
  'code-broken-off': 'F.866',
  'sheet-broken-off': 'F.867',
  'sheet-out-of-order': 'F.868',
  'sheet-checksum-wrong': 'F.869',
  'sheet-not-of-profile': 'F.870',
  'sheet-misread': 'F.871',
  'sheet-repeated': 'F.872',
  'stream-garbage': 'F.873',

  // The device itself
  'device-floods': 'F.874',
  'device-lost': 'F.875',
  'device-not-opened': 'F.876',
  'device-list-failed': 'F.877',
  'device-binding-missing': 'F.878',
  'sheet-does-not-fit-contest': 'F.879',
  'descriptor-not-understood': 'N.851',

  // Keyboard scanners: F.880 to F.882 stand in `core/keyboard/wedge-findings.ts`

  // The devices page
  'device-unknown': 'F.883',
  'device-in-use': 'F.884',
  'device-test-empty': 'F.885',
  'devices-file-unreadable': 'F.886',
  'devices-file-not-written': 'F.887',
  'profile-refused': 'F.888',
  'profile-unknown': 'F.889',

  // A mark-sense reader that is to read ballots
  'sheet-form-not-said': 'F.890',
} as const satisfies Readonly<Record<string, `${'F' | 'W' | 'N'}.${number}`>>;

/** What programs read in `Finding.code`. */
export type DeviceCheckCode = keyof typeof deviceChecks;

const severities = { F: 'refusal', W: 'warning', N: 'note' } as const;

/** A finding on a device; `path` is the JSON path in a profile, "$" where no profile is spoken of. */
export function deviceFinding(code: DeviceCheckCode, figures: Figures = {}, path = '$'): Finding {
  const number = deviceChecks[code];
  const letter = number.startsWith('F') ? 'F' : number.startsWith('W') ? 'W' : 'N';
  return { number, code, severity: severities[letter], path, figures };
}
