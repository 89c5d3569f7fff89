// A paper into a file: written beside and renamed, so that it is whole or not there.

import fs from 'node:fs/promises';
import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { messageRefusal } from '../gate/message-refusals.ts';

/** Writes the bytes; F.907 where the disk refuses. */
export async function writeDocument(
  file: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly file: string }, Finding>> {
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
