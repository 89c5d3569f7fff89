// The figure of a finished step, as the left list and the board show it.

import type { ContestView } from '../session/bridge.ts';
import type { Task } from '../session/place.ts';
import type { Texts } from '../texts/texts.ts';

/** "63 tên", "348 phiếu", "55 trúng cử"; empty where a step has no figure. */
export function figureOf(
  { contest, issued, count, reconciliation, result, sealed }: ContestView,
  task: Task,
  texts: Texts,
): string {
  switch (task) {
    case 'list':
      return texts('figure.names', { count: contest.candidates.length });
    case 'issue':
      return issued === null ? '' : texts('figure.ballots', { count: issued });
    case 'count':
      return count === null ? '' : texts('figure.ballots', { count: count.entered });
    case 'reconcile':
      return reconciliation === null ? '' : texts('figure.agrees');
    case 'result':
      return result === null ? '' : texts('figure.elected', { count: result.elected.length });
    case 'minutes':
      return '';
    case 'seal':
      return sealed === null ? '' : texts('figure.sealed');
  }
}
