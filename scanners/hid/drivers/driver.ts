// What every driver is: a pure step from one state to the next, fed with reports and with the time.

import type { Finding } from '../../../core/finding/finding.ts';
import type { MarkSheet } from '../reports/mark-sheet.ts';
import type { ScannedCode } from '../reports/scanned-code.ts';

/** What a driver is told. `at` are milliseconds of a clock that never goes back. */
export type DriverInput =
  | { readonly kind: 'report'; readonly at: number; readonly bytes: Uint8Array }
  /** Nothing came; lets a driver give up what never ended. */
  | { readonly kind: 'time'; readonly at: number }
  /** Reports were lost here: the device went, or flooded. Whatever is half taken is dropped. */
  | { readonly kind: 'interrupted'; readonly at: number };

/** What a driver has to say: something whole, or why something was not taken. Never a part. */
export type DriverOutput =
  | { readonly kind: 'code'; readonly code: ScannedCode }
  | { readonly kind: 'sheet'; readonly sheet: MarkSheet }
  | { readonly kind: 'fault'; readonly finding: Finding };

/** A step's result. */
export interface Stepped<State> {
  readonly state: State;
  readonly outputs: readonly DriverOutput[];
}

export interface Driver<State> {
  readonly start: State;
  /** Total: takes any bytes. */
  readonly step: (state: State, input: DriverInput) => Stepped<State>;
}

/** A driver at work on one device: keeps the state between steps. */
export interface DriverSession {
  readonly feed: (input: DriverInput) => readonly DriverOutput[];
}

/** Puts a driver to work from its start. */
export function startSession<State>(driver: Driver<State>): DriverSession {
  let { start: state } = driver;
  return {
    feed: (input) => {
      const stepped = driver.step(state, input);
      state = stepped.state;
      return stepped.outputs;
    },
  };
}

/** The outputs of a whole list of inputs. */
export const runDriver = <State>(driver: Driver<State>, inputs: readonly DriverInput[]): readonly DriverOutput[] => {
  const session = startSession(driver);
  return inputs.flatMap((input) => session.feed(input));
};

export const fault = (finding: Finding): DriverOutput => ({ kind: 'fault', finding });
