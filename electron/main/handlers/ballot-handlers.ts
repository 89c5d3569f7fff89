// Channels about ballots on paper: printed, saved, accounted for; proofs and test decks printed and read back; the zero report.

import path from 'node:path';
import process from 'node:process';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import {
  accountStock,
  printableContest,
  recordDeck,
  recordPrinting,
  recordProof,
} from '../../services/ballots/ballot-stock.ts';
import { recordZeroReport, standBeforeCounting } from '../../services/ballots/before-counting.ts';
import { readProof } from '../../services/proof/read-proof.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import { plainLetters } from '../../services/papers/file-names.ts';
import type { Channel } from '../../ipc/contract.ts';
import { ballotOf, deckFormOf, deckOf } from '../paper/ballot-printing.ts';
import type { BallotsOf, PrintedBallot } from '../paper/ballot-printing.ts';
import { askWhereToSave } from '../windows/dialogs.ts';
import type { Handlers } from '../gate/ipc-router.ts';
import { messageRefusal } from '../gate/message-refusals.ts';
import { paperBytes, zeroReportOf } from '../paper/paper-making.ts';
import { printPdf } from '../paper/printing.ts';
import { askForPages } from '../windows/scan-dialogs.ts';
import type { ScanRoom, ScanSetting } from './scan-room.ts';
import { utilityReaders } from '../machine/utility-readers.ts';
import { writeDocument } from '../paper/write-document.ts';

type PaperChannel = Extract<Channel, `ballots:${string}` | `deck:${string}`>;

interface OnPaper {
  readonly contestId: string;
  readonly paper: PaperName;
}

/** Words of the files' names. */
const fileWords = {
  ballot: 'phieu-bau',
  proof: 'phieu-mau',
  deck: 'phieu-thu',
  zero: 'bao-cao-truoc-khi-kiem-phieu',
} as const;

/** Handlers of all channels about ballots on paper. */
export function ballotHandlers(setting: ScanSetting, room: ScanRoom): Pick<Handlers, PaperChannel> {
  return { ...printingHandlers(setting, room), ...readingHandlers(setting, room), ...deckHandlers(setting, room) };
}

function printingHandlers(
  setting: ScanSetting,
  room: ScanRoom,
): Pick<Handlers, 'ballots:form' | 'ballots:save' | 'ballots:print' | 'ballots:record' | 'ballots:account'> {
  const { window } = setting;
  return {
    'ballots:form': (input) => withBallot(room, input, 'ballot', (_session, { form }) => success(shownForm(form))),
    'ballots:save': (input) =>
      withBallot(room, input, input.print, async (session, { pdf, form }) => {
        const file = await askWhereToSave(window, `${fileName(session, form.contestId, input.print)}.pdf`, {
          name: 'PDF',
          extensions: ['pdf'],
        });
        if (file === null) return success(null);
        const written = await writeDocument(file, pdf);
        if (!written.ok) return written;
        const kept = keepForm(session, form);
        if (!kept.ok) return kept;
        const view = room.view(session, form.contestId);
        return view.ok ? success({ file: path.basename(file), view: view.value }) : view;
      }),
    'ballots:print': (input) =>
      withBallot(room, input, input.print, async (session, { pdf, form }) => {
        const printed = await printOut(setting, 'ballots:print', pdf, input.paper);
        if (!printed.ok) return printed;
        const kept = keepForm(session, form);
        if (!kept.ok) return kept;
        const view = room.view(session, form.contestId);
        return view.ok ? success({ sent: true, view: view.value }) : view;
      }),
    'ballots:record': (input) =>
      withBallot(room, input, 'ballot', (session, { form }) => {
        const recorded = recordPrinting(session, form, input.ballots);
        return recorded.ok ? room.view(session, form.contestId) : recorded;
      }),
    'ballots:account': room.acting(accountStock),
  };
}

function readingHandlers({ window }: ScanSetting, room: ScanRoom): Pick<Handlers, 'ballots:read-proof'> {
  return {
    'ballots:read-proof': async (input) => {
      const [file] = await askForPages(window, 'files');
      if (file === undefined) return success(null);
      return withBallot(room, input, 'ballot', async (session, { form }) => {
        const measure = await readProof(
          { form, file, codeProgram: room.codeProgram() },
          { startReader: utilityReaders },
        );
        if (!measure.ok) return measure;
        const recorded = recordProof(session, input.contestId, measure.value);
        return recorded.ok ? room.view(session, input.contestId) : recorded;
      });
    },
  };
}

