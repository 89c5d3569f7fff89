// Seals a published result: makes the file, verifies it as a stranger would, writes it, reads it back.

import type { PublishedResult } from '../../../core/count/result-record.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { ruleSetOfRevision } from '../../../core/rules/rule-sets/rule-sets.ts';
import type { FindRuleSet } from '../../../core/seal/meaning.ts';
import { seal } from '../../../core/seal/seal.ts';
import type { SealRequest } from '../../../core/seal/seal.ts';
import type { SigningKey } from '../../../core/digest/tools.ts';
import { verifySealedFile } from '../../../core/seal/verify.ts';
import type { Verification } from '../../../core/seal/verify.ts';
import { plainLetters, rehearsalMark } from '../output/file-names.ts';
import { readSealedFile, writeSealedFile } from './seal-file.ts';
import { sealRefusal } from './seal-findings.ts';
import { readMeTexts } from './seal-read-me.ts';
import { sealTools } from './seal-tools.ts';

/** A sealed file that stands on the medium and was verified there. */
export interface WrittenSeal {
  readonly file: string;
  /** SHA-256 of the whole file, 64 hex digits. */
  readonly digest: string;
}

/**
 * Seals into `target`. F.601 to F.606 where key or medium refuse; F.610 where what was made does not
 * verify, with the first line that does not hold: then nothing is written.
 */
export function sealResult(
  target: string,
  request: Omit<SealRequest, 'readMe'>,
  key: SigningKey,
): Result<WrittenSeal, Finding> {
  const readMe = readMeTexts(request.published.record, request.published.digest, key.fingerprint);
  const { bytes } = seal({ ...request, readMe }, key, sealTools);
  const own = verifySealedFile(bytes, { tools: sealTools, ruleSet: findRuleSet, expectedKey: key.fingerprint });
  const broken = own.lines.find((line) => !line.holds);
  if (broken)
    return failure(
      sealRefusal('seal-does-not-verify', {
        part: broken.part,
        check: broken.figures['number'] ?? '',
        code: broken.code,
      }),
    );
  const written = writeSealedFile(target, bytes);
  if (!written.ok) return written;
  return success({ file: written.value, digest: sealTools.sha256(bytes) });
}

/** Verifies a file from any medium. F.607 to F.609 where there is nothing to verify. */
export function verifyFile(file: string, expectedKey: string | null): Result<Verification, Finding> {
  const bytes = readSealedFile(file);
  if (!bytes.ok) return bytes;
  return success(verifySealedFile(bytes.value, { tools: sealTools, ruleSet: findRuleSet, expectedKey }));
}

/** "2026-11-24-bau-ban-chap-hanh.kqkp"; a rehearsal says so first. */
export function sealedFileName({ record: { congress, contest } }: PublishedResult): string {
  return `${rehearsalMark(congress)}${congress.date}-${plainLetters(contest.title) || 'ket-qua'}.kqkp`;
}

const findRuleSet: FindRuleSet = (id, revision) => ruleSetOfRevision(id, revision) ?? null;
