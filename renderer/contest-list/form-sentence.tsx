// Which form of ballot the list makes, as a sentence with its figures.

import type { Contest } from '../../core/contest/contest.ts';
import { percentage } from '../../core/text/percentage.ts';
import { useSession } from '../session/session.ts';
import { share } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';

/** "Phiếu có số dư: 63 tên, bầu 55, số dư 8 (14,55%); đánh dấu bằng cách gạch tên." */
export function FormSentence({
  contest,
}: {
  readonly contest: Pick<Contest, 'ballotForm' | 'marking' | 'seats' | 'candidates'>;
}) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const names = contest.candidates.length;
  const surplus = Math.max(0, names - contest.seats);
  const figures = {
    names,
    seats: contest.seats,
    surplus,
    percent: share(percentage(surplus, contest.seats), language),
    marking: texts(`marking.${contest.marking}`),
  };
  if (names === 0) return <p className="lead">{texts('list.no-names', figures)}</p>;
  if (names < contest.seats)
    return <p className="lead">{texts('list.too-few-names', { ...figures, missing: contest.seats - names })}</p>;
  return <p className="lead">{texts(`list.form.${contest.ballotForm}`, figures)}</p>;
}
