// The manifest: what a sealed file holds, for which result, signed by which key. Its bytes are what is signed.

import { purposes } from '../congress/congress.ts';
import type { Purpose } from '../congress/congress.ts';
import { manifestParts } from './parts.ts';
import { byteCount, digestText, exactly, listOf, moment, oneOf, text } from './shape.ts';

/** Digest and size of one part. */
export interface ManifestPart {
  readonly name: (typeof manifestParts)[number];
  /** SHA-256, 64 hex digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * `manifest.json` as data. `artifact` sorts first in canonical JSON, so the signed bytes begin with
 * what they are: a signature made for a sealed result can be used for nothing else.
 */
export interface SealManifest {
  readonly artifact: 'kiem-phieu/sealed-result@1';
  readonly contestId: string;
  readonly contestTitle: string;
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), 64 hex digits. */
  readonly keyFingerprint: string;
  /** Digest of the ledger's last entry when the result was sealed, 64 hex digits. */
  readonly ledgerHead: string;
  /** In the order of the file. */
  readonly parts: readonly ManifestPart[];
  readonly program: { readonly name: 'Kiểm Phiếu'; readonly version: string };
  readonly purpose: Purpose;
  /** SHA-256 of `result.json`: the digest that the minutes carry. */
  readonly resultDigest: string;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
}

/** Whether a value is a manifest that this program knows. */
export const isSealManifest = exactly<SealManifest>({
  artifact: oneOf('kiem-phieu/sealed-result@1'),
  contestId: text(80),
  contestTitle: text(300),
  keyFingerprint: digestText,
  ledgerHead: digestText,
  parts: listOf(
    exactly<ManifestPart>({ name: oneOf(...manifestParts), sha256: digestText, size: byteCount }),
    manifestParts.length,
  ),
  program: exactly<SealManifest['program']>({ name: oneOf('Kiểm Phiếu'), version: text(40) }),
  purpose: oneOf(...purposes),
  resultDigest: digestText,
  sealedAt: moment,
});
