// Who can sit at the keyboard, and how far the work has come: the two sides of the table of powers.

import type { Stage } from '../contest/contest.ts';

/** Roles on the machine (technician, observer) and in a congress. */
export const roles = ['technician', 'operator', 'secretary', 'member', 'head', 'credentials', 'observer'] as const;

export type Role = (typeof roles)[number];

/** A role, or nobody: no person has said who they are, or the keyboard is locked. */
export type Someone = Role | 'nobody';

/** Those who decide (190 Đ.8): the counting committee. Technicians and operators operate and never rule. */
export const deciding = ['head', 'secretary', 'member'] as const satisfies readonly Role[];

/** Whether a role may rule, confirm, and be one of two members. */
export const isDeciding = (role: Someone): role is (typeof deciding)[number] =>
  (deciding as readonly Someone[]).includes(role);

/** How far the work has come: of one contest, or of the whole congress where an act is about that. */
export const powerStates = ['apart', 'set-up', 'issued', 'counting', 'closed', 'published'] as const;

/** `apart`: no congress is open. `closed`: between closing the count and confirming its result. */
export type PowerState = (typeof powerStates)[number];

/** The state of one contest. */
export function stateOfStage(stage: Stage): PowerState {
  switch (stage) {
    case 'draft':
    case 'frozen':
      return 'set-up';
    case 'issued':
      return 'issued';
    case 'counting':
      return 'counting';
    case 'reconciled':
      return 'closed';
    case 'published':
      return 'published';
  }
}

/** In the order in which they bind: a result that waits to be confirmed before a count, a count before anything else. */
const binding = ['closed', 'counting', 'published', 'issued'] as const;

/** The state of a congress with contests in these states: the one that binds most. */
export const stateOfCongress = (contests: readonly PowerState[]): PowerState =>
  binding.find((state) => contests.includes(state)) ?? 'set-up';
