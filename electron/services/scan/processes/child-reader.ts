// Readers as plain child processes of Node: the command line and the tests.

import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ReaderEars, StartReader } from './reader-processes.ts';

/** Starts a child process. What it prints of its own accord is no output of the program. */
export const plainReaders: StartReader = (program) => {
  const child = fork(fileURLToPath(program), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let ears: ReaderEars | null = null;
  let isGone = false;
  const gone = (): void => {
    if (isGone) return;
    isGone = true;
    ears?.gone();
  };
  child.on('message', (message) => {
    if (!isGone) ears?.message(message);
  });
  child.on('exit', gone);
  child.on('error', gone);
  return {
    send: (task) => {
      // A reader that has just died is heard of by its end.
      if (child.connected) child.send(task as object, () => undefined);
    },
    hear: (next) => {
      ears = next;
      // Whoever hears a reader that is gone already is told so, after he has come to know it.
      if (isGone) process.nextTick(next.gone);
    },
    end: () => {
      child.kill('SIGKILL');
    },
    attend: (attention) => {
      if (attention === 'waited-for') {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
};
