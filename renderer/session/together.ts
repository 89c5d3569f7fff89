// Acts of two members: where the program asks for them, they decide in place, and the act is sent again with both.

import { create } from 'zustand';
import type { Finding } from '../../core/finding/finding.ts';
import type { Result } from '../../core/result.ts';

/** A member with what they typed. */
export interface Signing {
  readonly memberId: string;
  readonly pin: string;
}

/** An act that waits for two members. */
export interface TogetherAsked {
  /** The act of the table of powers. */
  readonly act: string;
  readonly send: (members: readonly Signing[]) => Promise<Result<unknown, Finding>>;
  readonly finish: (answer: Result<unknown, Finding>) => void;
  /** The refusal that the act has where the two do not decide. */
  readonly refusal: Result<never, Finding>;
}

export const useTogether = create<{ readonly asked: TogetherAsked | null }>()(() => ({ asked: null }));

/** What the program answers where two members are missing. */
export const needsTwo = (answer: Result<unknown, Finding>): answer is Result<never, Finding> =>
  !answer.ok && answer.error.code === 'two-members-needed';

/** Refusals after which the two try again; with any other answer the act has its answer. */
const ofSigning: ReadonlySet<string> = new Set([
  'two-members-needed',
  'same-person',
  'not-of-the-committee',
  'own-affair',
  'pin-wrong',
  'pin-locked',
  'pin-not-set',
]);

/** Whether the two who signed are to sign once more. */
export const isOfSigning = ({ code }: Finding): boolean => ofSigning.has(code);

/** Asks the two; answers with what the act answered in the end. */
export function askTogether(
  refusal: Result<never, Finding>,
  send: TogetherAsked['send'],
): Promise<Result<unknown, Finding>> {
  const act = refusal.ok ? '' : String(refusal.error.figures['act'] ?? '');
  return new Promise((answered) => {
    useTogether.setState({
      asked: {
        act,
        send,
        refusal,
        finish: (answer) => {
          useTogether.setState({ asked: null });
          answered(answer);
        },
      },
    });
  });
}
