// Databases of every release open, replay and print with today's code and say the same as on the day they were made.

import { countOf, sealingOf } from '../../core/life/contest-state.ts';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { announcementPaper } from '../../core/minutes/announcement.ts';
import { electedListPaper } from '../../core/minutes/elected-list.ts';
import { entryLogPaper } from '../../core/minutes/entry-log.ts';
import { explanationPaper } from '../../core/minutes/explanation.ts';
import { minutesDocument } from '../../core/minutes/minutes.ts';
import { paperOptions, paperPhrases } from '../../electron/services/output/paper-words.ts';
import { openDesk } from '../../electron/services/desk/desk.ts';
import { held } from '../services/desk/small-congress.ts';
import type { Desk } from '../services/desk/small-congress.ts';
import { paperLines } from '../unit/minutes/paper-text.ts';
import { dataFolderWith, databases, expectedOf, frozen, inWordsOfToday } from './releases.ts';
import type { DatabaseAsTold } from './releases.ts';

const opened: { desk: Desk; data: string }[] = [];

afterEach(() => {
  for (const { desk, data } of opened.splice(0)) {
    desk.close();
    fs.rmSync(data, { recursive: true });
  }
});

function open(release: string, name: string): Desk {
  const data = dataFolderWith(release, name);
  const desk = openDesk({ dataFolder: data, now: () => '2030-01-01T08:00:00+07:00' });
  opened.push({ desk, data });
  held(desk.congressOpen({ id: name }));
  return desk;
}

const told = (release: string, name: string): DatabaseAsTold => {
  const found = expectedOf(release).databases[name];
  if (found === undefined) throw new Error(`nothing is told of ${name}`);
  return found;
};

/** The papers of a contest, as the frozen text has them. */
function papersOf(desk: Desk, contestId: string, isPublished: boolean): string {
  const lines: string[] = [];
  if (isPublished) {
    const { published, decision, ...source } = held(desk.paperSource(contestId));
    const options = { ...paperOptions(published, 'vi', { decision }), ...source };
    lines.push('== minutes', ...paperLines(minutesDocument(published, options)));
    lines.push('== elected-list', ...paperLines(electedListPaper(published, options)));
    lines.push('== announcement', ...paperLines(announcementPaper(published, options)));
    lines.push('== explanation', ...paperLines(explanationPaper(published, options)));
  }
  const log = { ...held(desk.entryLog(contestId)), takenAt: '2025-10-06T08:00:00Z' };
  return `${[...lines, '== entry-log', ...paperLines(entryLogPaper(log, paperPhrases('vi')))].join('\n')}\n`;
}

describe.each(databases)('%s %s', (release, name) => {
  test('opens and ends where it ended', () => {
    const session = held(open(release, name).session());
    expect(session.head()).toEqual(told(release, name).head);
  });

  test('tells the same attendance, committee and contests', () => {
    const state = held(open(release, name).session()).state();
    const { attendance, committee, contests } = told(release, name);
    expect(state.attendance).toEqual(attendance);
    expect(state.committee.map(({ member }) => member.id)).toEqual(committee);
    expect(
      state.contests.map((state) => {
        const { contest, stage } = state;
        const ballots = countOf(state)?.ballots.length ?? null;
        const sealing = sealingOf(state);
        const sealed = sealing && { fileName: sealing.fileName, digest: sealing.digest, at: sealing.at };
        const isSealOutdated = sealing?.isOutdated ?? false;
        return { id: contest.id, title: contest.title, stage, ballots, sealed, isSealOutdated };
      }),
    ).toEqual(
      contests.map(({ id, title, stage, ballots, sealed, isSealOutdated }) => {
        return { id, title, stage, ballots, sealed, isSealOutdated };
      }),
    );
  });

  test('its published results have the same record and the same digest', () => {
    const desk = open(release, name);
    const published = told(release, name).contests.filter(({ result }) => result !== null);
    expect(published.length).toBeGreaterThan(0);
    for (const { id, result } of published) {
      const { record, digest } = held(desk.publishedResult(id));
      expect({ digest, record }).toEqual(result);
    }
  });

  test('prints the same papers', () => {
    const desk = open(release, name);
    const counted = told(release, name).contests.filter(({ ballots }) => ballots !== null);
    for (const { id, result } of counted) {
      const before = fs.readFileSync(frozen(release, 'papers', `${name}.${id}.txt`), 'utf8');
      expect(papersOf(desk, id, result !== null)).toBe(inWordsOfToday(release, before));
    }
  });

  test('goes on: another entry follows on its head', () => {
    const desk = open(release, name);
    const before = held(desk.session()).head().sequence;
    held(desk.congressAmend({ congress: held(desk.session()).congress() }));
    expect(held(desk.session()).head().sequence).toBe(before + 1);
    desk.congressClose();
    held(desk.congressOpen({ id: name }));
  });
});

test('every frozen database is told of, and the other way round', () => {
  for (const [release] of databases) {
    const files = fs.readdirSync(frozen(release)).filter((file) => file.endsWith('.sqlite'));
    expect(files.map((file) => path.basename(file, '.sqlite')).sort()).toEqual(
      Object.keys(expectedOf(release).databases).sort(),
    );
  }
});
