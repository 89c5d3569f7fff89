// One line of the table of powers, and what it answers: pure, so that the services enforce it, the screens ask it what to
// offer, and the documentation prints it.

import { isDeciding } from './role.ts';
import type { PowerState, Someone } from './role.ts';

/**
 * Who decides. `alone`: whoever sits at the keyboard and has the power. `own-secret`: one member, by their own secret in
 * place. `two-members`: two different members of the committee, both in place.
 */
export type Deciding = 'alone' | 'own-secret' | 'two-members';

/** Under which heading an act stands in the table. */
export type PowerGroup = 'machine' | 'set-up' | 'people' | 'ballots' | 'counting' | 'result' | 'keeping';

/** The power to do one act. */
export interface Power {
  readonly group: PowerGroup;
  /** Who may sit at the keyboard while it is done. */
  readonly at: readonly Someone[];
  readonly states: readonly PowerState[];
  readonly deciding: Deciding;
}

/** Why an act is refused, before anything else is looked at. */
export type PowerRefusal = 'nobody-at-keyboard' | 'not-of-this-role' | 'not-in-this-state';

/** What the table says: who has to decide, or why it is refused. */
export type PowerAnswer =
  { readonly may: true; readonly deciding: Deciding } | { readonly may: false; readonly refusal: PowerRefusal };

/** Whether `who` may do an act of this power in this state. */
export function answerOf(power: Power, who: Someone, state: PowerState): PowerAnswer {
  if (!power.at.includes(who))
    return { may: false, refusal: who === 'nobody' ? 'nobody-at-keyboard' : 'not-of-this-role' };
  if (!power.states.includes(state)) return { may: false, refusal: 'not-in-this-state' };
  return { may: true, deciding: power.deciding };
}

/** Somebody who decides in place, with the role they have in the congress. */
export interface Decider {
  readonly id: string;
  readonly role: Someone;
}

/** Why two people are not two members who may decide this; `null` when they are. */
export type DecidersRefusal = 'two-needed' | 'same-person' | 'not-of-the-committee' | 'own-affair';

/** `about`: whom the act is about, where that is a person: nobody decides on their own secret or seat. */
export function refusalOfDeciders(deciders: readonly Decider[], about: string | null = null): DecidersRefusal | null {
  const [one, other] = deciders;
  if (one === undefined || other === undefined) return 'two-needed';
  if (new Set(deciders.map(({ id }) => id)).size !== deciders.length) return 'same-person';
  if (!deciders.every(({ role }) => isDeciding(role))) return 'not-of-the-committee';
  return deciders.some(({ id }) => id === about) ? 'own-affair' : null;
}
