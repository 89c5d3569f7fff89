// How a command of paper ends: without a word and status 0, or with its fault on standard error and status 2.

import process from 'node:process';

/** Runs `command` on the words of the command line; it answers the reason why nothing was done, or `null`. */
export async function answerFault(command: (words: readonly string[]) => Promise<string | null>): Promise<void> {
  const fault = await command(process.argv.slice(2)).catch((error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  if (fault !== null) process.stderr.write(`${fault}\n`);
  process.exitCode = fault === null ? 0 : 2;
}
