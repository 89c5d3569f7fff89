// One set-up at a time in one checkout: a file with the number of the process that is at work.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cache } from './places.mjs';

const lockFile = path.join(cache, 'setup.lock');
const patience = 15 * 60_000;

/** Runs `work` while no other set-up runs. */
export function alone(work, say) {
  take(say);
  try {
    return work();
  } finally {
    if (holder() === process.pid) fs.rmSync(lockFile, { force: true });
  }
}

function take(say) {
  fs.mkdirSync(cache, { recursive: true });
  const began = Date.now();
  let told = 0;
  for (;;) {
    if (write()) return;
    const other = holder();
    if (other !== null && !isAlive(other)) removeStale(other);
    else if (other !== null && other !== told) {
      told = other;
      say(`another set-up is at work (process ${other}): waiting for it`);
    }
    if (Date.now() - began > patience)
      throw new Error(`another set-up has been at work for long. If there is none, delete ${lockFile}`);
    pause(200);
  }
}

function write() {
  const own = `${lockFile}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    // A link is made whole or not at all, and not over another.
    fs.linkSync(own, lockFile);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function holder() {
  try {
    return Number(fs.readFileSync(lockFile, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moves the lock of a dead process aside; puts it back if a live one had taken it in between. */
function removeStale(dead) {
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    fs.renameSync(lockFile, aside);
    if (Number(fs.readFileSync(aside, 'utf8')) !== dead) fs.linkSync(aside, lockFile);
    fs.rmSync(aside, { force: true });
  } catch {
    // Another one was quicker.
  }
}

const pause = (milliseconds) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
