// Ballots of a contest on paper: looked at, saved, printed, and written down. What went to paper is kept, so that what comes
// back is known.

import path from 'node:path';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { PrintKind } from '../../../core/ballot-form/form-code.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { plainLetters, rehearsalMark } from '../output/file-names.ts';
import type { PaperOutput } from '../output/output-ports.ts';
import { savePaper } from '../output/save-paper.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { printableContest, recordPrinting } from './ballot-stock.ts';
import type { BallotPress, BallotsOf, PrintedBallot } from './made-ballots.ts';

/** Which ballots, on which paper. */
export interface OnPaper {
  readonly contestId: string;
  readonly paper: PaperName;
}

/** Who draws ballots, and where they go. */
export interface BallotPorts {
  readonly press: BallotPress;
  readonly output: PaperOutput;
}

/** Words of the files' names. */
const fileWords = {
  ballot: 'phieu-bau',
  proof: 'phieu-mau',
  deck: 'phieu-thu',
  zero: 'bao-cao-truoc-khi-kiem-phieu',
} as const;

/** "phieu-bau-bau-ban-chap-hanh", in letters that every drive can hold. */
export function ballotFileName(session: CongressSession, contestId: string, what: keyof typeof fileWords): string {
  const title = session.state().contests.find(({ contest }) => contest.id === contestId)?.contest.title ?? '';
  return `${rehearsalMark(session.congress())}${fileWords[what]}-${plainLetters(title)}`;
}

/** Whose ballots a message means; refuses a contest whose list is not frozen (F.521). */
export function ballotsOf(session: CongressSession, { contestId, paper }: OnPaper): Result<BallotsOf, Finding> {
  const found = printableContest(session, contestId);
  return found.ok ? success({ congress: session.congress(), contest: found.value.contest, paper }) : found;
}

/** The ballot or its proof, made. */
export async function ballotFor(
  session: CongressSession,
  { press }: Pick<BallotPorts, 'press'>,
  on: OnPaper,
  print: PrintKind,
): Promise<Result<PrintedBallot, Finding>> {
  const of = ballotsOf(session, on);
  return of.ok ? press.ballotOf(of.value, print) : of;
}

/** Saves the ballot or its proof: the name of the file, `null` for a user who gives up. */
export async function saveBallot(
  session: CongressSession,
  ports: BallotPorts,
  { print, ...on }: OnPaper & { readonly print: PrintKind },
): Promise<Result<string | null, Finding>> {
  const made = await ballotFor(session, ports, on, print);
  if (!made.ok) return made;
  const { pdf, form } = made.value;
  const saved = await savePaper(ports.output, ballotFileName(session, on.contestId, print), 'pdf', () => pdf);
  if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
  const kept = keepForm(session, form);
  return kept.ok ? success(path.basename(saved.value.file)) : kept;
}

/** Prints the ballot or its proof; `task` is what asked. */
export async function printBallot(
  session: CongressSession,
  ports: BallotPorts,
  { print, ...on }: OnPaper & { readonly print: PrintKind },
  task: string,
): Promise<Result<void, Finding>> {
  const made = await ballotFor(session, ports, on, print);
  if (!made.ok) return made;
  const printed = await ports.output.print(made.value.pdf, task, on.paper);
  return printed.ok ? keepForm(session, made.value.form) : printed;
}

/** Writes down how many came out of the printer. */
export async function recordBallots(
  session: CongressSession,
  ports: BallotPorts,
  { ballots, ...on }: OnPaper & { readonly ballots: number },
): Promise<Result<void, Finding>> {
  const made = await ballotFor(session, ports, on, 'ballot');
  return made.ok ? recordPrinting(session, made.value.form, ballots) : made;
}

/** A form that went to paper is kept from then on, so that what comes back is known. */
function keepForm(session: CongressSession, form: Form): Result<void, Finding> {
  const found = session.contest(form.contestId);
  const isKept = found.ok && found.value.pages.stock.printed.some(({ formCode }) => formCode === form.formCode);
  return isKept ? success(undefined) : recordPrinting(session, form, 0);
}
