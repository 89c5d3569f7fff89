// The frame of one task: what it is, what is saved, the task itself, and the keys that work here.

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { StateMark } from '../design/state-mark.tsx';
import { LedgerEndLine } from './ledger-end-line.tsx';
import { useLeaving } from '../session/leaving.ts';
import { WhoWorks } from './who-works.tsx';
import { useTexts } from '../texts/texts.ts';

/** A key and what it does on this screen. */
export interface KeyHint {
  readonly keys: string;
  readonly does: string;
}

interface ScreenProps {
  readonly title: string;
  /** One line under the title: what there is to be done here. */
  readonly purpose?: string | undefined;
  readonly keys?: readonly KeyHint[];
  /** What Esc does, where it is not a step back; `null` where it does nothing. */
  readonly leaving?: string | null;
  /** Who works, and on which pass. */
  readonly worker?: string;
  readonly children: ReactNode;
}

/** A screen: its title is spoken and focused on arrival, unless a field of it has taken the focus. */
export function Screen({ title, purpose, keys = [], leaving, worker, children }: ScreenProps) {
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (main.current?.contains(document.activeElement) !== true) heading.current?.focus();
  }, []);
  return (
    <>
      <main className="screen" ref={main}>
        <header className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </header>
        <LedgerEndLine />
        {purpose !== undefined && <p className="purpose">{purpose}</p>}
        {children}
      </main>
      <KeyLine keys={keys} leaving={leaving} worker={worker} />
    </>
  );
}

interface KeyLineProps {
  readonly keys: readonly KeyHint[];
  readonly worker?: string | undefined;
  readonly leaving?: string | null | undefined;
}

/** The bottom line: keys that work here, who works. */
export function KeyLine({ keys, worker, leaving }: KeyLineProps) {
  const texts = useTexts();
  const isAsked = useLeaving((leaving) => leaving.isAsked);
  const all = [
    { keys: 'F1', does: texts('frame.help') },
    ...keys,
    ...(leaving === null ? [] : [{ keys: 'Esc', does: leaving ?? texts('frame.back') }]),
  ];
  return (
    <footer className="key-line">
      {isAsked && (
        <p className="leave-question" role="alert">
          <StateMark state="warn">{texts('frame.leave-unsaved')}</StateMark>
        </p>
      )}
      <ul aria-label={texts('frame.keys')}>
        {all.map((hint) => (
          <li key={`${hint.keys} ${hint.does}`}>
            <kbd className="key">{hint.keys}</kbd> {hint.does}
          </li>
        ))}
      </ul>
      <WhoWorks />
      {worker !== undefined && <p className="worker">{worker}</p>}
    </footer>
  );
}
