// Who may look at pictures of ballots: two members of the committee together, never one alone.

import { pageFinding } from '../../../../core/count/page-checks.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import type { KeptPicture } from '../../../../db/kept-pictures.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { openLooks } from './looks.ts';
import { admitReviewers, keptPicture, paperOnScreen, rulePaper } from './scan-review.ts';
import type { Decision, ItemKey, Reviewer } from './scan-review.ts';
import { shownPaper } from './shown-paper.ts';
import type { ShownPaper } from './shown-paper.ts';

/** The review of one machine. Invariant: nobody, or at least two members, are admitted. */
export interface ReviewRoom {
  /** Ids of those who review now. */
  readonly reviewers: () => readonly string[];
  /** Admits members by their secrets; refuses fewer than two, and whoever may not decide. */
  readonly admit: (
    session: CongressSession,
    input: { readonly reviewers: readonly Reviewer[] },
  ) => Result<void, Finding>;
  /** Nobody reviews any more. */
  readonly dismiss: () => void;
  /** Paper to look at; F.545 unless two review, F.766 for too many of which the machine was sure. */
  readonly paper: (key: ItemKey) => Result<ShownPaper, Finding>;
  /** A kept picture of a paper that they looked at; F.545 unless two review, F.549 for any other. */
  readonly picture: (digest: string) => Result<KeptPicture, Finding>;
  /** What those who review decide. */
  readonly rule: (
    session: CongressSession,
    input: ItemKey & { readonly decision: Decision; readonly reason: string },
  ) => Result<void, Finding>;
}

/** Opens the room; `session` is the open congress, or F.401. */
export function openReviewRoom(session: () => Result<CongressSession, Finding>): ReviewRoom {
  let reviewers: readonly string[] = [];
  const looks = openLooks();
  const looking = (): Result<CongressSession, Finding> =>
    reviewers.length < 2 ? failure(pageFinding('review-not-open')) : session();
  return {
    reviewers: () => reviewers,
    admit: (open, input) => {
      const admitted = admitReviewers(open, input.reviewers);
      if (!admitted.ok) return admitted;
      reviewers = admitted.value;
      looks.forget();
      return success(undefined);
    },
    dismiss: () => {
      reviewers = [];
      looks.forget();
    },
    paper: (key) => {
      const open = looking();
      if (!open.ok) return open;
      const found = paperOnScreen(open.value, key);
      if (!found.ok) return found;
      const looked = looks.take(open.value, key, found.value.item, reviewers);
      if (!looked.ok) return looked;
      const state = open.value.contest(key.contestId);
      return state.ok ? success(shownPaper(key, found.value, state.value.contest)) : state;
    },
    picture: (digest) => {
      const open = looking();
      if (!open.ok) return open;
      return looks.hasPicture(digest) ? keptPicture(open.value, digest) : failure(pageFinding('picture-unknown'));
    },
    rule: (open, { decision, reason, ...key }) => rulePaper(open, key, decision, reviewers, reason),
  };
}
