// Says what the app would understand of a list of people:
// npm run --silent read-list -- --as roster|candidates [--date YYYY-MM-DD] [--sheet NAME] [--encoding unicode|tcvn3|vni] FILE
// Exit status: 0 all was understood; 1 people were found, but something must be repaired or decided; 2 nothing was read.

import process from 'node:process';
import { runListCommand } from '../documents/lists/list-command.ts';

const answer = await runListCommand(process.argv.slice(2));
if ('fault' in answer) process.stderr.write(`${answer.fault}\n`);
else await new Promise<void>((resolve) => process.stdout.write(`${answer.json}\n`, () => resolve()));
process.exitCode = 'fault' in answer ? 2 : answer.status;
