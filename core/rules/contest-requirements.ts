// What the Party's regulation demands of a contest before it is voted on (190 Đ.14, Đ.15): names, seats, surplus,
// form, marking, round. It refuses where the rule forbids, warns where it limits, remarks where it advises.

import { ballotForms } from '../contest/contest.ts';
import type { BallotForm, Candidate, Contest, Office } from '../contest/contest.ts';
import { compareNames } from '../text/name-order.ts';
import { present } from '../assert.ts';
import type { CheckCode } from './checks.ts';
import { citedFinding } from './checks.ts';
import type { Figures, Finding } from '../finding/finding.ts';
import type { PartyClauses } from './party-clauses.ts';
import { isAllottedFromAbove } from './eligible.ts';

/** Offices of the Party that are elected by secret ballot (190 Đ.3), and opinions on nominees. */
export const partyOffices = [
  'committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
  'delegates',
  'alternate-delegates',
  'opinion',
] as const satisfies readonly Office[];

/** Offices that one person holds. */
const officesOfOnePerson: readonly Office[] = ['secretary', 'inspection-chair'];

/** Offices whose first ballot must have more names than seats, within limits (190 Đ.14 k.1). */
const officesWithSurplus: readonly Office[] = ['committee', 'standing-committee'];

/** Whether a list of `candidates` names for `seats` seats makes a ballot of this form: more names than seats, as many (two or more), or one for one. */
export function formFits(form: BallotForm, candidates: number, seats: number): boolean {
  switch (form) {
    case 'surplus':
      return candidates > seats;
    case 'no-surplus':
      return candidates === seats && seats >= 2;
    case 'single':
      return candidates === 1 && seats === 1;
  }
}

/** The largest surplus within the limit, in persons: 30 % of seats, and 1 where that is less than one person. */
export const largestSurplus = (seats: number): number => Math.max(1, Math.floor((seats * 3) / 10));

/**
 * Places that an opinion on those put up from the floor may fill: up to 30 % surplus, less the names that the convening
 * committee prepared, which stay (190 Đ.14 k.2–3). 0 where those alone reach the limit.
 */
export const placesForFloorNominees = (seats: number, prepared: number): number =>
  Math.max(0, seats + largestSurplus(seats) - prepared);

/** The least surplus that is 10 % of seats or more, in persons. */
export const leastPreparedSurplus = (seats: number): number => Math.ceil(seats / 10);

/** All findings on a contest, refusals first. Paths are those of the input of `count`. */
export function examinePartyContest(contest: Contest, clauses: PartyClauses): readonly Finding[] {
  const say = (code: CheckCode, path: string, figures: Figures) =>
    citedFinding(code, `$.contest.${path}`, figures, clauses);
  return [
    ...refusedOnAnyRules(contest, partyOffices, say),
    ...refusedMarking(contest, say),
    ...refusedRound(contest, say),
    ...missingSurplus(contest, say),
    ...surplusOutsideLimits(contest, say),
    ...boxesWithSurplus(contest, say),
    ...misplacedAlternates(contest, say),
    ...severalSeatsOfOnePerson(contest, say),
    ...alternatesWithoutSurplus(contest, say),
    ...equalNames(contest.candidates, say),
  ];
}

type Say = (code: CheckCode, path: string, figures: Figures) => Finding;
type Findings = readonly Finding[];

/** What every rule set refuses: an office that it does not know, no seats, a candidate twice, a form that does not fit the numbers or is not among `forms`. */
export const refusedOnAnyRules = (
  { office, seats, candidates, ballotForm }: Contest,
  offices: readonly Office[],
  say: Say,
  forms: readonly BallotForm[] = ballotForms,
): Findings => [
  ...(offices.includes(office) ? [] : [say('unknown-office', 'office', { value: office })]),
  ...(seats >= 1 ? [] : [say('no-seats', 'seats', { seats })]),
  ...repeatedIds(candidates, say),
  ...(forms.includes(ballotForm) && formFits(ballotForm, candidates.length, seats)
    ? []
    : [say('form-does-not-fit', 'ballotForm', { form: ballotForm, candidates: candidates.length, seats })]),
];

/** Every candidate whose id an earlier one has. Ids that only their encoding tells apart (NFC) are one. */
function repeatedIds(candidates: readonly Candidate[], say: Say): Findings {
  const seen = new Set<string>();
  return candidates.flatMap(({ id }, index) => {
    const composed = id.normalize('NFC');
    const repeated = seen.has(composed);
    seen.add(composed);
    return repeated ? [say('duplicate-candidate', `candidates[${index}].id`, { id })] : [];
  });
}

