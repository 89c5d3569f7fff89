// Paper as the review screen shows it: everything that the screen draws, and no more.

import type { Form, FormPlace } from '../../../../core/ballot-form/form.ts';
import type { Defect, InvalidReason } from '../../../../core/ballot/ballot.ts';
import { isWaiting, lastRuling } from '../../../../core/life/page-state.ts';
import type { ScannedItem } from '../../../../core/life/page-state.ts';
import type { DoubtfulMark, PagePlace } from '../../../../core/count/page-entries.ts';
import type { Contest } from '../../../../core/contest/contest.ts';
import type { ItemKey, PaperOnScreen } from './scan-review.ts';

export interface ShownPaper {
  readonly batch: number;
  readonly place: number;
  readonly kind: ScannedItem['kind'];
  readonly state: 'counted' | 'waiting' | 'dismissed';
  readonly reasons: readonly string[];
  readonly marks: string;
  readonly decided: {
    readonly kind: 'counted' | 'scanned-again' | 'no-ballot';
    readonly marks: string | null;
    readonly defects: readonly Defect[];
    readonly reason: string;
  } | null;
  readonly verdict: { readonly valid: boolean; readonly reason: InvalidReason | null } | null;
  readonly doubts: readonly DoubtfulMark[];
  readonly extraInk: readonly PagePlace[];
  readonly pages: readonly {
    readonly digest: string;
    readonly formPage: number | null;
    readonly corners: readonly number[];
  }[];
  readonly form: {
    readonly width: number;
    readonly height: number;
    readonly corners: readonly { readonly x: number; readonly y: number }[];
    readonly rows: readonly PagePlace[];
  } | null;
}

/** What the screen needs of a paper. */
export function shownPaper(
  { batch, place }: ItemKey,
  { item, form, verdict }: PaperOnScreen,
  contest: Contest,
): ShownPaper {
  return {
    batch,
    place,
    kind: item.kind,
    state: item.position !== null ? 'counted' : isWaiting(item) ? 'waiting' : 'dismissed',
    reasons: item.reasons,
    marks: item.kind === 'ballot' ? item.marks : '',
    decided: decidedOf(item),
    verdict: verdict === null ? null : { valid: verdict.valid, reason: verdict.valid ? null : verdict.reason },
    doubts: item.kind === 'ballot' ? item.doubts : [],
    extraInk: item.kind === 'ballot' ? item.extraInk : [],
    pages:
      item.kind === 'ballot'
        ? item.pages.map(({ digest, formPage, corners }) => ({ digest, formPage, corners }))
        : item.pages.map(({ digest }) => ({ digest, formPage: null, corners: [] })),
    form: form === null ? null : formOf(form, contest),
  };
}

function decidedOf(item: ScannedItem): ShownPaper['decided'] {
  const ruling = lastRuling(item);
  if (ruling === null) return null;
  const reason = item.rulings.at(-1)?.reason ?? '';
  return ruling.kind === 'counted'
    ? { kind: ruling.kind, marks: ruling.marks, defects: ruling.defects, reason }
    : { kind: ruling.kind, marks: null, defects: [], reason };
}

const formOf = ({ paper, marks, places }: Form, { candidates }: Contest): NonNullable<ShownPaper['form']> => ({
  width: paper.width,
  height: paper.height,
  corners: marks.corners.map(({ x, y }) => ({ x, y })),
  rows: candidates.map(({ id }) => around(places.filter(({ candidateId }) => candidateId === id))),
});

/** The area that holds a name and its boxes. */
function around(places: readonly FormPlace[]): PagePlace {
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  return {
    page: places[0]?.page ?? 1,
    x: left,
    y: top,
    width: Math.max(...places.map(({ x, width }) => x + width)) - left,
    height: Math.max(...places.map(({ y, height }) => y + height)) - top,
  };
}
