// What acts on the congress itself change.

import { assert, unreachable } from '../assert.ts';
import { withAttendanceSet } from '../roster/attendance.ts';
import { followingRoster } from './roster-of-congress.ts';
import type { CommitteeMember, Congress } from '../congress/congress.ts';
import type { CongressState } from './congress-state.ts';
import type { CongressAct } from '../congress/entries.ts';

/** The state after an act on the congress. An act that cannot follow on `state` is a bug and throws. */
export function applyCongressAct(state: CongressState, act: CongressAct, at: string): CongressState {
  switch (act.kind) {
    case 'congress-created':
      assert(state.congress === null, 'a congress is created once');
      return { ...state, congress: act.congress };
    case 'congress-amended':
      return amended(state, act.congress);
    case 'attendance-set':
      return { ...state, attendance: act.attendance, roster: withAttendanceSet(state.roster, act.reason) };
    case 'committee-member-entered':
      return entered(state, act.member);
    case 'committee-member-removed':
      assertMember(state, act.memberId);
      return { ...state, committee: state.committee.filter(({ member }) => member.id !== act.memberId) };
    // Saying it anew does not begin the period anew: it counts from when it was said first, or from sealing.
    case 'retention-set':
      return { ...state, retention: { months: act.months, saidAt: state.retention?.saidAt ?? at } };
    case 'pin-set':
      assertMember(state, act.memberId);
      return {
        ...state,
        committee: state.committee.map((seat) => (seat.member.id === act.memberId ? { ...seat, hasPin: true } : seat)),
      };
    default:
      return unreachable(act);
  }
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
