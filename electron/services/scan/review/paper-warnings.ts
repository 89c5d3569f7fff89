// What is asked to be looked at twice before a count of printed ballots is closed: a machine that was not tried, and
// printed ballots of which nobody has said where they are.

import { issueOf } from '../../../../core/life/contest-state.ts';
import type { ContestState } from '../../../../core/life/contest-state.ts';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import { liveBatches, printedBallots } from '../../../../core/life/page-state.ts';
import type { Finding } from '../../../../core/finding/finding.ts';

/** W.504–W.508; none for ballots that the program neither printed nor read from paper. */
export const warningsOfPaper = (state: ContestState): readonly Finding[] => [
  ...warningsOfDeck(state),
  ...warningsOfStock(state),
];

/** Only where ballots were read from pages: a test deck tries nothing else. */
function warningsOfDeck({ pages }: ContestState): readonly Finding[] {
  const isRead = liveBatches(pages).some(({ items }) =>
    items.some((item) => item.position !== null && item.pages.length > 0),
  );
  if (!isRead) return [];
  const { deck } = pages.stock;
  if (deck === null) return [pageFinding('deck-not-read')];
  return deck.differing === 0
    ? []
    : [pageFinding('deck-differed', { ballots: deck.ballots, differing: deck.differing })];
}

/** Printed = issued + spoiled + left over. */
function warningsOfStock(state: ContestState): readonly Finding[] {
  const { stock } = state.pages;
  if (stock.printed.length === 0) return [];
  const printed = printedBallots(stock);
  const issued = issueOf(state)?.issued ?? 0;
  if (printed === 0) return [pageFinding('stock-not-recorded')];
  if (stock.accounted === null)
    return [pageFinding('stock-not-accounted', { printed, issued, rest: Math.max(0, printed - issued) })];
  const { spoiled, leftOver } = stock.accounted;
  const difference = Math.abs(printed - issued - spoiled - leftOver);
  return difference === 0
    ? []
    : [pageFinding('stock-left-differing', { printed, issued, spoiled, leftOver, difference })];
}
