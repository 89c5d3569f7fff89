// Secrets of those who sign in: slow to guess, compared in constant time, and closed for a while after wrong ones.

import { timingSafeEqual } from 'node:crypto';
import type { CongressFile } from '../../../db/congress-file.ts';
import type { Pins, SecretWork, StoredPin } from '../../../db/pins.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deskRefusal } from './desk-findings.ts';
import type { DeskTools } from './desk-tools.ts';
import { isToBeKeptAnew, saltLength, secretDigest } from './secret-digest.ts';

/** Wrong secrets in a row that are let pass. */
const freeAttempts = 3;

/** Seconds of the first lock; each further wrong secret doubles it. */
const firstLock = 30;
const longestLock = 15 * 60;

/** Where secrets are kept: a congress's file, or that of the machine. */
export interface SecretPlace {
  readonly file: Pick<CongressFile, 'write'> & { readonly pins: Pins };
  readonly tools: DeskTools;
}

/**
 * Until when, by the machine's own running time, the locks of a file run. The file keeps what is left of a lock and no hour:
 * neither a clock that is set forward nor a restart ends one.
 */
const runningLocks = new WeakMap<Pins, Map<string, number>>();

/** The secret as it is kept. */
export function storedPin(pin: string, tools: DeskTools, work: SecretWork = tools.secretWork): StoredPin {
  const salt = tools.randomBytes(saltLength);
  return { salt, digest: secretDigest(pin, salt, work), work };
}

/**
 * Whether `pin` is the member's. F.453 without one; F.454 for a wrong one, with how many are left before a lock; F.455
 * while locked, with the seconds to wait. An attempt is counted in the file before it is looked at, so that a program that
 * is ended in between has counted it, too. A right one that was kept with less work is kept anew.
 */
export function checkPin(place: SecretPlace, memberId: string, pin: string): Result<void, Finding> {
  const { file, tools } = place;
  const kept = file.pins.find(memberId);
  if (kept === undefined) return failure(deskRefusal('pin-not-set', {}, '$.memberId'));
  const seconds = lockOf(place, memberId);
  if (seconds > 0) return refusedWhileLocked(place, memberId, kept.wrong, seconds);
  const wrong = kept.wrong + 1;
  const lock = lockAfter(wrong);
  const counted = file.write(() => {
    file.pins.noteWrong(memberId, wrong, lock);
  });
  if (!counted.ok) return counted;
  if (timingSafeEqual(secretDigest(pin, kept.salt, kept.work), kept.digest)) {
    const anew = isToBeKeptAnew(kept.work, tools.secretWork) ? storedPin(pin, tools) : null;
    return file.write(() => {
      if (anew === null) file.pins.noteRight(memberId);
      else file.pins.set(memberId, anew);
    });
  }
  locksOf(place).set(memberId, tools.elapsed() + lock);
  return failure(
    lock === 0
      ? deskRefusal('pin-wrong', { left: freeAttempts - wrong }, '$.pin')
      : deskRefusal('pin-locked', { seconds: lock }, '$.pin'),
  );
}

/** What was waited already is kept, so that a restart asks for the rest alone. */
function refusedWhileLocked(
  { file }: SecretPlace,
  memberId: string,
  wrong: number,
  seconds: number,
): Result<never, Finding> {
  const noted = file.write(() => {
    file.pins.noteWrong(memberId, wrong, seconds);
  });
  return noted.ok ? failure(deskRefusal('pin-locked', { seconds }, '$.pin')) : noted;
}

/** Seconds for which a member's secret is locked now; 0 where it is not. */
export function lockOf(place: SecretPlace, memberId: string): number {
  const kept = place.file.pins.find(memberId);
  if (kept === undefined || kept.lockLeft === 0) return 0;
  const locks = locksOf(place);
  const until = locks.get(memberId) ?? place.tools.elapsed() + Math.min(kept.lockLeft, longestLock);
  locks.set(memberId, until);
  const seconds = Math.max(0, Math.ceil(until - place.tools.elapsed()));
  if (seconds === 0) endLock(place, memberId, kept.wrong);
  return seconds;
}

/** A lock that was served is not served again after a restart. Where the disk refuses, it is: nobody is let in by that. */
function endLock({ file }: SecretPlace, memberId: string, wrong: number): void {
  void file.write(() => {
    file.pins.noteWrong(memberId, wrong, 0);
  });
}

function locksOf({ file: { pins } }: SecretPlace): Map<string, number> {
  const known = runningLocks.get(pins) ?? new Map<string, number>();
  runningLocks.set(pins, known);
  return known;
}

/** Whether a secret is that of a member: asked before it becomes another's, never to let anybody in. */
export function isSecretOf({ file }: SecretPlace, memberId: string, secret: string): boolean {
  const kept = file.pins.find(memberId);
  return kept !== undefined && timingSafeEqual(secretDigest(secret, kept.salt, kept.work), kept.digest);
}

/** Seconds of the lock after so many wrong secrets in a row. */
const lockAfter = (wrong: number): number =>
  wrong < freeAttempts ? 0 : Math.min(longestLock, firstLock * 2 ** Math.min(wrong - freeAttempts, 10));
