// One act at a time: sends it, keeps what was refused beside the button that asked for it.

import { useCallback, useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import type { Channel, Input, Output } from '../../electron/ipc/contract.ts';
import { call } from './bridge.ts';

export interface Act {
  /** True between sending and answering. */
  readonly isBusy: boolean;
  /** Why the last act was refused, if it was. */
  readonly refusal: Finding | null;
  /** Sends; `null` when it was refused, and then `refusal` says why. */
  readonly send: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C> | null>;
  readonly forget: () => void;
}

/** An act with its own state; one for each form or button. */
export function useAct(): Act {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Finding | null>(null);
  const send = useCallback(async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C> | null> => {
    setBusy(true);
    const answer = await call(channel, input);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.error);
    return answer.ok ? answer.value : null;
  }, []);
  const forget = useCallback(() => {
    setRefusal(null);
  }, []);
  return { isBusy, refusal, send, forget };
}
