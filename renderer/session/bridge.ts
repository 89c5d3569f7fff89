// The one way to the main process, and the names of what comes back.

import type { Finding } from '../../core/finding/finding.ts';
import type { Result } from '../../core/result.ts';
import type { Bridge } from '../../electron/ipc/bridge.ts';
import type { Channel, Input, Output } from '../../electron/ipc/contract.ts';
import { askTogether, needsTwo } from './together.ts';

declare global {
  interface Window {
    readonly kiemPhieu: Bridge;
  }
}

export type ProgramState = Output<'program:state'>;
export type Language = ProgramState['language'];
export type CongressSummary = Output<'congress:list'>[number];
/** The open congress as it stands: everything that screens show comes from here. */
export type CongressView = Output<'congress:view'>;
export type ContestView = CongressView['contests'][number];
export type CountFigures = Output<'count:record'>['figures'];
export type SavedBallot = Output<'count:record'>['saved'];
export type ResultView = NonNullable<ContestView['result']>;
export type ReconciliationCheck = Output<'count:check'>;
export type RetentionView = Output<'retention:view'>;
export type RecordedRemoval = Output<'removal:record'>[number];
export type Verification = NonNullable<Output<'seal:verify'>>;

/**
 * Sends one message of the contract. Expected failures come back as findings; nothing is thrown for them. An act of two
 * members is asked for in place, and sent again with both.
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>, Finding>> {
  const answer = await window.kiemPhieu.call(channel, input);
  if (!needsTwo(answer)) return answer;
  const decided = await askTogether(answer, (members) =>
    window.kiemPhieu.call(channel, { ...input, members: [...members] }),
  );
  return decided as Result<Output<C>, Finding>;
}

/** Sends one message and asks nobody: what needs two members is refused, and the screen does without it. */
export const callAlone = <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>, Finding>> =>
  window.kiemPhieu.call(channel, input);
