// Channels of the roster, the door and the credentials report. Makers of papers are loaded when first needed.

import fs from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CredentialsScope } from '../../../core/credentials/credentials.ts';
import { rosterFinding } from '../../../core/roster/checks.ts';
import { badgeHolders } from '../../../core/roster/badge-holders.ts';
import type { Delegate } from '../../../core/roster/delegate.ts';
import { sizeOf } from '../../../core/roster/roster.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import { openRosterDesk } from '../../services/desk/roster-desk.ts';
import type { RosterInHand } from '../../services/desk/roster-desk.ts';
import { askWhereToSave } from '../windows/dialogs.ts';
import type { Answer, Handlers, Parsed } from '../gate/ipc-router.ts';
import type { ListRoom } from './list-handlers.ts';
import type { Log } from '../machine/log.ts';
import { messageRefusal } from '../gate/message-refusals.ts';
import { paperBytes, paperPage } from '../paper/paper-making.ts';
import { pictureOf } from '../paper/picture.ts';
import { rosterDeskHandlers } from '../gate/roster-port.ts';
import type { RosterChannel } from '../gate/roster-port.ts';
import { printPdf } from '../paper/printing.ts';
import type { Language } from '../machine/settings.ts';
import { writeDocument } from '../paper/write-document.ts';

/** Whose roster it is, and where papers are asked for. */
export interface RosterSetting {
  readonly window: BrowserWindow;
  readonly log: Log;
  /** The open congress, or F.401. */
  readonly session: () => Result<CongressSession, Finding>;
  /** Where lists are read. */
  readonly lists: ListRoom;
}

type PaperChannel = Extract<
  RosterChannel,
  `credentials:${string}` | 'roster:save-template' | 'roster:save-badges' | 'roster:print-badges'
>;
type RosterHandlers = Pick<Handlers, RosterChannel>;

const kinds = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', png: 'PNG' } as const;
type Format = keyof typeof kinds;

/** Handlers of all channels about the roster. */
export function rosterHandlers(setting: RosterSetting): RosterHandlers {
  const desk = openRosterDesk(setting.session);
  return {
    ...rosterDeskHandlers(desk),
    ...paperHandlers(setting, desk.inHand),
    'roster:import': ({ reading, mode, questions }) => {
      const kept = setting.lists.kept(reading);
      if (!kept.ok) return kept;
      return desk.importList({ list: kept.value.reading, questions, mode, source: kept.value.source });
    },
  };
}

/** Handlers of the channels about papers. Papers of record are in Vietnamese. */
function paperHandlers(
  setting: RosterSetting,
  rosterInHand: () => Result<RosterInHand, Finding>,
): Pick<Handlers, PaperChannel> {
  const inHand = <O>(use: (roster: RosterInHand) => Promise<Result<O, Finding>>): Promise<Result<O, Finding>> => {
    const roster = rosterInHand();
    return roster.ok ? use(roster.value) : Promise.resolve(roster);
  };
  const save = async (
    name: string,
    format: Format,
    make: () => Promise<Uint8Array>,
  ): Promise<Answer<'credentials:save'>> => {
    const file = await askWhereToSave(setting.window, `${name}.${format}`, {
      name: kinds[format],
      extensions: [format],
    });
    return file === null ? success(null) : writeDocument(file, await make());
  };
  return {
    'roster:save-template': () => save('danh-sach-dai-bieu', 'xlsx', templateBytes),
    'roster:save-badges': ({ whose }) =>
      inHand(async (roster) => {
        const chosen = peopleFor(roster, whose);
        return chosen.ok
          ? save(fileName('the-dai-bieu', roster), 'pdf', () => badgeBytes(roster, chosen.value))
          : chosen;
      }),
    'roster:print-badges': ({ whose }) =>
      inHand(async (roster) => {
        const chosen = peopleFor(roster, whose);
        return chosen.ok ? printOut(setting, 'roster:print-badges', () => badgeBytes(roster, chosen.value)) : chosen;
      }),
    'credentials:figures': ({ scope, language }) => inHand((roster) => figuresOf(roster, scope, language)),
    'credentials:preview': ({ scope, language }) =>
      inHand(async (roster) => success({ html: await paperPage(await reportOf(roster, scope, language)) })),
    'credentials:save': ({ scope, format }) =>
      inHand((roster) => save(fileName('tham-tra-tu-cach', roster), format, () => reportBytes(roster, scope, format))),
    'credentials:print': ({ scope }) =>
      inHand((roster) => printOut(setting, 'credentials:print', () => reportBytes(roster, scope, 'pdf'))),
  };
}

