// How printing and scanning of one contest stand, as last answered.

import { useEffect } from 'react';
import { create } from 'zustand';
import type { Output } from '../../electron/ipc/contract.ts';
import { call } from './bridge.ts';
import { takeFigures } from './session.ts';

export type ScanView = Output<'scan:view'>;
export type BatchView = ScanView['batches'][number];
export type RunProgress = NonNullable<ScanView['run']>;
export type ShownPaper = Output<'review:paper'>;

export const usePaper = create<{ readonly view: ScanView | null }>()(() => ({ view: null }));

/** Takes over an answer, and with it the figures of the count. */
export function takePaper(view: ScanView): void {
  usePaper.setState({ view });
  if (view.count !== null) takeFigures(view.contestId, view.count, view.savedAt);
}

/** How often a run is looked at. Milliseconds. */
const interval = 250;

/** Follows a run until it ends. */
export function useRunFollowed(contestId: string, isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    let isAsking = false;
    const ask = async (): Promise<void> => {
      if (isAsking) return;
      isAsking = true;
      const answer = await call('scan:view', { contestId });
      isAsking = false;
      if (answer.ok) takePaper(answer.value);
    };
    const timer = setInterval(() => {
      void ask();
    }, interval);
    return () => {
      clearInterval(timer);
    };
  }, [contestId, isRunning]);
}
