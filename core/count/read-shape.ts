// Reads data that came from outside, member by member: what does not fit is refused with its code and JSON path.
// The first refusal in the order of the contract is the one that is told.

import type { CheckCode } from '../rules/checks.ts';
import { finding } from '../rules/checks.ts';
import type { Finding } from '../finding/finding.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';

/** Reads one value; `path` is where it stands. */
export type Reader<T> = (value: unknown, path: string) => Result<T, Finding>;

/** A member that may be left out. */
export interface OptionalMember<T> {
  readonly optional: Reader<T>;
}

type Members<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? OptionalMember<NonNullable<T[K]>> : Reader<T[K]>;
};

/** The path of a member: `$.contest.seats`, or `$.marks["a b"]` where a dot would mislead. */
export const memberPath = (path: string, name: string): string =>
  /^[A-Za-z_][\w-]*$/u.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;

/** Whether a value is an object with members: not a list, not `null`. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value is, in the words of JSON. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** F.106: the value is of another kind than the contract says. */
export const wrongType = (value: unknown, path: string, expected: string): Result<never, Finding> =>
  failure(finding('wrong-type', path, { expected, found: kindOf(value) }));

/** A text of any length. */
export const text: Reader<string> = (value, path) =>
  typeof value === 'string' ? success(value) : wrongType(value, path, 'string');

/** A whole number, 0 or more (F.110), that is exact in every JSON reader (F.124). `-0` is 0. */
export const wholeNumber: Reader<number> = (value, path) => {
  if (typeof value !== 'number') return wrongType(value, path, 'number');
  if (value > Number.MAX_SAFE_INTEGER)
    return failure(finding('count-too-large', path, { value: String(value), most: Number.MAX_SAFE_INTEGER }));
  return Number.isInteger(value) && value >= 0
    ? success(value + 0)
    : failure(finding('not-a-count', path, { value: String(value) }));
};

/** One of `words`; another text is refused with `code`. */
export const oneOf =
  <W extends string>(code: CheckCode, words: readonly W[]): Reader<W> =>
  (value, path) => {
    if (typeof value !== 'string') return wrongType(value, path, 'string');
    const word = words.find((known) => known === value);
    return word === undefined ? failure(finding(code, path, { value })) : success(word);
  };

/** A list; every item is read by `item`. */
export const listOf =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return wrongType(value, path, 'array');
    const items: T[] = [];
    for (const [index, entry] of value.entries()) {
      const read = item(entry, `${path}[${index}]`);
      if (!read.ok) return read;
      items.push(read.value);
    }
    return success(items);
  };

/** A list whose items are read later. */
export const listOfAnything: Reader<readonly unknown[]> = (value, path) =>
  Array.isArray(value) ? success(value) : wrongType(value, path, 'array');

/** A member that may be left out. */
export const optional = <T>(reader: Reader<T>): OptionalMember<T> => ({ optional: reader });

/** An object with these members, read in this order, and no others. */
export const objectOf = <T extends object>(members: Members<T>): Reader<T> => {
  const readers = new Map<string, Reader<unknown> | OptionalMember<unknown>>(Object.entries(members));
  return (value, path) => {
    if (!isObject(value)) return wrongType(value, path, 'object');
    const read: [string, unknown][] = [];
    for (const [name, reader] of readers) {
      const member = readMember(value, name, reader, memberPath(path, name));
      if (!member.ok) return member;
      if (member.value !== undefined) read.push([name, member.value]);
    }
    const unknown = Object.keys(value).find((name) => !readers.has(name));
    if (unknown !== undefined)
      return failure(finding('unknown-member', memberPath(path, unknown), { member: unknown }));
    return success(Object.fromEntries(read) as T);
  };
};

function readMember(
  from: Readonly<Record<string, unknown>>,
  name: string,
  reader: Reader<unknown> | OptionalMember<unknown>,
  path: string,
): Result<unknown, Finding> {
  const isGiven = Object.hasOwn(from, name);
  if (typeof reader !== 'function') return isGiven ? reader.optional(from[name], path) : success(undefined);
  return isGiven ? reader(from[name], path) : failure(finding('missing-member', path, { member: name }));
}
