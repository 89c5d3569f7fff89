// Guards for data that came from outside: a value has exactly the members of its type, or it is refused.

/** Tells whether a value is a `T`. */
export type Guard<T> = (value: unknown) => value is T;

/** A member that may be left out. */
export interface Optional<T> {
  readonly optional: Guard<T>;
}

type Members<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Optional<NonNullable<T[K]>> : Guard<T[K]> };

/** An object with these members and no others. */
export function exactly<T extends object>(members: Members<T>): Guard<T> {
  const guards = new Map<string, Guard<unknown> | Optional<unknown>>(Object.entries(members));
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const present = new Map<string, unknown>(Object.entries(value));
    if ([...present.keys()].some((name) => !guards.has(name))) return false;
    return [...guards].every(([name, guard]) => {
      if (typeof guard === 'function') return present.has(name) && guard(present.get(name));
      return !present.has(name) || guard.optional(present.get(name));
    });
  };
}

/** A member that may be left out. */
export const optional = <T>(guard: Guard<T>): Optional<T> => ({ optional: guard });

/** A list of at most `longest` values. */
export const listOf =
  <T>(guard: Guard<T>, longest: number): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= longest && value.every(guard);

/** `null` or a value. */
export const orNull =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

/** A value of one kind or of the other. */
export const either =
  <T, U>(one: Guard<T>, other: Guard<U>): Guard<T | U> =>
  (value): value is T | U =>
    one(value) || other(value);

/** One of these words. */
export const oneOf =
  <const W extends string>(...words: readonly W[]): Guard<W> =>
  (value): value is W =>
    (words as readonly unknown[]).includes(value);

/** A text of at most `longest` UTF-16 units. */
export const text =
  (longest: number): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= longest;

/** A text of this form. */
export const textLike =
  (form: RegExp): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && form.test(value);

/** A whole number from 0 to one million: persons, ballots, votes. */
export const count: Guard<number> = (value): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000;

/** A whole number of bytes. */
export const byteCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A SHA-256 as 64 lower-case hex digits. */
export const digestText = textLike(/^[0-9a-f]{64}$/);

/** A moment: ISO 8601 with offset. */
export const moment = textLike(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/);

/** A day: ISO 8601. */
export const day = textLike(/^\d{4}-\d{2}-\d{2}$/);
/** A day, or only its month or year. */
export const partialDay = textLike(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

/** Members of any name, with values of one kind. */
export const membersOf =
  <T>(guard: Guard<T>, longest: number): Guard<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= longest &&
    Object.values(value).every(guard);
