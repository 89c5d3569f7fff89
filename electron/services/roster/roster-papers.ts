// Papers of the roster: badges, the credentials report, and an empty list to be filled in. What says them is loaded when needed.

import type { Congress } from '../../../core/congress/congress.ts';
import type { Credentials, CredentialsScope } from '../../../core/credentials/credentials.ts';
import type { TopicTable } from '../../../core/credentials/credentials-tables.ts';
import type { Language, Paper } from '../../../core/paper/paper.ts';
import type { Phrases } from '../../../core/paper/phrases.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { badgeHolders } from '../../../core/roster/badge-holders.ts';
import type { BadgeChoice } from '../../../core/roster/badge-holders.ts';
import { congressTag } from '../../../core/roster/badge-code.ts';
import { rosterFinding } from '../../../core/roster/checks.ts';
import type { Delegate } from '../../../core/roster/delegate.ts';
import { sizeOf } from '../../../core/roster/roster.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { rehearsalMark } from '../output/file-names.ts';
import type { PaperMakers, PaperOutput } from '../output/output-ports.ts';
import { savePaper } from '../output/save-paper.ts';
import type { FileFormat, SavedPaper } from '../output/save-paper.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { rosterOf } from './roster-view.ts';

/** What badges and the credentials report are made from. */
export interface RosterInHand {
  readonly congress: Congress;
  /** What badges of this congress carry. */
  readonly tag: string;
  readonly roster: Roster;
  /** When the last entry was committed, ISO 8601. */
  readonly savedAt: string;
}

/** Badges to be drawn. */
export interface BadgeOrder {
  readonly congress: Congress;
  readonly tag: string;
  /** In the order in which they are printed. */
  readonly delegates: readonly Delegate[];
  readonly phrases: Phrases;
}

/** The credentials report as a picture for the hall's screen. */
export interface PictureOrder {
  readonly congress: Congress;
  readonly credentials: Credentials;
  readonly phrases: Phrases;
}

/** Who draws the roster's papers. */
export interface RosterMakers extends PaperMakers {
  readonly badges: (order: BadgeOrder) => Promise<Uint8Array>;
  /** A PNG. */
  readonly picture: (order: PictureOrder) => Promise<Uint8Array>;
  /** An empty list of delegates, as a workbook. */
  readonly template: (phrases: Phrases) => Promise<Uint8Array>;
}

/** Who draws, and where it goes. */
export interface RosterPorts {
  readonly makers: RosterMakers;
  readonly output: PaperOutput;
}

type Saved = Promise<Result<SavedPaper | null, Finding>>;
type Sent = Promise<Result<{ readonly sent: boolean }, Finding>>;

/** What papers are made from, of the congress as it stands. */
export const rosterInHand = (session: CongressSession): RosterInHand => ({
  congress: session.congress(),
  tag: congressTag(session.id),
  roster: rosterOf(session),
  savedAt: session.head().at,
});

/** An empty list of delegates to be filled in. */
export const saveTemplate = ({ makers, output }: RosterPorts): Saved =>
  savePaper(output, 'danh-sach-dai-bieu', 'xlsx', async () => makers.template(await wordsIn('vi')));

/** Badges into a file; F.844 without a roster, F.838 where nobody is meant. */
export async function saveBadges(session: CongressSession, ports: RosterPorts, whose: BadgeChoice): Saved {
  const inHand = rosterInHand(session);
  const chosen = peopleFor(inHand, whose);
  if (!chosen.ok) return chosen;
  return savePaper(ports.output, fileName('the-dai-bieu', inHand), 'pdf', () =>
    badgeBytes(ports, inHand, chosen.value),
  );
}

/** Badges to the printer; `task` is what asked. */
export async function printBadges(
  session: CongressSession,
  ports: RosterPorts,
  whose: BadgeChoice,
  task: string,
): Sent {
  const inHand = rosterInHand(session);
  const chosen = peopleFor(inHand, whose);
  if (!chosen.ok) return chosen;
  const printed = await ports.output.print(await badgeBytes(ports, inHand, chosen.value), task);
  return printed.ok ? success({ sent: true }) : printed;
}

