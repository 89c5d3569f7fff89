// A program of its own with a reader that hangs: it names the reader's process, and is killed by whoever started it.

import process from 'node:process';
import { plainReaders } from '../../../electron/services/scan/processes/child-reader.ts';

const reader = plainReaders(new URL('./greedy-reader.ts', import.meta.url));
reader.hear({
  message: (number) => {
    reader.send('hang');
    process.stdout.write(`${String(number)}\n`);
  },
  gone: () => undefined,
});
reader.send('number');
