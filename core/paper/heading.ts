// The head of a paper (36-HD/VPTW, section II): who issues, under which heading, where and when.

import type { Congress } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import { longDate } from './figures.ts';
import type { Heading } from './paper.ts';
import type { Phrases } from './phrases.ts';

/** Elections of the State have another heading and another word for a person. */
export const isStateElection = ({ office }: Pick<Contest, 'office'>): boolean => office === 'peoples-council';

/** A unit of administration followed by its name: "Nhà văn hóa xã Vân Khê". */
const namedUnit = /(?:^|\s)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+(\p{Lu}.*)$/u;

/**
 * The place's name for the date line (36-HD/VPTW: the locality alone): what follows the last comma of "Trung tâm Hội nghị
 * tỉnh, Lam Sơn", and of that the name of the commune or province where one is named.
 */
const localityOf = (place: string): string => {
  const last = place.slice(place.lastIndexOf(',') + 1).trim();
  return namedUnit.exec(last)?.[1] ?? last;
};

/** The congress's title without the organisation, which has a line of its own. */
const shortTitle = ({ title, organisation }: Congress): string => {
  const rest = title.replace(organisation, ' ').replace(/\s+/gu, ' ').trim();
  return rest === '' ? title : rest;
};

/** The heading of every paper of a congress. */
export const headingFor = (
  congress: Congress,
  contest: Pick<Contest, 'office'>,
  { say, language }: Phrases,
): Heading => {
  const date = longDate(congress.date, language);
  const place = localityOf(congress.place);
  const issuer = [
    congress.organisation,
    shortTitle(congress),
    ...(congress.term === '' ? [] : [say('heading.term', { term: congress.term })]),
  ];
  return {
    superior: congress.superior === '' ? [] : [congress.superior.toUpperCase()],
    issuer: issuer.map((line) => line.toUpperCase()),
    right: isStateElection(contest) ? [say('heading.state'), say('heading.state-motto')] : [say('heading.party')],
    placeAndDate: place === '' ? date : say('heading.place-and-date', { place, date }),
  };
};

/** What the contest is, as a phrase inside a sentence: "bầu Ban Chấp hành …". */
export const contestInSentence = ({ title }: Contest, { say, language }: Phrases): string =>
  /^(Bầu|Lấy phiếu|Xin ý kiến)\s/u.test(title) && language === 'vi'
    ? `${title.charAt(0).toLowerCase()}${title.slice(1)}`
    : say('minutes.contest-quoted', { title });

/** A line that says which round it is; none for a first round. */
export const roundLines = (contest: Contest, { say }: Phrases): readonly string[] => {
  if (contest.round === 'first') return [];
  return [say(isStateElection(contest) ? `minutes.round-${contest.round}-state` : `minutes.round-${contest.round}`)];
};