/** Whose badges are printed; F.844 without a roster, F.838 where nobody is meant. */
function peopleFor(
  { roster }: RosterInHand,
  whose: Parsed<'roster:save-badges'>['whose'],
): Result<readonly Delegate[], Finding> {
  const holders = badgeHolders(roster, whose);
  return holders.length > 0
    ? success(holders)
    : failure(rosterFinding(sizeOf(roster) === 0 ? 'roster-empty' : 'nobody-chosen', '$.whose'));
}

async function badgeBytes({ congress, tag }: RosterInHand, delegates: readonly Delegate[]): Promise<Uint8Array> {
  const [{ badgesPdf }, { rosterPhrases }, fonts] = await Promise.all([
    import('../../documents/html/badges.ts'),
    import('../../documents/roster-words.ts'),
    ownFonts(),
  ]);
  return badgesPdf({ congress, tag, delegates, phrases: rosterPhrases('vi'), fonts });
}

/** The typeface of papers, as it lies beside the page. */
async function ownFonts(): Promise<FontFiles> {
  const { fontFileNames } = await import('../../../core/ballot-form/font-files.ts');
  const folder = path.join(import.meta.dirname, '../renderer/fonts');
  const read = (face: keyof FontFiles): Promise<Uint8Array> => fs.readFile(path.join(folder, fontFileNames[face]));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('bold-italic'),
  ]);
  return { regular, bold, italic, 'bold-italic': boldItalic };
}

async function figuresOf(
  { congress, roster }: RosterInHand,
  scope: CredentialsScope,
  language: Language,
): Promise<Answer<'credentials:figures'>> {
  const [{ credentialsOf }, { topicTables }, { rosterPhrases }] = await Promise.all([
    import('../../../core/credentials/credentials.ts'),
    import('../../../core/credentials/credentials-tables.ts'),
    import('../../documents/roster-words.ts'),
  ]);
  const credentials = credentialsOf(roster, scope, congress.date);
  const { total, presentPercent } = credentials;
  return success({
    total,
    presentPercent,
    topics: topicTables(credentials, congress.meeting, rosterPhrases(language)),
  });
}

async function reportOf(
  { congress, roster, savedAt }: RosterInHand,
  scope: CredentialsScope,
  language: Language,
): Promise<Paper> {
  const [{ credentialsOf }, { credentialsPaper }, { rosterPhrases }] = await Promise.all([
    import('../../../core/credentials/credentials.ts'),
    import('../../../core/credentials/credentials-paper.ts'),
    import('../../documents/roster-words.ts'),
  ]);
  return credentialsPaper({
    congress,
    credentials: credentialsOf(roster, scope, congress.date),
    phrases: rosterPhrases(language),
    takenAt: savedAt,
  });
}

async function reportBytes(inHand: RosterInHand, scope: CredentialsScope, format: Format): Promise<Uint8Array> {
  if (format === 'png') return pictureBytes(inHand, scope);
  return paperBytes(await reportOf(inHand, scope, 'vi'), format);
}

async function pictureBytes({ congress, roster }: RosterInHand, scope: CredentialsScope): Promise<Uint8Array> {
  const [{ credentialsOf }, { credentialsPictureHtml, pictureSize }, { rosterPhrases }] = await Promise.all([
    import('../../../core/credentials/credentials.ts'),
    import('../../documents/html/credentials-picture.ts'),
    import('../../documents/roster-words.ts'),
  ]);
  const html = credentialsPictureHtml({
    congress,
    credentials: credentialsOf(roster, scope, congress.date),
    phrases: rosterPhrases('vi'),
  });
  return pictureOf(html, pictureSize);
}

async function templateBytes(): Promise<Uint8Array> {
  const [{ rosterTemplate }, { rosterPhrases }] = await Promise.all([
    import('../../documents/xlsx/roster-template.ts'),
    import('../../documents/roster-words.ts'),
  ]);
  return rosterTemplate(rosterPhrases('vi'));
}

async function printOut(
  { window, log }: RosterSetting,
  channel: string,
  make: () => Promise<Uint8Array>,
): Promise<Answer<'credentials:print'>> {
  const given = app.isPackaged ? undefined : process.env['KIEM_PHIEU_PRINTER'];
  const printers = await window.webContents.getPrintersAsync();
  if (printers.length === 0) return failure(messageRefusal('no-printer', channel));
  await printPdf(
    await make(),
    window,
    given === undefined ? { kind: 'ask' } : { kind: 'to-printer', name: given },
    log,
  );
  return success({ sent: true });
}

/** "the-dai-bieu-2026-11-24", in letters that every drive can hold. */
const fileName = (what: string, { congress }: RosterInHand): string =>
  `${congress.purpose === 'rehearsal' ? 'DIEN-TAP-' : ''}${what}-${congress.date}`;
