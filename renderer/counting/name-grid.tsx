// Every name of the ballot with its number and what is known of it. Each row hears of its own letter alone.

import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import type { Contest } from '../../core/contest/contest.ts';
import { nameWithDistinction } from '../../core/contest/namesakes.ts';
import type { MarkLetter } from '../../core/count/entries.ts';
import { useTexts } from '../texts/texts.ts';
import { grammarOf, modeLetters } from './keypad/ballot-sheet.ts';
import { useCounting, useDesk } from './counting-context.ts';
import type { KeypadState } from './keypad/keypad-state.ts';
import { letterSize, namePages, pageOf, usualRoom } from './name-pages.ts';
import type { NamePages, Room } from './name-pages.ts';

/** Signs beside a name, by its letter; a name as printed has none. */
const signs: Readonly<Record<MarkLetter, string>> = {
  k: '✓',
  s: '✗',
  a: '✓',
  d: '✗',
  b: '✗✗',
  n: '○',
  h: '▲',
  m: '■',
  l: '▼',
  v: '✗✗',
  o: '○',
};

/** How a letter is seen: for the person, against, one of three levels, or neither way. */
const tones: Readonly<Record<MarkLetter, 'for' | 'against' | 'level' | 'neither'>> = {
  k: 'for',
  a: 'for',
  s: 'against',
  d: 'against',
  h: 'level',
  m: 'level',
  l: 'level',
  b: 'neither',
  n: 'neither',
  v: 'neither',
  o: 'neither',
};

/** The name that keys are about now: the next without a level, or the one touched last. */
function placeInHand(contest: Contest, { sheet, touched }: KeypadState): number {
  if (grammarOf(contest) !== 'levels') return touched ?? 0;
  const next = sheet.letters.indexOf(null);
  return next < 0 ? contest.candidates.length - 1 : next;
}

function useRoom(): readonly [RefObject<HTMLOListElement | null>, Room] {
  const list = useRef<HTMLOListElement>(null);
  const [room, setRoom] = useState(usualRoom);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [list, room];
}

/** The page shown: it follows the number typed, until another is turned to. */
function usePage(pages: NamePages): number {
  const { setting } = useDesk();
  const followed = useCounting(({ pad }) =>
    pages.pages === 1 ? '' : `${pad.sheet.position} ${placeInHand(setting.contest, pad)} ${pad.sheet.typed.length}`,
  );
  const [turned, setTurned] = useState({ followed: '', page: 0 });
  const natural = pages.pages === 1 ? 0 : pageOf(Number(followed.split(' ')[1]), pages);
  const page = Math.min(pages.pages - 1, turned.followed === followed && followed !== '' ? turned.page : natural);
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      const step = event.code === 'PageDown' ? 1 : event.code === 'PageUp' ? -1 : 0;
      if (step === 0 || pages.pages === 1) return;
      event.preventDefault();
      setTurned({ followed, page: Math.min(pages.pages - 1, Math.max(0, page + step)) });
    };
    window.addEventListener('keydown', turn);
    return () => {
      window.removeEventListener('keydown', turn);
    };
  }, [followed, page, pages.pages]);
  return page;
}

/** The names in one, two or three columns. */
export function NameGrid() {
  const texts = useTexts();
  const {
    setting: { contest },
  } = useDesk();
  const mode = useCounting(({ pad }) => pad.figures.entryMode);
  const [list, room] = useRoom();
  const names = useMemo(() => contest.candidates.map(nameWithDistinction), [contest.candidates]);
  const longest = Math.max(...names.map((name) => name.length));
  const pages = namePages(contest.candidates.length, longest, room);
  const page = usePage(pages);
  const onPage = pages.columns * pages.rows;
  const first = page * onPage;
  const shown = contest.candidates.slice(first, first + onPage);
  const { start } = modeLetters(contest.marking, mode);
  const style = {
    '--columns': pages.columns,
    '--rows': pages.rows,
    '--row': `${pages.row}px`,
    '--letters': `${letterSize(pages, longest, room)}px`,
  } as CSSProperties;
  return (
    <section className="names" data-pages={pages.pages > 1 ? '' : undefined}>
      {pages.pages > 1 && (
        <p className="names-page">
          {texts('counting.page', { page: page + 1, pages: pages.pages, first: first + 1, last: first + shown.length })}
        </p>
      )}
      <ol className="name-grid" ref={list} style={style} aria-label={texts('counting.names')}>
        {shown.map(({ id }, index) => (
          <NameRow key={id} place={first + index} name={names[first + index] ?? ''} start={start} />
        ))}
      </ol>
    </section>
  );
}

interface NameRowProps {
  readonly place: number;
  /** With what tells it from a namesake's. */
  readonly name: string;
  /** The letter of a name that nobody touched. */
  readonly start: MarkLetter | null;
}

const NameRow = memo(function NameRow({ place, name, start }: NameRowProps) {
  const texts = useTexts();
  const {
    setting: { contest },
  } = useDesk();
  const isLevels = grammarOf(contest) === 'levels';
  const letter = useCounting(({ pad }) => pad.sheet.letters[place] ?? null);
  const isLit = useCounting(({ pad }) => (isLevels ? placeInHand(contest, pad) === place : pad.touched === place));
  const isAsPrinted = letter === start;
  const word = letter === null ? texts('counting.mark.open') : texts(`counting.mark.${letter}`);
  return (
    <li
      className="name-row"
      data-letter={letter ?? ''}
      data-tone={letter === null || isAsPrinted ? 'printed' : tones[letter]}
      data-lit={isLit ? '' : undefined}
    >
      <span className="name-number">{place + 1}</span>
      <span className="name-name">{name}</span>
      {contest.marking === 'strike' ? (
        <span className="name-mark">
          {letter !== null && !isAsPrinted && <span aria-hidden="true">{signs[letter]}</span>}
          <span className="for-ears">{word}</span>
        </span>
      ) : (
        <span className="name-mark">
          {letter === null ? (
            <span className="for-ears">{word}</span>
          ) : (
            <>
              <span aria-hidden="true">{signs[letter]}</span> {word}
            </>
          )}
        </span>
      )}
    </li>
  );
});
