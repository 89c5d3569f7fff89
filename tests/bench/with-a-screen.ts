// A benchmark that opens windows: on the screen that is there, or run again under a virtual one.

import { spawn } from 'node:child_process';
import process from 'node:process';
import { onScreen } from '../../scripts/electron.ts';

/** Runs `main`, or the script `file` again under a virtual screen; the exit status. */
export function withAScreen(file: string, main: () => Promise<number>): Promise<number> {
  if (onScreen(['x'])[0] === 'x') return main();
  const [program = '', ...args] = onScreen([process.execPath, file]);
  return new Promise((resolve) => {
    spawn(program, args, { stdio: 'inherit' }).on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
