// Use cases of the set-up: the congress as its papers name it, and who was summoned.

import type { Attendance, Congress } from '../../../core/congress/congress.ts';
import { amendedFacts } from '../../../core/life/amendment.ts';
import { isClosed } from '../../../core/life/contest-state.ts';
import type { CongressState } from '../../../core/life/congress-state.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { finding } from '../../../core/rules/checks.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import { cleanText } from '../../../core/text/clean-text.ts';
import { examineOverride } from '../../../core/roster/figures-in-force.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { requiredText } from '../session/typed-text.ts';

/** The congress as it is kept: F.403 without a name or title, F.112 for a rule set that is not known. */
export function cleanCongress(congress: Congress): Result<Congress, Finding> {
  const organisation = requiredText(congress.organisation, '$.congress.organisation');
  if (!organisation.ok) return organisation;
  const title = requiredText(congress.title, '$.congress.title');
  if (!title.ok) return title;
  if (ruleSet(congress.ruleSet) === undefined)
    return failure(finding('unknown-rule-set', '$.congress.ruleSet', { value: congress.ruleSet }));
  const { stamp, ...named } = congress;
  const { superior, term, place } = named;
  const stampedBy = cleanText(stamp ?? '');
  return success({
    ...named,
    ...(stampedBy === '' ? {} : { stamp: stampedBy }),
    organisation: organisation.value,
    title: title.value,
    superior: cleanText(superior),
    term: cleanText(term),
    place: cleanText(place),
  });
}

/** Amends the congress. F.404 once a list is frozen and what the rules rest on would change, F.533 once results name it. */
export function amendCongress(
  session: CongressSession,
  { congress }: { readonly congress: Congress },
): Result<void, Finding> {
  const cleaned = cleanCongress(congress);
  if (!cleaned.ok) return cleaned;
  const fixed = refusalOfFixed(session, cleaned.value);
  if (fixed !== null) return failure(fixed);
  // What results speak of already is put right by two members, and the papers say so.
  if (session.state().contests.some(isClosed) && amendedFacts(session.congress(), cleaned.value).length > 0)
    return failure(deskRefusal('congress-is-in-results', {}, '$.congress'));
  return session.append([{ actor: '', act: { kind: 'congress-amended', congress: cleaned.value } }]);
}

/** F.404 where a list is frozen and what the rules rest on would change; `null` otherwise. */
export function refusalOfFixed(session: CongressSession, congress: Congress): Finding | null {
  const before = session.congress();
  const rests = ['purpose', 'level', 'meeting', 'ruleSet'] as const;
  const changed = rests.find((member) => before[member] !== congress[member]);
  return changed !== undefined && hasFrozenList(session.state())
    ? deskRefusal('congress-is-fixed', {}, `$.congress.${changed}`)
    : null;
}

/** Whether people may rely on a list already. */
const hasFrozenList = ({ contests }: CongressState): boolean => contests.some(({ stage }) => stage !== 'draft');

/** Sets who was summoned and who came; too few for the meeting are kept, too, and stop the handing out of ballots only. Ballots that are issued keep the attendance that was fixed with them. */
export function setAttendance(
  session: CongressSession,
  { attendance, reason }: { readonly attendance: Attendance; readonly reason: string },
): Result<void, Finding> {
  if (attendance.meeting !== session.congress().meeting)
    return failure(deskRefusal('attendance-of-another-meeting', {}, '$.attendance.meeting'));
  const refusal = session
    .rules()
    .examineElectorate(attendance)
    .find(({ severity, code }) => severity === 'refusal' && code !== 'too-few-present');
  if (refusal !== undefined) return failure(refusal);
  const why = cleanText(reason);
  const { attendance: before, contests, roster } = session.state();
  const unexplained = examineOverride(roster, why);
  if (unexplained !== null) return failure(unexplained);
  if (why === '' && before !== null && contests.some(({ stage }) => stage !== 'draft')) {
    return failure(deskRefusal('attendance-reason-missing', {}, '$.reason'));
  }
  return session.append([
    { actor: '', act: { kind: 'attendance-set', attendance: cleanAttendance(attendance), reason: why } },
  ]);
}

/** Names without stray spaces and empty lines. */
export const cleanAttendance = (attendance: Attendance): Attendance => ({
  ...attendance,
  deductions: attendance.deductions.map(({ names, ...deduction }) =>
    names === undefined ? deduction : { ...deduction, names: names.map(cleanText).filter((name) => name !== '') },
  ),
});
