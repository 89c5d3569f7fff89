// Sealing a result into a file of the user's choice, and verifying such a file.

import type { BrowserWindow } from 'electron';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import type { PaperSource } from '../../services/papers/paper-sources.ts';
import type { Progress } from '../../ipc/bridge.ts';
import { askWhatToOpen, askWhereToSave } from '../windows/dialogs.ts';
import type { Answer, Handlers, Parsed } from '../gate/ipc-router.ts';
import { minutesBytes } from '../../services/papers/contest-papers.ts';
import { paperMakers } from '../paper/paper-makers.ts';

/** What sealing needs from the rest of the program. */
export interface SealSetting {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly programVersion: string;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** The congress that is open now. */
  readonly session: () => Result<CongressSession, Finding>;
  readonly view: () => Answer<'congress:view'> | Promise<Answer<'congress:view'>>;
  readonly tell: (progress: Progress) => void;
}

type SealHandlers = Pick<Handlers, 'result:seal' | 'seal:verify'>;

const filter = { name: 'Kiểm Phiếu (.kqkp)', extensions: ['kqkp'] };

/** Handlers of the channels about sealed files. */
export const sealHandlers = (setting: SealSetting): SealHandlers => ({
  'result:seal': (input) => sealInto(setting, input),
  'seal:verify': async () => {
    const { verifyFile } = await import('../../services/seal/seal-result.ts');
    const file = await askWhatToOpen(setting.window, filter);
    if (file === null) return success(null);
    const verified = verifyFile(file, null);
    if (!verified.ok) return verified;
    return success({ file, holds: verified.value.holds, lines: verified.value.lines });
  },
});

async function sealInto(setting: SealSetting, { contestId }: Parsed<'result:seal'>): Promise<Answer<'result:seal'>> {
  const { sealContest } = await import('../../services/seal/seal-contest.ts');
  const sealed = await sealContest(
    {
      ...setting,
      askTarget: (name) => askWhereToSave(setting.window, name, filter),
      documents: (source) => documentsOf(setting, source),
    },
    contestId,
  );
  if (!sealed.ok || sealed.value === null) return sealed.ok ? success(null) : sealed;
  setting.tell({ task: 'result:seal', done: 4, total: 4 });
  const view = await setting.view();
  return view.ok ? success({ ...sealed.value, view: view.value }) : view;
}

async function documentsOf({ tell }: SealSetting, source: PaperSource) {
  tell({ task: 'result:seal', done: 0, total: 4 });
  const pdf = await minutesBytes(paperMakers, source, 'pdf');
  tell({ task: 'result:seal', done: 1, total: 4 });
  const docx = await minutesBytes(paperMakers, source, 'docx');
  tell({ task: 'result:seal', done: 2, total: 4 });
  const xlsx = await minutesBytes(paperMakers, source, 'xlsx');
  tell({ task: 'result:seal', done: 3, total: 4 });
  return { pdf, docx, xlsx };
}
