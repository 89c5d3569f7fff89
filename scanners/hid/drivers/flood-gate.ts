// Holds back a device that sends without end: it is counted, and let in again only after it has been quiet.

export interface FloodLimits {
  /** Reports that may come at once. */
  readonly burst: number;
  /** Reports a second that may go on for ever. */
  readonly perSecond: number;
  /** Milliseconds without any report after which a flood is over. */
  readonly quiet: number;
}

/** A sheet of 200 names with grey levels takes a dozen reports; the fastest scanners read three codes a second. */
export const usualFloodLimits: FloodLimits = { burst: 512, perSecond: 200, quiet: 1000 };

export type GateState =
  | { readonly kind: 'open'; readonly tokens: number; readonly at: number }
  | { readonly kind: 'flooded'; readonly lastAt: number };

/** What becomes of a report; `closed` is the first that is dropped. */
export type GateVerdict = 'pass' | 'closed' | 'dropped';

export const openGate = (limits: FloodLimits, at: number): GateState => ({ kind: 'open', tokens: limits.burst, at });

/** Lets the time pass: after enough quiet the gate opens again. */
export const restGate = (limits: FloodLimits, state: GateState, at: number): GateState =>
  state.kind === 'open' || at - state.lastAt < limits.quiet ? state : openGate(limits, at);

/** One report at the gate, after `restGate`. */
export function passGate(
  limits: FloodLimits,
  state: GateState,
  at: number,
): { readonly state: GateState; readonly verdict: GateVerdict } {
  if (state.kind === 'flooded') return { state: { kind: 'flooded', lastAt: at }, verdict: 'dropped' };
  const tokens = Math.min(limits.burst, state.tokens + ((at - state.at) * limits.perSecond) / 1000);
  if (tokens < 1) return { state: { kind: 'flooded', lastAt: at }, verdict: 'closed' };
  return { state: { kind: 'open', tokens: tokens - 1, at }, verdict: 'pass' };
}
