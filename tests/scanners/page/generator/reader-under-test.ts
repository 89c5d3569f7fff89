// The forms that the accuracy test prints, and a reader that knows them.

import { openCodeReader } from '../../../../scanners/page/find/code-search.ts';
import { pageReader } from '../../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../../scanners/page/read-page.ts';
import { readingLimits } from '../../../../scanners/page/measure/reading-limits.ts';
import { blanksOf, contestOf, printedContest } from './contests.ts';
import type { BlankPage } from './ballot.ts';
import type { SpecialSources } from './special-pages.ts';

export interface UnderTest {
  readonly reader: PageReader;
  readonly blanks: readonly BlankPage[];
  readonly specials: SpecialSources;
}

/** Long lists weigh more: they hold more positions a page. `small` prints two forms only. */
export async function underTest(extent: 'whole' | 'small'): Promise<UnderTest> {
  const orders =
    extent === 'small'
      ? ([
          [30, 'agree-disagree', 'A4'],
          [63, 'strike', 'A4'],
        ] as const)
      : ([
          [272, 'agree-disagree', 'A4'],
          [272, 'agree-disagree', 'A4'],
          [63, 'strike', 'A4'],
          [63, 'strike', 'A4'],
          [30, 'agree-disagree', 'A4'],
          [6, 'strike', 'A5'],
        ] as const);
  const printed = await Promise.all(
    orders.map(([names, marking, paper], index) =>
      printedContest(contestOf(names, marking, `contest-${index}`), paper),
    ),
  );
  const proof = await printedContest(contestOf(orders[0][0], orders[0][1], 'contest-0'), 'A4', 'proof');
  const other = await printedContest(contestOf(12, 'strike', 'another'), 'A4');
  const blanks = printed.flatMap(blanksOf);
  return {
    reader: pageReader(
      printed.map(({ form }) => form),
      await openCodeReader(),
      readingLimits.standard,
    ),
    blanks,
    specials: {
      ballots: blanks.filter(({ form }) => form.paper.name === 'A4'),
      others: blanksOf(other),
      proofs: blanksOf(proof),
    },
  };
}
