// The room in which congresses lie: listed, made, opened, closed. One of them is open at a time.

import fs from 'node:fs';
import path from 'node:path';
import type { Congress, Purpose } from '../../../core/congress/congress.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { createCongressFile, openCongressFile } from '../../../db/congress-file.ts';
import type { RemovalRecord } from '../../../db/removal-record.ts';
import type { CongressProgress } from '../../../db/congress-progress.ts';
import { congressFileName, congressIds, freeId, lookAt, readSummary } from '../../../db/congress-folder.ts';
import type { OpenedFile } from '../../../db/congress-file.ts';
import { openLedgerEnd } from '../ledger-end/open-ledger-end.ts';
import type { FilePast } from '../ledger-end/open-ledger-end.ts';
import { openSession } from '../session/congress-session.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import type { DeskTools } from '../session/desk-tools.ts';
import { plainLetters } from '../output/file-names.ts';
import { cleanCongress } from '../set-up/set-up-congress.ts';

/** One line of the list at home. */
export interface CongressSummary {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly purpose: Purpose;
  readonly date: string;
  /** Last change of the file, ISO 8601. */
  readonly changedAt: string;
  /** How far it is; `null` for a file that cannot be opened. */
  readonly progress: CongressProgress | null;
  /** Why the file cannot be opened, if it cannot. */
  readonly problem: Finding | null;
}

export interface CongressRoom {
  readonly list: () => readonly CongressSummary[];
  /** Makes a congress and opens it; `furnish` does more to it before it counts as made. */
  readonly create: (
    congress: Congress,
    furnish?: (session: CongressSession) => Result<void, Finding>,
  ) => Result<CongressSession, Finding>;
  readonly open: (id: string) => Result<CongressSession, Finding>;
  readonly close: () => void;
  /** The open congress, or F.401. */
  readonly current: () => Result<CongressSession, Finding>;
}

/** From this version of the schema on a file has an anchor beside it. */
const firstAnchored = 3;

/** The congresses of `<dataFolder>/congresses`. */
export function openCongressRoom(dataFolder: string, tools: DeskTools, removals: RemovalRecord): CongressRoom {
  const folder = path.join(dataFolder, 'congresses');
  let current: CongressSession | null = null;
  const close = (): void => {
    current?.end.close();
    current?.file.close();
    current = null;
  };
  const take = (session: CongressSession): Result<CongressSession, Finding> => {
    close();
    current = session;
    return success(session);
  };
  const anchored = (id: string, opened: OpenedFile, past: FilePast): Result<CongressSession, Finding> => {
    const end = openLedgerEnd(dataFolder, opened, past);
    if (end.ok) return take(openSession(id, opened, tools, end.value));
    opened.congressFile.close();
    return end;
  };
  return {
    close,
    current: () => (current === null ? failure(deskRefusal('no-congress-open')) : success(current)),
    list: () =>
      congressIds(folder)
        .flatMap((id) => summaryOf(folder, id, current))
        .sort(latestFirst),
    create: (congress, furnish = () => success(undefined)) => {
      const removed = removals.read();
      if (!removed.ok) return removed;
      const made = makeCongress(
        { folder, given: removed.value.map(({ removal }) => removal.id) },
        congress,
        tools,
        furnish,
      );
      if (!made.ok) return made;
      const { file, state, head } = made.value;
      const whole = { congressFile: file, fromVersion: 0, replay: { state: state(), head: head() } };
      return anchored(made.value.id, whole, 'made-now');
    },
    open: (id) => {
      if (current?.id === id) return success(current);
      const file = congressFileName(folder, id);
      if (file === null || !fs.existsSync(file)) return failure(deskRefusal('congress-unknown', {}, '$.id'));
      const opened = openCongressFile(file, tools);
      if (!opened.ok) return opened;
      return anchored(id, opened.value, opened.value.fromVersion < firstAnchored ? 'before-anchors' : 'anchored');
    },
  };
}

const latestFirst = (one: CongressSummary, other: CongressSummary): number =>
  Date.parse(other.changedAt) - Date.parse(one.changedAt);

/** A file in which nothing was written yet is not a congress and is not listed. */
function summaryOf(folder: string, id: string, current: CongressSession | null): readonly CongressSummary[] {
  const file = congressFileName(folder, id);
  if (file === null) return [];
  const listed = current?.id === id ? readSummary(current.file.connection) : lookAt(file);
  if (listed === null) return [];
  const { congress, progress, changedAt, problem } = listed;
  if (congress === null)
    return [{ id, title: id, organisation: '', purpose: 'real', date: '', changedAt, progress, problem }];
  const { title, organisation, purpose, date } = congress;
  return [{ id, title, organisation, purpose, date, changedAt, progress, problem }];
}

/** All of it in one transaction: what cannot be furnished is not left behind. */
function makeCongress(
  { folder, given }: { readonly folder: string; readonly given: readonly string[] },
  congress: Congress,
  tools: DeskTools,
  furnish: (session: CongressSession) => Result<void, Finding>,
): Result<CongressSession, Finding> {
  const cleaned = cleanCongress(congress);
  if (!cleaned.ok) return cleaned;
  const id = freeId(folder, idFor(cleaned.value), given);
  const file = path.join(folder, `${id}.sqlite`);
  const made = createCongressFile(file, tools);
  if (!made.ok) return made;
  const session = openSession(id, made.value, tools);
  const leaveNothing = (): void => {
    session.file.close();
    for (const ending of ['', '-wal', '-shm']) fs.rmSync(`${file}${ending}`, { force: true });
  };
  try {
    const written = session.file.write(() => {
      const created = session.append([{ actor: '', act: { kind: 'congress-created', congress: cleaned.value } }]);
      return created.ok ? furnish(session) : created;
    });
    const done = written.ok ? written.value : written;
    if (done.ok) return success(session);
    leaveNothing();
    return done;
  } catch (error) {
    leaveNothing();
    throw error;
  }
}

/** "2026-11-24-dai-hoi-dai-bieu-dang-bo-tinh-lam-son": to be found again in the folder, too. */
const idFor = ({ date, title }: Congress): string =>
  `${date}-${plainLetters(title).slice(0, 50).replace(/-+$/, '') || 'dai-hoi'}`;
