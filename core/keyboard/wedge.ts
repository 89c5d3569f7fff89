// Tells a scanner that plays keyboard ("wedge") from a person: by the pace of the keys, and by what stands before and
// behind a code. Pure: keys and times go in; what is to be given back to the field, and whole codes, come out.

/** What a scanner sends behind each code. */
export type WedgeSuffix = 'enter' | 'tab' | 'enter-or-tab' | 'none';

export interface WedgeSettings {
  /** A sign that the scanner sends before each code; `null` where it sends none. */
  readonly prefix: string | null;
  readonly suffix: WedgeSuffix;
  /** Longest time between two keys of a scanner, in milliseconds. Persons reach it with two or three keys, never with six. */
  readonly longestGap: number;
  /** The same after the prefix, which says that a code comes even where the scanner is slow. */
  readonly longestGapAfterPrefix: number;
  /** How much later than it was pressed a key may be heard where the machine is busy. Only silence waits for this. */
  readonly slack: number;
  /** Fewest signs of a code. */
  readonly fewest: number;
  /** Most signs of a code. */
  readonly most: number;
}

export const usualWedgeSettings: WedgeSettings = {
  prefix: null,
  suffix: 'enter-or-tab',
  longestGap: 35,
  longestGapAfterPrefix: 120,
  slack: 45,
  fewest: 6,
  most: 500,
};

/** A key that is kept from the field until it is known who pressed it. */
export interface HeldKey {
  /** What a person would have written with it. */
  readonly typed: string;
  /** What a scanner means by it (`signAt`). */
  readonly sign: string;
}

/** What is told. `at` are milliseconds of a clock that never goes back. */
export type WedgeInput =
  | { readonly kind: 'sign'; readonly at: number; readonly key: HeldKey }
  | { readonly kind: 'end'; readonly at: number; readonly ending: 'enter' | 'tab' }
  /** Shift and its like: part of a scan as of typing. */
  | { readonly kind: 'modifier'; readonly at: number }
  /** Any other key. */
  | { readonly kind: 'other'; readonly at: number }
  | { readonly kind: 'time'; readonly at: number }
  /** The field is left or touched by the mouse: what is held must go where it was meant. */
  | { readonly kind: 'leave'; readonly at: number };

/** Why a scan was not taken; nothing of it reaches a field. */
export type WedgeFault = 'scan-broken-off' | 'scan-disturbed' | 'scan-too-long';

/**
 * What comes out, in this order: `takenBack` leaves the field again, `released` goes back to it, then the key itself where
 * it is let pass.
 */
export interface WedgeOutcome {
  /** Keys that were released as a person's, and turn out to be the beginning of a scan that the machine heard late. */
  readonly takenBack: readonly HeldKey[];
  /** Keys of a person, in their order. */
  readonly released: readonly HeldKey[];
  readonly code: string | null;
  readonly fault: WedgeFault | null;
  /** What becomes of the key that was told. */
  readonly key: 'taken' | 'passed';
}

/**
 * `holding`: nobody knows yet who types. `silent`: so long nothing was heard that what was held was let go; on a machine
 * that is busy the next key may say by its own time that it belongs to the same scan. `after`: a code just ended, a second
 * ending belongs to it. `dropping`: a scan went wrong, and its rest is kept from the field until it is quiet.
 */
export type WedgeState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'holding' | 'silent';
      readonly keys: readonly HeldKey[];
      readonly hasPrefix: boolean;
      /** How many of `keys`, from the first, stand in the field already. */
      readonly given: number;
      readonly lastAt: number;
    }
  | { readonly kind: 'after' | 'dropping'; readonly lastAt: number };

export interface WedgeMove extends WedgeOutcome {
  readonly state: WedgeState;
}

export const idleWedge: WedgeState = { kind: 'idle' };

/** Keys of one person or scanner, and how far they are with the field. */
type Holding = Extract<WedgeState, { readonly keys: readonly HeldKey[] }>;

const nothing: WedgeOutcome = { takenBack: [], released: [], code: null, fault: null, key: 'passed' };
const move = (state: WedgeState, outcome: Partial<WedgeOutcome> = {}): WedgeMove => ({ ...nothing, ...outcome, state });

/** Longest time between two keys of one scan, as things stand. */
const gapOf = (settings: WedgeSettings, state: WedgeState): number =>
  'keys' in state && state.hasPrefix ? settings.longestGapAfterPrefix : settings.longestGap;

/** After how much silence the state is over, in milliseconds; `null`: never. */
export const patienceOf = (settings: WedgeSettings, state: WedgeState): number | null =>
  state.kind === 'idle' || state.kind === 'silent' ? null : gapOf(settings, state) + settings.slack;

/** One step. Every key that is taken is either released later, or part of a code or of a scan that went wrong. */
export function stepWedge(settings: WedgeSettings, before: WedgeState, input: WedgeInput): WedgeMove {
  const rested = rest(settings, before, input);
  const next = take(settings, rested.state, input);
  return {
    state: next.state,
    key: next.key,
    code: rested.code ?? next.code,
    fault: rested.fault ?? next.fault,
    takenBack: [...rested.takenBack, ...next.takenBack],
    released: [...rested.released, ...next.released],
  };
}

