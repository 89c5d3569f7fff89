// Part two of the set-up: who counts, in which role, and the PIN that each confirms with.

import { useState } from 'react';
import { mayDecide } from '../../core/rules/counting-committee.ts';
import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import type { CongressView } from '../session/bridge.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { RenewForm } from '../sign-in/renew-form.tsx';
import { LastRemoved, RemovalQuestion } from './member-removal.tsx';
import { MemberForm } from './member-form.tsx';
import { Part } from './part.tsx';
import type { Fold } from './part.tsx';

type Seat = CongressView['committee'][number];

/** The head and one more member confirm a result, each with a PIN. */
export const isCommitteeComplete = (committee: readonly Seat[]): boolean => {
  const confirmers = committee.filter(({ member, hasPin }) => hasPin && mayDecide(member));
  return confirmers.length >= 2 && confirmers.some(({ member }) => member.role === 'head');
};

/** The committee as a table, and one form to enter or amend a person. */
export function CommitteePart({ fold }: { readonly fold: Fold }) {
  const texts = useTexts();
  const { committee } = useView();
  const [edited, setEdited] = useState<Seat | null>(null);
  const [renewed, setRenewed] = useState<Seat | null>(null);
  const [hasEntered, setEntered] = useState(false);
  const done = (): void => {
    setEdited(null);
    setEntered(true);
  };
  return (
    <Part
      {...fold}
      title={texts('set-up.part-committee')}
      figure={texts('part-figure.committee', {
        people: committee.length,
        confirmers: committee.filter(({ member, hasPin }) => hasPin && mayDecide(member)).length,
      })}
      goOn={texts('set-up.committee-done')}
      state={isCommitteeComplete(committee) ? 'complete' : 'incomplete'}
      purpose={texts('set-up.committee-hint')}
    >
      {committee.length > 0 && <CommitteeTable committee={committee} onEdit={setEdited} onRenew={setRenewed} />}
      <LastRemoved />
      {renewed !== null && (
        <RenewForm
          key={renewed.member.id}
          member={renewed.member}
          onDone={() => {
            setRenewed(null);
          }}
        />
      )}
      <MemberForm
        key={edited?.member.id ?? `new ${committee.length}`}
        edited={edited}
        isFirst={committee.length === 0}
        takesFocus={edited !== null || hasEntered}
        onDone={done}
      />
    </Part>
  );
}

function CommitteeTable({
  committee,
  onEdit,
  onRenew,
}: {
  readonly committee: readonly Seat[];
  readonly onEdit: (seat: Seat) => void;
  readonly onRenew: (seat: Seat) => void;
}) {
  const texts = useTexts();
  const [leaving, setLeaving] = useState<Seat['member'] | null>(null);
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts('member.name')}</th>
            <th scope="col">{texts('member.post')}</th>
            <th scope="col">{texts('member.role')}</th>
            <th scope="col">{texts('member.pin')}</th>
            <th scope="col">
              <span className="for-ears">{texts('member.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {committee.map((seat) => (
            <tr key={seat.member.id}>
              <th scope="row">{seat.member.fullName}</th>
              <td>{seat.member.post}</td>
              <td>{texts(`role.${seat.member.role}`)}</td>
              <td>
                <PinState seat={seat} />
              </td>
              <td className="row-acts">
                <ActButton
                  kind="quiet"
                  aria-label={texts('member.edit-one', { name: seat.member.fullName })}
                  onPress={() => {
                    onEdit(seat);
                  }}
                >
                  {texts('member.edit')}
                </ActButton>
                {seat.hasPin && (
                  <ActButton
                    kind="quiet"
                    aria-label={texts('renew.act-one', { name: seat.member.fullName })}
                    onPress={() => {
                      onRenew(seat);
                    }}
                  >
                    {texts('renew.act')}
                  </ActButton>
                )}
                <ActButton
                  kind="quiet"
                  aria-label={texts('member.remove-one', { name: seat.member.fullName })}
                  onPress={() => {
                    setLeaving(seat.member);
                  }}
                >
                  {texts('member.remove')}
                </ActButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving !== null && (
        <RemovalQuestion
          member={leaving}
          onDone={() => {
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}

function PinState({ seat }: { readonly seat: Seat }) {
  const texts = useTexts();
  if (seat.hasPin) return <StateMark state="good">{texts('member.pin-set')}</StateMark>;
  return seat.member.role === 'technician' ? (
    <>{texts('member.pin-not-needed')}</>
  ) : (
    <StateMark state="warn">{texts('member.pin-missing')}</StateMark>
  );
}