/** Names are struck out only where there are more names than seats; opinions are always given in boxes. */
function refusedMarking({ ballotForm, marking, office }: Contest, say: Say): Findings {
  const fits =
    marking === 'agree-disagree' || (marking === 'strike' && ballotForm === 'surplus' && office !== 'opinion');
  return fits ? [] : [say('marking-does-not-fit-form', 'marking', { marking, form: ballotForm })];
}

/** A tie-break needs more names than places; a third ballot is for delegates only; an opinion is asked once. */
function refusedRound(contest: Contest, say: Say): Findings {
  const figures = { round: contest.round, form: contest.ballotForm, office: contest.office };
  return roundFits(contest) ? [] : [say('round-does-not-fit', 'round', figures)];
}

function roundFits(contest: Contest): boolean {
  if (contest.office === 'opinion') return contest.round === 'first';
  switch (contest.round) {
    case 'first':
      return true;
    case 'second':
      return true;
    case 'tie-break':
      return contest.ballotForm === 'surplus';
    case 'further':
      return isAllottedFromAbove(contest);
  }
}

/** 190 Đ.14 k.1: more names than seats for the committee and the standing committee. */
function missingSurplus({ office, round, ballotForm, candidates, seats }: Contest, say: Say): Findings {
  if (round !== 'first' || ballotForm === 'surplus' || !officesWithSurplus.includes(office)) return [];
  return [say('surplus-required', 'ballotForm', { office, candidates: candidates.length, seats })];
}

/** 190 Đ.14 k.1: at most 30 % of the seats; the convening committee prepares 10 to 15 %. */
function surplusOutsideLimits({ office, round, candidates, seats }: Contest, say: Say): Findings {
  if (round !== 'first' || !officesWithSurplus.includes(office)) return [];
  const surplus = candidates.length - seats;
  const figures = { surplus, seats, candidates: candidates.length };
  const most = largestSurplus(seats);
  const least = leastPreparedSurplus(seats);
  if (surplus > most) return [say('surplus-above-limit', 'candidates', { ...figures, most })];
  return surplus >= 1 && surplus < least ? [say('surplus-below-prepared', 'candidates', { ...figures, least })] : [];
}

/** A congress may print boxes where names are usually struck out. */
const boxesWithSurplus = ({ ballotForm, marking, office }: Contest, say: Say): Findings =>
  ballotForm === 'surplus' && marking === 'agree-disagree' && office !== 'opinion'
    ? [say('boxes-with-surplus', 'marking', {})]
    : [];

/** How alternates are found is decided for the election of official delegates, and by order of votes for some places. */
function misplacedAlternates({ office, alternates }: Contest, say: Say): Findings {
  if (alternates === undefined) return [];
  if (office !== 'delegates') return [say('alternates-do-not-fit', 'alternates', { office })];
  return alternates.way === 'order-of-votes' && alternates.places < 1
    ? [say('no-alternate-places', 'alternates.places', {})]
    : [];
}

/** By order of votes alternates are those over half who are left: a list without surplus leaves nobody. */
const alternatesWithoutSurplus = ({ office, round, candidates, seats, alternates }: Contest, say: Say): Findings => {
  if (alternates?.way !== 'order-of-votes' || office !== 'delegates' || round !== 'first') return [];
  const surplus = Math.max(0, candidates.length - seats);
  return surplus < alternates.places
    ? [say('few-names-for-alternates', 'candidates', { surplus, places: alternates.places })]
    : [];
};

const severalSeatsOfOnePerson = ({ office, seats }: Contest, say: Say): Findings =>
  seats > 1 && officesOfOnePerson.includes(office) ? [say('office-of-one-person', 'seats', { office, seats })] : [];

/** Two persons of one name: the ballot must tell them apart, and seniority in the Party orders them. */
function equalNames(candidates: readonly Candidate[], say: Say): Findings {
  const ordered = candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort((one, other) => compareNames(one.candidate.fullName, other.candidate.fullName) || one.index - other.index);
  return ordered.slice(1).flatMap(({ candidate, index }, place) => {
    const before = present(ordered[place], 'the candidate before').candidate;
    if (compareNames(before.fullName, candidate.fullName) !== 0) return [];
    return [say('same-name-twice', `candidates[${index}].fullName`, { name: candidate.fullName })];
  });
}
