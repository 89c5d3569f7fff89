// PINs of those who confirm: salted and slow to guess, compared in constant time, and closed for a while after wrong ones.

import { scryptSync, timingSafeEqual } from 'node:crypto';
import type { StoredPin } from '../../../db/pins.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from './congress-session.ts';
import { deskRefusal } from './desk-findings.ts';
import type { DeskTools } from './desk-tools.ts';

/** N of scrypt: how much work one guess is. */
export const pinCost = {
  /** Some hundredths of a second on an old laptop. */
  usual: 2 ** 14,
  /** PINs of samples stand in the guide: there is nothing to guess. */
  sample: 2 ** 4,
} as const;

/** Wrong PINs in a row that are let pass. */
const freeAttempts = 3;

/** Seconds of the first lock; each further wrong PIN doubles it. */
const firstLock = 30;
const longestLock = 15 * 60;

const saltLength = 16;
const digestLength = 32;

const digestOf = (pin: string, salt: Uint8Array, cost: number): Buffer =>
  scryptSync(pin, salt, digestLength, { N: cost, r: 8, p: 1 });

/** The PIN as it is kept. */
export function storedPin(pin: string, tools: DeskTools, cost: number): StoredPin {
  const salt = tools.randomBytes(saltLength);
  return { salt, digest: digestOf(pin, salt, cost), cost };
}

/**
 * Whether `pin` is the member's. F.453 without one; F.454 for a wrong one, with how many are left before a lock; F.455
 * while locked, with the seconds to wait. Wrong ones are counted in the file, so that a restart does not forget them.
 */
export function checkPin({ file, tools }: CongressSession, memberId: string, pin: string): Result<void, Finding> {
  const kept = file.pins.find(memberId);
  if (kept === undefined) return failure(deskRefusal('pin-not-set', {}, '$.memberId'));
  const now = Date.parse(tools.now());
  const seconds = secondsLeft(kept.lockedUntil, now);
  if (seconds > 0) return failure(deskRefusal('pin-locked', { seconds }, '$.pin'));
  if (timingSafeEqual(digestOf(pin, kept.salt, kept.cost), kept.digest))
    return kept.wrong === 0 ? success(undefined) : file.write(() => file.pins.noteRight(memberId));
  const wrong = kept.wrong + 1;
  const lock = lockAfter(wrong);
  const noted = file.write(() => {
    file.pins.noteWrong(memberId, wrong, lock === 0 ? '' : new Date(now + lock * 1000).toISOString());
  });
  if (!noted.ok) return noted;
  return failure(
    lock === 0
      ? deskRefusal('pin-wrong', { left: freeAttempts - wrong }, '$.pin')
      : deskRefusal('pin-locked', { seconds: lock }, '$.pin'),
  );
}

/** Seconds for which a member's secret is locked now; 0 where it is not. */
export function lockOf({ file, tools }: CongressSession, memberId: string): number {
  return secondsLeft(file.pins.find(memberId)?.lockedUntil ?? '', Date.parse(tools.now()));
}

/** Whether a secret is that of a member: asked before it becomes another's, never to let anybody in. */
export function isSecretOf({ file }: CongressSession, memberId: string, secret: string): boolean {
  const kept = file.pins.find(memberId);
  return kept !== undefined && timingSafeEqual(digestOf(secret, kept.salt, kept.cost), kept.digest);
}

/** Seconds of the lock after so many wrong PINs in a row. */
const lockAfter = (wrong: number): number =>
  wrong < freeAttempts ? 0 : Math.min(longestLock, firstLock * 2 ** (wrong - freeAttempts));

/** A clock that was set back does not make a lock longer than the longest one. */
const secondsLeft = (lockedUntil: string, now: number): number =>
  lockedUntil === '' ? 0 : Math.min(longestLock, Math.max(0, Math.ceil((Date.parse(lockedUntil) - now) / 1000)));
