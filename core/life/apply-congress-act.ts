// What acts on the congress itself change.

import { assert, present, unreachable } from '../assert.ts';
import { outdated } from './apply-contest-act.ts';
import { isPublished } from './contest-state.ts';
import { withAttendanceSet } from '../roster/attendance.ts';
import { followingRoster } from './roster-of-congress.ts';
import type { CommitteeMember, Congress } from '../congress/congress.ts';
import type { CongressState } from './congress-state.ts';
import type { CongressAct } from '../congress/entries.ts';
import type { Entry } from '../ledger/entry.ts';

/** When an act was done, and by whom. */
type Moment = Pick<Entry, 'at' | 'actor'>;

/** The state after an act on the congress. An act that cannot follow on `state` is a bug and throws. */
export function applyCongressAct(state: CongressState, act: CongressAct, moment: Moment): CongressState {
  switch (act.kind) {
    case 'congress-created':
      assert(state.congress === null, 'a congress is created once');
      return { ...state, congress: act.congress };
    case 'congress-amended':
      return amended(state, act.congress);
    case 'congress-corrected':
      return corrected(state, act, moment);
    case 'attendance-set':
      return { ...state, attendance: act.attendance, roster: withAttendanceSet(state.roster, act.reason) };
    case 'committee-member-entered':
      return entered(state, act.member);
    case 'committee-member-removed':
      assertMember(state, act.memberId);
      return {
        ...state,
        committee: state.committee.filter(({ member }) => member.id !== act.memberId),
        lastRemoved: state.committee.find(({ member }) => member.id === act.memberId) ?? null,
      };
    // Saying it anew does not begin the period anew: it counts from when it was said first, or from sealing.
    case 'retention-set':
      return { ...state, retention: { months: act.months, saidAt: state.retention?.saidAt ?? moment.at } };
    case 'pin-set':
      assertMember(state, act.memberId);
      return {
        ...state,
        committee: state.committee.map((seat) => (seat.member.id === act.memberId ? { ...seat, hasPin: true } : seat)),
      };
    case 'secret-renewed':
      return renewed(state, act, moment);
    case 'renewals-seen':
      assert(act.seen <= state.renewals.length, 'nobody sees what has not happened');
      return { ...state, renewalsSeen: act.seen };
    case 'decided-together': {
      const { contestId, members } = act;
      return {
        ...state,
        decisions: [...state.decisions, { act: act.act, contestId, members, at: moment.at, actor: moment.actor }],
      };
    }
    default:
      return unreachable(act);
  }
}

/** Who decided stands in the entry before. */
function renewed(
  state: CongressState,
  { memberId, way }: Extract<CongressAct, { kind: 'secret-renewed' }>,
  { at }: Moment,
): CongressState {
  assertMember(state, memberId);
  const members = way === 'two-members' ? (state.decisions.at(-1)?.members ?? []) : [];
  return { ...state, renewals: [...state.renewals, { memberId, way, members, at }] };
}

/** Who decided stands in the entry before. Files that were sealed before lack the amendment. */
function corrected(
  state: CongressState,
  { congress, reason }: Extract<CongressAct, { kind: 'congress-corrected' }>,
  { at }: Moment,
): CongressState {
  const before = present(state.congress ?? undefined, 'a congress');
  const amendment = { before, after: congress, reason, members: state.decisions.at(-1)?.members ?? [], at };
  const contests = state.contests.map((each) =>
    isPublished(each) ? { ...each, sealed: outdated(each.sealed) } : each,
  );
  return { ...amended(state, congress), contests, amendments: [...state.amendments, amendment] };
}

/** Another kind of meeting has other deductions: attendance is then to be entered anew. */
function amended(state: CongressState, congress: Congress): CongressState {
  assert(state.congress !== null, 'a congress is created before it is amended');
  const attendance = state.attendance?.meeting === congress.meeting ? state.attendance : null;
  return followingRoster({ ...state, congress, attendance });
}

/** A member of a known id is amended in place and keeps the PIN. */
function entered(state: CongressState, member: CommitteeMember): CongressState {
  const isKnown = state.committee.some((seat) => seat.member.id === member.id);
  if (!isKnown) return { ...state, committee: [...state.committee, { member, hasPin: false }] };
  return {
    ...state,
    committee: state.committee.map((seat) => (seat.member.id === member.id ? { ...seat, member } : seat)),
  };
}

const assertMember = (state: CongressState, memberId: string): void => {
  assert(
    state.committee.some(({ member }) => member.id === memberId),
    `${memberId} sits in the committee`,
  );
};
