// Handlers that are no functions of the desk, behind the desk's gate of powers.

import type { KnownChannel } from '../services/powers/acts-of-channels.ts';
import type { PowerGate } from '../services/powers/gate.ts';
import type { Channel } from '../ipc/contract.ts';
import type { Handlers } from './ipc-router.ts';

/** Every channel of the contract stands in the table of powers, and nothing else does. */
type Missing = Exclude<Channel, KnownChannel> | Exclude<KnownChannel, Channel>;
const everyChannelIsKnown: [Missing] extends [never] ? true : Missing = true;

/** The same handlers; each message passes the gate first. */
export function guardedHandlers<H extends Partial<Handlers>>(handlers: H, gate: PowerGate): H {
  if (!everyChannelIsKnown) throw new Error('Broken invariant: a channel without a power');
  const guarded = Object.entries(handlers).map(([channel, handle]) => {
    const ask = handle as (input: unknown) => ReturnType<typeof handle>;
    return [channel, (input: unknown) => gate.pass(channel, input, () => ask(input))] as const;
  });
  return Object.fromEntries(guarded) as unknown as H;
}
