// Two members who decide when the window asks them, without the dialog: the dialog itself is tried by hand and end to end.

import { waitFor } from '@testing-library/react';
import { useTogether } from '../../renderer/session/together.ts';
import type { Signing } from '../../renderer/session/together.ts';

/** Waits until two are asked, signs for them, and answers with the act that they decided on. */
export async function signTogether(members: readonly Signing[]): Promise<string> {
  const asked = await waitFor(() => {
    const { asked: now } = useTogether.getState();
    if (now === null) throw new Error('nobody is asked');
    return now;
  });
  const answer = await asked.send(members);
  asked.finish(answer);
  return asked.act;
}
