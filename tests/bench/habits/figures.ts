// What a run of the habits found, habit by habit, as a table and as limits that hold or do not.

import type { Judged } from '../../scanners/page/habits/judged.ts';

interface Figures {
  pages: number;
  read: number;
  review: number;
  rejected: number;
  wrong: number;
  sureWherePeople: number;
  sureInReview: number;
  unreviewed: number;
  clearPlaces: number;
  clearAsked: number;
  cleanMarks: number;
  cleanAsked: number;
  cleanPages: number;
  cleanPagesAsked: number;
}

const nothing = (): Figures => ({
  pages: 0,
  read: 0,
  review: 0,
  rejected: 0,
  wrong: 0,
  sureWherePeople: 0,
  sureInReview: 0,
  unreviewed: 0,
  clearPlaces: 0,
  clearAsked: 0,
  cleanMarks: 0,
  cleanAsked: 0,
  cleanPages: 0,
  cleanPagesAsked: 0,
});

function addTo(figures: Figures, page: Judged): void {
  figures.pages += 1;
  figures[page.status] += 1;
  figures.wrong += page.wrong.length;
  figures.sureWherePeople += page.sureWherePeople.length;
  figures.sureInReview += page.sureInReview;
  figures.unreviewed += page.isUnreviewed ? 1 : 0;
  figures.clearPlaces += page.clearPlaces;
  figures.clearAsked += page.clearAsked;
  figures.cleanMarks += page.cleanMarks;
  figures.cleanAsked += page.cleanAsked;
  figures.cleanPages += page.cleanMarks > 0 ? 1 : 0;
  figures.cleanPagesAsked += page.cleanMarks > 0 && page.status !== 'read' ? 1 : 0;
}

/** Clean marks of which one may be sent to people. */
const cleanMarksToOneAsked = 100;

export interface Limit {
  readonly name: string;
  readonly found: string;
  readonly holds: boolean;
}

/** Whether a page breaks a limit, or asks about a clean mark: pages that are worth looking at. */
export const isWorthALook = ({ wrong, sureWherePeople, isUnreviewed, cleanAsked }: Judged): boolean =>
  wrong.length > 0 || sureWherePeople.length > 0 || isUnreviewed || cleanAsked > 0;

export interface Report {
  readonly add: (habit: string, page: Judged) => void;
  /** Habits that broke a limit first; a table in Markdown. */
  readonly table: () => string;
  readonly limits: () => readonly Limit[];
  readonly pages: () => number;
}

export function report(): Report {
  const habits = new Map<string, Figures>();
  const all = nothing();
  return {
    add: (habit, page) => {
      const figures = habits.get(habit) ?? nothing();
      habits.set(habit, figures);
      addTo(figures, page);
      addTo(all, page);
    },
    pages: () => all.pages,
    table: () => tableOf([...habits, ['**all**', all]]),
    limits: () => [
      {
        name: 'clear marks read as another, surely',
        found: `${all.wrong} of ${all.clearPlaces}`,
        holds: all.wrong === 0,
      },
      {
        name: 'sure answers where people decide',
        found: String(all.sureWherePeople),
        holds: all.sureWherePeople === 0,
      },
      { name: 'pages that must be reviewed and are not', found: String(all.unreviewed), holds: all.unreviewed === 0 },
      {
        name: `clean marks sent to people, at most 1 in ${cleanMarksToOneAsked}`,
        found: `${all.cleanAsked} of ${all.cleanMarks} (pages with one or more: ${all.cleanPagesAsked} of ${all.cleanPages})`,
        holds: all.cleanAsked * cleanMarksToOneAsked <= all.cleanMarks,
      },
    ],
  };
}

const broken = ({ wrong, sureWherePeople, unreviewed }: Figures): number => wrong + sureWherePeople + unreviewed;

function tableOf(rows: readonly (readonly [string, Figures])[]): string {
  const sorted = [...rows].sort(([, a], [, b]) => Number(broken(b) > 0) - Number(broken(a) > 0));
  return [
    '| habit | pages | read, review, rejected | wrong, sure | sure where people decide | the same, page in review | unreviewed | clear places asked about | clean marks asked about |',
    '|---|---|---|---|---|---|---|---|---|',
    ...sorted.map(
      ([habit, row]) =>
        `| ${habit} | ${row.pages} | ${row.read}, ${row.review}, ${row.rejected} | ${row.wrong} | ${row.sureWherePeople} | ${row.sureInReview} | ${row.unreviewed} | ${row.clearAsked} of ${row.clearPlaces} | ${row.cleanMarks === 0 ? '–' : `${row.cleanAsked} of ${row.cleanMarks}`} |`,
    ),
  ].join('\n');
}
