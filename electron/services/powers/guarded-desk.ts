// The desk's functions behind the gate: each under the channel that it answers.

import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { actsOfChannels } from './acts-of-channels.ts';
import type { PowerGate } from './gate.ts';
import type { InPlace } from './two-members.ts';

/** "count:withdraw-last" → "countWithdrawLast". */
const functionName = (channel: string): string =>
  channel.replace(/[:-](\p{L})/gu, (_all, letter: string) => letter.toUpperCase());

const channelOfFunction: ReadonlyMap<string, string> = new Map(
  Object.keys(actsOfChannels).map((channel) => [functionName(channel), channel]),
);

type Ask = (input: never) => Result<unknown, Finding> | Promise<Result<unknown, Finding>>;

/** The same functions; a message may carry the two members who decide in place. */
export type Guarded<F> = {
  readonly [K in keyof F]: F[K] extends () => infer O
    ? () => O
    : F[K] extends (input: infer I) => infer O
      ? (input: I & InPlace) => O
      : never;
};

/** Every function passes the gate; one that answers no known channel stops the program before it opens. */
export function guardedDesk<F extends Readonly<Record<string, Ask>>>(functions: F, gate: PowerGate): Guarded<F> {
  const entries = Object.entries(functions).map(([name, ask]) => {
    const channel = channelOfFunction.get(name);
    if (channel === undefined) throw new Error(`Broken invariant: ${name} answers no channel of the table of powers`);
    return [name, (input: never) => gate.pass(channel, input, () => ask(input))] as const;
  });
  return Object.fromEntries(entries) as unknown as Guarded<F>;
}
