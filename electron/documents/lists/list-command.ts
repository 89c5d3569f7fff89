// The command `read-list`: what the app would understand of a list, said as JSON. It changes nothing.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDay } from '../../../core/text/dates.ts';
import type { EncodingChoice } from '../../../core/list/sheet/letters.ts';
import type { ListKind } from '../../../core/list/row-source.ts';
import { answerOf, answerOfRefusal } from './list-answer.ts';
import type { ListAnswer } from './list-answer.ts';
import { readListFile } from './read-list-file.ts';

const usage = 'read-list --as roster|candidates [--date YYYY-MM-DD] [--sheet NAME] [--encoding unicode|tcvn3|vni] FILE';

interface Order {
  readonly as: ListKind;
  readonly day: string | null;
  readonly sheet: string | null;
  readonly encoding: EncodingChoice;
  readonly file: string;
}

/** What the command line asks for; a sentence where it is wrong. */
function orderIn(words: readonly string[]): Order | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        date: { type: 'string' },
        sheet: { type: 'string' },
        encoding: { type: 'string' },
      },
    });
    const [file] = positionals;
    const { as, date, sheet, encoding } = values;
    if (file === undefined || positionals.length > 1 || (as !== 'roster' && as !== 'candidates')) return usage;
    if (date !== undefined && !isDay(date)) return `--date ${date}: ${usage}`;
    if (encoding !== undefined && encoding !== 'unicode' && encoding !== 'tcvn3' && encoding !== 'vni')
      return `--encoding ${encoding}: ${usage}`;
    return { as, day: date ?? null, sheet: sheet ?? null, encoding: encoding ?? 'detect', file };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}: ${usage}`;
  }
}

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return year !== undefined && isCalendarDay({ year: Number(year), month: Number(month), day: Number(day) });
};

/** What a run of the command says: on standard output, or, where it was called wrongly, on standard error. */
export type CommandAnswer = ListAnswer | { readonly fault: string };

/** Runs the command on the words behind its name. */
export async function runListCommand(words: readonly string[]): Promise<CommandAnswer> {
  const order = orderIn(words);
  if (typeof order === 'string') return { fault: order };
  const { file, ...how } = order;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const source = { kind: 'file', name: path.basename(file), bytes } as const;
  const read = await readListFile(source, { ...how, hidden: 'taken' });
  return read.ok ? answerOf(read.value) : answerOfRefusal(how.as, read.error);
}
