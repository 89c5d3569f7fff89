// From single pages to whole ballots: the sheets of a ballot lie one behind the other. What does not fit is set aside, and named.

import type { PageReading } from '../../../../scanners/page/judge/page-reading.ts';
import type { PageInOrder } from '../processes/page-pool.ts';
import type { SeenPage } from '../processes/page-work.ts';

/** A page whose picture was read, whatever came of it. */
export type LookedAtPage = Extract<SeenPage, { readonly kind: 'seen' }>;
export type ReadPage = LookedAtPage & { readonly reading: Exclude<PageReading, { readonly status: 'rejected' }> };

/** What belongs together, with the places where it came from. */
export type Gathered<File> =
  | {
      readonly kind: 'ballot';
      readonly formCode: string;
      readonly pages: readonly ReadPage[];
      readonly from: readonly PageInOrder<File>[];
    }
  | {
      readonly kind: 'set-aside';
      readonly reasons: readonly string[];
      readonly pages: readonly LookedAtPage[];
      readonly from: readonly PageInOrder<File>[];
    }
  /** Was committed before this run. */
  | { readonly kind: 'known'; readonly from: readonly PageInOrder<File>[] };

export interface GatheringRules {
  readonly contestId: string;
  /** Pages of each form of the contest, by form code. */
  readonly pagesOfForm: ReadonlyMap<string, number>;
  /** Whether these pixels have been read before; notes that they have now. */
  readonly isRepeated: (pixelDigest: string) => boolean;
}

export interface Gatherer<File> {
  readonly take: (page: PageInOrder<File>) => readonly Gathered<File>[];
  /** Nothing more comes: an unfinished ballot is set aside. */
  readonly finish: () => readonly Gathered<File>[];
}

/** Pages that say by themselves that they are no sheet of a ballot; they do not disturb the ballot between whose sheets they lie. */
const strangers: readonly string[] = ['blank', 'another-contest', 'proof-print', 'foreign-page', 'photograph'];

interface Group<File> {
  readonly from: PageInOrder<File>[];
  readonly pages: LookedAtPage[];
  /** Empty as long as nothing is wrong. */
  readonly faults: string[];
  formCode: string | null;
}

const newGroup = <File>(): Group<File> => ({ from: [], pages: [], faults: [], formCode: null });

/** Gathers pages in the order in which they come. */
export function gatherer<File>(rules: GatheringRules): Gatherer<File> {
  let group = newGroup<File>();
  const largest = Math.max(1, ...rules.pagesOfForm.values());

  const close = (): readonly Gathered<File>[] => {
    const { from, pages, faults, formCode } = group;
    group = newGroup();
    if (from.length === 0) return [];
    const needed = formCode === null ? largest : (rules.pagesOfForm.get(formCode) ?? largest);
    if (faults.length === 0 && formCode !== null && pages.length === needed)
      return [{ kind: 'ballot', formCode, pages: pages.filter(isRead), from }];
    const reasons = pages.length === needed || from.length === needed ? faults : [...faults, 'incomplete-ballot'];
    return [{ kind: 'set-aside', reasons: [...new Set(reasons)], pages, from }];
  };

  const closeWhenFull = (): readonly Gathered<File>[] => {
    const needed = group.formCode === null ? largest : (rules.pagesOfForm.get(group.formCode) ?? largest);
    return group.from.length >= needed ? close() : [];
  };

  const add = (
    from: PageInOrder<File>,
    seen: SeenPage,
    formCode: string | null,
    faults: readonly string[],
  ): readonly Gathered<File>[] => {
    group.from.push(from);
    if (seen.kind === 'seen') group.pages.push(seen);
    group.faults.push(...faults);
    group.formCode ??= formCode;
    return closeWhenFull();
  };

  const takeSheet = (from: PageInOrder<File>, seen: LookedAtPage): readonly Gathered<File>[] => {
    const { reading } = seen;
    const formCode = reading.formCode ?? null;
    const faults = reading.status === 'rejected' ? reading.reasons : [];
    const follows = reading.formPage === undefined || reading.formPage === group.from.length + 1;
    const isSameForm = group.formCode === null || formCode === null || group.formCode === formCode;
    if (follows && isSameForm) return add(from, seen, formCode, faults);
    const closed = close();
    const startsAnew = reading.formPage === undefined || reading.formPage === 1;
    const added = add(from, seen, formCode, startsAnew ? faults : [...faults, 'incomplete-ballot']);
    // A later sheet without its first stands alone.
    return startsAnew || group.from.length === 0 ? [...closed, ...added] : [...closed, ...added, ...close()];
  };

  const take = (from: PageInOrder<File>): readonly Gathered<File>[] => {
    const { seen } = from;
    if (seen.kind === 'known') return [{ kind: 'known', from: [from] }];
    if (seen.kind === 'unseen') return add(from, seen, null, seen.reasons);
    const alone = strangerReasons(seen, rules);
    if (alone !== null) return [{ kind: 'set-aside', reasons: alone, pages: [seen], from: [from] }];
    return takeSheet(from, seen);
  };

  return { take, finish: close };
}

const isRead = (page: LookedAtPage): page is ReadPage => page.reading.status !== 'rejected';

/** Why a page is set aside by itself, if it is. */
function strangerReasons(
  { reading, picture }: LookedAtPage,
  { contestId, isRepeated }: GatheringRules,
): readonly string[] | null {
  if (isRepeated(picture.pixelDigest)) return ['repeated'];
  if (reading.contestId !== undefined && reading.contestId !== contestId) return ['another-contest'];
  return reading.status === 'rejected' && reading.reasons.some((reason) => strangers.includes(reason))
    ? reading.reasons
    : null;
}
