// What every part of a paper needs while it is written: the result, the words, and the people behind the ids.

import type { Congress } from '../congress/congress.ts';
import type { ToldTogether } from './decided-together.ts';
import { present } from '../assert.ts';
import type {
  AttendanceCorrection,
  RevisionChoice,
  SetInSpiteOfRoster,
  WithdrawnIssue,
} from '../life/contest-state.ts';
import { alternatesAfter } from '../count/alternates-of-rounds.ts';
import type { Candidate } from '../contest/contest.ts';
import type { PublishedResult, ResultRecord } from '../count/result-record.ts';
import type { CandidateTotal } from '../count/candidate-total.ts';
import type { HandOut } from '../roster/roster.ts';
import type { Citation, Figures } from '../finding/finding.ts';
import type { Step } from '../rules/rule-set.ts';
import { isStateElection } from '../paper/heading.ts';
import type { Phrases } from '../paper/phrases.ts';

/** An amendment with the names of people. */
export interface ToldAmendment {
  readonly before: Congress;
  readonly after: Congress;
  readonly reason: string;
  readonly members: readonly string[];
  readonly at: string;
}

/** What the caller decides about a paper. */
export interface PaperOptions {
  readonly phrases: Phrases;
  /** The sentence of a step of the explanation, in the language of `phrases`. */
  readonly stepSentence: (step: Step) => string;
  /** Title of the regulation: `ruleSet(id).title`. */
  readonly ruleSetTitle: string;
  /** Originals that are signed, 1 or more; 3 where nothing is said. */
  readonly copies?: number;
  /** What the congress decided on this result's tie or empty seats, in the words of the secretary. */
  readonly decision?: string | null;
  /** Records of the ballots among equals that came from this result, in order: they settle who is an alternate. */
  readonly later?: readonly ResultRecord[];
  /** Late changes of attendance, in order: what stood before each, and why. */
  readonly corrections?: readonly AttendanceCorrection[];
  /** Ballots by delegation, where there is a roster; `null` or nothing where ballots were issued as one number. */
  readonly handOut?: HandOut | null;
  /** Why attendance is not what the roster had when ballots were handed out; `null` or nothing where it is. */
  readonly inSpiteOfRoster?: SetInSpiteOfRoster | null;
  /** Why more ballots were handed out than voters were present, where nothing was handed out by delegation. */
  readonly issueReason?: string;
  /** Issues of ballots that two members took back before anything was counted, in order. */
  readonly withdrawnIssues?: readonly WithdrawnIssue[];
  /** Facts of the congress that were put right after this result was closed, in order. */
  readonly amendments?: readonly ToldAmendment[];
  /** Which reading of the regulation members chose, where two judged the ballots differently; `null` or nothing otherwise. */
  readonly revisionChoice?: RevisionChoice | null;
  /** What two members decided together, and secrets that were set anew. */
  readonly together?: ToldTogether;
  /** Fingerprint of the key that the result is sealed with, 64 hex digits; a reader of the sealed file compares it. */
  readonly keyFingerprint?: string;
  /** Who signs for the presidium; a line to be filled in by hand where it is not known. */
  readonly presidiumName?: string;
}

/** A person of the list with what the count gave. */
export interface Counted {
  readonly candidate: Candidate;
  readonly total: CandidateTotal;
}

/** One who was elected in a ballot among equals. */
export interface ElectedLater extends Counted {
  /** Votes in the ballot among equals. */
  readonly votesThere: number;
}

/** Alternates by order of votes, as far as they are known. */
export interface CountedAlternates {
  /** By votes from high to low. */
  readonly taken: readonly Counted[];
  readonly tied: readonly Counted[];
  /** Places that the tied stand for. */
  readonly places: number;
  readonly placesUnfilled: number;
}

export interface Telling {
  readonly published: PublishedResult;
  readonly record: ResultRecord;
  readonly options: PaperOptions;
  readonly phrases: Phrases;
  /** What stands before a name: "Đồng chí ", or nothing. */
  readonly before: string;
  /** Like `phrases.say`, with the words of this meeting (body, voters, person, presidium) filled in. */
  readonly say: (key: string, figures?: Figures) => string;
  /** In ballot order. */
  readonly counted: readonly Counted[];
  readonly elected: readonly Counted[];
  /** Elected in the ballots among equals that came from this one, with the votes they had there; in order. */
  readonly electedLater: readonly ElectedLater[];
  readonly tied: readonly Counted[];
  /** `null` where alternates are not taken from this list, or have to wait for the official delegates. */
  readonly alternates: CountedAlternates | null;
}

