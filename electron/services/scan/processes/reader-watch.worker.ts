// The watch of a reading process, in a thread of its own: it looks on while a decoder is at work and nothing else is heard.
// It ends the process when that has taken more memory than it may, or when the program that started it is gone.

import process from 'node:process';
import { workerData } from 'node:worker_threads';
import type { ReaderWatch } from './reader-port.ts';

/** Milliseconds between two looks. */
const interval = 25;

const { mostMemory, parent } = workerData as ReaderWatch;

setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, interval);
