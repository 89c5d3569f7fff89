// The first half of the minutes: what was to be elected, by whom it was counted, and who could vote.

import { nameWithDistinction } from '../contest/namesakes.ts';
import { deductedPersons } from '../rules/base.ts';
import { mayDecide } from '../rules/counting-committee.ts';
import type { CommitteeMember, Deduction } from '../congress/congress.ts';
import { lateChanges } from '../life/late-change.ts';
import { alternatesPlanLines } from './alternates.ts';
import { officialCount, plainCount } from '../paper/figures.ts';
import { isStateElection } from '../paper/heading.ts';
import { movedFigures } from './moved-figures.ts';
import { item, items, numberedItem, paragraph, plain, section, subItem } from '../paper/paper.ts';
import type { Block, Item } from '../paper/paper.ts';
import { citationOf } from './telling.ts';
import type { Telling } from './telling.ts';

const sentence = (text: string): Item => item(plain(text));

/** How many to elect, and who decided that number (190 Đ.14). */
const seatsKey = ({ record }: Telling): string => {
  const { office, round, ballotForm, seats } = record.contest;
  if (office === 'opinion') return 'list.seats-opinion';
  if (office === 'confidence') return 'list.seats-confidence';
  if (round !== 'first') return 'list.seats-left';
  if (office === 'delegates' || office === 'alternate-delegates') return 'list.seats-allotted';
  return ballotForm === 'single' || seats === 1 ? 'list.seats-one' : 'list.seats';
};

const listKey = ({ record }: Telling): string => {
  const { office, round, ballotForm } = record.contest;
  if (office === 'opinion') return 'list.opinion';
  if (office === 'confidence') return 'list.confidence';
  return round === 'tie-break' ? 'list.tie-break' : `list.${ballotForm}`;
};

/** Where those who stand were elected before, or why the list is not bound to an earlier result. */
const electedFromLines = (telling: Telling): readonly Item[] => {
  const { record, say } = telling;
  const { electedFrom } = record.contest;
  switch (electedFrom?.way) {
    case undefined:
      return [];
    case 'elected-body':
      return [sentence(say('list.from-elected-body'))];
    case 'directly':
      return [sentence(say('list.from-directly', { decision: fullStop(electedFrom.decision) }))];
    case 'earlier-body':
      return [sentence(say('list.from-earlier-body', { told: fullStop(electedFrom.told) }))];
  }
};

/** The number to elect and the ballot list in the ballot's order. */
export const listBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases } = telling;
  const { seats, candidates } = record.contest;
  const count = (value: number): string => officialCount(value, phrases.language);
  const names = candidates.map(nameWithDistinction);
  const decided =
    record.origin === null ? [] : [sentence(say('list.decision', { decision: fullStop(record.origin.decision) }))];
  const list = say(listKey(telling), {
    count: count(names.length),
    surplus: count(Math.max(0, names.length - seats)),
    name: names[0] ?? '',
  });
  return [
    section(say('section.list')),
    items(
      ...decided,
      sentence(say(seatsKey(telling), { seats: count(seats) })),
      ...electedFromLines(telling),
      ...alternatesPlanLines(telling),
      sentence(list),
    ),
    ...(record.contest.ballotForm === 'single' && names.length === 1 ? [] : [{ kind: 'names', names } as const]),
  ];
};

/** A decision as the secretary typed it, closed by one full stop. */
export const fullStop = (text: string): string => {
  const trimmed = text.trim();
  return /[.…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
};

const memberLine = (
  { say }: Telling,
  { fullName, post, role }: CommitteeMember,
  number: number,
  end: ';' | '.',
): Item => {
  const figures = { name: fullName, post, role: say(`committee.role-${role}`) };
  const line = say(post === '' ? 'committee.member-without-post' : 'committee.member', figures);
  return numberedItem(number, plain(`${line}${end}`));
};

/** The counting committee and the technicians (190 Đ.8). */
export const committeeBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases } = telling;
  const members = record.committee.filter(mayDecide);
  const technicians = record.committee
    .filter((member) => !mayDecide(member))
    .map(({ fullName, post }) => (post === '' ? fullName : say('committee.technician', { name: fullName, post })));
  return [
    section(say('section.committee')),
    items(
      sentence(say('committee.elected', { count: officialCount(members.length, phrases.language) })),
      ...members.map((member, index) =>
        memberLine(telling, member, index + 1, index === members.length - 1 ? '.' : ';'),
      ),
    ),
    paragraph(
      plain(
        technicians.length === 0
          ? say('committee.no-technicians')
          : say('committee.technicians', { names: technicians.join(', ') }),
      ),
    ),
  ];
};

