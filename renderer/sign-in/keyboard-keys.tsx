// F9 asks who works now, F10 locks at once; what lies over the screen follows.

import { lazy, Suspense, useEffect } from 'react';
import { askSeated, lockNow, useSeated } from '../session/seated.ts';
import { useSession } from '../session/session.ts';

const SeatDialog = lazy(() =>
  import('./seat-dialog.tsx').then(({ SeatDialog: component }) => ({ default: component })),
);
const LockCover = lazy(() => import('./lock-cover.tsx').then(({ LockCover: component }) => ({ default: component })));

/** Shown while a congress is open. */
export function KeyboardKeys() {
  const { isAsked, isLocked } = useSeated();
  const congressId = useSession(({ view }) => view?.id ?? null);
  useEffect(() => {
    void askSeated();
  }, [congressId]);
  useEffect(() => {
    const answer = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.key !== 'F9' && event.key !== 'F10')) return;
      event.preventDefault();
      if (event.key === 'F10') void lockNow();
      else if (document.querySelector('[role="dialog"]') === null) useSeated.setState({ isAsked: true });
    };
    window.addEventListener('keydown', answer);
    return () => {
      window.removeEventListener('keydown', answer);
    };
  }, []);
  if (congressId === null) return null;
  return (
    <Suspense>
      {isLocked && <LockCover />}
      {isAsked && !isLocked && <SeatDialog />}
    </Suspense>
  );
}
