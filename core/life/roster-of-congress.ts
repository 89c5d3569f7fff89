// The roster inside a congress: attendance follows it, unless the committee set figures of its own.

import type { CongressState } from './congress-state.ts';
import { ruleSet } from '../rules/rule-sets/rule-sets.ts';
import { applyRosterAct } from '../roster/apply-roster-act.ts';
import { attendanceSource, countedAttendance } from '../roster/attendance.ts';
import type { RosterAct } from '../roster/entries.ts';

/** The state after an act on the roster. */
export const applyActOnRoster = (state: CongressState, act: RosterAct): CongressState =>
  followingRoster({ ...state, roster: applyRosterAct(state.roster, act) });

/** The state with attendance as the roster has it, where attendance follows the roster. */
export function followingRoster(state: CongressState): CongressState {
  const { congress, roster } = state;
  if (congress === null || attendanceSource(roster) !== 'roster') return state;
  const reasons = ruleSet(congress.ruleSet)?.deductionReasons(congress.meeting) ?? [];
  return { ...state, attendance: countedAttendance(roster, congress.meeting, reasons) };
}
