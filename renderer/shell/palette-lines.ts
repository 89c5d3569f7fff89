// What Ctrl+K finds: contests, their steps, and the rooms of the congress. By words, without diacritics or with them.

import { findsWords } from '../../core/text/letter-search.ts';
import { entranceOf, figureInHand, nextWords } from '../frame/contest-in-view.ts';
import type { CongressView, ContestView } from '../session/bridge.ts';
import type { Place } from '../session/place.ts';
import type { Texts } from '../texts/texts.ts';
import { congressLines, contestLines } from './work-lines.ts';

/** One line that can be gone to. */
export interface PaletteLine {
  readonly key: string;
  /** Key that leads there without the list, where there is one: "Ctrl 3", "Alt T". */
  readonly shortcut: string | null;
  readonly contest: string | null;
  /** Step or room; `null` for a contest as a whole. */
  readonly step: string | null;
  readonly remark: string;
  readonly place: Place;
}

/** The key that leads to the contest with this number. */
const contestKey = (number: number): string | null => (number <= 9 ? `Ctrl ${number}` : null);

function lineOfContest(view: ContestView, number: number, texts: Texts): PaletteLine {
  return {
    key: view.contest.id,
    shortcut: contestKey(number),
    contest: view.contest.title,
    step: null,
    remark: `${nextWords(view, texts)} · ${figureInHand(view, texts)}`,
    place: entranceOf(view),
  };
}

function linesOfSteps(view: ContestView, here: Place, texts: Texts): readonly PaletteLine[] {
  return contestLines(view, here, texts).flatMap(({ key, name, remark, place }) =>
    place === null
      ? []
      : [{ key: `${view.contest.id} ${key}`, shortcut: null, contest: view.contest.title, step: name, remark, place }],
  );
}

const linesOfCongress = (view: CongressView, here: Place, texts: Texts): readonly PaletteLine[] =>
  congressLines(view, here, texts).flatMap(({ key, sign, name, remark, place }) =>
    place === null ? [] : [{ key, shortcut: `Alt ${sign}`, contest: null, step: name, remark, place }],
  );

/**
 * The lines for what is typed. Nothing typed: every contest, then the rooms of the congress. Otherwise contests by title or
 * number, then steps of which a word was typed, those of the contest in hand first, then the rooms.
 */
export function paletteLines(
  view: CongressView,
  here: Place,
  inHand: ContestView | null,
  typed: string,
  texts: Texts,
): readonly PaletteLine[] {
  const contests = view.contests.map((contest, index) => lineOfContest(contest, index + 1, texts));
  const rooms = linesOfCongress(view, here, texts);
  if (typed.trim() === '') return [...contests, ...rooms];
  const ordered = [
    ...view.contests.filter((contest) => contest === inHand),
    ...view.contests.filter((contest) => contest !== inHand),
  ];
  const someWord = (text: string): boolean => typed.split(/\s+/u).some((word) => word !== '' && findsWords(text, word));
  const steps = ordered
    .flatMap((contest) => linesOfSteps(contest, here, texts))
    .filter(({ contest, step }) => someWord(step ?? '') && findsWords(`${step ?? ''} ${contest ?? ''}`, typed));
  const numbered = contests.filter(({ contest }, index) => findsWords(`${index + 1} ${contest ?? ''}`, typed));
  return [...numbered, ...steps, ...rooms.filter(({ step }) => findsWords(step ?? '', typed))];
}