/** Concludes what has waited too long. */
function rest(settings: WedgeSettings, state: WedgeState, { kind, at }: WedgeInput): WedgeMove {
  if (state.kind === 'idle') return move(state);
  const isOver = at - state.lastAt > gapOf(settings, state) + (kind === 'time' ? settings.slack : 0);
  if (state.kind === 'silent') return move(afterWaking(state, kind, isOver));
  if (state.kind !== 'holding') return move(isOver ? idleWedge : state);
  if (kind === 'leave')
    return isScan(settings, state) ? goneWrong(idleWedge, state, 'scan-broken-off') : giveBack(state);
  if (!isOver) return move(state);
  const concluded = conclude(settings, state);
  // Silence may be the machine's, not the scanner's: what was held is remembered until a key comes.
  return kind === 'time' && concluded.code === null
    ? { ...concluded, state: afterSilence(state, concluded) }
    : concluded;
}

/** What is remembered where silence let keys go: those of a person stand in the field, those of a scan were kept from it. */
const afterSilence = (state: Holding, { fault }: WedgeOutcome): WedgeState => ({
  ...state,
  kind: 'silent',
  given: fault === null ? state.keys.length : 0,
});

/** Only a key tells by its own time whether the silence was the machine's; time alone tells nothing more. */
function afterWaking(state: Holding, kind: WedgeInput['kind'], isOver: boolean): WedgeState {
  if (kind === 'time') return state;
  return isOver || kind === 'leave' ? idleWedge : { ...state, kind: 'holding' };
}

/** So many keys at such a pace are no person's. */
const isScan = ({ fewest }: WedgeSettings, { keys, hasPrefix }: Holding): boolean =>
  keys.length - (hasPrefix ? 1 : 0) >= fewest;

const codeOf = ({ keys, hasPrefix }: Holding): string =>
  keys
    .slice(hasPrefix ? 1 : 0)
    .map(({ sign }) => sign)
    .join('');

const giveBack = ({ keys, given }: Holding): WedgeMove => move(idleWedge, { released: keys.slice(given) });

const inTheField = ({ keys, given }: Holding): readonly HeldKey[] => keys.slice(0, given);

/** A scan that is not taken, with its beginning kept from the field as its rest is. */
const goneWrong = (next: WedgeState, state: Holding, fault: WedgeFault): WedgeMove =>
  move(next, { fault, takenBack: inTheField(state) });

/** It went quiet without an ending: a person, or a scan whose end never came, which is not taken in part. */
function conclude(settings: WedgeSettings, state: Holding): WedgeMove {
  if (!isScan(settings, state)) return giveBack(state);
  return settings.suffix === 'none'
    ? move(idleWedge, { code: codeOf(state), takenBack: inTheField(state) })
    : goneWrong(idleWedge, state, 'scan-broken-off');
}

function take(settings: WedgeSettings, state: WedgeState, input: WedgeInput): WedgeMove {
  switch (input.kind) {
    case 'sign':
      return takeSign(settings, state, input.key, input.at);
    case 'end':
      return takeEnd(settings, state, input.ending, input.at);
    case 'modifier':
      return move(state.kind === 'idle' || state.kind === 'silent' ? state : { ...state, lastAt: input.at });
    case 'other':
      return takeOther(settings, state, input.at);
    case 'time':
    case 'leave':
      return move(state);
  }
}

function takeSign(settings: WedgeSettings, state: WedgeState, key: HeldKey, at: number): WedgeMove {
  if (state.kind === 'dropping') return move({ ...state, lastAt: at }, { key: 'taken' });
  const isPrefix = settings.prefix !== null && key.sign === settings.prefix;
  if (state.kind === 'holding' && !(isPrefix && !state.hasPrefix && !isScan(settings, state)))
    return addSign(settings, state, key, at);
  // No code begins with a space, and a space that is held back could not press a button any more.
  if (key.sign === ' ') return move(idleWedge);
  const released = state.kind === 'holding' ? state.keys.slice(state.given) : [];
  return move({ kind: 'holding', keys: [key], hasPrefix: isPrefix, given: 0, lastAt: at }, { released, key: 'taken' });
}

function addSign({ most }: WedgeSettings, state: Holding, key: HeldKey, at: number): WedgeMove {
  if (state.keys.length >= most)
    return { ...goneWrong({ kind: 'dropping', lastAt: at }, state, 'scan-too-long'), key: 'taken' };
  return move({ ...state, keys: [...state.keys, key], lastAt: at }, { key: 'taken' });
}

const endsBy = ({ suffix }: WedgeSettings, ending: 'enter' | 'tab'): boolean =>
  suffix === ending || suffix === 'enter-or-tab';

function takeEnd(settings: WedgeSettings, state: WedgeState, ending: 'enter' | 'tab', at: number): WedgeMove {
  switch (state.kind) {
    case 'idle':
    case 'silent':
      return move(state);
    case 'after':
    case 'dropping':
      return move({ ...state, lastAt: at }, { key: 'taken' });
    case 'holding':
      if (!isScan(settings, state)) return giveBack(state);
      if (endsBy(settings, ending))
        return move({ kind: 'after', lastAt: at }, { code: codeOf(state), takenBack: inTheField(state), key: 'taken' });
      return { ...goneWrong({ kind: 'dropping', lastAt: at }, state, 'scan-disturbed'), key: 'taken' };
  }
}

/** Another key inside a scan is a typing aid that rewrites it: what it made of the code is not the code. */
function takeOther(settings: WedgeSettings, state: WedgeState, at: number): WedgeMove {
  switch (state.kind) {
    case 'idle':
    case 'silent':
      return move(state);
    case 'after':
      return move(idleWedge);
    case 'dropping':
      return move({ ...state, lastAt: at }, { key: 'taken' });
    case 'holding':
      if (!isScan(settings, state)) return giveBack(state);
      return { ...goneWrong({ kind: 'dropping', lastAt: at }, state, 'scan-disturbed'), key: 'taken' };
  }
}
