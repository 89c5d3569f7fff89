// How secrets are kept: slow for whoever guesses, opened from older files and kept anew, and closed for a while after wrong
// ones, whatever is done to the clock or the program.

import { argon2Sync, scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { present } from '../../../core/assert.ts';
import { secretDigest, sampleWork, usualWork } from '../../../electron/services/session/secret-digest.ts';
import { checkPin, lockOf, storedPin } from '../../../electron/services/session/pins.ts';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { held, numberOf, pins, setUp } from '../desk/small-congress.ts';

const on = new DeskOfTest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A congress with its committee, and the place of its secrets. */
function opened() {
  const people = setUp(on.desk);
  const session = held(on.desk.session());
  return { people, session, id: session.id };
}

test('Argon2id is that of RFC 9106, with its second recommended memory and passes', () => {
  const salt = Buffer.from('somesaltsomesalt');
  // OpenSSL's own, which the window's runtime does not have.
  const byOpenssl = argon2Sync('argon2id', {
    message: 'sen trắng 47',
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: 65_536,
    passes: 3,
  });
  expect(hex(secretDigest('sen trắng 47', salt, usualWork))).toBe(hex(byOpenssl));
  expect(usualWork).toEqual({ method: 'argon2id', passes: 3, memory: 65_536 });
});

test('a secret of an older file opens, and is kept by Argon2id from then on', () => {
  const { people, session } = opened();
  const salt = new Uint8Array(16).fill(7);
  const older = { method: 'scrypt', cost: 2 ** 14 } as const;
  session.file.pins.set(people.head, {
    salt,
    digest: scryptSync('4711', salt, 32, { N: 2 ** 14, r: 8, p: 1 }),
    work: older,
  });
  const place = { file: session.file, tools: { ...session.tools, secretWork: { ...sampleWork, memory: 16 } } };
  expect(numberOf(checkPin(place, people.head, '4712'))).toBe('F.454');
  expect(session.file.pins.find(people.head)?.work).toEqual(older);
  expect(numberOf(checkPin(place, people.head, '4711'))).toBe('accepted');
  const kept = present(session.file.pins.find(people.head), 'the secret');
  expect(kept).toMatchObject({ work: { method: 'argon2id', passes: 2, memory: 16 }, wrong: 0 });
  expect(hex(kept.salt)).not.toBe(hex(salt));
  expect(numberOf(checkPin(place, people.head, '4711'))).toBe('accepted');
  expect(hex(present(session.file.pins.find(people.head), 'the secret').digest)).toBe(hex(kept.digest));
});

test('secrets of samples stay as they are, and one kept with less work is kept anew', () => {
  const { people, session } = opened();
  const wanted = { ...sampleWork, memory: 24 };
  const place = { file: session.file, tools: { ...session.tools, secretWork: wanted } };
  held(checkPin(place, people.head, pins.head));
  expect(session.file.pins.find(people.head)?.work).toEqual(sampleWork);
  session.file.pins.set(people.head, storedPin(pins.head, session.tools, { ...sampleWork, memory: 16 }));
  held(checkPin(place, people.head, pins.head));
  expect(session.file.pins.find(people.head)?.work).toEqual(wanted);
});

test('a lock grows, and ends neither by the clock nor by a restart', () => {
  const { people, id } = opened();
  const guess = (pin: string) => checkPin(held(on.desk.session()), people.head, pin);
  const locks = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => {
    const refused = guess('000000');
    const seconds = refused.ok ? null : Number(refused.error.figures['seconds'] ?? 0);
    on.wait(seconds ?? 0);
    return seconds;
  });
  expect(locks).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900]);
  guess('000000');
  on.clock += 365 * 24 * 3600 * 1000;
  expect(numberOf(guess(pins.head))).toBe('F.455');
  on.restart();
  held(on.desk.congressOpen({ id }));
  expect(lockOf(held(on.desk.session()), people.head)).toBe(900);
  on.wait(600);
  expect(numberOf(guess(pins.head))).toBe('F.455');
  on.restart();
  held(on.desk.congressOpen({ id }));
  expect(lockOf(held(on.desk.session()), people.head)).toBe(300);
  on.wait(300);
  expect(lockOf(held(on.desk.session()), people.head)).toBe(0);
  on.restart();
  held(on.desk.congressOpen({ id }));
  expect(numberOf(guess(pins.head))).toBe('accepted');
});

test('an attempt is counted before it is looked at', () => {
  const { people, session } = opened();
  const cut = { ...session.tools, secretWork: sampleWork };
  const file = {
    ...session.file,
    pins: {
      ...session.file.pins,
      // Whatever ends the program while the digest is made: the attempt stands in the file.
      find: (memberId: string) => {
        const kept = session.file.pins.find(memberId);
        return kept === undefined ? undefined : { ...kept, work: { method: 'scrypt', cost: 3 } as const };
      },
    },
  };
  expect(() => checkPin({ file, tools: cut }, people.head, '000000')).toThrow(/scrypt/iu);
  expect(session.file.pins.find(people.head)).toMatchObject({ wrong: 1 });
});
