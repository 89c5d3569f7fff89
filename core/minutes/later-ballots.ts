// What papers of a ballot say of the ballots among equals that came from it, once these are published: who won there. The
// votes of such a ballot stand in its own minutes.

import { nameWithDistinction } from '../contest/namesakes.ts';
import { present } from '../assert.ts';
import { officialCount } from '../paper/figures.ts';
import { paragraph, plain } from '../paper/paper.ts';
import type { Block } from '../paper/paper.ts';
import { namesInSentence } from './telling.ts';
import type { Telling } from './telling.ts';

/** One sentence for each ballot among equals that elected somebody, in order. */
export const laterBallotsBlocks = (telling: Telling): readonly Block[] => {
  const {
    say,
    phrases,
    options: { later = [] },
  } = telling;
  return later
    .filter(({ elected }) => elected.length > 0)
    .map(({ contest, tally, elected }) => {
      const winners = elected.map((id) => {
        const winner = present(
          contest.candidates.find((candidate) => candidate.id === id),
          `candidate ${id}`,
        );
        const { votes } = present(
          tally.find((total) => total.id === id),
          `the votes of ${id}`,
        );
        return say('later.winner', {
          name: namesInSentence(telling, [nameWithDistinction(winner)]),
          votes: officialCount(votes, phrases.language),
        });
      });
      return paragraph(
        plain(
          say(contest.office === 'alternate-delegates' ? 'later.alternates' : 'later.elected', {
            names: winners.join(', '),
          }),
        ),
      );
    });
};
