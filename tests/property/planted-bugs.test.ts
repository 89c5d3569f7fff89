// Each law fails on a program with a bug that the law is there to find, and holds for the program as it is.

import { describe, expect, test } from 'vitest';
import { plantedBugs } from './bugs.ts';
import { theProgram } from './elections.ts';
import { laws } from './laws.ts';
import type { LawName } from './laws.ts';

/** The same elections in every run. Failures need no small example here. */
const runs = { numRuns: 1000, endOnFailure: true, seed: 20260119 };

describe.each(plantedBugs)('$bug', ({ law, subject }) => {
  test(`breaks the law: ${law}`, () => {
    expect(() => laws[law](subject, runs)).toThrow('Property failed');
  });
});

test('every law has a bug that breaks it', () => {
  const names = Object.keys(laws) as LawName[];
  expect(names.filter((name) => !plantedBugs.some(({ law }) => law === name))).toEqual([]);
});

test.each(Object.entries(laws))('on the same elections the program obeys: %s', (_name, law) => law(theProgram, runs));
