// The count that a screen is about, within reach of all its parts.

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Reading } from '../../core/ballot/ballot.ts';
import type { Step } from '../../core/rules/rule-set.ts';
import type { Counting, CountingStore } from './counting-store.ts';
import type { KeypadSetting } from './keypad/keypad-state.ts';

/** What the parts of the counting screen share: the contest and its rules, and the store. Neither changes while counting. */
export interface CountingDesk extends CountingStore {
  readonly setting: KeypadSetting;
  /** Why a ballot is valid or not, by the rules of the congress. */
  readonly explain: (reading: Reading) => readonly Step[];
}

/** Set by the counting screen. */
export const CountingContext = createContext<CountingDesk | null>(null);

/** The desk of the counting screen that this part stands on. */
export function useDesk(): CountingDesk {
  const desk = use(CountingContext);
  if (desk === null) throw new Error('Broken invariant: a part of the counting screen stands alone');
  return desk;
}

/** One part of what is known; draws again only when that part has changed. */
export const useCounting = <Part>(part: (counting: Counting) => Part): Part => useStore(useDesk().store, part);
