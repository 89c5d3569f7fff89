// The gate of powers: every act of the desk passes here, and nothing else gives a power. What the table does not name, what
// it does not give, and what needs two members and has them not, is refused before the use case begins.

import type { ContestState } from '../../../core/life/contest-state.ts';
import { mayDo } from '../../../core/powers/table.ts';
import type { PowerAct } from '../../../core/powers/table.ts';
import type { PowerRefusal } from '../../../core/powers/power.ts';
import { stateOfStage } from '../../../core/powers/role.ts';
import type { PowerState } from '../../../core/powers/role.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { isAllowedAt } from '../../../core/life/contest-life.ts';
import type { StepKind } from '../../../core/life/contest-life.ts';
import { forbiddenStep, stageFinding } from '../../../core/life/step-findings.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { withHand } from '../session/hand.ts';
import type { Hand } from '../session/hand.ts';
import { actOf, congressState } from './act-in-hand.ts';
import type { Asked } from './act-in-hand.ts';
import { actsOfChannels } from './acts-of-channels.ts';
import type { ChannelAct } from './acts-of-channels.ts';
import type { AtKeyboard, Keyboard } from './keyboard.ts';
import { ownBallots } from './own-ballots.ts';
import { powersRefusal } from './power-findings.ts';
import { membersInPlace } from './two-members.ts';
import type { Signing } from './two-members.ts';

/** What hears of every act that passed or was refused; never of what was in it. */
export type HearAct = (heard: {
  readonly channel: string;
  readonly actor: string;
  readonly role: AtKeyboard['role'];
  /** Number of the refusal; "" for an act that was done. */
  readonly refused: string;
}) => void;

/** What the gate stands before. */
export interface GateSetting {
  readonly keyboard: Keyboard;
  /** The open congress, or F.401. */
  readonly current: () => Result<CongressSession, Finding>;
  readonly hear?: HearAct;
}

/** Lets an act through, or refuses it. */
export interface PowerGate {
  readonly pass: <A extends Answer>(channel: string, input: unknown, run: () => A) => A | Result<never, Finding>;
}

type Answer = Result<unknown, Finding> | Promise<Result<unknown, Finding>>;

/** What was found out before an act is let through. */
interface Admission {
  readonly act: PowerAct;
  readonly hand: Hand;
  /** Who decided in place. */
  readonly members: readonly string[];
}

/** The gate of one desk. */
export function openGate({ keyboard, current, hear = () => undefined }: GateSetting): PowerGate {
  const own = ownBallots();
  const admit = (channel: string, asked: Asked, at: AtKeyboard): Result<Admission, Finding> => {
    const entry = knownChannel(channel);
    if (entry === null) return failure(powersRefusal('act-unknown', { subject: channel }));
    const open = current();
    const session = open.ok ? open.value : null;
    own.sitting(session?.id ?? null, at.actor);
    const stands = standOf(session, asked);
    const act = actOf(entry.act, asked, session === null ? null : { session, role: at.role, own });
    const { contest, state } = stands.ok ? stands.value : { contest: null, state: 'set-up' as const };
    const answer = mayDo(act, at.isLocked ? 'nobody' : at.role, state);
    // Whoever has no power at all learns nothing of which contests there are.
    if (!stands.ok && (answer.may || answer.refusal === 'not-in-this-state')) return stands;
    if (!answer.may) return failure(refusalOf(answer.refusal, at, act, contest, open));
    const hand: Hand = { actor: at.actor, decided: null };
    if (answer.deciding !== 'two-members' || entry.evidence === 'in-service')
      return success({ act, hand, members: [] });
    if (session === null) return failure(powersRefusal('not-in-this-state'));
    const before = act === 'correct-ballot' ? own.granted(asked.contestId, asked.position) : null;
    const members =
      before === null ? membersInPlace(session, signingOf(asked), act, personOf(act, asked)) : success(before);
    if (!members.ok) return members;
    hand.decided = { act, contestId: contest?.contest.id ?? null, members: members.value };
    return success({ act, hand, members: members.value });
  };
  return {
    pass: (channel, input, run) => {
      const asked: Asked = typeof input === 'object' && input !== null ? input : {};
      const open = current();
      const at = keyboard.who(open.ok ? open.value : null);
      const admitted = admit(channel, asked, at);
      const tell = (answer: Result<unknown, Finding>): void => {
        const refused = answer.ok ? '' : answer.error.number;
        hear({ channel, actor: at.actor, role: at.role, refused });
        if (admitted.ok && answer.ok) remember(own, admitted.value, asked);
      };
      if (!admitted.ok) {
        tell(admitted);
        return admitted;
      }
      const answer = withHand(admitted.value.hand, run);
      if (!(answer instanceof Promise)) {
        const recorded = answer.ok ? decisionOnRecord(admitted.value.hand, open) : success(undefined);
        if (!recorded.ok) return recorded;
      }
      if (answer instanceof Promise) void answer.then(tell, () => undefined);
      else tell(answer);
      return answer;
    },
  };
}

