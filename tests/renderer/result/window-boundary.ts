// The other side of the window's bridge, played by the test: answers messages of the contract, remembers what was asked.

import { vi } from 'vitest';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { Progress } from '../../../electron/ipc/bridge.ts';
import type { Channel, Input, Output } from '../../../electron/ipc/contract.ts';
import { loadSentences } from '../../../renderer/texts/finding-text.ts';
import { speak, startTexts } from '../../../renderer/texts/texts.ts';

type Answer<C extends Channel> = Result<Output<C>, Finding>;
type Answers = { readonly [C in Channel]?: (input: Input<C>) => Answer<C> | Promise<Answer<C>> };

/** What the screen asked, and a way to push progress to it. */
export interface Boundary {
  readonly asked: readonly { readonly channel: Channel; readonly input: unknown }[];
  readonly tell: (progress: Progress) => void;
}

/** Puts answers behind `window.kiemPhieu`; a channel without an answer is refused, as main would refuse it. */
export function answerWith(answers: Answers): Boundary {
  const asked: { channel: Channel; input: unknown }[] = [];
  const listeners = new Set<(progress: Progress) => void>();
  vi.stubGlobal('kiemPhieu', {
    call: async (channel: Channel, input: unknown) => {
      asked.push({ channel, input });
      const answer = answers[channel] as ((input: unknown) => Answer<Channel> | Promise<Answer<Channel>>) | undefined;
      return answer === undefined ? failure(refusal('F.902', 'message-unknown', {})) : answer(input);
    },
    onProgress: (listener: (progress: Progress) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onDevice: () => () => undefined,
  });
  return {
    asked,
    tell: (progress) => {
      for (const listener of listeners) listener(progress);
    },
  };
}

/** A refusal as main would send it. */
export const refusal = (number: string, code: string, figures: Finding['figures']): Finding => ({
  number,
  code,
  severity: 'refusal',
  path: '$',
  figures,
});

/** Texts and sentences as the window has them after its start. */
export async function speakVietnamese(): Promise<void> {
  await startTexts('vi');
  await speak('vi');
  await loadSentences();
}
