// Who sits at the keyboard, always in view at the bottom.

import { useSeated } from '../session/seated.ts';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

/** The name, or that nobody has said who they are; the key that changes it. */
export function WhoWorks() {
  const texts = useTexts();
  const memberId = useSeated((seated) => seated.memberId);
  const name = useSession(
    ({ view }) => view?.committee.find(({ member }) => member.id === memberId)?.member.fullName ?? null,
  );
  const isOpen = useSession(({ view }) => view !== null);
  if (!isOpen) return null;
  return (
    <p className="worker">
      <kbd className="key">F9</kbd> {name === null ? texts('seat.nobody') : texts('seat.sitting', { name })}
    </p>
  );
}
