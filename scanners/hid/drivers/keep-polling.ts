// The hub's rhythm: how often devices are looked for, and how often time is let pass.

import type { DeviceHub } from './device-hub.ts';

export interface Rhythm {
  /** Calls `act` every so many milliseconds until the returned function is called. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
}

/** Looking for devices costs the system time, so it is done seldom; a code that broke off is told soon. */
export const usualPace = { poll: 2000, tick: 200 } as const;

/** Keeps a hub going until the returned function is called. A slow look is waited for, not repeated. */
export function keepPolling(hub: DeviceHub, rhythm: Rhythm): () => void {
  let isLooking = false;
  const look = (): void => {
    if (isLooking) return;
    isLooking = true;
    void hub.poll().finally(() => {
      isLooking = false;
    });
  };
  look();
  const stops = [rhythm.every(usualPace.poll, look), rhythm.every(usualPace.tick, () => hub.tick())];
  return () => {
    for (const stop of stops) stop();
  };
}
