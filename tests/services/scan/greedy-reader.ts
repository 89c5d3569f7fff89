// A reader that does as it is told: takes memory, turns round for ever as a decoder may, or says its number.

import process from 'node:process';
import { openReaderPort } from '../../../electron/services/scan/processes/reader-port.ts';

const port = openReaderPort();
const held: Uint8Array[] = [];

port.hear((task) => {
  if (task === 'number') void port.say(process.pid);
  if (task === 'fault') port.fail();
  if (task === 'hang') for (;;);
  // Without a pause, as a decoder takes it: nothing that is said to this process is heard.
  if (task === 'memory') for (;;) held.push(new Uint8Array(10 * 2 ** 20).fill(1));
});
