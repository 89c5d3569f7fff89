// Sealing as one moment: papers, the end of the ledger and the entry that records the sealing belong to one congress at
// one point. What happens while a target is asked for and documents are made is noticed, and nothing is sealed then.

import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { SealRequest } from '../../../core/seal/seal.ts';
import { paperSource } from '../papers/paper-sources.ts';
import type { PaperSource } from '../papers/paper-sources.ts';
import { recordSeal } from '../result/standing-result.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { sealRefusal } from './seal-findings.ts';
import { openSealKey } from './seal-keys.ts';
import { sealedFileName, sealResult } from './seal-result.ts';
import type { WrittenSeal } from './seal-result.ts';

/** What sealing needs from where it runs. */
export interface SealingPorts {
  /** The congress that is open now. */
  readonly session: () => Result<CongressSession, Finding>;
  readonly dataFolder: string;
  readonly programVersion: string;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Where to write; `null` for a user who gives up. */
  readonly askTarget: (suggestedName: string) => Promise<string | null>;
  readonly documents: (source: PaperSource) => Promise<SealRequest['documents']>;
}

/**
 * Seals the published result of a contest; `null` where the user gave up. F.661 where the congress was closed meanwhile,
 * F.662 where its ledger went on: then no file was written and no entry.
 */
export async function sealContest(
  ports: SealingPorts,
  contestId: string,
): Promise<Result<WrittenSeal | null, Finding>> {
  const open = ports.session();
  if (!open.ok) return open;
  const session = open.value;
  const source = paperSource(session, contestId);
  if (!source.ok) return source;
  const head = session.head();
  const key = openSealKey(ports.dataFolder);
  if (!key.ok) return key;
  // Asked first: nothing is made for a user who gives up, and nothing asked after the file is there.
  const target = await ports.askTarget(sealedFileName(source.value.published));
  if (target === null) return success(null);
  // The same paper as the one that is saved and printed: it names the key that seals.
  const documents = await ports.documents({ ...source.value, keyFingerprint: key.value.fingerprint });
  // From here on nothing is waited for: between this look and the entry nobody else can act.
  const now = ports.session();
  if (!now.ok || now.value !== session) return failure(sealRefusal('seal-congress-changed'));
  if (session.head().digest !== head.digest) return failure(sealRefusal('seal-head-moved'));
  const { published } = source.value;
  const { programVersion } = ports;
  const request = { published, documents, ledgerHead: head.digest, sealedAt: ports.now(), programVersion };
  const written = sealResult(target, request, key.value);
  if (!written.ok) return written;
  const recorded = recordSeal(session, contestId, path.basename(written.value.file), written.value.digest);
  return recorded.ok ? written : recorded;
}
