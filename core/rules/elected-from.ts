// Offices that are filled from among those just elected (244 Đ.19 k.9): secretary, deputies and standing committee from
// the committee, chair and deputy chairs from the inspection committee. Who was not elected there cannot stand, unless the
// congress elects the secretary directly, or the body was elected or appointed before this meeting.

import { bodyOfOffice } from '../contest/contest.ts';
import type { Candidate, Contest, Office } from '../contest/contest.ts';
import type { Figures, Finding } from '../finding/finding.ts';
import { nameKey } from '../text/name-order.ts';
import { citedFinding } from './checks.ts';
import type { CheckCode, Clauses } from './checks.ts';

/** A body whose election is in the file, with every ballot that it took: second ballots and ballots among equals too. */
export interface ElectedBody {
  /** Of the first ballot. */
  readonly contestId: string;
  readonly title: string;
  readonly office: Office;
  /** Whether the result of the first ballot is published. */
  readonly isPublished: boolean;
  /** Those elected by published ballots, in the order of those ballots. */
  readonly elected: readonly Candidate[];
  /** Whether nothing more can follow: no equal votes, and no empty seat on which the congress has not decided. */
  readonly isSettled: boolean;
}

/** Offices that a congress may elect directly, without a body before. */
const directOffices: readonly Office[] = ['secretary', 'deputy-secretary'];

/** Whether a congress may elect this office directly. */
export const mayBeElectedDirectly = (office: Office): boolean => directOffices.includes(office);

/** One person, as far as a list can tell: the same name, and no two different birth dates. */
export const isSamePerson = (
  one: Pick<Candidate, 'fullName' | 'birthDate'>,
  other: Pick<Candidate, 'fullName' | 'birthDate'>,
): boolean =>
  nameKey(one.fullName) === nameKey(other.fullName) &&
  (one.birthDate === undefined || other.birthDate === undefined || one.birthDate === other.birthDate);

/** Those elected after the list was last made from the body, so that nobody has looked at whether they stand. */
const electedSince = (contest: Contest, { elected }: ElectedBody): readonly Candidate[] => {
  const { electedFrom } = contest;
  if (electedFrom?.way !== 'elected-body' || electedFrom.elected.length === 0) return [];
  return elected.filter(({ id }) => !electedFrom.elected.includes(id));
};

/**
 * What binds a list to an earlier result: F.564 to F.567, W.221, W.222. `bodies` are the elections in the file that the
 * office can be filled from, without those that were annulled.
 */
export function examineElectedFrom(
  contest: Contest,
  bodies: readonly ElectedBody[],
  clauses: Clauses,
): readonly Finding[] {
  const { office, electedFrom } = contest;
  const say = (code: CheckCode, path: string, figures: Figures = {}): Finding =>
    citedFinding(code, `$.contest.${path}`, figures, clauses);
  const needed = bodyOfOffice[office];
  if (electedFrom === undefined)
    return needed !== undefined && bodies.length > 0
      ? [say('body-not-said', 'electedFrom', { office, body: needed })]
      : [];
  const misfit = say('body-does-not-fit', 'electedFrom', { office });
  if (needed === undefined) return [misfit];
  if (electedFrom.way === 'earlier-body') return [];
  if (electedFrom.way === 'directly') return mayBeElectedDirectly(office) ? [] : [misfit];
  const body = bodies.find(({ contestId }) => contestId === electedFrom.contestId);
  return body === undefined || body.office !== needed ? [misfit] : examineMembers(contest, body, say);
}

function examineMembers(
  contest: Contest,
  body: ElectedBody,
  say: (code: CheckCode, path: string, figures: Figures) => Finding,
): readonly Finding[] {
  const { title } = body;
  if (!body.isPublished) return [say('body-not-elected-yet', 'electedFrom', { body: title })];
  const strangers = contest.candidates.flatMap(({ fullName, birthDate }, index) => {
    const person = birthDate === undefined ? { fullName } : { fullName, birthDate };
    const isMember = body.elected.some((member) => isSamePerson(member, person));
    return isMember ? [] : [say('not-elected-to-body', `candidates[${index}]`, { name: fullName, body: title })];
  });
  const later = electedSince(contest, body).map(({ fullName }) => fullName);
  return [
    ...strangers,
    ...(later.length === 0
      ? []
      : [say('elected-since-the-list', 'electedFrom', { names: later.join(', '), body: title })]),
    ...(body.isSettled ? [] : [say('body-not-settled', 'electedFrom', { body: title })]),
  ];
}
