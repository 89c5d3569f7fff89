// Which committee stamps the ballot: the one that convenes the congress; of a cell under a grassroots committee, that
// committee (244 Đ.17 k.1). Names are free text: what stands here is a suggestion, and the set-up may say otherwise.

import type { Congress } from './congress.ts';

type Named = Pick<Congress, 'level' | 'organisation' | 'superior' | 'stamp'>;

/** "Ban Chấp hành Đảng bộ xã Vân Khê" of a party body, "Chi ủy Chi bộ 3" of a cell; any other name stays as it is. */
function committeeOf(organisation: string): string {
  if (/^Đảng bộ\s/iu.test(organisation)) return `Ban Chấp hành ${organisation}`;
  return /^Chi bộ\s/iu.test(organisation) ? `Chi ủy ${organisation}` : organisation;
}

/** The committee that the level suggests; empty where no body is named yet. */
export function suggestedStamp({ level, organisation, superior }: Omit<Named, 'stamp'>): string {
  const convening = level === 'cell' && superior.trim() !== '' ? superior : organisation;
  return committeeOf(convening.trim());
}

/** The committee whose stamp the ballot asks for: as the set-up says, or as the level suggests. */
export const stampOf = (congress: Named): string => congress.stamp ?? suggestedStamp(congress);
