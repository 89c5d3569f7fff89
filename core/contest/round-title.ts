// The title of a further round: that of the contest before it, told apart by how often and among whom it is held.

import type { Round } from './contest.ts';

const often = ['', '', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const;

/** "(lần hai)" of a further ballot, "(bầu lại)" or "(bầu lại lần hai)" of a ballot among equals, at the end of a title. */
const ending = / \((?:lần (?<time>\p{L}+)|(?<again>bầu lại)(?: lần (?<againTime>\p{L}+))?)\)$/u;

const timeOf = (word: string | undefined): number =>
  Math.max(
    1,
    often.findIndex((known) => known !== '' && known === word),
  );

const timesIn = (count: number): string => often[count] ?? String(count);

/** The title that the ballot and the minutes of `round` carry, after a contest with the title `before`. Vietnamese, as all titles are. */
export function roundTitle(before: string, round: Round): string {
  const found = ending.exec(before);
  const title = found === null ? before : before.slice(0, found.index);
  const { time, again, againTime } = found?.groups ?? {};
  switch (round) {
    case 'first':
      return title;
    case 'second':
      return `${title} (lần hai)`;
    case 'further':
      return `${title} (lần ${timesIn(timeOf(time) + 1)})`;
    case 'tie-break':
      return again === undefined ? `${title} (bầu lại)` : `${title} (bầu lại lần ${timesIn(timeOf(againTime) + 1)})`;
  }
}
