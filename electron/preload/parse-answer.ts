// What the main process answers is parsed by the schemas of the contract, as main parses what the window sends.

import { z } from 'zod';
import type { Finding } from '../../core/finding/finding.ts';
import type { Result } from '../../core/result.ts';
import type { Progress } from '../ipc/bridge.ts';
import { contract } from '../ipc/contract.ts';
import type { Channel, Output } from '../ipc/contract.ts';
import { deviceEvent } from '../ipc/devices-contract.ts';
import type { DeviceEvent } from '../ipc/devices-contract.ts';
import { finding } from '../ipc/schemas.ts';

// The page's policy forbids making code from text; zod would try.
z.config({ jitless: true });

const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: finding }),
]);

const progress = z.strictObject({ task: z.string(), done: z.number(), total: z.number() });

/** The answer, if it fits the contract of its channel; otherwise F.905. */
export function parseAnswer<C extends Channel>(channel: C, answer: unknown): Result<Output<C>, Finding> {
  const outer = envelope.safeParse(answer);
  if (!outer.success) return misfit(channel);
  if (!outer.data.ok) return { ok: false, error: outer.data.error };
  const inner = contract[channel].output.safeParse(outer.data.value);
  return inner.success ? { ok: true, value: inner.data as Output<C> } : misfit(channel);
}

/** A progress message, if it is one. */
export function parseProgress(message: unknown): Progress | null {
  const parsed = progress.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** What a device said, if the message is that. */
export function parseDeviceEvent(message: unknown): DeviceEvent | null {
  const parsed = deviceEvent.safeParse(message);
  return parsed.success ? parsed.data : null;
}

const misfit = (channel: string): Result<never, Finding> => ({
  ok: false,
  error: {
    number: 'F.905',
    code: 'answer-not-understood',
    severity: 'refusal',
    path: '$',
    figures: { subject: channel },
  },
});
