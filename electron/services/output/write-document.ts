// A paper into a file: whole and read back, or not there.

import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { writeDurably } from '../../../db/files/durable-file.ts';
import { outputRefusal } from './output-refusals.ts';

/** Writes the bytes; F.907 where the disk refuses. */
export function writeDocument(file: string, bytes: Uint8Array): Result<{ readonly file: string }, Finding> {
  return writeDurably(file, bytes).ok
    ? success({ file })
    : failure(outputRefusal('document-not-written', path.basename(file)));
}
