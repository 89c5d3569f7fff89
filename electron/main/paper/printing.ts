// From a page to paper: the page becomes a PDF once, and that PDF is what is kept, sealed and printed.

import { BrowserWindow } from 'electron';
import type { PrintLayout } from '../../documents/pdf/print-layout.ts';
import { lockDownPrintingSession, printingPartition } from '../machine/lock-down.ts';
import type { Log } from '../machine/log.ts';
import { forgetPaper, rememberPage, rememberPdf } from '../machine/papers-in-memory.ts';

/** A page that takes longer than this to be ready is given up. Milliseconds. */
const longest = 30_000;
/** How long Chromium's own reader of PDF is waited for, how often one looks, and what it needs after it is there. Milliseconds. */
const reader = { longest: 5_000, look: 50, settle: 500 };

const safe = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
} as const;

/** The PDF of a complete, self-contained page in its layout, with all fonts loaded and embedded. */
export async function pdfOf(html: string, layout: PrintLayout): Promise<Uint8Array> {
  const address = rememberPage(html);
  const window = new BrowserWindow({ show: false, webPreferences: safe });
  try {
    return new Uint8Array(await withinTime(printed(window, address, layout)));
  } finally {
    window.destroy();
    forgetPaper(address);
  }
}

/** Where a PDF is sent: to the system's own print dialog, or without asking to a named printer. */
export type PrintWay = { readonly kind: 'ask' } | { readonly kind: 'to-printer'; readonly name: string };

/**
 * Shows exactly the PDF that is printed, in a window of its own, and hands it to the system's printing.
 * What the system does then is not told by Chromium's PDF reader: the window stays for another try until it is closed.
 */
export async function printPdf(
  pdf: Uint8Array,
  parent: BrowserWindow,
  way: PrintWay,
  log: Log,
  pageSize: 'A4' | 'A5' = 'A4',
): Promise<void> {
  lockDownPrintingSession(log);
  const address = rememberPdf(pdf);
  const window = new BrowserWindow({
    parent,
    width: 900,
    height: 700,
    title: 'Kiểm Phiếu',
    show: way.kind === 'ask',
    webPreferences: { ...safe, plugins: true, partition: printingPartition },
  });
  window.removeMenu();
  window.once('closed', () => {
    forgetPaper(address);
  });
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.key === 'Escape') window.close();
  });
  await withinTime(window.loadURL(address));
  await readerIsThere(window, address);
  if (window.isDestroyed()) return;
  const options = { printBackground: true, margins: { marginType: 'none' }, pageSize } as const;
  if (way.kind === 'ask') window.webContents.print({ ...options, silent: false });
  else window.webContents.print({ ...options, silent: true, deviceName: way.name });
}

/** The reader shows the PDF in a frame of its own inside the page: printed before that, the paper is empty. */
async function readerIsThere(window: BrowserWindow, address: string): Promise<void> {
  const shown = (): boolean =>
    window.webContents.mainFrame.framesInSubtree.filter((frame) => frame.url === address).length > 1;
  for (let waited = 0; waited < reader.longest && !window.isDestroyed() && !shown(); waited += reader.look)
    await pause(reader.look);
  await pause(reader.settle);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function printed(window: BrowserWindow, address: string, layout: PrintLayout): Promise<Buffer> {
  await window.loadURL(address);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => document.fonts.size)');
  return window.webContents.printToPDF({ ...layout, generateTaggedPDF: true });
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the page was not ready in time'));
    }, longest);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
