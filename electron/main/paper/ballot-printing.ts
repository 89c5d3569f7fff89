// Ballots, proofs and test decks of a contest as PDF, with the form by which they are read. The makers are loaded when needed.

import { deckLabel } from '../../../core/ballot-form/wording.ts';
import { stampOf } from '../../../core/congress/convening-committee.ts';
import type { BallotHeading } from '../../../core/ballot-form/wording.ts';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { PrintKind } from '../../../core/ballot-form/form-code.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import type { Congress } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { deckBallots, deckContest } from '../../../core/count/test-deck.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { paperFonts } from './paper-fonts.ts';

/** A printed form. */
export interface PrintedBallot {
  readonly pdf: Uint8Array;
  readonly form: Form;
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

const headingOf = (congress: Congress): BallotHeading => {
  const { organisation, title, term } = congress;
  return { organisation, congress: title, term, stamp: stampOf(congress) };
};

/** The last ones that were made: the same form is asked for to be looked at, saved, printed and counted. */
const made = new Map<string, Promise<Result<PrintedBallot, Finding>>>();
const most = 6;

/** The ballot or its proof. F.555 where the names do not fit on the paper. */
export function ballotOf(of: BallotsOf, print: PrintKind): Promise<Result<PrintedBallot, Finding>> {
  const key = JSON.stringify([of.contest, headingOf(of.congress), of.paper, of.sheetNote ?? '', print]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const making = makeBallot(of, print);
  made.set(key, making);
  const [oldest] = made.keys();
  if (made.size > most && oldest !== undefined) made.delete(oldest);
  return making;
}

async function makeBallot(
  { congress, contest, paper, sheetNote = '' }: BallotsOf,
  print: PrintKind,
): Promise<Result<PrintedBallot, Finding>> {
  const { printForm } = await import('../../documents/pdf/printed-form.ts');
  const printed = await printForm({
    contest,
    heading: headingOf(congress),
    paper,
    sheetNote,
    print,
    fonts: await paperFonts(),
  });
  return printed.ok ? printed : failure(pageFinding('ballots-not-printable', { paper, contest: contest.title }));
}

/** The form of a contest's test deck: every one of its sheets says that it is no ballot. */
export const deckFormOf = (of: BallotsOf): Promise<Result<PrintedBallot, Finding>> =>
  ballotOf({ ...of, contest: deckContest(of.contest), sheetNote: deckLabel }, 'ballot');

/** The marked ballots of a contest's test deck, ready for the printer. */
export async function deckOf(of: BallotsOf): Promise<Result<Uint8Array, Finding>> {
  const printed = await deckFormOf(of);
  if (!printed.ok) return printed;
  const { deckPdf } = await import('../../documents/pdf/deck-pdf.ts');
  const candidateIds = of.contest.candidates.map(({ id }) => id);
  return success(
    await deckPdf({
      ...printed.value,
      candidateIds,
      ballots: deckBallots(deckContest(of.contest)),
      label: deckLabel,
      fonts: await paperFonts(),
    }),
  );
}