function deckHandlers(setting: ScanSetting, room: ScanRoom): Pick<Handlers, Extract<PaperChannel, `deck:${string}`>> {
  const { window } = setting;
  return {
    'deck:save': (input) =>
      withContest(room, input, async (session, of) => {
        const pdf = await deckOf(of);
        if (!pdf.ok) return pdf;
        const file = await askWhereToSave(window, `${fileName(session, input.contestId, 'deck')}.pdf`, {
          name: 'PDF',
          extensions: ['pdf'],
        });
        if (file === null) return success(null);
        const written = await writeDocument(file, pdf.value);
        if (!written.ok) return written;
        const view = room.view(session, input.contestId);
        return view.ok ? success({ file: path.basename(file), view: view.value }) : view;
      }),
    'deck:print': (input) =>
      withContest(room, input, async (session, of) => {
        const pdf = await deckOf(of);
        if (!pdf.ok) return pdf;
        const printed = await printOut(setting, 'deck:print', pdf.value, input.paper);
        if (!printed.ok) return printed;
        const view = room.view(session, input.contestId);
        return view.ok ? success({ sent: true, view: view.value }) : view;
      }),
    'deck:read': (input) =>
      withContest(room, input, async (session, of) => {
        const paths = await askForPages(window, 'folder');
        if (paths.length === 0) return success(null);
        const printed = await deckFormOf(of);
        if (!printed.ok) return printed;
        const strictness = session.contest(input.contestId);
        if (!strictness.ok) return strictness;
        const { readDeck } = await import('../../services/proof/test-deck.ts');
        const deck = await readDeck({
          contest: of.contest,
          form: printed.value.form,
          strictness: strictness.value.pages.strictness,
          paths,
          codeProgram: room.codeProgram(),
          readers: { startReader: utilityReaders },
        });
        if (!deck.ok) return deck;
        const recorded = recordDeck(session, input.contestId, deck.value);
        return recorded.ok ? room.view(session, input.contestId) : recorded;
      }),
    'deck:zero-report': async ({ contestId, way }) => {
      const report = zeroReportBytes(room, contestId);
      const made = await report;
      if (!made.ok) return made;
      const { session, pdf } = made.value;
      if (way === 'print') {
        const printed = await printOut(setting, 'deck:zero-report', pdf, 'A4');
        if (!printed.ok) return printed;
        const drawn = recordZeroReport(session, contestId, way, pdf);
        return drawn.ok ? success({ sent: true }) : drawn;
      }
      const file = await askWhereToSave(window, `${fileName(session, contestId, 'zero')}.pdf`, {
        name: 'PDF',
        extensions: ['pdf'],
      });
      if (file === null) return success(null);
      const written = await writeDocument(file, pdf);
      if (!written.ok) return written;
      const drawn = recordZeroReport(session, contestId, way, pdf);
      return drawn.ok ? success({ file: path.basename(file) }) : drawn;
    },
  };
}

/** F.559 once a ballot was counted: then nothing stands at zero any more. */
async function zeroReportBytes(
  { session }: ScanRoom,
  contestId: string,
): Promise<Result<{ readonly session: CongressSession; readonly pdf: Uint8Array }, Finding>> {
  const open = session();
  if (!open.ok) return open;
  const stand = standBeforeCounting(open.value, contestId);
  if (!stand.ok) return stand;
  return success({ session: open.value, pdf: await paperBytes(await zeroReportOf(stand.value), 'pdf') });
}

type Answered<T> = Result<T, Finding> | Promise<Result<T, Finding>>;

async function withContest<T>(
  { session }: ScanRoom,
  { contestId, paper }: OnPaper,
  use: (session: CongressSession, of: BallotsOf) => Answered<T>,
): Promise<Result<T, Finding>> {
  const open = session();
  if (!open.ok) return open;
  const found = printableContest(open.value, contestId);
  return found.ok ? use(open.value, { congress: open.value.congress(), contest: found.value.contest, paper }) : found;
}

const withBallot = <T>(
  room: ScanRoom,
  input: OnPaper,
  print: 'ballot' | 'proof',
  use: (session: CongressSession, printed: PrintedBallot) => Answered<T>,
): Promise<Result<T, Finding>> =>
  withContest(room, input, async (session, of) => {
    const printed = await ballotOf(of, print);
    return printed.ok ? use(session, printed.value) : printed;
  });

/** A form that went to paper is kept from then on, so that what comes back is known. */
function keepForm(session: CongressSession, form: Form): Result<void, Finding> {
  const found = session.contest(form.contestId);
  const isKept = found.ok && found.value.pages.stock.printed.some(({ formCode }) => formCode === form.formCode);
  return isKept ? success(undefined) : recordPrinting(session, form, 0);
}

async function printOut(
  { window, log }: { readonly window: BrowserWindow; readonly log: ScanSetting['log'] },
  channel: Channel,
  pdf: Uint8Array,
  paper: PaperName,
): Promise<Result<void, Finding>> {
  const given = app.isPackaged ? undefined : process.env['KIEM_PHIEU_PRINTER'];
  const printers = await window.webContents.getPrintersAsync();
  if (printers.length === 0) return failure(messageRefusal('no-printer', channel));
  await printPdf(pdf, window, given === undefined ? { kind: 'ask' } : { kind: 'to-printer', name: given }, log, paper);
  return success(undefined);
}

function fileName(session: CongressSession, contestId: string, what: keyof typeof fileWords): string {
  const { purpose } = session.congress();
  const title = session.state().contests.find(({ contest }) => contest.id === contestId)?.contest.title ?? '';
  return `${purpose === 'rehearsal' ? 'DIEN-TAP-' : ''}${fileWords[what]}-${plainLetters(title)}`;
}

const shownForm = ({ formCode, paper, pictures }: Form) => ({
  formCode,
  width: paper.width,
  height: paper.height,
  pages: pictures.map(({ width, height, ink }) => ({ width, height, ink: new Uint8Array(Buffer.from(ink, 'base64')) })),
});
