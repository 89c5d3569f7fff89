// How many ballots of which the machine was sure two members may look at again before the result is published, and of which
// papers they may see the pictures.

import { isPublished } from '../../../../core/life/contest-state.ts';
import type { ScannedItem } from '../../../../core/life/page-state.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import { powersRefusal } from '../../powers/power-findings.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import type { ItemKey } from './scan-review.ts';

/**
 * Ballots of one contest of which the machine was sure and that two members may look at before publishing: enough to see
 * that the machine reads as it should, too few to tell a result by.
 */
export const mostLooks = 10;

/** What was shown since the two sat down. */
export interface Looks {
  /** F.766 once too many sure ones were looked at. Each is on record; turning back to it is the same look. */
  readonly take: (
    session: CongressSession,
    key: ItemKey,
    item: ScannedItem,
    members: readonly string[],
  ) => Result<void, Finding>;
  /** Whether a picture is of a paper that they were shown. */
  readonly hasPicture: (digest: string) => boolean;
  readonly forget: () => void;
}

/** Nothing shown yet. */
export function openLooks(): Looks {
  const papers = new Set<string>();
  const pictures = new Set<string>();
  return {
    take: (session, key, item, members) => {
      const name = JSON.stringify([session.id, key.contestId, key.batch, key.place]);
      const noted = papers.has(name) ? success(undefined) : noteLook(session, key, item, members);
      if (!noted.ok) return noted;
      papers.add(name);
      for (const { digest } of item.pages) pictures.add(digest);
      return noted;
    },
    hasPicture: (digest) => pictures.has(digest),
    forget: () => {
      papers.clear();
      pictures.clear();
    },
  };
}

/** Paper that waits, and paper on which people decided, is seen as often as it is wanted. */
function noteLook(
  session: CongressSession,
  { contestId }: ItemKey,
  item: ScannedItem,
  members: readonly string[],
): Result<void, Finding> {
  const contest = session.contest(contestId);
  if (!contest.ok) return contest;
  const isSure = item.position !== null && item.rulings.length === 0;
  if (!isSure || isPublished(contest.value)) return success(undefined);
  const looks = session
    .state()
    .decisions.filter((decision) => decision.act === 'look-in-review' && decision.contestId === contestId).length;
  if (looks >= mostLooks) return failure(powersRefusal('looks-used-up', { most: mostLooks }));
  return session.append([{ actor: '', act: { kind: 'decided-together', act: 'look-in-review', contestId, members } }]);
}
