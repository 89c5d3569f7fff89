// Removes a congress from this machine when its ballots need not be kept any longer: ballots, pictures and all, on the record.

import { isCounted, isPublished, sealingOf } from '../../../core/life/contest-state.ts';
import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { filesOfCongress } from '../../../db/congress-folder.ts';
import { eraseFile, overwriteFile } from '../../../db/erased-file.ts';
import { keptPicturesOf } from '../../../db/kept-pictures.ts';
import type { Removal, RemovalRecord } from '../../../db/removal-record.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { requiredText } from '../session/typed-text.ts';
import { admitReviewers } from '../scan/review/scan-review.ts';
import type { Reviewer } from '../scan/review/scan-review.ts';
import { ballotsIn, lastDay, refusalToRemove } from './keep-ballots.ts';

/** What two members decide. */
export interface RemovalOrder {
  readonly members: readonly Reviewer[];
  readonly reason: string;
}

/** Where files lie, where it is recorded, and who hears how far it has come. */
export interface RemovalSetting {
  readonly dataFolder: string;
  readonly record: RemovalRecord;
  readonly now: () => string;
  readonly tell: (done: number, total: number) => void;
}

/**
 * Removes the open congress; `close` closes its file. Refused as `refusalToRemove` says, F.403 without a reason, F.453 to
 * F.455 and F.542, F.543 for those who decide. What is refused has changed nothing. The record is written first: from then
 * on the removal goes on to its end, if need be at the next start (F.476 where the disk stopped it).
 */
export async function removeCongress(
  session: CongressSession,
  order: RemovalOrder,
  setting: RemovalSetting,
  close: () => void,
): Promise<Result<void, Finding>> {
  const refusal = refusalToRemove(session);
  if (refusal !== null) return failure(refusal);
  const reason = requiredText(order.reason, '$.reason');
  if (!reason.ok) return reason;
  const members = admitReviewers(session, order.members);
  if (!members.ok) return members;
  const begun = setting.record.append(
    { kind: 'begun', removal: removalOf(session, members.value, reason.value) },
    setting.now(),
  );
  if (!begun.ok) return begun;
  const { id, file } = session;
  try {
    // What was written last may lie beside the file: it is carried over and overwritten before SQLite lets go of it.
    file.connection.pragma('wal_checkpoint(RESTART)');
    if (fs.existsSync(`${file.file}-wal`)) await overwriteFile(`${file.file}-wal`);
  } catch {
    return failure(deskRefusal('removal-cut-off', { congress: id }));
  } finally {
    close();
  }
  return eraseCongress(id, setting);
}

/** Finishes removals that were cut off by a power cut or a disk. Called before any congress is opened. */
export async function finishRemovals(setting: RemovalSetting): Promise<Result<void, Finding>> {
  const read = setting.record.read();
  if (!read.ok) return read;
  const cutOff = new Set(read.value.filter(({ finished }) => finished === null).map(({ removal }) => removal.id));
  for (const id of cutOff) {
    const erased = await eraseCongress(id, setting);
    if (!erased.ok) return erased;
  }
  return success(undefined);
}

function removalOf(session: CongressSession, memberIds: readonly string[], reason: string): Removal {
  const { title, organisation, date, purpose } = session.congress();
  const { committee, contests, retention } = session.state();
  const { sequence, digest } = session.head();
  const day = lastDay(session);
  return {
    id: session.id,
    title,
    organisation,
    date,
    purpose,
    reason,
    entries: sequence,
    ledgerHead: digest,
    contests: contests.filter(isCounted).map((contest) => ({
      title: contest.contest.title,
      ballots: ballotsIn(contest),
      resultDigest: isPublished(contest) ? contest.published.resultDigest : '',
      sealedFile: sealingOf(contest)?.fileName ?? '',
      sealedDigest: sealingOf(contest)?.digest ?? '',
    })),
    pictures: keptPicturesOf(session.file.connection).digests().length,
    retention: retention === null || day === null ? null : { months: retention.months, lastDay: day },
    members: committee.filter(({ member }) => memberIds.includes(member.id)).map(({ member }) => member.fullName),
  };
}

/** The file itself goes last: as long as it is there, its name is taken and what is left is found. */
async function eraseCongress(
  id: string,
  { dataFolder, record, now, tell }: RemovalSetting,
): Promise<Result<void, Finding>> {
  try {
    const scans = path.join(dataFolder, 'scans', id);
    const files = [...filesBelow(scans), ...filesOfCongress(path.join(dataFolder, 'congresses'), id)];
    const total = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
    let done = 0;
    tell(0, total);
    for (const file of files)
      await eraseFile(file, (bytes) => {
        tell((done += bytes), total);
      });
    fs.rmSync(scans, { recursive: true, force: true });
    return record.append({ kind: 'finished', id, files: files.length, bytes: total }, now());
  } catch {
    return failure(deskRefusal('removal-cut-off', { congress: id }));
  }
}

/** Everything in a folder, and in the folders in it. Links are not followed: what they lead to is not ours. */
function filesBelow(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
