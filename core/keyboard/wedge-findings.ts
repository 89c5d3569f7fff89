// Scans of a keyboard scanner that were not taken, as numbered findings. Sentences: `resources/locales/devices.*.json`.

import type { Finding } from '../finding/finding.ts';
import { usualWedgeSettings } from './wedge.ts';
import type { WedgeFault } from './wedge.ts';

/** Numbers of the device catalogue (`scanners/hid/profiles/device-checks.ts`) that belong to keyboard scanners. */
export const wedgeChecks: Readonly<Record<WedgeFault, `F.${number}`>> = {
  'scan-broken-off': 'F.880',
  'scan-disturbed': 'F.881',
  'scan-too-long': 'F.882',
};

/** What is said of a scan that was not taken. */
export const wedgeFinding = (fault: WedgeFault): Finding => ({
  number: wedgeChecks[fault],
  code: fault,
  severity: 'refusal',
  path: '$',
  figures: { most: usualWedgeSettings.most },
});
