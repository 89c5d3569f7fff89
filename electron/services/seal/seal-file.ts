// Writes a sealed file so that it is either whole on the medium and read back, or not there; reads one within bounds.

import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { looksLikeContainer, sameBytes } from '../../../core/seal/container.ts';
import { sealRefusal } from './seal-findings.ts';
import type { SealRefusal } from './seal-findings.ts';

/** A sealed file is a few megabytes; more than this is not looked at. Bytes. */
export const largestSealedFile = 128 * 1024 * 1024;

/**
 * Writes beside the target, flushes, reads back, renames, flushes the folder, reads back again.
 * Only then it is a success; otherwise nothing of it is left under the target's name: F.602 to F.606.
 */
export function writeSealedFile(target: string, bytes: Uint8Array): Result<string, Finding> {
  const folder = path.dirname(target);
  const draft = path.join(folder, `.${path.basename(target)}.${String(process.pid)}.tmp`);
  let written = draft;
  try {
    fs.rmSync(draft, { force: true });
    writeAndFlush(draft, bytes);
    if (!sameBytes(fs.readFileSync(draft), bytes)) return abandon(draft, 'seal-read-back-differs', target);
    fs.renameSync(draft, target);
    written = target;
    flushFolder(folder);
    if (!sameBytes(fs.readFileSync(target), bytes)) return abandon(target, 'seal-read-back-differs', target);
    return success(target);
  } catch (error) {
    return abandon(written, refusalOf(error), target);
  }
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

function writeAndFlush(file: string, bytes: Uint8Array): void {
  const descriptor = fs.openSync(file, 'wx', 0o644);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Makes the rename last. Windows keeps no such handle: there the rename is written with the file. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function abandon(leftover: string, code: SealRefusal, target: string): Result<never, Finding> {
  try {
    fs.rmSync(leftover, { force: true });
  } catch {
    // The drive is gone, and what was on it with it: the refusal says so.
  }
  return failure(sealRefusal(code, { file: path.basename(target), folder: path.dirname(target) }));
}

function refusalOf(error: unknown): SealRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return 'seal-folder-missing';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return 'seal-not-allowed-here';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'seal-no-room';
    default:
      return 'seal-not-written';
  }
}
