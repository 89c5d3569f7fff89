// Two members of the committee with their PINs: the head and one more stand there already, both type.

import { useState } from 'react';
import { mayDecide } from '../../core/rules/counting-committee.ts';
import { ChoiceBox } from '../design/choices.tsx';
import { PinBox } from '../design/fields.tsx';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

/** Shortest PIN that can have been set. */
const shortestPin = 4;

interface Signing {
  readonly memberId: string;
  readonly pin: string;
}

/** Who was chosen and what was typed. */
export interface TwoMembers {
  readonly chosen: readonly [string | null, string | null];
  readonly pins: readonly [string, string];
  readonly choose: (chosen: TwoMembers['chosen']) => void;
  readonly type: (pins: TwoMembers['pins']) => void;
  /** Both, once two different members have typed a PIN. */
  readonly signing: readonly [Signing, Signing] | null;
}

const useSigners = () =>
  useView()
    .committee.filter(({ member, hasPin }) => hasPin && mayDecide(member))
    .map(({ member }) => member);

/** The state of the fields. */
export function useTwoMembers(): TwoMembers {
  const members = useSigners();
  const [chosen, choose] = useState<TwoMembers['chosen']>([members[0]?.id ?? null, members[1]?.id ?? null]);
  const [pins, type] = useState<TwoMembers['pins']>(['', '']);
  const [first, second] = chosen;
  const isReady =
    first !== null && second !== null && first !== second && pins.every((pin) => pin.length >= shortestPin);
  return {
    chosen,
    pins,
    choose,
    type,
    signing: isReady
      ? [
          { memberId: first, pin: pins[0] },
          { memberId: second, pin: pins[1] },
        ]
      : null,
  };
}

/** The fields; the keys stand in the first PIN. */
export function TwoMembersFields({ members: { chosen, pins, choose, type } }: { readonly members: TwoMembers }) {
  const texts = useTexts();
  const members = useSigners();
  const nameOf = (id: string | null): string | null => members.find((member) => member.id === id)?.fullName ?? null;
  return (
    <div className="fields">
      {([0, 1] as const).map((place) => {
        const name = nameOf(chosen[place]);
        return [
          <ChoiceBox
            key={`member ${place}`}
            label={texts(place === 0 ? 'review.admit.first' : 'review.admit.second')}
            value={chosen[place]}
            onChange={(id) => {
              choose(place === 0 ? [id, chosen[1]] : [chosen[0], id]);
            }}
            choices={members.map(({ id, fullName, role }) => ({
              key: id,
              name: `${fullName} · ${texts(`role.${role}`)}`,
            }))}
          />,
          <PinBox
            key={`pin ${place}`}
            width="half"
            label={name === null ? texts('review.admit.pin-open') : texts('review.admit.pin', { name })}
            value={pins[place]}
            autoFocus={place === 0}
            onChange={(pin) => {
              type(place === 0 ? [pin, pins[1]] : [pins[0], pin]);
            }}
          />,
        ];
      })}
    </div>
  );
}
