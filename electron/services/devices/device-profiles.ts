// The device profiles of this machine: those that come with the program, and those that its technician added.

import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../../../scanners/hid/profiles/device-checks.ts';
import type { DeviceProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import { writeDurably } from '../../../db/files/durable-file.ts';
import { checkProfile, examineProfiles, readProfile } from '../../../scanners/hid/profiles/read-profile.ts';

/** Where a profile comes from: shipped with the program, or added on this machine. */
export type ProfileOrigin = 'shipped' | 'own';

/** One profile as the devices page lists it. */
export interface ListedProfile {
  readonly id: string;
  readonly name: string;
  readonly origin: ProfileOrigin;
  /** `null` for a file that is no profile. */
  readonly driver: DeviceProfile['driver'] | null;
  /** Why it is not used, or what is to be known of it. */
  readonly findings: readonly Finding[];
  /** `null` where it is not used. */
  readonly profile: DeviceProfile | null;
}

const sampleMark = 'sample-';

/** Shipped profiles of devices that exist; samples are patterns to write one's own after, and serve no device. */
async function shippedProfiles(): Promise<readonly ListedProfile[]> {
  const symbol = await import('../../../resources/devices/profiles/symbol-ls2208-length-and-data.json', {
    with: { type: 'json' },
  });
  return [symbol.default].map((value) => listed(value.id, 'shipped', checkProfile(value)));
}

type Read = ReturnType<typeof readProfile>;

const listed = (id: string, origin: ProfileOrigin, read: Read): ListedProfile =>
  read.ok
    ? {
        id: read.value.profile.id,
        name: read.value.profile.name,
        origin,
        driver: read.value.profile.driver,
        findings: read.value.remarks,
        profile: read.value.profile,
      }
    : { id, name: id, origin, driver: null, findings: read.error, profile: null };

/** Reads all profiles. Of two that are for one device none is used (F.859). */
export async function readProfiles(folder: string): Promise<readonly ListedProfile[]> {
  const names = fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const own = names.map((name) => listed(path.basename(name, '.json'), 'own', readOwn(path.join(folder, name)).read));
  return withoutRivals([...own, ...(await shippedProfiles())]);
}

/** A file of the technician's, and what it says: what is judged is what is kept. */
function readOwn(file: string): { readonly text: string; readonly read: Read } {
  try {
    const text = fs.readFileSync(file, 'utf8');
    return { text, read: readProfile(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { text: '', read: failure([deviceFinding('profile-not-json', { why })]) };
  }
}

/** A technician's profile goes before the shipped one for the same device; two of the technician's own shut each other out. */
function withoutRivals(all: readonly ListedProfile[]): readonly ListedProfile[] {
  return all.map((one) => {
    if (one.profile === null) return one;
    const rivals = all.filter((other) => other !== one && other.profile !== null && isRival(one, other));
    const [first] = rivals.flatMap(({ profile }) =>
      profile === null ? [] : examineProfiles(one.profile === null ? [] : [profile, one.profile]),
    );
    return first === undefined ? one : { ...one, profile: null, findings: [...one.findings, first] };
  });
}

const isRival = (one: ListedProfile, other: ListedProfile): boolean =>
  other.origin === 'own' || one.origin === 'shipped';

/** Takes a profile file in; F.888 with all that is wrong where it cannot be used. */
export function addProfile(
  folder: string,
  file: string,
): Result<{ readonly id: string }, readonly [Finding, ...Finding[]]> {
  const { text, read } = readOwn(file);
  const refusal = deviceFinding('profile-refused', { file: path.basename(file) });
  if (!read.ok) return failure([refusal, ...read.error]);
  const { profile } = read.value;
  if (profile.id.startsWith(sampleMark)) {
    return failure([
      refusal,
      deviceFinding('profile-value-refused', { member: 'id', value: profile.id, allowed: `≠ ${sampleMark}…` }, '$.id'),
    ]);
  }
  const target = path.join(folder, `${profile.id}.json`);
  const written = writeDurably(target, Buffer.from(text, 'utf8'), { mode: 0o600, unsure: 'kept', folder: 'made' });
  return written.ok
    ? success({ id: profile.id })
    : failure([deviceFinding('devices-file-not-written', { file: folder })]);
}

/** Removes a profile of the technician's own. */
export function removeProfile(folder: string, id: string): Result<Record<string, never>, Finding> {
  const file = path.join(folder, `${id}.json`);
  if (!/^[a-z0-9-]+$/u.test(id) || !fs.existsSync(file)) return failure(deviceFinding('profile-unknown', { id }));
  fs.rmSync(file);
  return success({});
}
