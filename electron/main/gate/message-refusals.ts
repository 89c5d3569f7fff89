// Refusals at the gate between window and program. Sentences: resources/locales/messages.{vi,en}.json.

import type { Finding } from '../../../core/finding/finding.ts';
import type { ClosedToOthers } from '../machine/own-modes.ts';

const numbers = {
  'message-not-allowed': 'F.901',
  'message-unknown': 'F.902',
  'message-not-understood': 'F.903',
  'act-stopped': 'F.904',
  'answer-not-understood': 'F.905',
  'data-folder-was-open': 'F.591',
  'data-folder-stays-open': 'F.592',
  'page-came-back': 'F.595',
} as const;

/** What the gate itself refuses. */
export type GateRefusal = keyof typeof numbers;

/** The finding for a refusal; `subject` is the channel. */
export const messageRefusal = (code: GateRefusal, subject: string): Finding => ({
  number: numbers[code],
  code,
  severity: 'refusal',
  path: '$',
  figures: { subject },
});

/** What is said when the page was lost and loaded again. */
export const pageCameBack = (): Finding => ({
  ...messageRefusal('page-came-back', ''),
  severity: 'warning',
  figures: {},
});

/** What is said at the start where other accounts of this machine could read the data folder. */
export function dataFolderNotices({ repaired, left }: ClosedToOthers): readonly Finding[] {
  const warning = (code: 'data-folder-was-open' | 'data-folder-stays-open', places: number): Finding => ({
    ...messageRefusal(code, ''),
    severity: 'warning',
    figures: { places },
  });
  return [
    ...(repaired > 0 ? [warning('data-folder-was-open', repaired)] : []),
    ...(left > 0 ? [warning('data-folder-stays-open', left)] : []),
  ];
}
