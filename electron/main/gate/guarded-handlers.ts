// Handlers that are no functions of the desk, behind the desk's gate of powers.

import { actsOfChannels } from '../../services/powers/acts-of-channels.ts';
import type { ChannelAct } from '../../services/powers/acts-of-channels.ts';
import type { PowerGate } from '../../services/powers/gate.ts';
import type { Channel } from '../../ipc/contract.ts';
import type { Handlers } from './ipc-router.ts';

/** The compiler asks for every channel of the contract: one without a power is not built. */
const powerOf: Readonly<Record<Channel, ChannelAct>> = actsOfChannels;

/** The same handlers; each message passes the gate first. */
export function guardedHandlers<H extends Partial<Handlers>>(handlers: H, gate: PowerGate): H {
  const guarded = Object.entries(handlers).map(([channel, handle]) => {
    if (!Object.hasOwn(powerOf, channel)) throw new Error(`Broken invariant: ${channel} stands in no table of powers`);
    const ask = handle as (input: unknown) => ReturnType<typeof handle>;
    return [channel, (input: unknown) => gate.pass(channel, input, () => ask(input))] as const;
  });
  return Object.fromEntries(guarded) as unknown as H;
}
