// Where the window stands: one place, one task.

import type { Verification } from './bridge.ts';

/** The steps of one contest, in the order of work. */
export const tasks = ['list', 'issue', 'count', 'reconcile', 'result', 'minutes', 'seal'] as const;
export type Task = (typeof tasks)[number];

/** What is done with a contest's ballots on paper, beside the steps. */
export const paperTasks = ['ballots', 'scan', 'review'] as const;
export type PaperTask = (typeof paperTasks)[number];

export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'verified'; readonly verification: Verification }
  | { readonly at: 'new-congress' }
  | { readonly at: 'board' }
  | { readonly at: 'set-up' }
  | { readonly at: 'roster' }
  | { readonly at: 'check-in' }
  | { readonly at: 'credentials' }
  | { readonly at: 'devices' }
  | { readonly at: 'retention' }
  | { readonly at: 'contest'; readonly contestId: string; readonly task: Task }
  /** `batch`: papers of that batch are looked at once more, whatever became of them. */
  | { readonly at: 'paper'; readonly contestId: string; readonly task: PaperTask; readonly batch?: number };

/** The contest that a place is about, if it is about one. */
export const contestOf = (place: Place): string | null =>
  place.at === 'contest' || place.at === 'paper' ? place.contestId : null;

/** Where Esc leads from a place. */
export function placeBefore(place: Place): Place {
  switch (place.at) {
    case 'home':
    case 'verified':
    case 'new-congress':
    case 'board':
      return { at: 'home' };
    case 'set-up':
    case 'roster':
    case 'check-in':
    case 'credentials':
    case 'devices':
    case 'retention':
    case 'contest':
      return { at: 'board' };
    case 'paper':
      return place.task === 'review' ? { at: 'paper', contestId: place.contestId, task: 'scan' } : { at: 'board' };
  }
}
