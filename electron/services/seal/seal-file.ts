// Writes a sealed file so that it is either whole on the medium and read back, or not there; reads one within bounds.

import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { looksLikeContainer } from '../../../core/seal/container.ts';
import { writeDurably } from '../../../db/files/durable-file.ts';
import type { FileFault } from '../../../db/files/durable-file.ts';
import { sealRefusal } from './seal-findings.ts';
import type { SealRefusal } from './seal-findings.ts';

/** A sealed file is a few megabytes; more than this is not looked at. Bytes. */
export const largestSealedFile = 128 * 1024 * 1024;

const refusals: Readonly<Record<FileFault, SealRefusal>> = {
  'folder-missing': 'seal-folder-missing',
  'not-allowed': 'seal-not-allowed-here',
  link: 'seal-not-allowed-here',
  'no-room': 'seal-no-room',
  differs: 'seal-read-back-differs',
  'not-written': 'seal-not-written',
};

/** Only what is whole on the medium is a success; otherwise nothing of it is left under the target's name: F.602 to F.606. */
export function writeSealedFile(target: string, bytes: Uint8Array): Result<string, Finding> {
  const written = writeDurably(target, bytes);
  return written.ok
    ? success(target)
    : failure(sealRefusal(refusals[written.error], { file: path.basename(target), folder: path.dirname(target) }));
}

/** The bytes of a file that can be a sealed file: F.607 unreadable, F.608 not one, F.609 too large. */
export function readSealedFile(file: string): Result<Uint8Array, Finding> {
  const figures = { file: path.basename(file) };
  try {
    const descriptor = fs.openSync(file, 'r');
    try {
      const state = fs.fstatSync(descriptor);
      if (!state.isFile()) return failure(sealRefusal('sealed-file-unreadable', figures));
      if (state.size > largestSealedFile) return failure(sealRefusal('sealed-file-too-large', figures));
      const bytes = new Uint8Array(fs.readFileSync(descriptor));
      return looksLikeContainer(bytes) ? success(bytes) : failure(sealRefusal('not-a-sealed-file', figures));
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return failure(sealRefusal('sealed-file-unreadable', figures));
  }
}
