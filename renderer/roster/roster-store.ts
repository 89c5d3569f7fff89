// The roster as the window holds it: read once, then kept with what every act answers, so that 2,000 people are searched
// and scrolled without asking anybody.

import { create } from 'zustand';
import { searchKey } from '../../core/roster/search-key.ts';
import type { Person } from '../../core/roster/roster.ts';
import type { Output } from '../../electron/ipc/contract.ts';
import { call } from '../session/bridge.ts';
import { takeView, useSession } from '../session/session.ts';

export type RosterView = Output<'roster:read'>;
export type RosterFigures = RosterView['figures'];
export type RosterChange = Output<'roster:enter'>;
export type DoorAnswer = Output<'check-in:scan'>;

/** A person with the text that searching goes through. */
export interface RosterLine {
  /** Number of the badge; lists know their lines by it. */
  readonly id: number;
  readonly person: Person;
  readonly key: string;
}

interface RosterState {
  /** Congress whose roster this is; `null` before it was read. */
  readonly congressId: string | null;
  /** In the order of numbers. */
  readonly lines: readonly RosterLine[];
  readonly byNumber: ReadonlyMap<number, RosterLine>;
  readonly figures: RosterFigures | null;
}

const nothing: RosterState = { congressId: null, lines: [], byNumber: new Map(), figures: null };

/** The roster; changed only by the functions below. */
export const useRoster = create<RosterState>()(() => nothing);

const lineOf = (person: Person): RosterLine => ({
  id: person.delegate.number,
  person,
  key: searchKey(person.delegate),
});

const stateOf = (byNumber: ReadonlyMap<number, RosterLine>): Pick<RosterState, 'lines' | 'byNumber'> => ({
  byNumber,
  lines: [...byNumber.values()].toSorted((one, other) => one.person.delegate.number - other.person.delegate.number),
});

/** Takes over the whole roster, as it was read. */
export function takeRoster({ people, figures }: RosterView): void {
  const byNumber = new Map(people.map((person) => [person.delegate.number, lineOf(person)]));
  useRoster.setState({ congressId: useSession.getState().view?.id ?? null, figures, ...stateOf(byNumber) });
}

/** Takes over the roster after an act on all of it; the left list follows. */
export function takeNewRoster(roster: RosterView): void {
  takeRoster(roster);
  void refreshCongress();
}

/** Takes over what one act changed; the left list follows. */
export function takeChange({ changed, removed, figures }: RosterChange): void {
  const byNumber = new Map(useRoster.getState().byNumber);
  for (const number of removed) byNumber.delete(number);
  for (const person of changed) byNumber.set(person.delegate.number, lineOf(person));
  useRoster.setState({ figures, ...stateOf(byNumber) });
  void refreshCongress();
}

/** Takes over what the door answered: one person, and the figures of all. */
export function takeDoorAnswer({ person, counts, savedAt }: DoorAnswer): void {
  const { byNumber, lines, figures } = useRoster.getState();
  if (figures !== null) useRoster.setState({ figures: { ...figures, counts, savedAt } });
  tellFrame({ counts, savedAt });
  if (person === null) return;
  const line = lineOf(person);
  const { number } = person.delegate;
  useRoster.setState({
    byNumber: new Map(byNumber).set(number, line),
    lines: lines.map((each) => (each.person.delegate.number === number ? line : each)),
  });
}

/** The left list and the mark of what is saved follow each badge; the rest of the congress is read when the door is left. */
function tellFrame({ counts: { present, awaited }, savedAt }: Pick<DoorAnswer, 'counts' | 'savedAt'>): void {
  const { view } = useSession.getState();
  if (view !== null) takeView({ ...view, savedAt, roster: { ...view.roster, present, awaited } });
}

/** Reads the roster anew. */
export async function readRoster(): Promise<void> {
  const read = await call('roster:read', {});
  if (read.ok) takeRoster(read.value);
}

/** The congress again, with the figures that follow from the roster. */
export async function refreshCongress(): Promise<void> {
  const view = await call('congress:view', {});
  if (view.ok && useSession.getState().view?.id === view.value.id) takeView(view.value);
}
