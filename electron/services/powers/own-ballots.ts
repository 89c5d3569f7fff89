// Ballots that were keyed by whoever sits at the keyboard now, in this sitting. A ballot is shown without two members only
// to the one who keyed it: the window has had it already, and no total can be read out of the program ballot by ballot.

import type { CountState } from '../../../core/life/count-state.ts';

/** What the sitting remembers; a restart, another person or another congress forgets it. */
export interface OwnBallots {
  readonly has: (contestId: string, position: number) => boolean;
  readonly take: (contestId: string, position: number) => void;
  readonly drop: (contestId: string, position: number) => void;
  /** Two members looked at this ballot: they correct it without being asked once more. */
  readonly grant: (contestId: string, position: number, members: readonly string[]) => void;
  /** Who looked at this ballot together just now. */
  readonly granted: (contestId: unknown, position: unknown) => readonly string[] | null;
  readonly endGrant: () => void;
  /** Called before each act: forgets everything once somebody else sits there. */
  readonly sitting: (congressId: string | null, actor: string) => void;
}

/** Nothing keyed yet. */
export function ownBallots(): OwnBallots {
  const keyed = new Map<string, Set<number>>();
  let sitting = '';
  let grant: { readonly contestId: string; readonly position: number; readonly members: readonly string[] } | null =
    null;
  return {
    has: (contestId, position) => keyed.get(contestId)?.has(position) ?? false,
    take: (contestId, position) => {
      const positions = keyed.get(contestId) ?? new Set();
      keyed.set(contestId, positions.add(position));
    },
    drop: (contestId, position) => {
      keyed.get(contestId)?.delete(position);
    },
    grant: (contestId, position, members) => {
      grant = { contestId, position, members };
    },
    granted: (contestId, position) =>
      grant?.contestId === contestId && grant?.position === position ? (grant?.members ?? null) : null,
    endGrant: () => {
      grant = null;
    },
    sitting: (congressId, actor) => {
      const now = JSON.stringify([congressId, actor]);
      if (now !== sitting) {
        keyed.clear();
        grant = null;
      }
      sitting = now;
    },
  };
}

/** Whether the batch of keyed ballots in which a position lies is still open: no ballot behind it has been begun. */
export const isBatchOpen = (
  { batchSize, ballots }: Pick<CountState, 'batchSize' | 'ballots'>,
  position: number,
): boolean => Math.ceil(position / batchSize) * batchSize >= ballots.length;