/** Puts together what the parts of a paper share. */
export const tellingOf = (published: PublishedResult, options: PaperOptions): Telling => {
  const { record } = published;
  const { phrases } = options;
  const { meeting } = record.congress;
  const side = isStateElection(record.contest) ? 'state' : 'party';
  const words = {
    body: phrases.say(`word.body-${meeting}`),
    voters: phrases.say(`word.voters-${meeting}`),
    presidium: phrases.say(`word.presidium-${meeting}`),
    person: phrases.say(`word.person-${side}`),
    before: phrases.say(`word.person-before-name-${side}`),
  };
  const counted = record.contest.candidates.map((candidate, index) => ({
    candidate,
    total: present(record.tally[index], `the votes of ${candidate.id}`),
  }));
  const byId = (id: string): Counted =>
    present(
      counted.find(({ candidate }) => candidate.id === id),
      `candidate ${id}`,
    );
  return {
    published,
    record,
    options,
    phrases,
    counted,
    before: words.before,
    say: (key, figures = {}) => phrases.say(key, { ...words, ...figures }),
    elected: record.elected.map(byId),
    electedLater: electedLater(options, counted),
    tied: (record.tie?.candidates ?? []).map(byId),
    alternates: countedAlternates(record, options, byId),
  };
};

/** Winners of the ballots among equals for seats of this list; those for places of alternates stand apart. */
const electedLater = ({ later = [] }: PaperOptions, counted: readonly Counted[]): readonly ElectedLater[] =>
  later
    .filter(({ contest }) => contest.office !== 'alternate-delegates')
    .flatMap(({ elected, tally }) =>
      elected.flatMap((id) => {
        const person = counted.find(({ candidate }) => candidate.id === id);
        const there = tally.find((total) => total.id === id);
        return person === undefined || there === undefined ? [] : [{ ...person, votesThere: there.votes }];
      }),
    );

const countedAlternates = (
  record: ResultRecord,
  { later = [] }: PaperOptions,
  byId: (id: string) => Counted,
): CountedAlternates | null => {
  const found = alternatesAfter(record, later);
  return (
    found && {
      taken: found.taken.map(byId),
      tied: (found.tie?.candidates ?? []).map(byId),
      places: found.tie?.seats ?? 0,
      placesUnfilled: found.placesUnfilled,
    }
  );
};

/** The step of the explanation with this conclusion, if the rules took it. */
export const stepWith = (record: ResultRecord, conclusion: string): Step | undefined =>
  record.explanation.find((step) => step.conclusion === conclusion);

/** "Điều 30, khoản 2 – 190-QĐ/TW": a citation in a sentence. */
export const citedAs = (citation: Citation): string => `${citation.clause}, ${citation.regulation}`;

/** The citation of the step with this conclusion; the regulation's own title where no step has it. */
export const citationOf = (telling: Telling, conclusion: string): string => {
  const step = stepWith(telling.record, conclusion);
  return step === undefined ? telling.options.ruleSetTitle : citedAs(step.citation);
};

/** "đồng chí A, đồng chí B": names in a sentence. */
export const namesInSentence = ({ before }: Telling, names: readonly string[]): string =>
  names.map((name) => `${before.toLowerCase()}${name}`).join(', ');

/** How people voted, as far as tables differ by it. */
export type VoteKind = 'votes' | 'one-name' | 'boxes' | 'levels';

/** Which table the contest's votes need. */
export const voteKindOf = ({ contest }: Pick<ResultRecord, 'contest'>): VoteKind => {
  if (contest.marking === 'confidence-levels') return 'levels';
  if (contest.ballotForm === 'single') return contest.marking === 'agree-disagree' ? 'one-name' : 'votes';
  return contest.marking === 'agree-disagree' ? 'boxes' : 'votes';
};
