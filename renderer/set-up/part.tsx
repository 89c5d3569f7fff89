// One part of the set-up: its title, its figure, whether it is complete. One part is open at a time; the others are one line.

import { useEffect, useId, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import './set-up.css';

/** What the page tells each of its parts. */
export interface Fold {
  readonly isOpen: boolean;
  /** Opens the part, or folds it when it is open; what was typed in it stays. */
  readonly onTurn: () => void;
  /** The part is done: on to the next one that is not, if there is one. */
  readonly onDone: () => void;
}

interface PartProps extends Fold {
  readonly title: string;
  readonly state: 'complete' | 'incomplete';
  /** What the part comes to, in a few words; shown while it is folded. */
  readonly figure: string;
  readonly purpose?: string;
  /** Said on a button below a part that is complete by itself, without a form that is saved at the end. */
  readonly goOn?: string;
  readonly children: ReactNode;
}

/** A part with its heading. Folded, it stays as it is: nothing that was typed is lost. */
export function Part({ title, state, figure, purpose, goOn, isOpen, onTurn, onDone, children }: PartProps) {
  const texts = useTexts();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  useFocusInside(body, isOpen);
  return (
    <section className="panel part" data-open={isOpen ? '' : undefined} aria-labelledby={id}>
      <h2>
        <ActButton kind="quiet" aria-expanded={isOpen} aria-controls={`${id}-body`} onPress={onTurn}>
          <span className="part-arrow" aria-hidden="true" />
          <span className="part-title" id={id}>
            {title}
          </span>
          {!isOpen && <span className="part-figure">{figure}</span>}
          <StateMark state={state === 'complete' ? 'good' : 'open'}>
            {texts(state === 'complete' ? 'set-up.complete' : 'set-up.incomplete')}
          </StateMark>
        </ActButton>
      </h2>
      <div className="part-body" id={`${id}-body`} ref={body} hidden={!isOpen}>
        {purpose !== undefined && <p className="hint">{purpose}</p>}
        {children}
        {goOn !== undefined && state === 'complete' && (
          <div className="acts">
            <ActButton onPress={onDone}>{goOn}</ActButton>
          </div>
        )}
      </div>
    </section>
  );
}

/** The first field of a part takes the focus when the part opens. */
function useFocusInside(body: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    if (isOpen) body.current?.querySelector<HTMLElement>('input:not([disabled]), textarea, .act')?.focus();
  }, [body, isOpen]);
}
