// Channels about the papers of a contest: looked at, saved, printed.

import { previewPaper, printContestPaper, saveContestPaper } from '../../services/papers/contest-papers.ts';
import type { ContestPaperPorts } from '../../services/papers/contest-papers.ts';
import type { Handlers } from '../gate/ipc-router.ts';

/** Handlers of the channels about papers. */
export const documentHandlers = (
  ports: ContestPaperPorts,
): Pick<Handlers, 'minutes:preview' | 'document:save' | 'document:print'> => ({
  'minutes:preview': (input) => previewPaper(ports, input),
  'document:save': (input) => saveContestPaper(ports, input),
  'document:print': (input) => printContestPaper(ports, input, 'document:print'),
});
