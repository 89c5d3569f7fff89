// Fields of a report or a sheet lay claim to bits: each must lie inside, and no bit may mean two things.

import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from './device-checks.ts';

/** Bits that a field takes; `path` is its place in the profile. */
export interface Claim {
  readonly path: string;
  readonly firstBit: number;
  readonly bits: number;
}

/** Fields that reach beyond `room` bits (F.855) and fields that share a bit with an earlier one (F.856), each path once. */
export function examineClaims(room: number, claims: readonly Claim[]): readonly Finding[] {
  const owners = new Map<number, string>();
  const findings = new Map<string, Finding>();
  for (const { path, firstBit, bits } of claims) {
    if (findings.has(path)) continue;
    if (firstBit + bits > room) {
      findings.set(path, deviceFinding('profile-field-outside', { bits: firstBit + bits, room }, path));
      continue;
    }
    const other = takeBits(owners, path, firstBit, bits);
    if (other !== null) findings.set(path, deviceFinding('profile-fields-overlap', { other }, path));
  }
  return [...findings.values()];
}

/** Writes the claim down; the path of a field that has one of the bits already, or `null`. */
function takeBits(owners: Map<number, string>, path: string, firstBit: number, bits: number): string | null {
  let other: string | null = null;
  for (let bit = firstBit; bit < firstBit + bits; bit += 1) {
    other ??= owners.get(bit) ?? null;
    owners.set(bit, owners.get(bit) ?? path);
  }
  return other;
}
