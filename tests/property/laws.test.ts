// The program obeys every law of elections.

import { test } from 'vitest';
import { theProgram } from './elections.ts';
import { laws } from './laws.ts';

test.each(Object.entries(laws))('%s', (_name, law) => law(theProgram, { numRuns: 500 }));
