// Minutes of the sizes that matter: one name, the usual 63, and the largest list of 230.

import { minutesDocument } from '../../core/minutes/minutes.ts';
import type { Language, MinutesDocument } from '../../core/paper/paper.ts';
import { paperOptions } from '../../electron/services/output/paper-words.ts';
import { candidates, congress, contest, publishedOf } from '../unit/minutes/published.ts';

const people = (count: number) =>
  candidates(...Array.from({ length: count }, (_, index) => `Nguyễn Thị Kim Người Thứ ${index + 1}`));

/** Minutes of a list of `count` names for ten seats fewer, votes falling by one from name to name. */
export const minutesOfList = (count: number, language: Language = 'vi'): MinutesDocument => {
  const published = publishedOf({
    congress: { ...congress, purpose: 'rehearsal' },
    contest: { ...contest, seats: count - 10, candidates: people(count) },
    issued: 400,
    invalidByReason: { 'over-vote': 3 },
    votes: Array.from({ length: count }, (_, index) => 397 - (index % 190)),
  });
  return minutesDocument(published, paperOptions(published, language));
};

/** Minutes of one name for one seat. */
export const minutesOfOne = (): MinutesDocument => {
  const published = publishedOf({
    contest: {
      ...contest,
      title: 'Bầu Bí thư',
      office: 'secretary',
      ballotForm: 'single',
      marking: 'agree-disagree',
      seats: 1,
      candidates: candidates('Hoàng Thị Kim Ngân'),
    },
    issued: 21,
    votes: [17],
  });
  return minutesDocument(published, paperOptions(published, 'vi'));
};

/** Minutes in which everything that people type tries to be markup. */
export const hostileMinutes = (): MinutesDocument => {
  const bad = '<script>alert("x")</script> & \'q\' ]]> <b>';
  const published = publishedOf({
    congress: {
      ...congress,
      purpose: 'rehearsal',
      organisation: bad,
      superior: bad,
      title: bad,
      term: bad,
      place: bad,
    },
    committee: [
      { id: 'm1', fullName: bad, post: bad, role: 'head' },
      { id: 'm2', fullName: bad, post: bad, role: 'technician' },
    ],
    contest: { ...contest, title: bad, candidates: candidates(bad, bad, bad, bad) },
    attendance: {
      meeting: 'delegates-congress',
      summoned: 301,
      present: 300,
      deductions: [{ reason: 'convening-committee-member-absent-throughout', count: 1, names: [bad] }],
    },
    issued: 300,
    votes: [200, 190, 180, 180],
    decidedBefore: bad,
  });
  return minutesDocument(published, paperOptions(published, 'vi', { decision: bad, presidiumName: bad }));
};
