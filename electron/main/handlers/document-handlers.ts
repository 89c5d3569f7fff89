// Papers of a contest: looked at, saved, printed.

import process from 'node:process';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Congress } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import type { EntryLog } from '../../../core/minutes/entry-log.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { PaperSource } from '../../services/papers/paper-sources.ts';
import { plainLetters } from '../../services/papers/file-names.ts';
import { askWhereToSave } from '../windows/dialogs.ts';
import type { Handlers } from '../gate/ipc-router.ts';
import type { Log } from '../machine/log.ts';
import { messageRefusal } from '../gate/message-refusals.ts';
import { entryLogPaperOf, paperBytes, paperPage, resultPaper } from '../paper/paper-making.ts';
import type { ContestPaperKind, DocumentFormat } from '../paper/paper-making.ts';
import { printPdf } from '../paper/printing.ts';
import type { Language } from '../machine/settings.ts';
import { writeDocument } from '../paper/write-document.ts';

/** What the papers are made from and where they are asked for. */
export interface DocumentSetting {
  readonly window: BrowserWindow;
  readonly log: Log;
  readonly paperSource: (contestId: string) => Result<PaperSource, Finding>;
  readonly entryLog: (contestId: string) => Result<EntryLog, Finding>;
}

type DocumentHandlers = Pick<Handlers, 'minutes:preview' | 'document:save' | 'document:print'>;

const programs: Readonly<Record<DocumentFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' };

/** How the file of each paper is called. */
const fileWords: Readonly<Record<ContestPaperKind, string>> = {
  minutes: 'bien-ban',
  'elected-list': 'danh-sach-trung-cu',
  announcement: 'cong-bo',
  'entry-log': 'nhat-ky-nhap-phieu',
  explanation: 'giai-thich',
};

/** A paper, and the name of its file without an ending. */
interface NamedPaper {
  readonly paper: Paper;
  readonly name: string;
}

/** Handlers of the channels about papers. Papers of record are in Vietnamese. */
export function documentHandlers(setting: DocumentSetting): DocumentHandlers {
  const { window, log } = setting;
  return {
    'minutes:preview': async ({ contestId, language, paper }) => {
      const made = await makePaper(setting, contestId, paper, language);
      return made.ok ? success({ html: await paperPage(made.value.paper) }) : made;
    },
    'document:save': async ({ contestId, format, paper }) => {
      const made = await makePaper(setting, contestId, paper, 'vi');
      if (!made.ok) return made;
      const file = await askWhereToSave(window, `${made.value.name}.${format}`, {
        name: programs[format],
        extensions: [format],
      });
      if (file === null) return success(null);
      return writeDocument(file, await paperBytes(made.value.paper, format));
    },
    'document:print': async ({ contestId, paper }) => {
      const made = await makePaper(setting, contestId, paper, 'vi');
      if (!made.ok) return made;
      const given = app.isPackaged ? undefined : process.env['KIEM_PHIEU_PRINTER'];
      const printers = await window.webContents.getPrintersAsync();
      if (printers.length === 0) return failure(messageRefusal('no-printer', 'document:print'));
      const pdf = await paperBytes(made.value.paper, 'pdf');
      await printPdf(pdf, window, given === undefined ? { kind: 'ask' } : { kind: 'to-printer', name: given }, log);
      return success({ sent: true });
    },
  };
}

/** The entry log tells no votes and is there as soon as ballots are entered; the other papers wait for the result. */
async function makePaper(
  { paperSource, entryLog }: DocumentSetting,
  contestId: string,
  kind: ContestPaperKind,
  language: Language,
): Promise<Result<NamedPaper, Finding>> {
  if (kind === 'entry-log') {
    const log = entryLog(contestId);
    if (!log.ok) return log;
    return success({ paper: await entryLogPaperOf(log.value, language), name: documentName(kind, log.value) });
  }
  const source = paperSource(contestId);
  if (!source.ok) return source;
  return success({
    paper: await resultPaper(kind, source.value, language),
    name: documentName(kind, source.value.published.record),
  });
}

/** "bien-ban-2026-11-24-bau-ban-chap-hanh", in letters that every drive can hold. */
function documentName(
  kind: ContestPaperKind,
  { congress, contest }: { readonly congress: Congress; readonly contest: Contest },
): string {
  const mark = congress.purpose === 'rehearsal' ? 'DIEN-TAP-' : '';
  return `${mark}${fileWords[kind]}-${congress.date}-${plainLetters(contest.title)}`;
}
