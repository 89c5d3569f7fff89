// What two members decided together while a contest was prepared and counted, and whose secret was set anew: told in the
// entry log, line by line, and in the minutes.

import type { CommitteeMember } from '../congress/congress.ts';
import type { CongressState, DecisionState, RenewalState } from '../life/congress-state.ts';
import { momentOn } from '../paper/figures.ts';
import { paragraph, plain } from '../paper/paper.ts';
import type { Block } from '../paper/paper.ts';
import type { Phrases } from '../paper/phrases.ts';

/** Decisions and renewals with the names of people. */
export interface ToldTogether {
  readonly decisions: readonly {
    readonly act: string;
    readonly at: string;
    readonly by: string;
    readonly members: readonly string[];
  }[];
  readonly renewals: readonly {
    readonly name: string;
    readonly at: string;
    /** Nobody where the recovery code was used. */
    readonly members: readonly string[];
  }[];
}

/** Acts that have a name of their own on paper; any other is told in general words. */
const named: ReadonlySet<string> = new Set([
  'change-committee',
  'amend-published',
  'late-attendance',
  'withdraw-issue',
  'look-at-ballot',
  'correct-ballot',
  'rule-invalid',
  'take-back-ballot',
  'withdraw-batch',
  'reopen-count',
  'export-pictures',
]);

/**
 * What concerns one contest: decisions on it, and those on the committee and on secrets, which concern every contest that
 * was not published before. `until`: when it was published; `null` before.
 */
export function toldTogether(
  { decisions, renewals }: Pick<CongressState, 'decisions' | 'renewals'>,
  contestId: string,
  nameOf: (id: string) => string,
  until: string | null,
): ToldTogether {
  const isBefore = ({ at }: DecisionState | RenewalState): boolean =>
    until === null || Date.parse(at) <= Date.parse(until);
  return {
    decisions: decisions
      // A renewal is told with whose secret it was.
      .filter(({ act }) => act !== 'renew-secret')
      .filter((each) => each.contestId === contestId || (each.contestId === null && isBefore(each)))
      .map(({ act, at, actor, members }) => ({ act, at, by: nameOf(actor), members: members.map(nameOf) })),
    renewals: renewals
      .filter(isBefore)
      .map(({ memberId, at, members }) => ({ name: nameOf(memberId), at, members: members.map(nameOf) })),
  };
}

/** Names of the committee; the id itself for somebody who has left it. */
export const namesOf =
  (committee: readonly CommitteeMember[]) =>
  (id: string): string =>
    committee.find((member) => member.id === id)?.fullName ?? '';

/** An act in the words of papers. */
export const actOnPaper = (act: string, { say }: Phrases): string =>
  say(named.has(act) ? `together.act-${act}` : 'together.act-other');

/** One paragraph for each kind of decision, and one for each secret that was set anew. */
export function togetherBlocks(
  { decisions, renewals }: ToldTogether,
  congressDate: string,
  phrases: Phrases,
): readonly Block[] {
  const { say, language } = phrases;
  // Who only looked decided nothing about the result.
  const acts = [...new Set(decisions.map(({ act }) => act).filter((act) => act !== 'look-at-ballot'))];
  const kinds = acts.map((act) => {
    const times = decisions.filter((each) => each.act === act);
    const members = [...new Set(times.flatMap((each) => each.members))].filter((name) => name !== '');
    return say('together.decided', { act: actOnPaper(act, phrases), times: times.length, members: members.join(', ') });
  });
  const secrets = renewals.map(({ name, at, members }) =>
    say(members.length === 0 ? 'together.renewed-by-code' : 'together.renewed', {
      name,
      at: momentOn(at, congressDate, language),
      members: members.join(', '),
    }),
  );
  return [...kinds, ...secrets].map((text) => paragraph(plain(text)));
}
