// What acts on printed and scanned paper change.

import { assert, present, unreachable } from '../assert.ts';
import type { CongressState } from './congress-state.ts';
import { changeContest, changePages } from './change-contest.ts';
import type { CountingContest } from './contest-state.ts';
import type { PageAct } from '../count/page-entries.ts';
import { findBatch, openBatch } from './page-state.ts';
import type { BatchState, PageMoment, PagesState, PrintedStock, ScannedItem } from './page-state.ts';
import { allBallots, ballotAt, ballotsOf } from './recorded-ballots.ts';

type ActOf<K extends PageAct['kind']> = Extract<PageAct, { readonly kind: K }>;

/** The state after an act on paper. An act that cannot follow on `state` is a bug and throws. */
export function applyPageAct(state: CongressState, act: PageAct, moment: PageMoment): CongressState {
  switch (act.kind) {
    case 'strictness-set':
      return changePages(state, act, (pages) => ({ ...pages, strictness: act.strictness }));
    case 'ballots-printed':
    case 'stock-accounted':
    case 'proof-read':
      return changePages(state, act, (pages) => stocked(pages, act, moment));
    case 'deck-read':
      return changePages(state, act, (pages) => ({
        ...pages,
        stock: { ...pages.stock, deck: { ...act.deck, at: moment.at } },
      }));
    case 'batch-opened':
      return changePages(state, act, (pages) => opened(pages, act, moment));
    case 'slip-corrected':
      return changeBatch(state, act, (batch) => ({ ...batch, slip: act.slip }));
    case 'ballot-scanned':
      return changeBatch(state, act, (batch, contest) => withItem(batch, contest, ballotItem(act)));
    case 'page-set-aside':
      return changeBatch(state, act, (batch, contest) =>
        withItem(batch, contest, {
          kind: 'set-aside',
          place: act.place,
          reasons: act.reasons,
          pages: act.pages,
          position: null,
          rulings: [],
        }),
      );
    case 'scan-ruled':
      return changeBatch(state, act, (batch, contest) => ruled(batch, contest, act, moment));
    case 'batch-closed':
      return changeBatch(state, act, (batch) => ({ ...batch, stage: 'closed' }));
    case 'batch-withdrawn':
      return withdrawn(state, act, moment);
    case 'zero-report-drawn':
    case 'pictures-exported':
      return changePages(state, act, (pages) => pages);
    default:
      return unreachable(act);
  }
}

type BatchActKind =
  'slip-corrected' | 'ballot-scanned' | 'page-set-aside' | 'scan-ruled' | 'batch-closed' | 'batch-withdrawn';

function changeBatch(
  state: CongressState,
  { kind, contestId, pass, batch }: Pick<ActOf<BatchActKind>, 'kind' | 'contestId' | 'pass' | 'batch'>,
  change: (batch: BatchState, contest: CountingContest) => BatchState,
): CongressState {
  return changeContest(state, contestId, kind, (contest): CountingContest => {
    const found = present(findBatch(contest.pages, pass, batch), `batch ${batch}`);
    const changed = change(found, contest);
    const batches = contest.pages.batches.map((each) => (each === found ? changed : each));
    return { ...contest, pages: { ...contest.pages, batches } };
  });
}

function stocked(
  pages: PagesState,
  act: ActOf<'ballots-printed' | 'stock-accounted' | 'proof-read'>,
  { at }: PageMoment,
): PagesState {
  const { stock } = pages;
  switch (act.kind) {
    case 'ballots-printed':
      return { ...pages, stock: { ...stock, printed: printedMore(stock.printed, act) } };
    case 'stock-accounted':
      return {
        ...pages,
        stock: { ...stock, accounted: { spoiled: act.spoiled, leftOver: act.leftOver, remark: act.remark } },
      };
    case 'proof-read':
      return {
        ...pages,
        stock: { ...stock, proof: { formCode: act.formCode, across: act.across, along: act.along, at } },
      };
    default:
      return unreachable(act);
  }
}

