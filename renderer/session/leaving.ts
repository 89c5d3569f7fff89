// Leaving a screen on which something typed is not saved yet takes a second key, said in words; never a dialog.

import { useEffect, useId } from 'react';
import { create } from 'zustand';
import { go } from './session.ts';
import type { Place } from './place.ts';

interface Leaving {
  /** Forms with changes that are not saved. */
  readonly unsaved: ReadonlySet<string>;
  /** True after a first attempt to leave; the next one leaves. */
  readonly isAsked: boolean;
}

export const useLeaving = create<Leaving>()(() => ({ unsaved: new Set(), isAsked: false }));

function mark(form: string, isUnsaved: boolean): void {
  const { unsaved } = useLeaving.getState();
  if (unsaved.has(form) === isUnsaved) return;
  const others = [...unsaved].filter((each) => each !== form);
  useLeaving.setState({ unsaved: new Set(isUnsaved ? [...others, form] : others), isAsked: false });
}

/** A form says whether it holds changes that are not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  const form = useId();
  useEffect(() => {
    mark(form, isUnsaved);
    return () => {
      mark(form, false);
    };
  }, [form, isUnsaved]);
}

/** Does `leave` when nothing is unsaved, or when it is asked for a second time. */
export function leaveBy(leave: () => void): void {
  const { unsaved, isAsked } = useLeaving.getState();
  if (unsaved.size > 0 && !isAsked) {
    useLeaving.setState({ isAsked: true });
    return;
  }
  useLeaving.setState({ isAsked: false });
  leave();
}

/** Goes to a place, with the second key where something is unsaved. */
export const leaveFor = (place: Place): void => {
  leaveBy(() => {
    go(place);
  });
};