const deductionLine = ({ say, phrases }: Telling, { reason, count, names = [] }: Deduction): Item =>
  subItem(
    plain(
      say(names.length === 0 ? 'electorate.deduction' : 'electorate.deduction-named', {
        reason: phrases.knows(`deduction.${reason}`) ? say(`deduction.${reason}`) : reason,
        count: officialCount(count, phrases.language),
        names: names.join(', '),
      }),
    ),
  );

/** The deductions that the regulation allows, with its clause (190 Đ.30). */
const deductionLines = (telling: Telling): readonly Item[] => {
  const { record, say, phrases } = telling;
  const deductions = record.attendance.deductions.filter(({ count }) => count > 0);
  const [first] = deductions;
  if (first === undefined || record.contest.office === 'opinion') return [];
  const deducted = officialCount(deductedPersons(deductions), phrases.language);
  const citation = citationOf(telling, `deducted-${first.reason}`);
  return [
    sentence(say('electorate.deducted', { deducted, citation })),
    ...deductions.map((each) => deductionLine(telling, each)),
  ];
};

/** The base, with the subtraction written out where there is one. */
const baseLine = ({ record, say, phrases }: Telling): Item => {
  const { base, attendance, contest } = record;
  const show = (value: number): string => officialCount(value, phrases.language);
  const bare = (value: number): string => plainCount(value, phrases.language);
  if (contest.office === 'opinion') return sentence(say('electorate.base-opinion', { base: show(base) }));
  const deducted = deductedPersons(attendance.deductions);
  if (attendance.summoned - deducted !== base) return sentence(say('electorate.base-other', { base: show(base) }));
  const arithmetic = say('word.arithmetic', {
    summoned: bare(attendance.summoned),
    deducted: bare(deducted),
    base: bare(base),
  });
  return sentence(say('electorate.base', { base: deducted === 0 ? show(base) : arithmetic }));
};

const requiredLines = (telling: Telling): readonly Item[] => {
  const { record, say, phrases } = telling;
  const { office, round } = record.contest;
  if (office === 'confidence') return [];
  if (round === 'tie-break') {
    return [sentence(say('electorate.required-tie-break', { citation: citationOf(telling, 'person-in-tie-break') }))];
  }
  const key = office === 'opinion' ? 'electorate.required-opinion' : 'electorate.required';
  return [sentence(say(key, { required: officialCount(record.required, phrases.language) }))];
};

/** Late changes of attendance, after ballots were handed out and before the count: the figures before and after, and why. */
const correctionLines = ({ record, say, phrases, options: { corrections = [] } }: Telling): readonly Item[] =>
  lateChanges(corrections, { attendance: record.attendance, issued: record.ballots.issued }).map((change) =>
    sentence(say('electorate.corrected', { changes: movedFigures(change, phrases), reason: fullStop(change.reason) })),
  );

/** Figures that the committee set although delegates were registered, as a note under the base that comes from them. */
const inSpiteOfRosterLines = ({ say, phrases, options: { inSpiteOfRoster = null } }: Telling): readonly Item[] => {
  if (inSpiteOfRoster === null) return [];
  const { summoned, present, reason } = inSpiteOfRoster;
  const show = (value: number): string => plainCount(value, phrases.language);
  return [
    sentence(
      say('electorate.in-spite-of-roster', {
        summoned: show(summoned),
        present: show(present),
        reason: fullStop(reason),
      }),
    ),
  ];
};

/** Who was summoned, present and absent, and the number that the result is reckoned on (190 Đ.30). */
export const electorateBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases } = telling;
  const { summoned, present } = record.attendance;
  const show = (value: number): string => officialCount(value, phrases.language);
  return [
    section(
      say(
        isStateElection(record.contest) ? 'section.electorate-state' : `section.electorate-${record.congress.meeting}`,
      ),
    ),
    items(
      sentence(say('electorate.summoned', { summoned: show(summoned) })),
      sentence(say('electorate.present', { present: show(present) })),
      sentence(say('electorate.absent', { absent: show(Math.max(0, summoned - present)) })),
      ...correctionLines(telling),
      ...deductionLines(telling),
      baseLine(telling),
      ...inSpiteOfRosterLines(telling),
      ...requiredLines(telling),
    ),
  ];
};
