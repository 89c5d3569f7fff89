// The roster for a screen: read when the screen is entered; the congress is brought up to date when it is left.

import { useEffect } from 'react';
import { useView } from '../session/session.ts';
import { readRoster, refreshCongress, useRoster } from './roster-store.ts';

/** Whether the roster of the open congress is there. */
export function useRosterOfCongress(): 'reading' | 'there' {
  const { id } = useView();
  const congressId = useRoster((roster) => roster.congressId);
  useEffect(() => {
    void readRoster();
    return () => {
      void refreshCongress();
    };
  }, []);
  return congressId === id ? 'there' : 'reading';
}
