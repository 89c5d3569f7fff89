// How long the ballots of a congress are kept, and whether they may be destroyed now.

import { shortDate, readIsoDate } from '../../../core/text/dates.ts';
import { lastDayKept, longestRetention } from '../../../core/congress/retention.ts';
import { countOf, isPublished, sealingOf } from '../../../core/life/contest-state.ts';
import type { ContestState } from '../../../core/life/contest-state.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { keptPicturesOf } from '../../../db/kept-pictures.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';

/** What the screen of keeping shows. */
export interface RetentionView {
  /** `null` until it was said. */
  readonly months: number | null;
  /** The last day on which the ballots are kept, ISO date; `null` until everything is sealed. */
  readonly lastDay: string | null;
  /** Why they may not be removed now; `null` when they may. */
  readonly refusal: Finding | null;
  readonly ballots: number;
  readonly pictures: number;
}

/** Says how long ballots are kept. F.471 for a period that cannot be; F.472 for a shorter one once a result is published. */
export function setRetention(session: CongressSession, { months }: { readonly months: number }): Result<void, Finding> {
  if (!Number.isInteger(months) || months < 1 || months > longestRetention)
    return failure(deskRefusal('retention-impossible', { longest: longestRetention }, '$.months'));
  const { retention, contests } = session.state();
  if (retention?.months === months) return success(undefined);
  const hasResult = contests.some(isPublished);
  if (retention !== null && hasResult && months < retention.months)
    return failure(deskRefusal('retention-shortened', { months: retention.months }, '$.months'));
  return session.append([{ actor: '', act: { kind: 'retention-set', months } }]);
}

/** Keeping and removing as they stand. */
export function retentionView(session: CongressSession): RetentionView {
  const { retention, contests } = session.state();
  return {
    months: retention?.months ?? null,
    lastDay: lastDay(session),
    refusal: refusalToRemove(session),
    ballots: contests.reduce((sum, contest) => sum + ballotsIn(contest), 0),
    pictures: keptPicturesOf(session.file.connection).digests().length,
  };
}

/** Ballots that a contest's count holds. */
export const ballotsIn = (contest: ContestState): number => countOf(contest)?.ballots.length ?? 0;

/** Contests of which ballots exist on paper. */
const withBallots = (session: CongressSession): readonly ContestState[] =>
  session.state().contests.filter(({ stage }) => stage !== 'draft' && stage !== 'frozen');

const isSealed = (contest: ContestState): boolean => sealingOf(contest)?.isOutdated === false;

/** The last day on which the ballots are kept; `null` as long as that cannot be said. */
export function lastDay(session: CongressSession): string | null {
  const { retention } = session.state();
  const contests = withBallots(session);
  if (retention === null || contests.length === 0 || !contests.every(isSealed)) return null;
  return lastDayKept(
    retention,
    contests.flatMap((contest) => sealingOf(contest)?.at ?? []),
  );
}

/**
 * Why the congress may not be removed: F.474 before every result is published and sealed, F.473 without a period, F.475
 * before it is over. What was counted in a rehearsal are no ballots, and goes whenever two members want it to.
 */
export function refusalToRemove(session: CongressSession): Finding | null {
  if (session.congress().purpose === 'rehearsal') return null;
  const contests = withBallots(session);
  const open = contests.find((contest) => !isSealed(contest));
  if (open !== undefined || contests.length === 0)
    return deskRefusal('removal-before-seal', { contest: open?.contest.title ?? session.congress().title });
  const day = lastDay(session);
  if (day === null) return deskRefusal('retention-missing');
  return session.tools.now().slice(0, 10) > day ? null : deskRefusal('removal-before-end', { day: written(day) });
}

function written(iso: string): string {
  const day = readIsoDate(iso);
  return day.ok ? shortDate(day.value) : iso;
}
