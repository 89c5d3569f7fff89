// Verifies a sealed file: outside, key, signature, digests of all parts, then the meaning of the result.

import { canonicalJson } from '../digest/canonical-json.ts';
import type { Purpose } from '../congress/congress.ts';
import type { ResultRecord } from '../count/result-record.ts';
import { failing, holding, inGroups } from './checks.ts';
import type { VerificationLine } from './checks.ts';
import { readContainer, sameBytes } from './container.ts';
import type { ContainerFault } from './container.ts';
import { isSealManifest } from './manifest.ts';
import type { SealManifest } from './manifest.ts';
import { confirmationsLine, meaningLines } from './meaning.ts';
import type { FindRuleSet } from './meaning.ts';
import { listedParts, manifestParts, sealedParts, wholeFile } from './parts.ts';
import type { SealedPart } from './parts.ts';
import { isConfirmations, isResultRecord } from './record-shape.ts';
import type { Guard } from './shape.ts';
import type { VerificationTools } from '../digest/tools.ts';

/** What the file says of itself; to be believed only where everything holds. */
export interface SealFacts {
  readonly purpose: Purpose;
  readonly organisation: string;
  readonly contestTitle: string;
  readonly sealedAt: string;
  readonly programVersion: string;
  /** Compare with the digest on the minutes. 64 hex digits. */
  readonly resultDigest: string;
  /** Compare with the fingerprint that the committee made known. 64 hex digits. */
  readonly keyFingerprint: string;
  readonly ballotsDigest: string;
  readonly ledgerHead: string;
}

export interface Verification {
  /** True only when every line holds. */
  readonly holds: boolean;
  readonly lines: readonly VerificationLine[];
  /** `null` where manifest or result cannot be read. */
  readonly facts: SealFacts | null;
}

export interface VerificationSettings {
  readonly tools: VerificationTools;
  readonly ruleSet: FindRuleSet;
  /** The key that must have signed, 64 hex digits; `null` for any key. */
  readonly expectedKey: string | null;
}

/** JSON nested deeper than this is not ours. */
const deepest = 16;
const largestJson = 16 * 1024 * 1024;

/** Checks every byte of a sealed file, line by line. Never throws for what stands in the file. */
export function verifySealedFile(file: Uint8Array, settings: VerificationSettings): Verification {
  const { parts, faults } = readContainer(file);
  const outside =
    faults.length > 0 ? faults.map(faultLine) : [holding(wholeFile, 'container-holds', { parts: sealedParts.length })];
  const manifest = readPart(parts, 'manifest.json', isSealManifest, settings.tools);
  if (!manifest) {
    const lines = [...outside, failing('manifest.json', 'manifest-unreadable')];
    return { holds: false, lines, facts: null };
  }
  const record = readPart(parts, 'result.json', isResultRecord, settings.tools);
  const lines = [
    ...outside,
    holding('manifest.json', 'manifest-holds', { sealedAt: manifest.sealedAt, version: manifest.program.version }),
    ...(manifest.purpose === 'rehearsal' ? [holding('manifest.json', 'sealed-in-rehearsal')] : []),
    ...keyLines(parts, manifest, settings),
    ...digestLines(parts, manifest, settings.tools),
    ...(record ? resultLines(parts, manifest, record, settings) : [failing('result.json', 'result-unreadable')]),
  ];
  return { holds: lines.every((line) => line.holds), lines, facts: record && factsOf(manifest, record) };
}

type Parts = ReadonlyMap<SealedPart, Uint8Array>;

function faultLine(fault: ContainerFault): VerificationLine {
  if (fault.kind === 'renamed-part') return failing(fault.part, fault.kind, { found: fault.found });
  if (fault.kind === 'bytes-appended') return failing(fault.part, fault.kind, { count: fault.count });
  return failing(fault.part, fault.kind);
}

/** The part as data, if it is canonical JSON of the right shape. */
function readPart<T>(parts: Parts, name: SealedPart, guard: Guard<T>, tools: VerificationTools): T | null {
  const bytes = parts.get(name);
  if (!bytes || bytes.length > largestJson) return null;
  const text = tools.decode(bytes);
  if (text === null || nestedTooDeep(text)) return null;
  const value = canonicalValue(text);
  return guard(value) ? value : null;
}

