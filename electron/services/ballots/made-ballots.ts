// Ballots, proofs and test decks of a contest as PDF, with the form by which they are read. Who draws them is handed in.

import { deckLabel } from '../../../core/ballot-form/wording.ts';
import type { BallotHeading } from '../../../core/ballot-form/wording.ts';
import type { BallotOrder } from '../../../core/ballot-form/ballot-layout.ts';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { PrintKind } from '../../../core/ballot-form/form-code.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import type { Mark } from '../../../core/ballot/ballot.ts';
import { stampOf } from '../../../core/congress/convening-committee.ts';
import type { Congress } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { deckBallots, deckContest } from '../../../core/count/test-deck.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';

/** A printed form. */
export interface PrintedBallot {
  readonly pdf: Uint8Array;
  readonly form: Form;
}

/** A deck to be drawn: one empty ballot, and how each of its ballots is marked. */
export interface DeckOrder extends PrintedBallot {
  readonly candidateIds: readonly string[];
  readonly ballots: readonly (readonly Mark[])[];
  readonly label: string;
}

/** Who draws ballots. */
export interface BallotMakers {
  /** Fails where the names do not fit on the paper. */
  readonly ballot: (order: BallotOrder & { readonly print: PrintKind }) => Promise<Result<PrintedBallot, unknown>>;
  readonly deck: (order: DeckOrder) => Promise<Uint8Array>;
}

/** Whose ballots. */
export interface BallotsOf {
  readonly congress: Congress;
  /** With its list frozen. */
  readonly contest: Contest;
  readonly paper: PaperName;
  /** At the foot of every sheet. */
  readonly sheetNote?: string;
}

/** Ballots of the contests of this machine. */
export interface BallotPress {
  /** The ballot or its proof. F.555 where the names do not fit on the paper. */
  readonly ballotOf: (of: BallotsOf, print: PrintKind) => Promise<Result<PrintedBallot, Finding>>;
  /** The form of a contest's test deck: every one of its sheets says that it is no ballot. */
  readonly deckFormOf: (of: BallotsOf) => Promise<Result<PrintedBallot, Finding>>;
  /** The marked ballots of a contest's test deck, ready for the printer. */
  readonly deckOf: (of: BallotsOf) => Promise<Result<Uint8Array, Finding>>;
}

/** The same form is asked for to be looked at, saved, printed and counted: so many are remembered. */
const most = 6;

/** Opens the press. It remembers the last forms that it made. */
export function openBallotPress(makers: BallotMakers): BallotPress {
  const made = new Map<string, Promise<Result<PrintedBallot, Finding>>>();
  const ballotOf: BallotPress['ballotOf'] = (of, print) => {
    const key = JSON.stringify([of.contest, headingOf(of.congress), of.paper, of.sheetNote ?? '', print]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const making = makeBallot(makers, of, print);
    made.set(key, making);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return making;
  };
  const deckFormOf: BallotPress['deckFormOf'] = (of) =>
    ballotOf({ ...of, contest: deckContest(of.contest), sheetNote: deckLabel }, 'ballot');
  return {
    ballotOf,
    deckFormOf,
    deckOf: async (of) => {
      const printed = await deckFormOf(of);
      if (!printed.ok) return printed;
      const candidateIds = of.contest.candidates.map(({ id }) => id);
      const ballots = deckBallots(deckContest(of.contest));
      return success(await makers.deck({ ...printed.value, candidateIds, ballots, label: deckLabel }));
    },
  };
}

const headingOf = (congress: Congress): BallotHeading => {
  const { organisation, title, term } = congress;
  return { organisation, congress: title, term, stamp: stampOf(congress) };
};

async function makeBallot(
  makers: BallotMakers,
  { congress, contest, paper, sheetNote = '' }: BallotsOf,
  print: PrintKind,
): Promise<Result<PrintedBallot, Finding>> {
  const printed = await makers.ballot({ contest, heading: headingOf(congress), paper, sheetNote, print });
  return printed.ok ? printed : failure(pageFinding('ballots-not-printable', { paper, contest: contest.title }));
}
