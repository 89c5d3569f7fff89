// Sealing a result into a file of the user's choice, and verifying such a file.

import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Finding } from '../../core/finding/finding.ts';
import type { PaperSource } from '../services/papers/paper-sources.ts';
import type { Progress } from '../ipc/bridge.ts';
import { askWhatToOpen, askWhereToSave } from './dialogs.ts';
import type { Answer, Handlers, Parsed } from './ipc-router.ts';
import { minutesBytes } from './paper-making.ts';

/** What sealing needs from the rest of the program. */
export interface SealSetting {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly programVersion: string;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  readonly paperSource: (contestId: string) => Result<PaperSource, Finding>;
  /** Digest of the ledger's last entry. */
  readonly ledgerHead: () => Result<string, Finding>;
  readonly recordSeal: (contestId: string, fileName: string, fileDigest: string) => Answer<'congress:view'>;
  readonly tell: (progress: Progress) => void;
}

type SealHandlers = Pick<Handlers, 'result:seal' | 'seal:verify'>;

const filter = { name: 'Kiểm Phiếu (.kqkp)', extensions: ['kqkp'] };

/** Handlers of the channels about sealed files. */
export const sealHandlers = (setting: SealSetting): SealHandlers => ({
  'result:seal': (input) => sealInto(setting, input),
  'seal:verify': async () => {
    const { verifyFile } = await import('../services/seal/seal-result.ts');
    const file = await askWhatToOpen(setting.window, filter);
    if (file === null) return success(null);
    const verified = verifyFile(file, null);
    if (!verified.ok) return verified;
    return success({ file, holds: verified.value.holds, lines: verified.value.lines });
  },
});

/** Asks where first: nothing is made for a user who gives up, and nothing asked after the file is there. */
async function sealInto(setting: SealSetting, { contestId }: Parsed<'result:seal'>): Promise<Answer<'result:seal'>> {
  const { openSealKey } = await import('../services/seal/seal-keys.ts');
  const { sealedFileName, sealResult } = await import('../services/seal/seal-result.ts');
  const source = setting.paperSource(contestId);
  if (!source.ok) return source;
  const { published } = source.value;
  const key = openSealKey(setting.dataFolder);
  if (!key.ok) return key;
  const target = await askWhereToSave(setting.window, sealedFileName(published), filter);
  if (target === null) return success(null);
  const documents = await documentsOf(setting, source.value);
  const ledgerHead = setting.ledgerHead();
  if (!ledgerHead.ok) return ledgerHead;
  const { programVersion } = setting;
  const request = { published, documents, ledgerHead: ledgerHead.value, sealedAt: setting.now(), programVersion };
  const written = sealResult(target, request, key.value);
  if (!written.ok) return written;
  const view = setting.recordSeal(contestId, path.basename(written.value.file), written.value.digest);
  if (!view.ok) return view;
  setting.tell({ task: 'result:seal', done: 4, total: 4 });
  return success({ file: written.value.file, digest: written.value.digest, view: view.value });
}

async function documentsOf({ tell }: SealSetting, source: PaperSource) {
  tell({ task: 'result:seal', done: 0, total: 4 });
  const pdf = await minutesBytes(source, 'pdf');
  tell({ task: 'result:seal', done: 1, total: 4 });
  const docx = await minutesBytes(source, 'docx');
  tell({ task: 'result:seal', done: 2, total: 4 });
  const xlsx = await minutesBytes(source, 'xlsx');
  tell({ task: 'result:seal', done: 3, total: 4 });
  return { pdf, docx, xlsx };
}
