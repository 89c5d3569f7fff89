// Which lists the regulation fixes by itself.

import type { Round } from '../contest/contest.ts';

/** Among equals nobody is added, taken out or amended (190 Đ.30); a second or further ballot is the congress's to change. */
export const hasFixedNames = ({ round }: { readonly round: Round }): boolean => round === 'tie-break';
