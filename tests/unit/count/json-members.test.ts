// Members written twice are found, with the way to them.

import { expect, test } from 'vitest';
import { countMembers, repeatedMember } from '../../../electron/cli/json-members.ts';

test.each([
  ['{}', 0],
  ['{"a":1}', 1],
  ['[{"a":{"b":[{"c":null},{"d":"x:y"}]}}]', 4],
  ['"a"', 0],
  ['{"__proto__":{"a":1}}', 2],
  ['null', 0],
])('%s has %d members', (text, members) => expect(countMembers(JSON.parse(text))).toBe(members));

test.each([
  ['{"a":1,"a":2}', { name: 'a', within: [] }],
  ['{"x":[0,{"m":{"c":1,"d":"c","c":2}}]}', { name: 'c', within: ['x', 1, 'm'] }],
  ['{"a":{"b":1},"c":{"b":1}}', null],
  ['{"a":"b","b":"a"}', null],
  ['{"a":[{"b":1},{"b":1}]}', null],
  ['{"a":1,"\\u0061":2}', { name: 'a', within: [] }],
  ['{"\\"":1,"\\"":2}', { name: '"', within: [] }],
  ['[[1],[2,{"k":0,"k":[]}]]', { name: 'k', within: [1, 1] }],
  ['{"a":{"z":1},"a":0}', { name: 'a', within: [] }],
])('%s', (text, repeated) => expect(repeatedMember(text)).toEqual(repeated));
