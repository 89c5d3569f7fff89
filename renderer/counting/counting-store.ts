// The count that is going on: keys go through the grammar, wishes to the program, answers back.

import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Finding } from '../../core/finding/finding.ts';
import type { Result } from '../../core/result.ts';
import type { CountFigures, SavedBallot } from '../session/bridge.ts';
import { answer, press, recalled, startKeypad } from './keypad/keypad.ts';
import type { KeyboardFault, PadKey } from './keypad/keypad-keys.ts';
import { recentBallots } from './keypad/keypad-state.ts';
import type { Answer, Effect, KeypadSetting, KeypadState, Move } from './keypad/keypad-state.ts';
import { withMoment } from './pace.ts';

/** What counting asks of the program. */
export interface CountingPorts {
  readonly record: (ballot: {
    readonly position: number;
    readonly marks: string;
    readonly defects: SavedBallot['defects'];
  }) => Promise<Result<{ readonly saved: SavedBallot; readonly figures: CountFigures }, Finding>>;
  readonly ballot: (position: number) => Promise<Result<SavedBallot, Finding>>;
  /** The same for the ballots that stay in view, where whoever sits here may see them alone; nobody is asked for it. */
  readonly recalled: (position: number) => Promise<Result<SavedBallot, Finding>>;
  readonly switchMode: (figures: CountFigures) => Promise<Result<CountFigures, Finding>>;
  /** Asks why the last ballot is taken out, and takes it out; `null` when it stays. */
  readonly withdraw: (position: number) => Promise<CountFigures | null>;
  /** Every ballot is in. */
  readonly finish: () => void;
  readonly leave: () => void;
  /** A ballot is on disk; the rest of the window may know. */
  readonly saved: (saved: SavedBallot, figures: CountFigures) => void;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
}

export interface Counting {
  readonly pad: KeypadState;
  /** Moments of the last saved ballots, for the pace. */
  readonly moments: readonly number[];
  /** What the last key showed to be wrong with the keyboard. */
  readonly fault: KeyboardFault | null;
}

export interface CountingStore {
  readonly store: StoreApi<Counting>;
  /** Fetches the ballots that were saved last, before the screen was opened; keys need not wait for it. */
  readonly recall: () => Promise<void>;
  readonly press: (key: PadKey, fault: KeyboardFault | null) => void;
}

/** A count from `figures` on. */
export function createCounting(setting: KeypadSetting, figures: CountFigures, ports: CountingPorts): CountingStore {
  const store = createStore<Counting>(() => ({ pad: startKeypad(setting, figures), moments: [], fault: null }));
  const take = ({ state, effect }: Move): void => {
    store.setState({ pad: state });
    if (effect !== null) void carryOut(effect);
  };
  const receive = (answered: Answer): void => {
    take(answer(setting, store.getState().pad, answered));
  };
  async function carryOut(effect: Effect): Promise<void> {
    switch (effect.kind) {
      case 'save': {
        const { position, marks, defects } = effect;
        const answered = await ports.record({ position, marks, defects });
        if (!answered.ok) {
          receive({ kind: 'refused', finding: answered.error });
          return;
        }
        store.setState({ moments: withMoment(store.getState().moments, ports.now()) });
        receive({ kind: 'saved', ...answered.value });
        ports.saved(answered.value.saved, answered.value.figures);
        return;
      }
      case 'fetch': {
        const answered = await ports.ballot(effect.position);
        receive(
          answered.ok ? { kind: 'fetched', saved: answered.value } : { kind: 'refused', finding: answered.error },
        );
        return;
      }
      case 'switch-mode': {
        const answered = await ports.switchMode(store.getState().pad.figures);
        receive(
          answered.ok ? { kind: 'switched', figures: answered.value } : { kind: 'refused', finding: answered.error },
        );
        return;
      }
      case 'withdraw': {
        const figures = await ports.withdraw(effect.position);
        receive(figures === null ? { kind: 'kept' } : { kind: 'withdrawn', position: effect.position, figures });
        return;
      }
      case 'finish':
        ports.finish();
        return;
      case 'leave':
        ports.leave();
    }
  }
  return {
    store,
    recall: async () => {
      const { nextPosition } = store.getState().pad.figures;
      const first = Math.max(1, nextPosition - recentBallots);
      const positions = Array.from({ length: nextPosition - first }, (_, index) => first + index);
      const answers = await Promise.all(positions.map((position) => ports.recalled(position)));
      const ballots = answers.flatMap((answered) => (answered.ok ? [answered.value] : []));
      store.setState({ pad: recalled(store.getState().pad, ballots) });
    },
    press: (key, fault) => {
      if (store.getState().fault !== fault) store.setState({ fault });
      take(press(setting, store.getState().pad, key));
    },
  };
}
