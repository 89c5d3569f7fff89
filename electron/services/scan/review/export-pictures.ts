// Writes the pictures of a published contest out of the congress's file: a separate act, by decision of two members, on the record.

import { isPublished } from '../../../../core/life/contest-state.ts';
import fs from 'node:fs';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import { liveBatches } from '../../../../core/life/page-state.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import { writeFolderDurably } from '../../../../db/files/durable-file.ts';
import type { FileToWrite } from '../../../../db/files/durable-file.ts';
import { placeWithin } from '../../../../db/place-within.ts';
import { withoutNotes } from '../../../../scanners/page/files/picture-notes.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { keptPicture } from './scan-review.ts';
import { requiredText } from '../../session/typed-text.ts';

/**
 * Names are numbers in the order of the digests, which says nothing of the order of reading. The record is written first:
 * what was written out and is not on record would be worse than the opposite.
 */
export function exportPictures(
  session: CongressSession,
  {
    contestId,
    folder,
    members,
    reason,
  }: {
    readonly contestId: string;
    readonly folder: string;
    readonly members: readonly string[];
    readonly reason: string;
  },
): Result<{ readonly folder: string; readonly pictures: number }, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  if (!isPublished(found.value)) return failure(pageFinding('pictures-before-publishing'));
  if (members.length < 2) return failure(pageFinding('review-not-open'));
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  const digests = [
    ...new Set(
      liveBatches(found.value.pages).flatMap(({ items }) =>
        items.flatMap(({ pages }) => pages.map(({ digest }) => digest)),
      ),
    ),
  ].sort();
  const name = `anh-phieu-${contestId}`;
  const target = placeWithin(folder, name);
  if (target === null) return failure(pageFinding('pictures-not-written', { folder: name }));
  if (fs.existsSync(target)) return failure(pageFinding('pictures-not-written', { folder: target }));
  const written = session.append([
    {
      actor: members[0] ?? '',
      act: { kind: 'pictures-exported', contestId, pictures: digests.length, members, reason: why.value },
    },
  ]);
  if (!written.ok) return written;
  return writeAll(session, digests, target);
}

/** All of them, or none. */
function writeAll(
  session: CongressSession,
  digests: readonly string[],
  target: string,
): Result<{ readonly folder: string; readonly pictures: number }, Finding> {
  const written = writeFolderDurably(target, pictures(session, digests));
  if (written.ok) return success({ folder: target, pictures: digests.length });
  return failure(
    written.error.kind === 'not-made' ? written.error.why : pageFinding('pictures-not-written', { folder: target }),
  );
}

function* pictures(session: CongressSession, digests: readonly string[]): Iterable<Result<FileToWrite, Finding>> {
  for (const [index, digest] of digests.entries()) {
    const picture = keptPicture(session, digest);
    if (!picture.ok) {
      yield picture;
      continue;
    }
    // Pictures of older files were kept with their notes. What cannot be followed is written as it is kept: it was read.
    const written = withoutNotes(picture.value.bytes) ?? picture.value.bytes;
    const ending = picture.value.type === 'image/png' ? 'png' : 'jpg';
    yield success({ name: `${String(index + 1).padStart(6, '0')}.${ending}`, bytes: written });
  }
}
