// Reads the ballots of an input of `count`, one by one, each number once.

import type { Contest } from '../contest/contest.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { finding } from '../rules/checks.ts';
import type { Finding } from '../finding/finding.ts';
import type { Mark, Reading } from '../ballot/ballot.ts';
import { defectsOf, marksOf, unmarked } from '../ballot/marks.ts';
import { isObject, listOf, memberPath, objectOf, oneOf, wholeNumber, wrongType } from './read-shape.ts';
import type { Reader } from './read-shape.ts';

/** A ballot with the number that the input gives it. */
export interface NumberedReading extends Reading {
  readonly no: number;
}

/**
 * A reader of the ballots of one contest. It remembers the numbers, so that a number met twice is refused (F.152);
 * make one for each input. A candidate left out of `marks` reads unmarked; an unknown one is refused.
 */
export function ballotReader(contest: Contest): Reader<NumberedReading> {
  const readMembers = objectOf<NumberedReading>({
    no: wholeNumber,
    marks: marksReader(contest),
    defects: listOf(oneOf('unknown-defect', defectsOf(contest.marking))),
  });
  const numbers = new MetNumbers();
  return (value, path) => {
    const ballot = readMembers(value, path);
    if (!ballot.ok || numbers.isNew(ballot.value.no)) return ballot;
    return failure(finding('duplicate-ballot', `${path}.no`, { no: ballot.value.no }));
  };
}

/** Numbers met so far. Those that follow one another without a gap take no memory. */
class MetNumbers {
  #first = 0;
  #afterLast = 0;
  readonly #others = new Set<number>();

  /** Whether `number` is met for the first time; it is met from now on. */
  isNew(number: number): boolean {
    if ((number >= this.#first && number < this.#afterLast) || this.#others.has(number)) return false;
    if (this.#first === this.#afterLast) this.#first = this.#afterLast = number;
    if (number === this.#afterLast) this.#afterLast += 1;
    else this.#others.add(number);
    return true;
  }
}

/** Reads `marks` into ballot order. */
function marksReader(contest: Contest): Reader<readonly Mark[]> {
  // A file may write one id composed and decomposed; both mean the same person.
  const places = new Map(contest.candidates.map(({ id }, place) => [id.normalize('NFC'), place]));
  const known = new Map<unknown, Mark>(marksOf(contest.marking).map((mark) => [mark, mark]));
  const empty = contest.candidates.map(() => unmarked(contest.marking));
  return (value, path): Result<readonly Mark[], Finding> => {
    if (!isObject(value)) return wrongType(value, path, 'object');
    const marks = [...empty];
    const ids = Object.keys(value);
    for (const id of ids) {
      const place = places.get(id) ?? places.get(id.normalize('NFC'));
      if (place === undefined) return failure(finding('unknown-candidate', memberPath(path, id), { id }));
      const mark = known.get(value[id]);
      if (mark === undefined) return refusedMark(value[id], memberPath(path, id), contest);
      marks[place] = mark;
    }
    const again = ids.length > 1 ? writtenTwice(ids) : undefined;
    if (again !== undefined) return failure(finding('duplicate-member', memberPath(path, again), { member: again }));
    return success(marks);
  };
}

/** An id that stands there twice, composed and decomposed: F.109, as for members that are the same byte for byte. */
const writtenTwice = (ids: readonly string[]): string | undefined => {
  if (ids.every((id) => id.normalize('NFC') === id)) return undefined;
  const composed = ids.map((id) => id.normalize('NFC'));
  return ids.find((_id, place) => composed.indexOf(composed[place] ?? '') !== place);
};

/** A mark of another way of marking, or none at all. */
const refusedMark = (value: unknown, path: string, { marking }: Contest): Result<never, Finding> =>
  typeof value === 'string'
    ? failure(finding('unknown-mark', path, { value, marking }))
    : wrongType(value, path, 'string');