/** One line for each form. */
function printedMore(
  printed: readonly PrintedStock[],
  { paper, formCode, formDigest, ballots }: ActOf<'ballots-printed'>,
): readonly PrintedStock[] {
  const before = printed.find((each) => each.formCode === formCode);
  if (before === undefined) return [...printed, { paper, formCode, formDigest, ballots }];
  assert(before.formDigest === formDigest, `form ${formCode} has one geometry`);
  return printed.map((each) => (each === before ? { ...before, ballots: before.ballots + ballots } : each));
}

function opened(pages: PagesState, { pass, batch, slip }: ActOf<'batch-opened'>, { at }: PageMoment): PagesState {
  assert(openBatch(pages) === undefined, 'one batch is open at a time');
  assert(batch === pages.batches.filter((each) => each.pass === pass).length + 1, `batch ${batch} is the next`);
  const fresh: BatchState = { pass, batch, slip, stage: 'open', openedAt: at, items: [], withdrawal: null };
  return { ...pages, batches: [...pages.batches, fresh] };
}

const ballotItem = ({
  place,
  position,
  marks,
  pages,
  reasons,
  doubts,
  extraInk,
}: ActOf<'ballot-scanned'>): ScannedItem => ({
  kind: 'ballot',
  place,
  position,
  marks,
  pages,
  reasons,
  doubts,
  extraInk,
  rulings: [],
});

function withItem(batch: BatchState, contest: CountingContest, item: ScannedItem): BatchState {
  assert(batch.stage === 'open', `batch ${batch.batch} takes paper`);
  assert(item.place === batch.items.length + 1, `place ${item.place} is the next`);
  assertRecorded(contest, item.position);
  return { ...batch, items: [...batch.items, item] };
}

/** The ballot itself stands in the count already. */
function assertRecorded({ count }: CountingContest, position: number | null): void {
  if (position === null) return;
  const source = ballotAt(count.ballots, position)?.source;
  assert(source !== undefined && source !== 'keyboard', `position ${position} was read by a machine`);
}

function ruled(
  batch: BatchState,
  contest: CountingContest,
  { place, ruling, members, reason }: ActOf<'scan-ruled'>,
  moment: PageMoment,
): BatchState {
  assert(batch.stage !== 'withdrawn', `batch ${batch.batch} counts`);
  const item = present(batch.items[place - 1], `place ${place}`);
  assert(members.length >= 1, 'somebody decided');
  const position = ruling.kind === 'counted' ? ruling.position : null;
  assert(item.position === null || item.position === position, 'a ballot that counts keeps its position');
  assertRecorded(contest, position);
  const after = {
    ...item,
    position,
    rulings: [...item.rulings, { ruling, members, reason, at: moment.at, actor: moment.actor }],
  };
  return { ...batch, items: batch.items.with(place - 1, after) };
}

/** The ballots leave the count; those behind them move up, so that positions stay without a gap. */
function withdrawn(state: CongressState, act: ActOf<'batch-withdrawn'>, { at, actor }: PageMoment): CongressState {
  return changeContest(state, act.contestId, act.kind, (contest): CountingContest => {
    const batch = present(findBatch(contest.pages, act.pass, act.batch), `batch ${act.batch}`);
    assert(batch.stage !== 'withdrawn', `batch ${act.batch} counts`);
    const { count } = contest;
    const gone = batch.items.flatMap(({ position }) => (position === null ? [] : [position])).sort((a, b) => a - b);
    const leaving = new Set(gone);
    const ballots = ballotsOf(allBallots(count.ballots).filter((_, index) => !leaving.has(index + 1)));
    const moved = (position: number): number => position - gone.filter((each) => each < position).length;
    const batches = contest.pages.batches.map((each): BatchState =>
      each === batch
        ? {
            ...each,
            stage: 'withdrawn',
            withdrawal: { reason: act.reason, at, actor },
            items: each.items.map((item) => ({ ...item, position: null })),
          }
        : {
            ...each,
            items: each.items.map((item) =>
              item.position === null ? item : { ...item, position: moved(item.position) },
            ),
          },
    );
    return { ...contest, count: { ...count, ballots }, pages: { ...contest.pages, batches } };
  });
}
