// What must hold if the program is right. A breach is a bug: it stops the act, and nothing half-done is kept.

/** Stops with `message` when `condition` does not hold. For bugs only; expected failures are results (`core/result.ts`). */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}

/** The value, where its absence would be a bug. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Broken invariant: ${what} is missing`);
  return value;
}

/** For the default branch of an exhaustive switch: the compiler proves that it is never reached. */
export function unreachable(value: never): never {
  throw new Error(`Broken invariant: unexpected ${JSON.stringify(value)}`);
}
