// Reads a device profile strictly: all that is wrong with it is listed at once, with number and place, and a profile
// with anything wrong is not used at all.

import type { z } from 'zod';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from './device-checks.ts';
import { deviceProfile } from './device-profile.ts';
import type { DeviceProfile } from './device-profile.ts';
import { examineBarcodeProfile } from './examine-barcode-profile.ts';
import { examineMarkSenseProfile } from './examine-mark-sense-profile.ts';

/** A profile fit for use, with warnings and notes on it. */
export interface ReadProfile {
  readonly profile: DeviceProfile;
  readonly remarks: readonly Finding[];
}

/** The longest profile that is looked at, in characters. */
const longestText = 256 * 1024;

/** Reads the text of a profile file. */
export function readProfile(text: string): Result<ReadProfile, readonly Finding[]> {
  if (text.length > longestText) return failure([deviceFinding('profile-not-json', { why: `> ${longestText}` })]);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    return failure([deviceFinding('profile-not-json', { why: error instanceof Error ? error.message : '' })]);
  }
  return checkProfile(value);
}

/** Checks what a profile file holds. */
export function checkProfile(value: unknown): Result<ReadProfile, readonly Finding[]> {
  const parsed = deviceProfile.safeParse(value);
  if (!parsed.success) return failure(parsed.error.issues.flatMap((issue) => findingsOf(issue, value)));
  const profile = parsed.data;
  const findings = profile.driver === 'barcode' ? examineBarcodeProfile(profile) : examineMarkSenseProfile(profile);
  const refusals = findings.filter(({ severity }) => severity === 'refusal');
  return refusals.length > 0 ? failure(refusals) : success({ profile, remarks: findings });
}

/** Two profiles for one device: none of them could be trusted to be the right one. */
export function examineProfiles(profiles: readonly DeviceProfile[]): readonly Finding[] {
  return profiles.flatMap((profile, index) => {
    const first = profiles.slice(0, index).find((other) => other.id === profile.id || isSameMatch(other, profile));
    if (first === undefined) return [];
    return [deviceFinding('profile-device-twice', { first: first.name, second: profile.name }, `$[${index}].match`)];
  });
}

/** Whether one device could fit both. What is left out fits everything. */
function isSameMatch({ match: one }: DeviceProfile, { match: other }: DeviceProfile): boolean {
  const fits = <T>(value: T | undefined, opposite: T | undefined): boolean =>
    value === undefined || opposite === undefined || value === opposite;
  const low = (text: string | undefined): string | undefined => text?.toLowerCase();
  return (
    low(one.vendorId) === low(other.vendorId) &&
    low(one.productId) === low(other.productId) &&
    fits(low(one.usagePage), low(other.usagePage)) &&
    fits(low(one.usage), low(other.usage)) &&
    fits(one.interfaceNumber, other.interfaceNumber)
  );
}

type Issue = z.core.$ZodIssue;

/** JSON path of an issue: "$.sheet.layouts[0].columns". */
const pathText = (path: Issue['path']): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`), '$');

function findingsOf(issue: Issue, value: unknown): readonly Finding[] {
  const path = pathText(issue.path);
  const found = valueAt(value, issue.path);
  const member = String(issue.path.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => deviceFinding('profile-member-unknown', { member: key }, `${path}.${key}`));
    case 'invalid_type':
      if (found === undefined) return [deviceFinding('profile-member-missing', { member }, path)];
      return [deviceFinding('profile-wrong-type', { member, expected: issue.expected }, path)];
    case 'invalid_union':
      if (found === undefined) return [deviceFinding('profile-member-missing', { member }, path)];
      return [deviceFinding('profile-value-refused', { member, value: shown(found), allowed: '' }, path)];
    default:
      if (found === undefined) return [deviceFinding('profile-member-missing', { member }, path)];
      return [deviceFinding('profile-value-refused', { member, value: shown(found), allowed: allowedBy(issue) }, path)];
  }
}

function valueAt(value: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[part] : undefined,
    value,
  );
}

/** What stands there, cut to a length that fits a sentence. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** What would be allowed, as far as one can say it in signs. */
function allowedBy(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `≤ ${String(issue.maximum)}`;
    case 'too_small':
      return `≥ ${String(issue.minimum)}`;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    default:
      return '';
  }
}
