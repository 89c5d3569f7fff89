// Candidates in ballot order, and why they stand there.

import { describe, expect, test } from 'vitest';
import { decidingRule, explainOrder, inBallotOrder, movesToBallotOrder } from '../../../core/contest/name-order.ts';

const person = (fullName: string, partyDate?: string) =>
  partyDate === undefined ? { fullName } : { fullName, partyDate };
const names = (...people: readonly { readonly fullName: string }[]) => people.map(({ fullName }) => fullName);

describe('ballot order', () => {
  test('is by given name, family name, middle name, then longer Party membership', () => {
    const people = [
      person('Trần Văn Bình', '2001-05-03'),
      person('Lê Văn Ân'),
      person('Trần Văn Bình', '1999-12-31'),
      person('Vũ Thị An'),
      person('Đỗ Văn Bình'),
      person('Trần Đức Bình'),
      person('Trần Văn Bình'),
    ];
    expect(inBallotOrder(people).map(({ fullName, partyDate }) => `${fullName} ${partyDate ?? '-'}`)).toEqual([
      'Vũ Thị An -',
      'Lê Văn Ân -',
      'Đỗ Văn Bình -',
      'Trần Đức Bình -',
      'Trần Văn Bình 1999-12-31',
      'Trần Văn Bình 2001-05-03',
      'Trần Văn Bình -',
    ]);
  });

  test('keeps the order of the list where nothing decides', () => {
    const [first, second] = [
      { ...person('Lê An'), id: 1 },
      { ...person('Lê An'), id: 2 },
    ];
    expect(inBallotOrder([first, second])).toEqual([first, second]);
    expect(inBallotOrder([second, first])).toEqual([second, first]);
    const [third, fourth] = [
      { ...person('Lê An', '2000-01-01'), id: 3 },
      { ...person('Lê An', '2000-01-01'), id: 4 },
    ];
    expect(inBallotOrder([fourth, third])).toEqual([fourth, third]);
  });
});

describe('explanations', () => {
  test.each([
    [person('Vũ An'), person('Lê Bình'), 'given-name'],
    [person('Lê An'), person('Vũ An'), 'family-name'],
    [person('Lê Đức An'), person('Lê Văn An'), 'middle-name'],
    [person('Lê An', '1999-01-01'), person('Lê An', '2000-01-01'), 'party-date'],
    [person('Lê An', '1999-01-01'), person('Lê An'), 'open'],
    [person('Lê An'), person('Lê An', '1999-01-01'), 'open'],
    [person('Lê An', '1999-01-01'), person('Lê An', '1999-01-01'), 'open'],
    [person('Lê An'), person('Lê An'), 'open'],
  ] as const)('case %#: %s', (before, after, rule) => expect(decidingRule(before, after)).toBe(rule));

  test('go through the neighbours of the ballot', () => {
    expect(explainOrder([person('Vũ An'), person('Lê Bình'), person('Vũ Bình')])).toEqual([
      { before: 'Vũ An', after: 'Lê Bình', rule: 'given-name' },
      { before: 'Lê Bình', after: 'Vũ Bình', rule: 'family-name' },
    ]);
    expect(explainOrder([person('Vũ An')])).toEqual([]);
  });

  test('name those who moved, with both places', () => {
    expect(movesToBallotOrder([person('Lê Bình'), person('Lê An'), person('Lê Cường')])).toEqual([
      { fullName: 'Lê An', from: 2, to: 1 },
      { fullName: 'Lê Bình', from: 1, to: 2 },
    ]);
    expect(names(...movesToBallotOrder([person('Lê An'), person('Lê Bình')]))).toEqual([]);
  });
});
