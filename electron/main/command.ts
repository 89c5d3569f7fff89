// The packed program as a command, without a window, a data folder or a screen: kiem-phieu --read-list --as roster FILE.

import process from 'node:process';
import { runListCommand } from '../documents/lists/list-command.ts';

/** The words behind `--read-list`; `null` where the program was not started as a command. */
export function commandIn(words: readonly string[]): readonly string[] | null {
  const at = words.indexOf('--read-list');
  return at < 0 ? null : words.slice(at + 1);
}

/** Answers as `npm run read-list` does, and ends the program with that command's status. */
export async function answerCommand(words: readonly string[]): Promise<never> {
  const answer = await runListCommand(words);
  const [stream, text] = 'fault' in answer ? [process.stderr, answer.fault] : [process.stdout, answer.json];
  await new Promise<void>((resolve) => stream.write(`${text}\n`, () => resolve()));
  return process.exit('fault' in answer ? 2 : answer.status);
}
