// An expected failure is a value, not an exception: every border of the program speaks in results.

/** Either a value or a typed reason why there is none. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success that carries `value`. */
export const success = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** A failure that carries `error`. */
export const failure = <E>(error: E): Result<never, E> => ({ ok: false, error });
