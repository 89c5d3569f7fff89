// The fold of the ledger: one entry after the other, each by the room that it belongs to.

import { unreachable } from '../assert.ts';
import { applyCongressAct } from './apply-congress-act.ts';
import type { CongressState } from './congress-state.ts';
import { applyContestAct } from './apply-contest-act.ts';
import { applyCountAct } from './apply-count-act.ts';
import { applyPageAct } from './apply-page-act.ts';
import { applyActOnRoster } from './roster-of-congress.ts';
import type { Entry } from '../ledger/entry.ts';

/** Acts after which the work goes on in their contest. */
const working: ReadonlySet<Entry['act']['kind']> = new Set([
  'count-opened',
  'ballot-recorded',
  'ballot-withdrawn',
  'ballot-scanned',
  'scan-ruled',
]);

/** Acts by which the committee is used, or is another: who was taken out before them stays out. */
const usingCommittee: ReadonlySet<Entry['act']['kind']> = new Set([
  'committee-member-entered',
  'pin-set',
  'secret-renewed',
  'list-frozen',
  'ballots-issued',
  'count-opened',
  'count-reconciled',
  'result-confirmed',
]);

/** The state after `entry`. `state` itself stays as it was. An entry that cannot follow on it is a bug and throws. */
export function applyEntry(state: CongressState, entry: Pick<Entry, 'act' | 'at' | 'actor'>): CongressState {
  const { act } = entry;
  const after = applied(state, entry);
  const used = after.lastRemoved !== null && usingCommittee.has(act.kind) ? { ...after, lastRemoved: null } : after;
  return 'contestId' in act && act.contestId !== null && working.has(act.kind) ? workedAt(used, act.contestId) : used;
}

/** The order in which counts were worked at, by the ledger: a clock that shows the same second twice does not matter. */
const workedAt = (state: CongressState, contestId: string): CongressState =>
  state.workedAt.at(-1) === contestId
    ? state
    : { ...state, workedAt: [...state.workedAt.filter((id) => id !== contestId), contestId] };

function applied(state: CongressState, entry: Pick<Entry, 'act' | 'at' | 'actor'>): CongressState {
  const { act } = entry;
  switch (act.kind) {
    case 'congress-created':
    case 'congress-amended':
    case 'congress-corrected':
    case 'attendance-set':
    case 'committee-member-entered':
    case 'committee-member-removed':
    case 'retention-set':
    case 'pin-set':
    case 'secret-renewed':
    case 'renewals-seen':
    case 'decided-together':
      return applyCongressAct(state, act, entry);
    case 'contest-drafted':
    case 'contest-amended':
    case 'contest-removed':
    case 'list-frozen':
    case 'rules-revision-chosen':
    case 'ballots-issued':
    case 'issue-withdrawn':
    case 'attendance-corrected':
    case 'no-further-round':
      return applyContestAct(state, act, entry);
    case 'count-opened':
    case 'return-reported':
    case 'ballot-recorded':
    case 'ballot-withdrawn':
    case 'count-reconciled':
    case 'count-reopened':
    case 'result-confirmed':
    case 'result-published':
    case 'result-sealed':
      return applyCountAct(state, act, entry);
    case 'strictness-set':
    case 'ballots-printed':
    case 'stock-accounted':
    case 'proof-read':
    case 'deck-read':
    case 'batch-opened':
    case 'slip-corrected':
    case 'ballot-scanned':
    case 'page-set-aside':
    case 'scan-ruled':
    case 'batch-closed':
    case 'batch-withdrawn':
    case 'zero-report-drawn':
    case 'pictures-exported':
      return applyPageAct(state, act, entry);
    case 'roster-imported':
    case 'delegate-entered':
    case 'delegate-removed':
    case 'delegate-replaced':
    case 'replacement-withdrawn':
    case 'delegation-renamed':
    case 'presence-recorded':
    case 'awaited-are-present':
    case 'attendance-follows-roster':
    case 'ballots-handed-out':
      return applyActOnRoster(state, act);
    default:
      return unreachable(act);
  }
}