/** The value of a text that is canonical JSON; `undefined` for any other text. */
function canonicalValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Looks at brackets outside of quoted texts, before anything is built from them. */
function nestedTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (quoted && letter === '\\') index += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '[' || letter === '{')) depth += 1;
    else if (!quoted && (letter === ']' || letter === '}')) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function keyLines(
  parts: Parts,
  manifest: SealManifest,
  { tools, expectedKey }: VerificationSettings,
): readonly VerificationLine[] {
  const keyBytes = parts.get('public-key.pem');
  const publicKey = keyBytes ? tools.decode(keyBytes) : null;
  const fingerprint = publicKey === null ? null : tools.fingerprint(publicKey);
  if (publicKey === null || fingerprint === null) return [failing('public-key.pem', 'public-key-unreadable')];
  const figures = { fingerprint: inGroups(fingerprint) };
  const own =
    fingerprint === manifest.keyFingerprint
      ? holding('public-key.pem', 'public-key-holds', figures)
      : failing('public-key.pem', 'public-key-differs', figures);
  const expected =
    expectedKey === null
      ? []
      : [
          expectedKey === fingerprint
            ? holding('public-key.pem', 'expected-key-holds', figures)
            : failing('public-key.pem', 'expected-key-differs', { ...figures, expected: inGroups(expectedKey) }),
        ];
  const signed = parts.get('manifest.json');
  const signature = parts.get('manifest.sig');
  const verified = signed !== undefined && signature?.length === 64 && tools.verifies(publicKey, signed, signature);
  return [
    own,
    ...expected,
    verified ? holding('manifest.sig', 'signature-holds') : failing('manifest.sig', 'signature-differs'),
  ];
}

function digestLines(parts: Parts, manifest: SealManifest, tools: VerificationTools): readonly VerificationLine[] {
  const complete =
    manifestParts.length === manifest.parts.length &&
    manifestParts.every((name, index) => manifest.parts[index]?.name === name);
  if (!complete) return [failing('manifest.json', 'manifest-incomplete')];
  const lines = manifest.parts.map(({ name, sha256, size }) => {
    const bytes = parts.get(name);
    const same = bytes !== undefined && bytes.length === size && tools.sha256(bytes) === sha256;
    return same ? holding(name, 'part-holds', { size }) : failing(name, 'part-changed');
  });
  const expected = manifest.parts.filter(({ name }) => listedParts.some((listed) => listed === name));
  const list = tools.encode(expected.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  const found = parts.get('SHA256SUMS');
  return [
    ...lines,
    found && sameBytes(found, list)
      ? holding('SHA256SUMS', 'digest-list-holds')
      : failing('SHA256SUMS', 'digest-list-differs'),
  ];
}

function resultLines(
  parts: Parts,
  manifest: SealManifest,
  record: ResultRecord,
  settings: VerificationSettings,
): readonly VerificationLine[] {
  const digest = settings.tools.sha256(settings.tools.encode(canonicalJson(record)));
  const belongs =
    digest === manifest.resultDigest &&
    record.contest.id === manifest.contestId &&
    record.contest.title === manifest.contestTitle &&
    record.congress.purpose === manifest.purpose;
  const figures = { digest: inGroups(digest) };
  const confirmations = readPart(parts, 'confirmations.json', isConfirmations, settings.tools);
  return [
    belongs
      ? holding('result.json', 'result-belongs-to-manifest', figures)
      : failing('result.json', 'result-differs-from-manifest', figures),
    ...meaningLines(record, settings.ruleSet, settings.tools),
    confirmations
      ? confirmationsLine(record, confirmations, digest)
      : failing('confirmations.json', 'confirmations-unreadable'),
  ];
}

const factsOf = (manifest: SealManifest, record: ResultRecord): SealFacts => ({
  purpose: manifest.purpose,
  organisation: record.congress.organisation,
  contestTitle: manifest.contestTitle,
  sealedAt: manifest.sealedAt,
  programVersion: manifest.program.version,
  resultDigest: manifest.resultDigest,
  keyFingerprint: manifest.keyFingerprint,
  ballotsDigest: record.ballotsDigest,
  ledgerHead: manifest.ledgerHead,
});
