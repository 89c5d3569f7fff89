// Secrets that were set anew: said to everybody who confirms, until the head has seen it.

import { Tick } from '../design/choices.tsx';
import { StateMark } from '../design/state-mark.tsx';
import type { CongressView } from '../session/bridge.ts';
import { useView } from '../session/session.ts';
import { dayAndTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';

type Renewal = CongressView['renewals'][number];

/** The renewals that the head has not seen yet. */
export const unseen = ({ renewals }: CongressView): readonly Renewal[] => renewals.filter(({ isSeen }) => !isSeen);

interface RenewalsProps {
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}

/** One line for each, and the head's tick. Nothing where there is none. */
export function Renewals({ isSeen, onSeen }: RenewalsProps) {
  const texts = useTexts();
  const view = useView();
  const nameOf = (id: string): string => view.committee.find(({ member }) => member.id === id)?.member.fullName ?? id;
  const renewals = unseen(view);
  if (renewals.length === 0) return null;
  return (
    <section className="warned" aria-labelledby="renewals">
      <h3 id="renewals">
        <StateMark state="warn">{texts('renew.title')}</StateMark>
      </h3>
      <ul>
        {renewals.map(({ at, memberId, members, way }) => (
          <li key={`${at} ${memberId}`}>
            {texts(way === 'two-members' ? 'renew.warning' : 'renew.warning-by-code', {
              time: dayAndTime(at),
              name: nameOf(memberId),
              members: members.map(nameOf).join(', '),
            })}
          </li>
        ))}
      </ul>
      <Tick isSelected={isSeen} onChange={onSeen}>
        {texts('renew.seen')}
      </Tick>
    </section>
  );
}
