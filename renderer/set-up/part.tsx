// One part of the set-up: its number, its title, and whether it is complete.

import { useId } from 'react';
import type { ReactNode } from 'react';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';

interface PartProps {
  readonly title: string;
  readonly state: 'complete' | 'incomplete';
  readonly purpose?: string;
  readonly children: ReactNode;
}

/** A part with its heading. */
export function Part({ title, state, purpose, children }: PartProps) {
  const texts = useTexts();
  const id = useId();
  return (
    <section className="panel part" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {state === 'complete' ? (
          <StateMark state="good">{texts('set-up.complete')}</StateMark>
        ) : (
          <StateMark state="open">{texts('set-up.incomplete')}</StateMark>
        )}
      </header>
      {purpose !== undefined && <p className="hint">{purpose}</p>}
      {children}
    </section>
  );
}
