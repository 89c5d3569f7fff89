// The credentials report: figures reckoned by hand, sums that always agree, words that are read out.

import { describe, expect, test } from 'vitest';
import { credentialsOf } from '../../../core/credentials/credentials.ts';
import { topicTables } from '../../../core/credentials/credentials-tables.ts';
import { rosterContract } from '../../../electron/ipc/roster-contract.ts';
import { credentialsPaper } from '../../../core/credentials/credentials-paper.ts';
import { yearsBetween } from '../../../core/text/partial-date.ts';
import { factsOf } from '../../../core/list/reading.ts';
import { emptyRoster } from '../../../core/roster/roster.ts';
import { withNumbers } from '../../../core/roster/take-over.ts';
import type { Congress } from '../../../core/congress/congress.ts';
import { rosterPhrases } from '../../../electron/services/output/roster-words.ts';
import { rowsOf } from '../../../scripts/samples/delegates.ts';
import { absent, came, delegate, imported, rosterAfter } from './rosters.ts';
import { rosterOfRows } from '../../fixtures/read-rows.ts';

const day = '2025-10-15';
const congress: Congress = {
  purpose: 'real',
  organisation: 'Đảng bộ tỉnh Lam Sơn',
  superior: '',
  level: 'province',
  meeting: 'delegates-congress',
  title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
  term: '2025 – 2030',
  place: 'Lam Sơn',
  date: day,
  time: '08:30',
  ruleSet: '190-QD-TW',
};

const roster = rosterAfter(
  imported(
    delegate(1, {
      fullName: 'Lê Văn An',
      sex: 'male',
      birthDate: '1995-10-15',
      ethnicity: 'Kinh',
      religion: 'Không',
      partyDate: '2020-01-01',
      education: 'bachelor',
      theory: 'intermediate',
    }),
    delegate(2, {
      fullName: 'Trần Thị Bình',
      sex: 'female',
      birthDate: '1995-10-16',
      ethnicity: 'kinh',
      religion: 'Không',
      partyDate: '2005-10-15',
      education: 'master',
      theory: 'advanced',
      delegation: 'Đoàn B',
    }),
    delegate(3, {
      fullName: 'Lò Văn Chung',
      sex: 'male',
      birthDate: '1960',
      ethnicity: 'Thái',
      religion: 'Phật giáo',
      partyDate: '1985',
      education: 'doctorate',
      theory: 'bachelor',
      appointment: 'ex-officio',
    }),
    delegate(4, { fullName: 'Hà Thị Dung' }),
    delegate(5, { fullName: 'Phạm Thị Dự', standing: 'alternate', sex: 'female' }),
  ),
  came(1),
  came(2),
  came(3),
  came(5),
  absent(4, 'official-delegate-absent-throughout-no-alternate'),
);

describe('the figures', () => {
  const figures = credentialsOf(roster, 'present', day);

  test('are of those with a vote who are here', () => {
    expect(figures.total).toBe(3);
    expect(figures.presentPercent).toBe('75.00');
    expect(figures.sex).toEqual([
      { key: 'male', count: 2, percent: '66.67' },
      { key: 'female', count: 1, percent: '33.33' },
    ]);
    expect(figures.ethnicity.map(({ key, count }) => [key, count])).toEqual([
      ['Kinh', 2],
      ['Thái', 1],
    ]);
    expect(figures.minority).toMatchObject({ count: 1, percent: '33.33' });
    expect(figures.religion.map(({ key, count }) => [key, count])).toEqual([
      ['Không', 2],
      ['Phật giáo', 1],
    ]);
    expect(figures.education.map(({ key }) => key)).toEqual(['doctorate', 'master', 'bachelor']);
    expect(figures.appointment.map(({ key, count }) => [key, count])).toEqual([
      ['elected', 2],
      ['ex-officio', 1],
    ]);
  });

  test('reckon ages on the day of the congress: a birthday counts, the day after does not yet', () => {
    expect(yearsBetween('1995-10-15', day)).toBe(30);
    expect(yearsBetween('1995-10-16', day)).toBe(29);
    expect(yearsBetween('1960', day)).toBe(65);
    expect(figures.age.groups.map(({ key, count }) => [key, count])).toEqual([
      ['30-or-less', 2],
      ['over-60', 1],
    ]);
    expect(figures.age.least).toMatchObject({ fullName: 'Trần Thị Bình', years: 29 });
    expect(figures.age.most).toMatchObject({ fullName: 'Lò Văn Chung', years: 65 });
    expect(figures.age.average).toBe('41.3');
  });

  test('reckon years in the Party in the same way', () => {
    expect(figures.membership.groups.map(({ key, count }) => [key, count])).toEqual([
      ['under-10', 1],
      ['20-29', 1],
      ['40-49', 1],
    ]);
    expect(figures.membership.least).toMatchObject({ fullName: 'Lê Văn An', years: 5 });
    expect(figures.membership.most).toMatchObject({ fullName: 'Lò Văn Chung', years: 40 });
  });

  test('have a row for what is not known', () => {
    const summoned = credentialsOf(roster, 'summoned', day);
    expect(summoned.total).toBe(4);
    expect(summoned.sex.at(-1)).toEqual({ key: 'unknown', count: 1, percent: '25.00' });
    expect(summoned.age.groups.at(-1)).toEqual({ key: 'unknown', count: 1, percent: '25.00' });
    expect(summoned.ethnicity.at(-1)).toMatchObject({ key: '', count: 1 });
  });

  test('of nobody are nothing, and break nothing', () => {
    expect(credentialsOf(emptyRoster, 'present', day)).toMatchObject({
      total: 0,
      sex: [],
      presentPercent: '0.00',
      age: { groups: [], least: null, average: null },
    });
  });
});

