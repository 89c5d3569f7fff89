// Who sits at the keyboard, as last answered.

import { create } from 'zustand';
import type { Output } from '../../electron/ipc/contract.ts';
import { call } from './bridge.ts';

type Seated = Output<'keyboard:state'>;

interface SeatedState extends Seated {
  /** The question who works now lies over the screen. */
  readonly isAsked: boolean;
}

export const useSeated = create<SeatedState>()(() => ({ memberId: null, isLocked: false, isAsked: false }));

/** Takes over who sits there. */
export const takeSeated = ({ memberId, isLocked }: Seated): void => {
  useSeated.setState({ memberId, isLocked });
};

/** Asks who sits there. */
export async function askSeated(): Promise<void> {
  const answer = await call('keyboard:state', {});
  if (answer.ok) takeSeated(answer.value);
}

/** Locks at once; where nobody sits there, the question who works is asked. */
export async function lockNow(): Promise<void> {
  const answer = await call('keyboard:lock', {});
  if (!answer.ok) return;
  takeSeated(answer.value);
  if (!answer.value.isLocked) useSeated.setState({ isAsked: true });
}
