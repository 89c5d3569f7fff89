// A state is always a shape, a colour and a word.

import type { ReactNode } from 'react';

export type State = 'good' | 'warn' | 'bad' | 'open';

const shapes: Readonly<Record<State, string>> = {
  good: 'M2.5 8.5 6.2 12.2 13.5 4',
  warn: 'M8 2 14.5 13.5H1.5ZM8 6.5V9.5M8 11.2V11.8',
  bad: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  open: 'M8 2.5A5.5 5.5 0 1 1 7.99 2.5',
};

/** The shape alone; it is said by the word beside it. */
export function StateShape({ state }: { readonly state: State }) {
  return (
    <svg className="state-shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[state]} />
    </svg>
  );
}

/** A word with its shape and colour. */
export function StateMark({ state, children }: { readonly state: State; readonly children: ReactNode }) {
  return (
    <span className="state-mark" data-state={state}>
      <StateShape state={state} />
      {children}
    </span>
  );
}
