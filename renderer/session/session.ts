// What the window knows: the program's language, the open congress as last answered, and where we are.

import { create } from 'zustand';
import type { Finding } from '../../core/finding/finding.ts';
import type { CongressView, CountFigures, Language } from './bridge.ts';
import { contestOf } from './place.ts';
import type { Place } from './place.ts';

interface Session {
  readonly language: Language;
  readonly version: string;
  /** What the program found of this machine when it started. */
  readonly notices: readonly Finding[];
  readonly view: CongressView | null;
  readonly place: Place;
  /** The contest that was entered last: the frame stays with it while one looks at rooms of the congress. */
  readonly openContestId: string | null;
}

/** The session; changed only by the functions below. */
export const useSession = create<Session>()(() => ({
  language: 'vi',
  version: '',
  notices: [],
  view: null,
  place: { at: 'home' },
  openContestId: null,
}));

/** Goes to another place. */
export const go = (place: Place): void => {
  const entered = contestOf(place);
  useSession.setState(entered === null ? { place } : { place, openContestId: entered });
};

/** Takes over what an act answered: the congress as it stands now. */
export const takeView = (view: CongressView): void => {
  useSession.setState({ view });
};

/** A notice that somebody has read. */
export const forgetNotice = (code: string): void => {
  useSession.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.code !== code) }));
};

/** Leaves the congress: home, with nothing open. */
export const leaveCongress = (): void => {
  useSession.setState({ view: null, place: { at: 'home' }, openContestId: null });
};

/** Takes over the figures of a count after one ballot, without asking for the whole congress again. */
export function takeFigures(contestId: string, figures: CountFigures, savedAt: string | null): void {
  const { view } = useSession.getState();
  if (view === null) return;
  const contests = view.contests.map((each) => (each.contest.id === contestId ? { ...each, count: figures } : each));
  useSession.setState({ view: { ...view, contests, savedAt: savedAt ?? view.savedAt } });
}

/** The open congress; a screen that needs one is shown only when there is one. */
export function useView(): CongressView {
  const view = useSession((session) => session.view);
  if (view === null) throw new Error('Broken invariant: no congress is open');
  return view;
}
