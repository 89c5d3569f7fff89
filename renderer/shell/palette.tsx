// Ctrl+K: every contest, step and room of the congress in one list; type a few letters, Enter goes there.

import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { contestInView } from '../frame/contest-in-view.ts';
import { closePalette } from '../frame/palette-store.ts';
import { leaveFor } from '../session/leaving.ts';
import { useSession, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { paletteLines } from './palette-lines.ts';
import type { PaletteLine } from './palette-lines.ts';

/** Rows that PgUp and PgDn pass over. */
const page = 8;

/** The row that a key leads to from `row`; `null` for keys of the field. */
function rowAfter(key: string, row: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row >= last ? 0 : row + 1;
    case 'ArrowUp':
      return row <= 0 ? last : row - 1;
    case 'PageDown':
      return Math.min(last, row + page);
    case 'PageUp':
      return Math.max(0, row - page);
    default:
      return null;
  }
}

/** The list over the screen; Esc closes it and leaves everything as it was. */
export function Palette() {
  const texts = useTexts();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={closePalette}>
      <Modal className="dialog palette">
        <Dialog className="dialog-body" aria-label={texts('palette.title')}>
          <Choosing />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choosing() {
  const texts = useTexts();
  const list = useId();
  const view = useView();
  const here = useSession((session) => session.place);
  const openContestId = useSession((session) => session.openContestId);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const lines = paletteLines(view, here, contestInView(view, here, openContestId), typed, texts);
  const row = Math.min(chosen, lines.length - 1);
  const goTo = (line: PaletteLine | undefined): void => {
    if (line === undefined) return;
    closePalette();
    leaveFor(line.place);
  };
  const answer = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = rowAfter(event.key, row, lines.length - 1);
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter') goTo(lines[row]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-field"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={row < 0 ? undefined : `${list}-${row}`}
        aria-label={texts('palette.title')}
        placeholder={texts('palette.hint')}
        autoComplete="off"
        spellCheck="false"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={answer}
      />
      <ul className="palette-list" id={list} role="listbox" aria-label={texts('palette.title')}>
        {lines.map((line, index) => (
          <Line key={line.key} id={`${list}-${index}`} line={line} isChosen={index === row} onChoose={goTo} />
        ))}
        {lines.length === 0 && <li className="palette-none">{texts('palette.none')}</li>}
      </ul>
      <p className="palette-keys" aria-hidden="true">
        <span>
          <kbd className="key">↑ ↓</kbd> {texts('palette.choose')}
        </span>
        <span>
          <kbd className="key">Enter</kbd> {texts('palette.go')}
        </span>
        <span>
          <kbd className="key">Esc</kbd> {texts('palette.close')}
        </span>
      </p>
    </>
  );
}

/** The chosen line is seen, however long the list; a page without layout has nothing to scroll. */
const bringIntoView = (element: HTMLElement | null): void => {
  if (element !== null && 'scrollIntoView' in element) element.scrollIntoView({ block: 'nearest' });
};

interface LineProps {
  readonly id: string;
  readonly line: PaletteLine;
  readonly isChosen: boolean;
  readonly onChoose: (line: PaletteLine) => void;
}

function Line({ id, line, isChosen, onChoose }: LineProps) {
  const { shortcut, contest, step, remark } = line;
  return (
    <li
      id={id}
      className="palette-line"
      role="option"
      aria-selected={isChosen}
      ref={isChosen ? bringIntoView : undefined}
      onClick={() => {
        onChoose(line);
      }}
    >
      {shortcut === null ? <span /> : <kbd className="key">{shortcut.replace(' ', '+')}</kbd>}
      <span className="palette-name">
        {step === null ? contest : <strong>{step}</strong>}
        {step !== null && contest !== null && ` · ${contest}`}
      </span>
      <span className="palette-remark">{remark}</span>
    </li>
  );
}