/** The figures of the credentials report. */
export interface CredentialsFigures {
  readonly total: Credentials['total'];
  readonly presentPercent: string;
  readonly topics: readonly TopicTable[];
}

/** The figures as they stand, in words of the language. */
export async function credentialsFigures(
  session: CongressSession,
  scope: CredentialsScope,
  language: Language,
): Promise<CredentialsFigures> {
  const { congress, roster } = rosterInHand(session);
  const [{ credentialsOf }, { topicTables }, phrases] = await Promise.all([
    import('../../../core/credentials/credentials.ts'),
    import('../../../core/credentials/credentials-tables.ts'),
    wordsIn(language),
  ]);
  const credentials = credentialsOf(roster, scope, congress.date);
  const { total, presentPercent } = credentials;
  return { total, presentPercent, topics: topicTables(credentials, congress.meeting, phrases) };
}

/** The report as a page to look at. */
export const credentialsPage = async (
  session: CongressSession,
  makers: PaperMakers,
  scope: CredentialsScope,
  language: Language,
): Promise<string> => makers.page(await reportOf(rosterInHand(session), scope, language));

/** The report into a file. */
export function saveCredentials(
  session: CongressSession,
  { makers, output }: RosterPorts,
  { scope, format }: { readonly scope: CredentialsScope; readonly format: FileFormat },
): Saved {
  const inHand = rosterInHand(session);
  return savePaper(output, fileName('tham-tra-tu-cach', inHand), format, async () =>
    format === 'png'
      ? makers.picture(await pictureOrder(inHand, scope))
      : makers.bytes(await reportOf(inHand, scope, 'vi'), format),
  );
}

/** The report to the printer; `task` is what asked. */
export async function printCredentials(
  session: CongressSession,
  { makers, output }: RosterPorts,
  scope: CredentialsScope,
  task: string,
): Sent {
  const pdf = await makers.bytes(await reportOf(rosterInHand(session), scope, 'vi'), 'pdf');
  const printed = await output.print(pdf, task);
  return printed.ok ? success({ sent: true }) : printed;
}

function peopleFor({ roster }: RosterInHand, whose: BadgeChoice): Result<readonly Delegate[], Finding> {
  const holders = badgeHolders(roster, whose);
  return holders.length > 0
    ? success(holders)
    : failure(rosterFinding(sizeOf(roster) === 0 ? 'roster-empty' : 'nobody-chosen', '$.whose'));
}

const badgeBytes = async (
  { makers }: RosterPorts,
  { congress, tag }: RosterInHand,
  delegates: readonly Delegate[],
): Promise<Uint8Array> => makers.badges({ congress, tag, delegates, phrases: await wordsIn('vi') });

async function reportOf(
  { congress, roster, savedAt }: RosterInHand,
  scope: CredentialsScope,
  language: Language,
): Promise<Paper> {
  const [{ credentialsOf }, { credentialsPaper }, phrases] = await Promise.all([
    import('../../../core/credentials/credentials.ts'),
    import('../../../core/credentials/credentials-paper.ts'),
    wordsIn(language),
  ]);
  const credentials = credentialsOf(roster, scope, congress.date);
  return credentialsPaper({ congress, credentials, phrases, takenAt: savedAt });
}

async function pictureOrder({ congress, roster }: RosterInHand, scope: CredentialsScope): Promise<PictureOrder> {
  const [{ credentialsOf }, phrases] = await Promise.all([
    import('../../../core/credentials/credentials.ts'),
    wordsIn('vi'),
  ]);
  return { congress, credentials: credentialsOf(roster, scope, congress.date), phrases };
}

const wordsIn = async (language: Language): Promise<Phrases> =>
  (await import('../output/roster-words.ts')).rosterPhrases(language);

/** "the-dai-bieu-2026-11-24", in letters that every drive can hold. */
const fileName = (what: string, { congress }: RosterInHand): string =>
  `${rehearsalMark(congress)}${what}-${congress.date}`;