const knownChannel = (channel: string): ChannelAct | null =>
  Object.hasOwn(actsOfChannels, channel) ? actsOfChannels[channel as keyof typeof actsOfChannels] : null;

/** How far the contest of a message has come, or the congress where it names none: F.421 for one that is not there. */
function standOf(
  session: CongressSession | null,
  { contestId }: Asked,
): Result<{ readonly contest: ContestState | null; readonly state: PowerState }, Finding> {
  if (session === null) return success({ contest: null, state: 'apart' });
  if (typeof contestId !== 'string') return success({ contest: null, state: congressState(session) });
  const contest = session.contest(contestId);
  return contest.ok ? success({ contest: contest.value, state: stateOfStage(contest.value.stage) }) : contest;
}

function refusalOf(
  refusal: PowerRefusal,
  { isLocked }: AtKeyboard,
  act: PowerAct,
  contest: ContestState | null,
  open: Result<CongressSession, Finding>,
): Finding {
  switch (refusal) {
    case 'nobody-at-keyboard':
      return powersRefusal(isLocked ? 'keyboard-locked' : 'nobody-at-keyboard');
    case 'not-of-this-role':
      return powersRefusal('not-of-this-role', { act });
    case 'not-in-this-state':
      if (!open.ok) return deskRefusal('no-congress-open');
      return contest === null ? powersRefusal('not-in-this-state', { act }) : forbidden(act, contest);
  }
}

/** Which step of a contest's life an act is; acts that are several steps, or only look, have none here. */
const stepOf: Readonly<Partial<Record<PowerAct, StepKind>>> = {
  'freeze-list': 'list-frozen',
  'issue-ballots': 'ballots-issued',
  'withdraw-issue': 'issue-withdrawn',
  'late-attendance': 'attendance-corrected',
  'report-return': 'return-reported',
  'open-count': 'count-opened',
  'enter-ballot': 'ballot-recorded',
  'correct-own-ballot': 'ballot-recorded',
  'correct-ballot': 'ballot-recorded',
  'rule-invalid': 'ballot-recorded',
  'take-back-own-ballot': 'ballot-withdrawn',
  'take-back-ballot': 'ballot-withdrawn',
  'close-count': 'count-reconciled',
  'reopen-count': 'count-reopened',
  'confirm-result': 'result-confirmed',
  'choose-revision': 'rules-revision-chosen',
  'seal-result': 'result-sealed',
};

/** The number of the forbidden step where the act is one; otherwise that of the stage. */
function forbidden(act: PowerAct, contest: ContestState): Finding {
  const step = stepOf[act];
  return step === undefined || isAllowedAt(step, contest.stage) ? stageFinding(contest) : forbiddenStep(step, contest);
}

const signingOf = ({ members }: Asked): readonly Signing[] => (Array.isArray(members) ? (members as Signing[]) : []);

/** Whom an act on the committee is about. */
function personOf(act: PowerAct, { memberId, member }: Asked): string | null {
  if (act !== 'change-committee' && act !== 'renew-secret') return null;
  if (typeof memberId === 'string') return memberId;
  return (member as { readonly id: string | null } | undefined)?.id ?? null;
}

/** An act that wrote nothing, as a look does, leaves the decision on it: who looked, and that they did. */
function decisionOnRecord(hand: Hand, open: Result<CongressSession, Finding>): Result<void, Finding> {
  if (hand.decided === null || !open.ok) return success(undefined);
  return withHand(hand, () => open.value.append([]));
}

/** Ballots that were keyed just now may be looked at by whoever keyed them. */
function remember(
  own: ReturnType<typeof ownBallots>,
  { act, members }: Admission,
  { contestId, position }: Asked,
): void {
  if (typeof contestId !== 'string' || typeof position !== 'number') return;
  if (act === 'look-at-ballot') own.grant(contestId, position, members);
  else own.endGrant();
  if (act === 'enter-ballot' || act === 'correct-own-ballot') own.take(contestId, position);
  if (act === 'take-back-own-ballot' || act === 'take-back-ballot' || act === 'correct-ballot')
    own.drop(contestId, position);
}
