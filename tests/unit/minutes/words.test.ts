import { describe, expect, it } from 'vitest';
import { announcementPaper } from '../../../core/minutes/announcement.ts';
import {
  cellText,
  clockTime,
  longDate,
  momentOn,
  officialCount,
  plainCount,
  shownPercent,
  tableDate,
} from '../../../core/paper/figures.ts';
import { digestGroups, digestPayload } from '../../../core/digest/digest-groups.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { phrasesOf } from '../../../core/paper/phrases.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { workbookChecks } from '../../../electron/documents/xlsx/workbook-findings.ts';
import english from '../../../resources/locales/documents.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/documents.vi.json' with { type: 'json' };
import { paperLines } from './paper-text.ts';
import { congress, contest, publishedOf } from './published.ts';

const sentences = (
  catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([group, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${group}.${name}`, text] as const),
    ),
  );

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort();

describe('the catalogue of sentences', () => {
  const [inVietnamese, inEnglish] = [sentences(vietnamese), sentences(english)];

  it('has the same sentences in both languages', () => {
    expect([...inEnglish.keys()].sort()).toEqual([...inVietnamese.keys()].sort());
  });

  it('has no place in one language that the other cannot fill', () => {
    const unknown = [...inEnglish].filter(([key, text]) =>
      placesOf(text).some(
        (place) =>
          !['body', 'presidium', 'voters', 'person', 'before', ...placesOf(inVietnamese.get(key) ?? '')].includes(
            place,
          ),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('is in composed letters, without exclamation marks', () => {
    for (const text of [...inVietnamese.values(), ...inEnglish.values()]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toContain('!');
    }
  });

  it('has a sentence for every refusal of a workbook', () => {
    expect(Object.keys(vietnamese.checks).sort()).toEqual(Object.keys(workbookChecks).sort());
  });
});

describe('a phrase', () => {
  const phrases = phrasesOf('vi', { group: { greeting: 'Chào {{name}}.' } });

  it('takes names as they are, also those that look like places', () => {
    expect(phrases.say('group.greeting', { name: '{{other}}' })).toBe('Chào {{other}}.');
  });

  it('stops where a figure or a sentence is missing', () => {
    expect(() => phrases.say('group.greeting')).toThrow('No figure for {{name}}');
    expect(() => phrases.say('group.farewell')).toThrow('No sentence “group.farewell”');
    expect(phrases.knows('group.greeting')).toBe(true);
    expect(phrases.knows('group.farewell')).toBe(false);
  });
});

describe('figures', () => {
  it('are grouped by thousands as the language does', () => {
    expect([0, 348, 1600, 1_234_567].map((count) => plainCount(count, 'vi'))).toEqual([
      '0',
      '348',
      '1.600',
      '1.234.567',
    ]);
    expect(plainCount(1600, 'en')).toBe('1,600');
  });

  it('carry a zero below ten in Vietnamese sentences', () => {
    expect([0, 1, 9, 10].map((count) => officialCount(count, 'vi'))).toEqual(['0', '01', '09', '10']);
    expect(officialCount(1, 'en')).toBe('1');
  });

  it('show shares with the comma of the language', () => {
    expect(shownPercent('85.59', 'vi')).toBe('85,59%');
    expect(cellText({ kind: 'percent', percent: '85.59' }, 'en')).toBe('85.59%');
  });

  it('tell dates and hours from the text of the moment, in the time that the laptop had', () => {
    expect(longDate('2026-02-03T23:59:59-05:00', 'vi')).toBe('ngày 03 tháng 02 năm 2026');
    expect(longDate('2026-11-24', 'en')).toBe('24 November 2026');
    expect(clockTime('2026-11-24T08:05:00+07:00', 'vi')).toBe('08 giờ 05 phút');
    expect(momentOn('2026-11-24T08:05:00+07:00', '2026-11-24', 'en')).toBe('08:05');
    expect(momentOn('2026-11-25T00:05:00+07:00', '2026-11-24', 'en')).toBe('00:05, 25 November 2026');
    expect(() => longDate('soon', 'vi')).toThrow('not a date');
    expect([tableDate('1976-11-24'), tableDate('1976'), tableDate('')]).toEqual(['24/11/1976', '1976', '']);
  });
});

describe('the digest on paper', () => {
  it('is cut into sixteen groups of four and refused if it is none', () => {
    expect(digestGroups('0123456789abcdef'.repeat(4)).slice(0, 5)).toEqual(['0123', '4567', '89ab', 'cdef', '0123']);
    expect(digestPayload('ab'.repeat(32))).toBe(`KQKP:SHA256:${'AB'.repeat(32)}`);
    expect(() => digestGroups('0123')).toThrow('64 hex digits');
  });
});

describe('the English papers', () => {
  const given = { issued: 300, invalidByReason: { blank: 1 }, votes: [200, 190, 180, 180] } as const;

  it('say the same as the Vietnamese ones, line by line', () => {
    const published = publishedOf(given);
    for (const paper of [minutesDocument, announcementPaper]) {
      const inEnglish = paperLines(paper(published, paperOptions(published, 'en')));
      expect(inEnglish).toHaveLength(paperLines(paper(published, paperOptions(published, 'vi'))).length);
    }
  });

  it('leave no Vietnamese sentence behind', () => {
    const published = publishedOf({
      ...given,
      congress: { ...congress, purpose: 'rehearsal' },
      contest: { ...contest, round: 'second' },
    });
    const paper = minutesDocument(published, paperOptions(published, 'en'));
    expect(paper.watermark).toBe('REHEARSAL');
    expect(paperLines(paper)).toContain('- Valid ballots: 299.');
    expect(paperLines(paper).filter((line) => /phiếu|đồng chí/u.test(line.replace('Bầu Ban', '')))).toEqual([]);
  });
});
