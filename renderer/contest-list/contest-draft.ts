// A contest as it is typed. The form of the ballot follows from names and seats; nobody has to choose it.

import { formFits } from '../../core/rules/contest-requirements.ts';
import type {
  AlternatesPlan,
  BallotForm,
  Candidate,
  Contest,
  ElectedFrom,
  Marking,
  Office,
} from '../../core/contest/contest.ts';
import { bodyOfOffice } from '../../core/contest/contest.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import type { Input } from '../../electron/ipc/contract.ts';
import type { Texts } from '../texts/texts.ts';

/** A candidate of the list; one that is new has no id yet. */
export type CandidateEntry = Omit<Candidate, 'id'> & { readonly id: string | null };

/** How alternates are found, as it is typed: `null` until it is said for how many places. */
export type AlternatesDraft =
  | Exclude<AlternatesPlan, { readonly way: 'order-of-votes' }>
  | { readonly way: 'order-of-votes'; readonly places: number | null };

export interface ContestDraft extends Omit<Contest, 'id' | 'seats' | 'candidates' | 'alternates'> {
  readonly id: string | null;
  /** `null` until it is said how many are to be elected. */
  readonly seats: number | null;
  readonly candidates: readonly CandidateEntry[];
  readonly alternates?: AlternatesDraft;
}

/** What a contest cannot be kept without. */
export type ContestMistake = 'title' | 'seats' | 'places' | 'told';

/** The fields of the draft that are still empty and may not be. */
export const mistakesIn = ({ title, seats, alternates, electedFrom }: ContestDraft): readonly ContestMistake[] => [
  ...(cleanText(title) === '' ? ['title' as const] : []),
  ...(seats === null ? ['seats' as const] : []),
  ...(alternates?.way === 'order-of-votes' && alternates.places === null ? ['places' as const] : []),
  ...(isTold(electedFrom) ? [] : ['told' as const]),
];

/** Whether the words are there that the minutes need where a list is not bound to an earlier result. */
function isTold(from: ElectedFrom | undefined): boolean {
  if (from === undefined || from.way === 'elected-body') return true;
  return cleanText(from.way === 'directly' ? from.decision : from.told) !== '';
}

const officesOfOne: readonly Office[] = ['secretary', 'inspection-chair'];
const forms: readonly BallotForm[] = ['surplus', 'no-surplus', 'single'];
const markings: readonly Marking[] = ['strike', 'agree-disagree', 'confidence-levels'];

/** The form that so many names for so many seats make; while names are missing, the one that the list is on its way to. */
export function formOf(names: number, seats: number): BallotForm {
  const fitting = forms.find((form) => formFits(form, names, seats));
  return fitting ?? (seats === 1 ? 'single' : 'surplus');
}

/** How an office is usually named in the title of a contest. */
export const titleOf = (office: Office, organisation: string, texts: Texts): string =>
  texts(`contest.title-of.${office}`, { organisation });

/** A contest for `office`, before anything else is known. */
export const newContest = (office: Office, organisation: string, texts: Texts): ContestDraft => ({
  id: null,
  title: titleOf(office, organisation, texts),
  office,
  ballotForm: 'surplus',
  marking: 'strike',
  seats: officesOfOne.includes(office) ? 1 : null,
  round: 'first',
  candidates: [],
});

/** The draft with another way of finding alternates, or with none. */
export function withAlternates(draft: ContestDraft, plan: AlternatesDraft | undefined): ContestDraft {
  const { alternates: before, ...rest } = draft;
  if (plan === before) return draft;
  return plan === undefined ? rest : { ...rest, alternates: plan };
}

/** The draft with another source of names, or with none. */
export function withElectedFrom(draft: ContestDraft, from: ElectedFrom | undefined): ContestDraft {
  const { electedFrom: before, ...rest } = draft;
  if (from === before) return draft;
  return from === undefined ? rest : { ...rest, electedFrom: from };
}

/** Whether it is asked where those who stand come from. */
export const asksForBody = ({ office, round }: ContestDraft): boolean =>
  bodyOfOffice[office] !== undefined && round === 'first';

/** Whether it is asked how alternates are found: only where the official delegates are elected, at the first ballot. */
export const asksForAlternates = ({ office, round }: ContestDraft): boolean =>
  office === 'delegates' && round === 'first';

/** The plan, once everything about it is said. */
const plannedAlternates = (plan: AlternatesDraft | undefined): { readonly alternates?: AlternatesPlan } => {
  if (plan === undefined) return {};
  if (plan.way === 'own-ballot') return { alternates: plan };
  return plan.places === null ? {} : { alternates: { way: plan.way, places: plan.places } };
};

/** The draft as a contest that the rules can look at. */
const asContest = ({ alternates, ...draft }: ContestDraft): Contest => {
  const seats = draft.seats ?? 1;
  return {
    ...draft,
    ...plannedAlternates(alternates),
    id: draft.id ?? '',
    seats,
    ballotForm: formOf(draft.candidates.length, seats),
    candidates: draft.candidates.map((person, index) => ({ ...person, id: person.id ?? `new ${index}` })),
  };
};

/** The ways of marking that the rules allow for this contest. */
export const markingsFor = (draft: ContestDraft, rules: RuleSet): readonly Marking[] =>
  markings.filter(
    (marking) =>
      !rules.examineContest({ ...asContest(draft), marking }).some(({ code }) => code === 'marking-does-not-fit-form'),
  );

/** What is sent to be kept, with the form that fits and a marking that fits the form; `null` where something is missing. */
export function contestInput(draft: ContestDraft, rules?: RuleSet): Input<'contest:save'>['contest'] | null {
  if (mistakesIn(draft).length > 0) return null;
  const allowed = rules === undefined ? [draft.marking] : markingsFor(draft, rules);
  const marking = allowed.includes(draft.marking) ? draft.marking : (allowed[0] ?? draft.marking);
  return {
    ...asContest(draft),
    id: draft.id,
    title: cleanText(draft.title),
    marking,
    candidates: [...draft.candidates],
  };
}

/** The draft with candidates as the desk keeps them. */
export const draftOfContest = (contest: Contest): ContestDraft => contest;