test('every table adds up to those it speaks of', () => {
  const list = rosterOfRows(rowsOf(350, 20), day);
  const many = rosterAfter(imported(...withNumbers(emptyRoster, factsOf(list.people), 'add')), {
    kind: 'awaited-are-present',
  });
  const figures = credentialsOf(many, 'present', day);
  expect(figures.total).toBe(350);
  for (const rows of [
    figures.sex,
    figures.age.groups,
    figures.ethnicity,
    figures.religion,
    figures.education,
    figures.theory,
    figures.membership.groups,
    figures.appointment,
  ]) {
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(350);
  }
});

test('the topics fit what crosses to the window, in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    const credentials = credentialsOf(roster, 'summoned', day);
    const crossing = {
      total: credentials.total,
      presentPercent: credentials.presentPercent,
      topics: topicTables(credentials, 'delegates-congress', rosterPhrases(language)),
    };
    expect(rosterContract['credentials:figures'].output.safeParse(crossing).error).toBeUndefined();
  }
});

describe('the report', () => {
  const text = (language: 'vi' | 'en') =>
    JSON.stringify(
      credentialsPaper({
        congress,
        credentials: credentialsOf(roster, 'present', day),
        phrases: rosterPhrases(language),
        takenAt: `${day}T08:45:00+07:00`,
      }),
    );

  test('says who came and who did not, with the reason of the regulation', () => {
    expect(text('vi')).toContain('Tổng số đại biểu chính thức được triệu tập: 04 đồng chí.');
    expect(text('vi')).toContain('Có mặt: 03 đồng chí, đạt 75,00% số được triệu tập.');
    expect(text('vi')).toContain('Hà Thị Dung (Đoàn A): Đại biểu chính thức vắng mặt suốt thời gian');
  });

  test('says in figures and shares who they are', () => {
    expect(text('vi')).toContain('Nam: 02 đồng chí (66,67%);');
    expect(text('vi')).toContain('Cao tuổi nhất: Lò Văn Chung, 65 tuổi, sinh 1960 (Đoàn A).');
    expect(text('vi')).toContain('Tuổi bình quân: 41,3 tuổi.');
    expect(text('en')).toContain('Men: 2 (66.67%);');
  });

  test('names the alternate who took a place', () => {
    const replaced = rosterAfter(
      imported(delegate(1), delegate(2, { standing: 'alternate', fullName: 'Phạm Thị Dự' })),
      { kind: 'delegate-replaced', number: 1, alternate: 2, reason: 'Chuyển công tác' },
      came(2),
    );
    const paper = credentialsPaper({
      congress,
      credentials: credentialsOf(replaced, 'present', day),
      phrases: rosterPhrases('vi'),
      takenAt: `${day}T08:45:00+07:00`,
    });
    expect(JSON.stringify(paper)).toMatch(/Phạm Thị Dự thay .+ \(Đoàn A\), lý do: Chuyển công tác\./u);
  });
});
