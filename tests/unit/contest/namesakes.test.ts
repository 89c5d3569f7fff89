// Two people of one list with the same name are told apart, each by what the committee keeps of them.

import { expect, test } from 'vitest';
import type { Candidate } from '../../../core/contest/contest.ts';
import { nameWithDistinction, withDistinctions } from '../../../core/contest/namesakes.ts';

const person = (id: string, fullName: string, kept: Partial<Candidate> = {}): Candidate => ({ id, fullName, ...kept });
const names = (...candidates: readonly Candidate[]): readonly string[] =>
  withDistinctions(candidates).map(nameWithDistinction);

test('year of birth and unit follow a name that two share, and no other', () => {
  expect(
    names(
      person('c1', 'Nguyễn Văn Minh', { birthDate: '1970-03-01', position: 'Xã An Bình' }),
      person('c2', 'Nguyễn văn Minh', { birthDate: '1981-03-01', position: 'Xã Hòa Lạc' }),
      person('c3', 'Nguyễn Văn Minh Anh', { birthDate: '1975-01-01', position: 'Xã An Bình' }),
    ),
  ).toEqual(['Nguyễn Văn Minh (1970, Xã An Bình)', 'Nguyễn văn Minh (1981, Xã Hòa Lạc)', 'Nguyễn Văn Minh Anh']);
});

test('where nothing is kept, or the same, the number on the ballot tells them apart', () => {
  expect(names(person('c1', 'Lê Thị Hà'), person('c2', 'Lê Thị Hà'))).toEqual(['Lê Thị Hà (số 1)', 'Lê Thị Hà (số 2)']);
  expect(
    names(
      person('c1', 'Lê Thị Hà', { birthDate: '1980-01-02' }),
      person('c2', 'Lê Thị Hà', { birthDate: '1980-05-06' }),
    ),
  ).toEqual(['Lê Thị Hà (1980, số 1)', 'Lê Thị Hà (1980, số 2)']);
});

test('what was said on an earlier ballot stays, also where the namesake no longer stands', () => {
  const [first] = withDistinctions([
    person('c1', 'Lê Thị Hà', { birthDate: '1980-01-02' }),
    person('c2', 'Lê Thị Hà', { birthDate: '1990-05-06' }),
  ]);
  expect(first === undefined ? [] : names(first, person('c3', 'Vũ Văn Sơn'))).toEqual([
    'Lê Thị Hà (1980)',
    'Vũ Văn Sơn',
  ]);
});
