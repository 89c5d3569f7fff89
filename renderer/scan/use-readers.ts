// Mark-sense readers that are plugged in and ready, and the form that was said for a contest on this machine.

import { useEffect, useState } from 'react';
import { call } from '../session/bridge.ts';

export interface Reader {
  readonly key: string;
  readonly name: string;
  /** Highest form number that its sheets can carry; `null` where they carry none. */
  readonly mostForm: number | null;
}

interface Line extends Reader {
  readonly driver: string;
  readonly condition: string;
}

export interface Readers {
  readonly ready: readonly Reader[];
  /** Number of the contest's form, as it was said before. */
  readonly form: number | null;
}

const readyAmong = (devices: readonly Line[]): readonly Reader[] =>
  devices
    .filter(({ driver, condition }) => driver === 'mark-sense' && condition === 'working')
    .map(({ key, name, mostForm }) => ({ key, name, mostForm }));

/** `null` until devices were looked for. Follows what is plugged in and pulled out. */
export function useReaders(contestId: string): Readers | null {
  const [readers, setReaders] = useState<Readers | null>(null);
  useEffect(() => {
    let isHere = true;
    const stopHearing = window.kiemPhieu.onDevice((event) => {
      if (event.kind === 'devices') setReaders((known) => known && { ...known, ready: readyAmong(event.devices) });
    });
    void call('devices:state', {}).then((state) => {
      if (!isHere) return;
      setReaders(
        state.ok
          ? {
              ready: readyAmong(state.value.devices),
              form: state.value.forms.find((said) => said.contestId === contestId)?.form ?? null,
            }
          : { ready: [], form: null },
      );
    });
    return () => {
      isHere = false;
      stopHearing();
    };
  }, [contestId]);
  return readers;
}
