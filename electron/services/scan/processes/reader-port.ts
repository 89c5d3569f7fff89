// What a reading process hears and says, whatever started it; and the watch over how much memory it takes.

import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { workerProgram } from './worker-program.ts';

/** A reader that holds more than this ends itself, and another takes its place. Bytes: 600 MB less what grows between two looks. */
export const mostMemory = 560 * 2 ** 20;

/** What the watch is told. */
export interface ReaderWatch {
  readonly mostMemory: number;
  /** The process that started this one: without it nobody needs the reader. */
  readonly parent: number;
}

/** The way to whoever started this process. */
export interface ReaderPort {
  readonly hear: (listener: (task: unknown) => void) => void;
  /** Resolves when the message has left this process, so that a reader is never ahead of those who listen. */
  readonly say: (answer: unknown) => Promise<void>;
  /** Ends this process after a fault, by itself: runtimes differ in what a fault that nobody caught does. */
  readonly fail: () => void;
}

const fail = (): void => {
  process.exit(1);
};

/** What Electron gives a utility process. */
interface UtilityPort {
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

/** Opens the way, and sets the watch. */
export function openReaderPort(): ReaderPort {
  const watch: ReaderWatch = { mostMemory, parent: process.ppid };
  new Worker(workerProgram(import.meta.url, 'reader-watch'), { workerData: watch }).unref();
  const utility = (process as { readonly parentPort?: UtilityPort }).parentPort;
  return utility === undefined ? childPort() : utilityPort(utility);
}

const utilityPort = (port: UtilityPort): ReaderPort => ({
  hear: (listener) => {
    port.on('message', ({ data }) => {
      listener(data);
    });
  },
  say: (answer) => {
    port.postMessage(answer);
    return Promise.resolve();
  },
  fail,
});

function childPort(): ReaderPort {
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('a reader is started by a program that listens to it');
  process.on('disconnect', () => {
    process.exit();
  });
  return {
    hear: (listener) => {
      process.on('message', listener);
    },
    say: (answer) =>
      new Promise((resolve) => {
        send(answer, undefined, undefined, () => {
          resolve();
        });
      }),
    fail,
  };
}

/** Lets what has been said to this process be heard. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
