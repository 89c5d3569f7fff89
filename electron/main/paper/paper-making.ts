// Papers as bytes and as pages. The makers of documents are heavy and loaded when first needed.

import process from 'node:process';
import type { EntryLog } from '../../../core/minutes/entry-log.ts';
import type { Paper, PaperKind } from '../../../core/paper/paper.ts';
import type { BeforeCounting } from '../../../core/minutes/zero-report.ts';
import type { PaperSource } from '../../services/papers/paper-sources.ts';
import { ownOrigin } from '../machine/own-files.ts';
import { pdfOf } from './printing.ts';
import type { Language } from '../machine/settings.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'xlsx';

/** Papers of a contest. */
export type ContestPaperKind = Exclude<PaperKind, 'credentials' | 'zero-report'>;

/** Papers that are made from a published result. */
export type ResultPaperKind = Exclude<ContestPaperKind, 'entry-log'>;

/** A paper of a published result. */
export async function resultPaper(
  kind: ResultPaperKind,
  { published, decision, ...source }: PaperSource,
  language: Language,
): Promise<Paper> {
  const { paperOptions } = await import('../../documents/paper-words.ts');
  const options = { ...paperOptions(published, language, { decision }), ...source };
  switch (kind) {
    case 'minutes':
      return (await import('../../../core/minutes/minutes.ts')).minutesDocument(published, options);
    case 'elected-list':
      return (await import('../../../core/minutes/elected-list.ts')).electedListPaper(published, options);
    case 'announcement':
      return (await import('../../../core/minutes/announcement.ts')).announcementPaper(published, options);
    case 'explanation':
      return (await import('../../../core/minutes/explanation.ts')).explanationPaper(published, options);
  }
}

/** The log of how the ballots of a contest were entered. */
export async function entryLogPaperOf(log: EntryLog, language: Language): Promise<Paper> {
  const [{ entryLogPaper }, { paperPhrases }] = await Promise.all([
    import('../../../core/minutes/entry-log.ts'),
    import('../../documents/paper-words.ts'),
  ]);
  return entryLogPaper(log, paperPhrases(language));
}

/** The report that everything stands at zero. */
export async function zeroReportOf(before: BeforeCounting): Promise<Paper> {
  const [{ zeroReport }, { paperPhrases }] = await Promise.all([
    import('../../../core/minutes/zero-report.ts'),
    import('../../documents/paper-words.ts'),
  ]);
  return zeroReport(before, paperPhrases('vi'));
}

/** A paper as a page to look at, with the program's own fonts. */
export async function paperPage(paper: Paper): Promise<string> {
  const { paperHtml } = await import('../../documents/html/paper-html.ts');
  return paperHtml(paper, { fontUrl: (file) => `${ownOrigin}/fonts/${file}` });
}

/** The bytes of a paper in one format. */
export async function paperBytes(paper: Paper, format: DocumentFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return pdfBytes(paper);
    case 'docx':
      return (await import('../../documents/docx/paper-docx.ts')).paperDocx(paper);
    case 'xlsx':
      return (await import('../../documents/xlsx/result-workbook.ts')).resultWorkbook(paper);
  }
}

/** The bytes of the Vietnamese minutes in one format, with what the congress has decided by the time of sealing. */
export const minutesBytes = async (source: PaperSource, format: DocumentFormat): Promise<Uint8Array> =>
  paperBytes(await resultPaper('minutes', source, 'vi'), format);

/** The only date in the PDF is that of the paper: made again, it is the same. */
async function pdfBytes(paper: Paper): Promise<Uint8Array> {
  const [{ pageNumbersOf, paperPrintLayout }, { finishedPdf }] = await Promise.all([
    import('../../documents/pdf/print-layout.ts'),
    import('../../documents/pdf/finished-pdf.ts'),
  ]);
  const pdf = await pdfOf(await paperPage(paper), paperPrintLayout(process.versions.chrome));
  return finishedPdf(pdf, paper.properties.writtenAt, pageNumbersOf(process.versions.chrome));
}
