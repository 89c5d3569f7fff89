// Where papers of this window go: a place that its user names, or a printer of this machine.

import process from 'node:process';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { failure, success } from '../../../core/result.ts';
import type { PaperOutput } from '../../services/output/output-ports.ts';
import { outputRefusal } from '../../services/output/output-refusals.ts';
import type { Log } from '../machine/log.ts';
import { askWhereToSave } from '../windows/dialogs.ts';
import { printPdf } from './printing.ts';

/** The output of a window. Tests name a printer, never in a packaged program. */
export const paperOutput = (window: BrowserWindow, log: Log): PaperOutput => ({
  askWhere: (fileName, { name, ending }) => askWhereToSave(window, fileName, { name, extensions: [ending] }),
  print: async (pdf, task, sheet = 'A4') => {
    const given = app.isPackaged ? undefined : process.env['KIEM_PHIEU_PRINTER'];
    const printers = await window.webContents.getPrintersAsync();
    if (printers.length === 0) return failure(outputRefusal('no-printer', task));
    await printPdf(
      pdf,
      window,
      given === undefined ? { kind: 'ask' } : { kind: 'to-printer', name: given },
      log,
      sheet,
    );
    return success(undefined);
  },
});
