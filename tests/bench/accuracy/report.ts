// Gathers the results of an accuracy run and writes its report and its log.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SequentialState } from '../../scanners/page/generator/sequential-test.ts';
import { Figures } from './figures.ts';
import type { PageResult } from './page-result.ts';

export interface Gathered {
  readonly add: (result: PageResult) => void;
  readonly write: (folder: string, seed: number, state: SequentialState, minutes: number) => string;
  readonly errors: () => number;
}

type Ballot = Extract<PageResult, { kind: 'ballot' }>;

export function gathered(): Gathered {
  const tables = { profile: new Figures(), hand: new Figures(), damage: new Figures(), clean: new Figures() };
  const log: string[] = [
    'seed,kind,profile,hand,damage,writing,status,reasons,positions,doubtful,errors,faint positions,faint errors',
  ];
  const specials = new Map<string, Record<'rejected' | 'review' | 'read', number>>();
  const errors: string[] = [];
  const faint = { positions: 0, doubtful: 0, errors: 0 };
  const writing = { found: 0, missed: 0 };
  const addBallot = (result: Ballot): void => {
    tables.profile.add(`${result.profile}, ${result.manner}`, result);
    tables.hand.add(result.hand, result);
    for (const tag of result.tags) tables.damage.add(tag, result);
    if (result.manner === 'plain')
      tables.clean.add(
        `${result.profile}${result.tags.some((tag) => tag === 'fold' || tag === 'streak') ? ', folded or streaked' : ''}`,
        result,
      );
    const { outcome } = result;
    faint.positions += outcome.faint.positions;
    faint.doubtful += outcome.faint.doubtful;
    faint.errors += outcome.faint.errors.length;
    if (result.writing !== null && outcome.status !== 'rejected')
      writing[outcome.sawWriting || outcome.status === 'review' ? 'found' : 'missed'] += 1;
    for (const error of outcome.errors)
      errors.push(
        `seed ${result.seed}, ${result.profile}, ${result.hand}, ${error.candidateId}: ${error.kind}, ${error.truth} read as ${error.read} (strength ${error.strength.toFixed(2)})`,
      );
    log.push(
      [
        result.seed,
        result.manner,
        result.profile,
        result.hand.replaceAll(',', ''),
        result.tags.join(' + '),
        result.writing ?? '',
        outcome.status,
        outcome.reasons.join(' + '),
        outcome.positions,
        outcome.doubtful,
        outcome.errors.length,
        outcome.faint.positions,
        outcome.faint.errors.length,
      ].join(','),
    );
  };
  return {
    add: (result) => {
      if (result.kind === 'ballot') {
        addBallot(result);
        return;
      }
      const row = specials.get(result.special) ?? { rejected: 0, review: 0, read: 0 };
      row[result.status] += 1;
      specials.set(result.special, row);
      log.push(
        [
          result.seed,
          result.special,
          '',
          '',
          '',
          '',
          result.status,
          result.reasons.join(' + '),
          0,
          0,
          result.status === 'read' ? 1 : 0,
          0,
          0,
        ].join(','),
      );
    },
    errors: () => errors.length,
    write: (folder, seed, state, minutes) => {
      const report = [
        `# Accuracy test from seed ${seed}`,
        '',
        `Sequential test: **${state.kind}** after ${state.positions} positions${state.firstError === null ? ', no error' : `, first error at ${state.firstError}`}. ${minutes.toFixed(0)} minutes.`,
        '',
        ...errors.map((error) => `- ${error}`),
        '',
        '## Cleanly marked ballots',
        '',
        tables.clean.table('profile'),
        '',
        '## Profiles',
        '',
        tables.profile.table('profile, manner'),
        '',
        '## Hands',
        '',
        tables.hand.table('hand'),
        '',
        '## Damages',
        '',
        tables.damage.table('damage'),
        '',
        '## Faint strokes',
        '',
        `Below 0.15 of the page's contrast over 0.3 mm, outside the test: ${faint.positions} positions, ${faint.doubtful} doubtful, ${faint.errors} not noticed or misread.`,
        '',
        '## Extra writing',
        '',
        `Found, or sent to people with the page: ${writing.found}; missed: ${writing.missed}.`,
        '',
        '## Pages that are no ballot to be counted',
        '',
        '| kind | set aside and named | shown to people for another reason | read |',
        '|---|---|---|---|',
        ...[...specials]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([kind, row]) => `| ${kind} | ${row.rejected} | ${row.review} | ${row.read} |`),
        '',
      ].join('\n');
      writeFileSync(path.join(folder, `accuracy-${seed}.md`), report);
      writeFileSync(path.join(folder, `accuracy-${seed}.csv.gz`), gzipSync(log.join('\n')));
      return report;
    },
  };
}
