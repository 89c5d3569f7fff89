// Papers of a result: looked at, saved, printed. The makers of documents are heavy and loaded when first needed.

import fs from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { PublishedResult } from '../../core/count/result-record.ts';
import type { MinutesDocument } from '../../core/minutes/paper.ts';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { askWhereToSave } from './dialogs.ts';
import type { Handlers } from './ipc-router.ts';
import type { Log } from './log.ts';
import { messageRefusal } from './message-refusals.ts';
import { ownOrigin } from './own-files.ts';
import { pdfOf, printPdf } from './printing.ts';
import type { Language } from './settings.ts';

/** What the papers are made from and where they are asked for. */
export interface DocumentSetting {
  readonly window: BrowserWindow;
  readonly log: Log;
  readonly publishedResult: (contestId: string) => Result<PublishedResult, Finding>;
}

type DocumentHandlers = Pick<Handlers, 'contest:read-workbook' | 'minutes:preview' | 'document:save' | 'document:print'>;
type DocumentFormat = 'pdf' | 'docx' | 'xlsx';

const kinds: Readonly<Record<DocumentFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' };

/** Handlers of the channels about papers. Papers of record are in Vietnamese. */
export function documentHandlers({ window, log, publishedResult }: DocumentSetting): DocumentHandlers {
  return {
    'contest:read-workbook': async ({ name, bytes }) => (await import('../documents/read-workbook.ts')).readWorkbook(name, bytes),
    'minutes:preview': async ({ contestId, language }) => {
      const published = publishedResult(contestId);
      if (!published.ok) return published;
      return success({ html: await minutesPage(await minutesOf(published.value, language)) });
    },
    'document:save': async ({ contestId, format }) => {
      const published = publishedResult(contestId);
      if (!published.ok) return published;
      const name = `${await documentName(published.value)}.${format}`;
      const file = await askWhereToSave(window, name, { name: kinds[format], extensions: [format] });
      if (file === null) return success(null);
      return writeDocument(file, await documentBytes(published.value, format));
    },
    'document:print': async ({ contestId }) => {
      const published = publishedResult(contestId);
      if (!published.ok) return published;
      const given = app.isPackaged ? undefined : process.env['KIEM_PHIEU_PRINTER'];
      const printers = await window.webContents.getPrintersAsync();
      if (printers.length === 0) return failure(messageRefusal('no-printer', 'document:print'));
      const pdf = await documentBytes(published.value, 'pdf');
      await printPdf(pdf, window, given === undefined ? { kind: 'ask' } : { kind: 'to-printer', name: given }, log);
      return success({ sent: true });
    },
  };
}

/** The bytes of the minutes in one format. */
export async function documentBytes(published: PublishedResult, format: DocumentFormat): Promise<Uint8Array> {
  const minutes = await minutesOf(published, 'vi');
  switch (format) {
    case 'pdf':
      return pdfBytes(minutes, published.publishedAt);
    case 'docx':
      return (await import('../documents/paper-docx.ts')).minutesDocx(minutes);
    case 'xlsx':
      return (await import('../documents/result-workbook.ts')).resultWorkbook(minutes);
  }
}

/** The only date in the PDF is that of publishing: made again, it is the same paper. */
async function pdfBytes(minutes: MinutesDocument, writtenAt: string): Promise<Uint8Array> {
  const [{ pageNumbersOf, paperPrintLayout }, { finishedPdf }] = await Promise.all([import('../documents/print-layout.ts'), import('../documents/finished-pdf.ts')]);
  const pdf = await pdfOf(await minutesPage(minutes), paperPrintLayout(process.versions.chrome));
  return finishedPdf(pdf, writtenAt, pageNumbersOf(process.versions.chrome));
}

async function minutesOf(published: PublishedResult, language: Language): Promise<MinutesDocument> {
  const [{ minutesDocument }, { paperOptions }] = await Promise.all([import('../../core/minutes/minutes.ts'), import('../documents/paper-words.ts')]);
  return minutesDocument(published, paperOptions(published, language));
}

async function minutesPage(minutes: MinutesDocument): Promise<string> {
  const { minutesHtml } = await import('../documents/paper-html.ts');
  return minutesHtml(minutes, { fontUrl: (file) => `${ownOrigin}/fonts/${file}` });
}

/** "bien-ban-2026-11-24-bau-ban-chap-hanh", in letters that every drive can hold. */
async function documentName({ record }: PublishedResult): Promise<string> {
  const { plainLetters } = await import('../services/file-names.ts');
  const mark = record.congress.purpose === 'rehearsal' ? 'DIEN-TAP-' : '';
  return `${mark}bien-ban-${record.congress.date}-${plainLetters(record.contest.title)}`;
}

/** Written beside and renamed: a paper is whole or not there. */
async function writeDocument(file: string, bytes: Uint8Array): Promise<Result<{ readonly file: string }, Finding>> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}.tmp`);
  try {
    await fs.writeFile(draft, bytes, { flush: true });
    await fs.rename(draft, file);
    return success({ file });
  } catch {
    await fs.rm(draft, { force: true }).catch(() => undefined);
    return failure(messageRefusal('document-not-written', path.basename(file)));
  }
}
