// Where a person is, as a shape, a colour and a word.

import type { Presence } from '../../core/roster/delegate.ts';
import { StateMark } from '../design/state-mark.tsx';
import type { State } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';

const states: Readonly<Record<Presence, State>> = {
  awaited: 'open',
  present: 'good',
  late: 'good',
  left: 'warn',
  absent: 'bad',
};

export function PresenceMark({ presence }: { readonly presence: Presence }) {
  const texts = useTexts();
  return <StateMark state={states[presence]}>{texts(`roster.presence.${presence}`)}</StateMark>;
}
