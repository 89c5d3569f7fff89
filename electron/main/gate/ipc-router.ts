// The one gate between the window and everything else: who asks, what, in which form; and what goes back.

import type { z } from 'zod';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { contract } from '../../ipc/contract.ts';
import type { Channel, Output } from '../../ipc/contract.ts';
import { traceOf } from '../machine/log.ts';
import type { Log } from '../machine/log.ts';
import { misfitOf } from './message-form.ts';
import { messageRefusal } from './message-refusals.ts';
import type { GateRefusal } from './message-refusals.ts';
import { mainPage } from '../machine/own-files.ts';

/** What a handler gets: the message after it was parsed. */
export type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>;

export type Answer<C extends Channel> = Result<Output<C>, Finding>;

/** One function per channel. */
export type Handlers = { readonly [C in Channel]: (input: Parsed<C>) => Answer<C> | Promise<Answer<C>> };

/** Who sent a message, as Electron tells. */
export interface Sender {
  /** Address of the frame; empty where the frame is gone. */
  readonly address: string;
  /** True for the main frame of a main window, false for any frame inside one and for any other window. */
  readonly isMainFrame: boolean;
}

export type Route = (sender: Sender, channel: unknown, input: unknown) => Promise<Result<unknown, Finding>>;

/**
 * The route of every message: sender checked, channel known, input parsed, handler called, output parsed.
 * An answer goes back once `acknowledged` says that everything it tells of is on the disk. Never rejects. A refused or failed message changes nothing and is logged without its content.
 */
export function createRoute(
  handlers: Handlers,
  log: Log,
  acknowledged: () => Promise<Result<void, Finding>> = () => Promise.resolve(success(undefined)),
): Route {
  return async (sender, channel, input) => {
    const refuse = (
      code: GateRefusal,
      name: string,
      detail: Readonly<Record<string, string | readonly string[]>> = {},
    ): Result<never, Finding> => {
      const refusal = messageRefusal(code, name);
      log({ event: code, number: refusal.number, channel: name, ...detail });
      return failure(refusal);
    };
    if (!sender.isMainFrame || !isMainPage(sender.address)) return refuse('message-not-allowed', 'any');
    if (!isChannel(channel)) return refuse('message-unknown', 'unknown');
    const misfit = misfitOf(input);
    if (misfit !== null) return refuse('message-not-understood', channel, { issues: [misfit] });
    const parsed = contract[channel].input.safeParse(input);
    if (!parsed.success) return refuse('message-not-understood', channel, { issues: placesOf(parsed.error) });
    try {
      const answer = await call(handlers, channel, parsed.data);
      if (!answer.ok) {
        log({ event: 'refused', number: answer.error.number, channel });
        return answer;
      }
      const kept = await acknowledged();
      if (!kept.ok) {
        log({ event: 'not-acknowledged', number: kept.error.number, channel });
        return kept;
      }
      const checked = contract[channel].output.safeParse(answer.value);
      if (!checked.success) return refuse('answer-not-understood', channel, { issues: placesOf(checked.error) });
      return answer;
    } catch (error) {
      return refuse('act-stopped', channel, traceOf(error));
    }
  };
}

/** The address of the main window's page; what stands after # is the window's own affair. */
const isMainPage = (address: string): boolean => address === mainPage || address.startsWith(`${mainPage}#`);

const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(contract, name);

/** One typed call; `input` was parsed by the schema of the same channel. */
function call<C extends Channel>(handlers: Handlers, channel: C, input: unknown): Answer<C> | Promise<Answer<C>> {
  return handlers[channel](input as Parsed<C>);
}

/** Where a message does not fit and how, without a word of what was in it. */
const placesOf = (error: z.ZodError): readonly string[] =>
  error.issues
    .slice(0, 10)
    .map(
      (issue) =>
        `${issue.code} at ${issue.path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')}`,
    );
