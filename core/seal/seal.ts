// Makes the sealed file of a published result: parts, digests, manifest, signature, container.

import { canonicalJson } from '../digest/canonical-json.ts';
import type { PublishedResult } from '../count/result-record.ts';
import { writeContainer } from './container.ts';
import type { SealManifest } from './manifest.ts';
import { listedParts, manifestParts, sealedParts } from './parts.ts';
import type { ContentPart, SealedPart } from './parts.ts';
import type { Confirmations } from './record-shape.ts';
import type { DigestTools, SigningKey } from '../digest/tools.ts';

/** The papers of a result, as files. */
export interface SealedDocuments {
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
}

/** What goes into a sealed file beside its papers. */
export interface SealRequest {
  readonly published: PublishedResult;
  readonly documents: SealedDocuments;
  /** Digest of the ledger's last entry, 64 hex digits. */
  readonly ledgerHead: string;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
  readonly programVersion: string;
  /** How to check the file, for people: Vietnamese and English. */
  readonly readMe: { readonly vi: string; readonly en: string };
}

/** The bytes of the sealed file and its manifest. */
export interface SealedFile {
  readonly bytes: Uint8Array;
  readonly manifest: SealManifest;
}

/** Seals a result. The same request and key give the same bytes. */
export function seal(request: SealRequest, key: SigningKey, tools: DigestTools): SealedFile {
  const content = contentParts(request, key, tools);
  const listed = { ...content, SHA256SUMS: tools.encode(digestList(content, tools)) };
  const manifest = manifestOf(request, key, listed, tools);
  const manifestBytes = tools.encode(canonicalJson(manifest));
  const parts: Readonly<Record<SealedPart, Uint8Array>> = {
    ...listed,
    'manifest.json': manifestBytes,
    'manifest.sig': key.sign(manifestBytes),
  };
  return { bytes: writeContainer(sealedParts.map((name) => ({ name, content: parts[name] }))), manifest };
}

/** The text of `SHA256SUMS`, as `sha256sum -c` reads it. */
export function digestList(content: Readonly<Record<ContentPart, Uint8Array>>, tools: DigestTools): string {
  return listedParts.map((name) => `${tools.sha256(content[name])}  ${name}\n`).join('');
}

function contentParts(
  request: SealRequest,
  key: SigningKey,
  tools: DigestTools,
): Readonly<Record<ContentPart, Uint8Array>> {
  const { published, documents, readMe } = request;
  const confirmations: Confirmations = {
    schema: 'kiem-phieu/confirmations@1',
    resultDigest: published.digest,
    confirmations: published.confirmations.map(({ memberId, at }) => ({ memberId, at })),
    publishedAt: published.publishedAt,
  };
  return {
    'DOC-TOI.txt': tools.encode(readMe.vi),
    'README.txt': tools.encode(readMe.en),
    'bien-ban.pdf': documents.pdf,
    'bien-ban.docx': documents.docx,
    'bien-ban.xlsx': documents.xlsx,
    'result.json': tools.encode(canonicalJson(published.record)),
    'confirmations.json': tools.encode(canonicalJson(confirmations)),
    'public-key.pem': tools.encode(key.publicKey),
  };
}

function manifestOf(
  request: SealRequest,
  key: SigningKey,
  parts: Readonly<Record<(typeof manifestParts)[number], Uint8Array>>,
  tools: DigestTools,
): SealManifest {
  const { record } = request.published;
  return {
    artifact: 'kiem-phieu/sealed-result@1',
    contestId: record.contest.id,
    contestTitle: record.contest.title,
    keyFingerprint: key.fingerprint,
    ledgerHead: request.ledgerHead,
    parts: manifestParts.map((name) => ({ name, sha256: tools.sha256(parts[name]), size: parts[name].length })),
    program: { name: 'Kiểm Phiếu', version: request.programVersion },
    purpose: record.congress.purpose,
    resultDigest: request.published.digest,
    sealedAt: request.sealedAt,
  };
}
