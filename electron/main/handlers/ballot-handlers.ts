// Channels about ballots on paper: printed, saved, accounted for; proofs and test decks printed and read back; the zero report.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { ballotFor, printBallot, recordBallots, saveBallot } from '../../services/ballots/ballot-papers.ts';
import { accountStock } from '../../services/ballots/ballot-stock.ts';
import { drawZeroReport, printDeck, readDeckBack, readProofBack, saveDeck } from '../../services/proof/deck-papers.ts';
import type { ProofPorts } from '../../services/proof/deck-papers.ts';
import type { ScanView } from '../../services/scan/station/scan-view.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import type { Channel } from '../../ipc/contract.ts';
import type { Handlers } from '../gate/ipc-router.ts';
import { askForPages } from '../windows/scan-dialogs.ts';
import type { ScanRoom, ScanSetting } from './scan-room.ts';

type PaperChannel = Extract<Channel, `ballots:${string}` | `deck:${string}`>;

interface OfContest {
  readonly contestId: string;
}

/** Handlers of all channels about ballots on paper. */
export function ballotHandlers(
  { window }: ScanSetting,
  room: ScanRoom,
  ports: ProofPorts,
): Pick<Handlers, PaperChannel> {
  const { acting, session, view } = room;
  const open = async <T>(
    use: (session: CongressSession) => Promise<Result<T, Finding>>,
  ): Promise<Result<T, Finding>> => {
    const current = session();
    return current.ok ? use(current.value) : current;
  };
  const answers = answersWith(view);
  return {
    'ballots:form': (input) =>
      open(async (current) => {
        const made = await ballotFor(current, ports, input, 'ballot');
        return made.ok ? success(shownForm(made.value.form)) : made;
      }),
    'ballots:save': (input) => open((current) => answers.saved(current, input, saveBallot(current, ports, input))),
    'ballots:print': (input) =>
      open((current) => answers.sent(current, input, printBallot(current, ports, input, 'ballots:print'))),
    'ballots:record': (input) => open((current) => answers.done(current, input, recordBallots(current, ports, input))),
    'ballots:account': acting(accountStock),
    'ballots:read-proof': async (input) => {
      const [file] = await askForPages(window, 'files');
      if (file === undefined) return success(null);
      return open((current) => answers.done(current, input, readProofBack(current, ports, input, file)));
    },
    'deck:save': (input) => open((current) => answers.saved(current, input, saveDeck(current, ports, input))),
    'deck:print': (input) =>
      open((current) => answers.sent(current, input, printDeck(current, ports, input, 'deck:print'))),
    'deck:read': (input) =>
      open(async (current) => {
        const paths = await askForPages(window, 'folder');
        if (paths.length === 0) return success(null);
        return answers.done(current, input, readDeckBack(current, ports, input, paths));
      }),
    'deck:zero-report': (input) => open((current) => drawZeroReport(current, ports, input, 'deck:zero-report')),
  };
}

/** What an act answers with: what became of it, and how the contest stands then. */
const answersWith = (view: ScanRoom['view']) => ({
  done: async (
    session: CongressSession,
    { contestId }: OfContest,
    act: Promise<Result<void, Finding>>,
  ): Promise<Result<ScanView, Finding>> => {
    const done = await act;
    return done.ok ? view(session, contestId) : done;
  },
  sent: async (
    session: CongressSession,
    { contestId }: OfContest,
    act: Promise<Result<void, Finding>>,
  ): Promise<Result<{ readonly sent: boolean; readonly view: ScanView }, Finding>> => {
    const done = await act;
    if (!done.ok) return done;
    const shown = view(session, contestId);
    return shown.ok ? success({ sent: true, view: shown.value }) : shown;
  },
  saved: async (
    session: CongressSession,
    { contestId }: OfContest,
    act: Promise<Result<string | null, Finding>>,
  ): Promise<Result<{ readonly file: string; readonly view: ScanView } | null, Finding>> => {
    const done = await act;
    if (!done.ok || done.value === null) return done.ok ? success(null) : done;
    const shown = view(session, contestId);
    return shown.ok ? success({ file: done.value, view: shown.value }) : shown;
  },
});

const shownForm = ({ formCode, paper, pictures }: Form) => ({
  formCode,
  width: paper.width,
  height: paper.height,
  pages: pictures.map(({ width, height, ink }) => ({ width, height, ink: new Uint8Array(Buffer.from(ink, 'base64')) })),
});
