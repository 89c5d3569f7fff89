// Which act of the table a message is, where that depends on what it asks and on how the count stands.

import { countOf } from '../../../core/life/contest-state.ts';
import type { CountState } from '../../../core/life/count-state.ts';
import { isDeciding, stateOfCongress, stateOfStage } from '../../../core/powers/role.ts';
import type { PowerState, Someone } from '../../../core/powers/role.ts';
import { mayDo } from '../../../core/powers/table.ts';
import type { PowerAct } from '../../../core/powers/table.ts';
import { ballotAt } from '../../../core/life/recorded-ballots.ts';
import type { CongressSession } from '../session/congress-session.ts';
import type { ActByContent } from './acts-of-channels.ts';
import { isBatchOpen } from './own-ballots.ts';
import type { OwnBallots } from './own-ballots.ts';

/** Members of a message that the gate looks at; all of them were parsed before they come here. */
export interface Asked {
  readonly contestId?: unknown;
  readonly position?: unknown;
  readonly marks?: unknown;
  readonly defects?: unknown;
  readonly memberId?: unknown;
  readonly member?: unknown;
  readonly members?: unknown;
}

/** What the act depends on. */
export interface Circumstances {
  readonly session: CongressSession;
  readonly role: Someone;
  readonly own: OwnBallots;
}

/** What each comes to while no congress is open: it is refused, in whoever's name. */
const withoutCongress = {
  'of-a-ballot': 'enter-ballot',
  'of-a-look': 'look-at-ballot',
  'of-taking-back': 'take-back-ballot',
  'of-a-seat': 'change-committee',
  'of-leaving-a-seat': 'change-committee',
} as const satisfies Readonly<Record<ActByContent, PowerAct>>;

const isByContent = (act: PowerAct | ActByContent): act is ActByContent => Object.hasOwn(withoutCongress, act);

/** The act; `asked` is what the message says. `null` while no congress is open. */
export function actOf(act: PowerAct | ActByContent, asked: Asked, circumstances: Circumstances | null): PowerAct {
  if (!isByContent(act)) return act;
  return circumstances === null ? withoutCongress[act] : actInHand(act, asked, circumstances);
}

function actInHand(by: ActByContent, asked: Asked, circumstances: Circumstances): PowerAct {
  switch (by) {
    case 'of-a-ballot':
      return actOfBallot(asked, circumstances);
    case 'of-a-look':
      return isOwnAndOpen(asked, circumstances) ? 'look-at-own-ballot' : 'look-at-ballot';
    case 'of-taking-back':
      return isOwnAndOpen(asked, circumstances) && mayAlone('take-back-own-ballot', circumstances)
        ? 'take-back-own-ballot'
        : 'take-back-ballot';
    case 'of-a-seat':
      return actOfSeat(asked, circumstances);
    case 'of-leaving-a-seat':
      return actOnSeat(asked.memberId, circumstances);
  }
}

function actOfBallot(asked: Asked, circumstances: Circumstances): PowerAct {
  const { contestId, position, marks, defects } = asked;
  const standing = standingBallot(asked, circumstances);
  const grounds: readonly unknown[] = Array.isArray(defects) ? defects : [];
  if (standing === undefined) return grounds.length > 0 ? 'rule-invalid' : 'enter-ballot';
  const isOwn = circumstances.own.has(String(contestId), Number(position));
  // An answer that was lost is asked for again: nothing is changed, and whoever keyed it learns nothing.
  if (isOwn && standing.marks === marks && standing.defects.join() === grounds.join()) return 'enter-ballot';
  if (grounds.length > 0) return 'rule-invalid';
  // What two members ruled is not undone by one.
  return standing.defects.length === 0 &&
    isOwnAndOpen(asked, circumstances) &&
    mayAlone('correct-own-ballot', circumstances)
    ? 'correct-own-ballot'
    : 'correct-ballot';
}

function countAskedFor({ contestId }: Asked, { session }: Circumstances): CountState | null {
  const found = session.state().contests.find(({ contest }) => contest.id === contestId);
  return found === undefined ? null : countOf(found);
}

function standingBallot(asked: Asked, circumstances: Circumstances) {
  const count = countAskedFor(asked, circumstances);
  return count === null || typeof asked.position !== 'number' ? undefined : ballotAt(count.ballots, asked.position);
}

function isOwnAndOpen(asked: Asked, circumstances: Circumstances): boolean {
  const count = countAskedFor(asked, circumstances);
  const { contestId, position } = asked;
  return (
    count !== null &&
    typeof position === 'number' &&
    circumstances.own.has(String(contestId), position) &&
    isBatchOpen(count, position)
  );
}

const mayAlone = (act: PowerAct, { role }: Circumstances): boolean => mayDo(act, role, 'counting').may;

/** Somebody new, somebody known, or the secret of somebody who has none. */
function actOfSeat({ member }: Asked, circumstances: Circumstances): PowerAct {
  const { id } = member as { readonly id: string | null };
  return id === null ? ofTheCommittee(circumstances) : actOnSeat(id, circumstances);
}

/**
 * Before ballots are out the committee is put together; from then on, and as soon as two others could decide about somebody
 * who has a secret, its seats change by two members.
 */
function actOnSeat(memberId: unknown, circumstances: Circumstances): PowerAct {
  const { committee } = circumstances.session.state();
  const seat = committee.find(({ member }) => member.id === memberId);
  const others = committee.filter(({ member, hasPin }) => hasPin && member.id !== memberId && isDeciding(member.role));
  return seat?.hasPin === true && others.length >= 2 ? 'change-committee' : ofTheCommittee(circumstances);
}

const ofTheCommittee = ({ session }: Circumstances): PowerAct =>
  congressState(session) === 'set-up' ? 'seat-member' : 'change-committee';

/** How far the whole congress has come. */
export const congressState = (session: CongressSession): PowerState =>
  stateOfCongress(session.state().contests.map(({ stage }) => stateOfStage(stage)));
