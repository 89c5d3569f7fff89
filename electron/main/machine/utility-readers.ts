// Readers as utility processes of Electron: they are shown as such by the system, and end with the program.

import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { ReaderEars, StartReader } from '../../services/scan/processes/reader-processes.ts';

/** Starts a utility process. It gets the whole environment: what preloads something into every process must reach it. */
export const utilityReaders: StartReader = (program) => {
  const child = utilityProcess.fork(fileURLToPath(program), [], {
    env: { ...process.env },
    serviceName: 'Kiểm Phiếu: đọc phiếu',
    stdio: 'ignore',
  });
  let ears: ReaderEars | null = null;
  let isGone = false;
  child.on('message', (message) => {
    if (!isGone) ears?.message(message);
  });
  child.on('exit', () => {
    isGone = true;
    ears?.gone();
  });
  return {
    send: (task) => {
      if (!isGone) child.postMessage(task);
    },
    hear: (next) => {
      ears = next;
      if (isGone) process.nextTick(next.gone);
    },
    end: () => {
      // Asking it kindly is not enough for one that hangs in a decoder.
      if (child.pid !== undefined) endByForce(child.pid);
      else child.kill();
    },
    // Utility processes never hold the program back.
    attend: () => undefined,
  };
};

function endByForce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
