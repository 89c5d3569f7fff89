// Papers of a contest: looked at, saved, printed. Those of record are in Vietnamese. What says them is loaded when first needed.

import type { Congress } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import type { EntryLog } from '../../../core/minutes/entry-log.ts';
import type { IssuedAndReturned } from '../../../core/minutes/issued-and-returned.ts';
import type { Language, Paper, PaperKind } from '../../../core/paper/paper.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { plainLetters, rehearsalMark } from '../output/file-names.ts';
import type { DocumentFormat, PaperMakers, PaperOutput } from '../output/output-ports.ts';
import { savePaper } from '../output/save-paper.ts';
import type { SavedPaper } from '../output/save-paper.ts';
import type { PaperSource } from './paper-sources.ts';

/** Papers of a contest. */
export type ContestPaperKind = Exclude<PaperKind, 'credentials' | 'zero-report'>;

/** Papers that are made from a published result. */
type ResultPaperKind = Exclude<ContestPaperKind, 'entry-log' | 'issued-and-returned'>;

/** What the papers are made from, who draws them, and where they go. */
export interface ContestPaperPorts {
  readonly paperSource: (contestId: string) => Result<PaperSource, Finding>;
  readonly entryLog: (contestId: string) => Result<EntryLog, Finding>;
  readonly returnPaper: (contestId: string) => Result<IssuedAndReturned, Finding>;
  readonly makers: PaperMakers;
  readonly output: PaperOutput;
}

/** How the file of each paper is called. */
const fileWords: Readonly<Record<ContestPaperKind, string>> = {
  minutes: 'bien-ban',
  'elected-list': 'danh-sach-trung-cu',
  announcement: 'cong-bo',
  'entry-log': 'nhat-ky-nhap-phieu',
  explanation: 'giai-thich',
  'issued-and-returned': 'bao-cao-phieu-phat-ra-thu-ve',
};

/** Which paper of which contest. */
export interface WhichPaper {
  readonly contestId: string;
  readonly paper: ContestPaperKind;
}

/** A paper as a page to look at, in either language. */
export async function previewPaper(
  ports: ContestPaperPorts,
  which: WhichPaper & { readonly language: Language },
): Promise<Result<{ readonly html: string }, Finding>> {
  const made = await makePaper(ports, which, which.language);
  return made.ok ? success({ html: await ports.makers.page(made.value.paper) }) : made;
}

/** A paper into a file; `null` for a user who gives up, F.907 where the disk refuses. */
export async function saveContestPaper(
  ports: ContestPaperPorts,
  which: WhichPaper & { readonly format: DocumentFormat },
): Promise<Result<SavedPaper | null, Finding>> {
  const made = await makePaper(ports, which, 'vi');
  if (!made.ok) return made;
  const { name, paper } = made.value;
  return savePaper(ports.output, name, which.format, () => ports.makers.bytes(paper, which.format));
}

/** A paper to the printer; F.906 where there is none. `task` is what asked. */
export async function printContestPaper(
  ports: ContestPaperPorts,
  which: WhichPaper,
  task: string,
): Promise<Result<{ readonly sent: boolean }, Finding>> {
  const made = await makePaper(ports, which, 'vi');
  if (!made.ok) return made;
  const printed = await ports.output.print(await ports.makers.bytes(made.value.paper, 'pdf'), task);
  return printed.ok ? success({ sent: true }) : printed;
}

/** The bytes of the Vietnamese minutes in one format, with what the congress has decided by the time of sealing. */
export const minutesBytes = async (
  makers: PaperMakers,
  source: PaperSource,
  format: DocumentFormat,
): Promise<Uint8Array> => makers.bytes(await resultPaper('minutes', source, 'vi'), format);

/** A paper, and the name of its file without an ending. */
interface NamedPaper {
  readonly paper: Paper;
  readonly name: string;
}

/**
 * The report on ballots issued and returned is there as soon as it was made, the entry log, which tells no votes, as soon
 * as ballots are entered; the other papers wait for the result.
 */
async function makePaper(
  { paperSource, entryLog, returnPaper }: ContestPaperPorts,
  { contestId, paper: kind }: WhichPaper,
  language: Language,
): Promise<Result<NamedPaper, Finding>> {
  if (kind === 'entry-log') {
    const log = entryLog(contestId);
    if (!log.ok) return log;
    return success({ paper: await entryLogPaperOf(log.value, language), name: documentName(kind, log.value) });
  }
  if (kind === 'issued-and-returned') {
    const report = returnPaper(contestId);
    if (!report.ok) return report;
    return success({ paper: await returnPaperOf(report.value, language), name: documentName(kind, report.value) });
  }
  const source = paperSource(contestId);
  if (!source.ok) return source;
  return success({
    paper: await resultPaper(kind, source.value, language),
    name: documentName(kind, source.value.published.record),
  });
}

/** "bien-ban-2026-11-24-bau-ban-chap-hanh", in letters that every drive can hold. */
const documentName = (
  kind: ContestPaperKind,
  { congress, contest }: { readonly congress: Congress; readonly contest: Contest },
): string => `${rehearsalMark(congress)}${fileWords[kind]}-${congress.date}-${plainLetters(contest.title)}`;

async function resultPaper(
  kind: ResultPaperKind,
  { published, decision, ...source }: PaperSource,
  language: Language,
): Promise<Paper> {
  const { paperOptions } = await import('../output/paper-words.ts');
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

async function entryLogPaperOf(log: EntryLog, language: Language): Promise<Paper> {
  const [{ entryLogPaper }, { paperPhrases }] = await Promise.all([
    import('../../../core/minutes/entry-log.ts'),
    import('../output/paper-words.ts'),
  ]);
  return entryLogPaper(log, paperPhrases(language));
}

async function returnPaperOf(report: IssuedAndReturned, language: Language): Promise<Paper> {
  const [{ issuedAndReturnedPaper }, { paperPhrases }] = await Promise.all([
    import('../../../core/minutes/issued-and-returned.ts'),
    import('../output/paper-words.ts'),
  ]);
  return issuedAndReturnedPaper(report, paperPhrases(language));
}
