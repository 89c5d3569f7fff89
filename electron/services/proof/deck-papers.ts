// The test deck and the zero report as use cases: printed, saved, read back, and written down.

import path from 'node:path';
import type { Paper } from '../../../core/paper/paper.ts';
import type { BeforeCounting } from '../../../core/minutes/zero-report.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { ballotFileName, ballotFor, ballotsOf } from '../ballots/ballot-papers.ts';
import type { BallotPorts, OnPaper } from '../ballots/ballot-papers.ts';
import { recordDeck, recordProof } from '../ballots/ballot-stock.ts';
import { recordZeroReport, standBeforeCounting } from '../ballots/before-counting.ts';
import type { PaperMakers } from '../output/output-ports.ts';
import { savePaper } from '../output/save-paper.ts';
import type { CongressSession } from '../session/congress-session.ts';
import type { StartReader } from '../scan/processes/reader-processes.ts';
import { readProof } from './read-proof.ts';

/** Who reads what was printed. */
export interface ProofReaders {
  readonly startReader: StartReader;
  /** Bytes of the program that reads the form code; `null` where it is found. */
  readonly codeProgram: () => Uint8Array | null;
}

/** Who draws the deck and the report, where they go, and who reads them. */
export interface ProofPorts extends BallotPorts, ProofReaders {
  readonly makers: PaperMakers;
}

/** Saves the test deck: the name of the file, `null` for a user who gives up. */
export async function saveDeck(
  session: CongressSession,
  { press, output }: BallotPorts,
  on: OnPaper,
): Promise<Result<string | null, Finding>> {
  const of = ballotsOf(session, on);
  if (!of.ok) return of;
  const pdf = await press.deckOf(of.value);
  if (!pdf.ok) return pdf;
  const saved = await savePaper(output, ballotFileName(session, on.contestId, 'deck'), 'pdf', () => pdf.value);
  if (!saved.ok) return saved;
  return success(saved.value === null ? null : path.basename(saved.value.file));
}

/** Prints the test deck; `task` is what asked. */
export async function printDeck(
  session: CongressSession,
  { press, output }: BallotPorts,
  on: OnPaper,
  task: string,
): Promise<Result<void, Finding>> {
  const of = ballotsOf(session, on);
  if (!of.ok) return of;
  const pdf = await press.deckOf(of.value);
  return pdf.ok ? output.print(pdf.value, task, on.paper) : pdf;
}

/** Reads the scanned deck in `paths` and writes down how it was read. */
export async function readDeckBack(
  session: CongressSession,
  ports: ProofPorts,
  on: OnPaper,
  paths: readonly string[],
): Promise<Result<void, Finding>> {
  const of = ballotsOf(session, on);
  if (!of.ok) return of;
  const printed = await ports.press.deckFormOf(of.value);
  if (!printed.ok) return printed;
  const state = session.contest(on.contestId);
  if (!state.ok) return state;
  const { readDeck } = await import('./test-deck.ts');
  const deck = await readDeck({
    contest: of.value.contest,
    form: printed.value.form,
    strictness: state.value.pages.strictness,
    paths,
    codeProgram: ports.codeProgram(),
    readers: { startReader: ports.startReader },
  });
  return deck.ok ? recordDeck(session, on.contestId, deck.value) : deck;
}

/** Measures the scanned proof in `file` and writes down what it measured. */
export async function readProofBack(
  session: CongressSession,
  ports: ProofPorts,
  on: OnPaper,
  file: string,
): Promise<Result<void, Finding>> {
  const printed = await ballotFor(session, ports, on, 'ballot');
  if (!printed.ok) return printed;
  const { startReader } = ports;
  const order = { form: printed.value.form, file, codeProgram: ports.codeProgram() };
  const measure = await readProof(order, { startReader });
  return measure.ok ? recordProof(session, on.contestId, measure.value) : measure;
}

/** What became of the zero report. */
export type ZeroReportDrawn = { readonly file: string } | { readonly sent: boolean };

/**
 * Draws the report that everything stands at zero, and writes that down; `null` for a user who gives up. F.559 once a
 * ballot was counted. `task` is what asked.
 */
export async function drawZeroReport(
  session: CongressSession,
  { makers, output }: Pick<ProofPorts, 'makers' | 'output'>,
  { contestId, way }: { readonly contestId: string; readonly way: 'save' | 'print' },
  task: string,
): Promise<Result<ZeroReportDrawn | null, Finding>> {
  const stand = standBeforeCounting(session, contestId);
  if (!stand.ok) return stand;
  const pdf = await makers.bytes(await zeroReportOf(stand.value), 'pdf');
  if (way === 'print') {
    const printed = await output.print(pdf, task, 'A4');
    if (!printed.ok) return printed;
    const drawn = recordZeroReport(session, contestId, way, pdf);
    return drawn.ok ? success({ sent: true }) : drawn;
  }
  const saved = await savePaper(output, ballotFileName(session, contestId, 'zero'), 'pdf', () => pdf);
  if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
  const drawn = recordZeroReport(session, contestId, way, pdf);
  return drawn.ok ? success({ file: path.basename(saved.value.file) }) : drawn;
}

async function zeroReportOf(before: BeforeCounting): Promise<Paper> {
  const [{ zeroReport }, { paperPhrases }] = await Promise.all([
    import('../../../core/minutes/zero-report.ts'),
    import('../output/paper-words.ts'),
  ]);
  return zeroReport(before, paperPhrases('vi'));
}
