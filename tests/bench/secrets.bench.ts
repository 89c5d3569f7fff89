// What a guess at a secret costs: on this machine, and, reckoned, on one graphics card of a thief who has a copied file.
// Nothing is judged by time: a machine that is busy is not a fault.
//
// node tests/bench/secrets.bench.ts

import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import { secretDigest, usualWork } from '../../electron/services/session/secret-digest.ts';

const pins = 1_000_000;
/** Bytes a second that the memory of one fast card moves (GeForce RTX 4090, its maker's figure). */
const cardBandwidth = 1008e9;
/** KiB that one block of 1 KiB moves: it is written, and another is read; from the second pass on the old one is read, too. */
const [firstPass, laterPass] = [2, 3];

if (usualWork.method !== 'argon2id') throw new Error('Broken invariant: secrets are kept by Argon2id');
const { passes, memory } = usualWork;
const salt = new Uint8Array(16).fill(1);
const times = Array.from({ length: 12 }, () => {
  const begun = process.cpuUsage();
  secretDigest('471126', salt, usualWork);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
})
  .slice(2)
  .toSorted((one, other) => one - other);
const median = times[Math.floor(times.length / 2)] ?? 0;
const bytes = memory * 1024 * (firstPass + (passes - 1) * laterPass);
const perSecond = cardBandwidth / bytes;

const whole = (value: number): string => Math.round(value).toLocaleString('en');
console.log(`Argon2id, ${memory / 1024} MiB, ${passes} passes, one lane · ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(`one guess here: ${whole(median)} ms of processor time (median of ${times.length})`);
console.log(
  `${whole(pins)} guesses on ${availableParallelism()} cores like these: ${whole((pins * median) / availableParallelism() / 3_600_000)} hours`,
);
console.log(
  `${whole(pins)} guesses on one card: each moves ${whole(bytes / 2 ** 20)} MiB of its memory, which moves ${whole(cardBandwidth / 1e9)} GB a second: at most ${whole(perSecond)} a second, ${whole(pins / perSecond / 60)} minutes`,
);
console.log(
  `a password of four words out of 7,776: ${whole(7776 ** 4 / perSecond / 3600 / 24 / 365)} years on that card (half of it on average)`,
);
