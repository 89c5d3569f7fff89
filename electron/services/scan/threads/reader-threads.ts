// Threads that read pages: taken, used and given back, and never ended while the program runs. A thread that ends can take
// the whole program down: the runtime's own helpers may have something for it in that moment, and write to what is gone
// (nodejs/node#56236); and one that is cut off in a page leaves native code in the middle of its work.

import { Worker } from 'node:worker_threads';

/** A page that takes longer than this has hung its thread. Milliseconds. */
export const longestPage = 30_000;

/** The last that a thread is told: it finishes what it has, keeps nothing of it, and answers. */
export interface RestTask {
  readonly kind: 'rest';
}

/** It holds nothing any more and can be taken again. */
export interface RestAnswer {
  readonly kind: 'rested';
}

const resting = new Map<string, Worker[]>();
const hung = new Set<Worker>();

/** A thread that runs `program`: one that rests, or a new one. Nobody listens to it yet. */
export function takeThread(program: URL): Worker {
  const thread = resting.get(program.href)?.pop();
  if (thread === undefined) return new Worker(program);
  unheard(thread);
  thread.ref();
  return thread;
}

/** Resolves when the thread rests or is gone, or after `patience` milliseconds; it is left alone then. */
export function giveBack(program: URL, thread: Worker, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      abandon(thread);
      resolve();
    }, patience);
    sendToRest(program, thread, () => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** Nothing is expected of a thread that hangs. Should it come back after all, it rests like the others. */
export function leaveAlone(program: URL, thread: Worker): void {
  abandon(thread);
  sendToRest(program, thread, () => undefined);
}

/** Threads that still hang. A program that ends in the usual way would wait for them without end. */
export const hungReaders = (): number => hung.size;

function abandon(thread: Worker): void {
  // A thread that is gone has no number any more.
  if (thread.threadId === -1) return;
  hung.add(thread);
  thread.unref();
}

/** Whoever used the thread hears nothing more of it. */
function sendToRest(program: URL, thread: Worker, then: () => void): void {
  const through = (): void => {
    hung.delete(thread);
    then();
  };
  unheard(thread);
  if (thread.threadId === -1) {
    through();
    return;
  }
  // A thread that breaks while nobody needs it is only gone.
  thread.on('error', () => undefined);
  thread.once('exit', () => {
    resting.set(
      program.href,
      restingFor(program).filter((other) => other !== thread),
    );
    through();
  });
  thread.on('message', ({ kind }: { readonly kind: string }) => {
    if (kind !== 'rested') return;
    thread.unref();
    resting.set(program.href, [...restingFor(program), thread]);
    through();
  });
  thread.postMessage({ kind: 'rest' } satisfies RestTask);
}

/** By name: the thread has listeners of its own for other events. */
function unheard(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
}

const restingFor = (program: URL): readonly Worker[] => resting.get(program.href) ?? [];
