// Reads scanned ballots: npm run --silent read-pages -- --form FORM.json [--form OTHER.json …] --out READINGS.json [--explain DIR] FILE...
// Exit status: 0 every page was looked at, whatever it was; 2 an argument is wrong (nothing is written).

import { readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Form } from '../../core/ballot-form/form.ts';
import { success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { writeDurably } from '../../db/files/durable-file.ts';
import type { FileFault } from '../../db/files/durable-file.ts';
import { formInText } from '../services/ballots/form-file.ts';
import { explainPages } from '../services/scan/explain/explain-pages.ts';
import { readPages } from '../services/scan/processes/read-pages.ts';
import { answerFault } from './answer-fault.ts';

const usage = 'read-pages --form FORM.json [--form OTHER.json …] --out READINGS.json [--explain DIR] FILE...';

interface Order {
  readonly forms: readonly string[];
  readonly out: string;
  /** Folder for pictures and measures of what was seen. */
  readonly explain: string | null;
  readonly files: readonly string[];
}

function readOrder(words: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { form: { type: 'string', multiple: true }, out: { type: 'string' }, explain: { type: 'string' } },
    });
    const { form, out, explain = null } = values;
    return form === undefined || out === undefined || positionals.length === 0
      ? null
      : { forms: form, out, explain, files: positionals };
  } catch {
    return null;
  }
}

/** The reason why nothing is written, or `null`. */
async function run(words: readonly string[]): Promise<string | null> {
  const order = readOrder(words);
  if (order === null) return usage;
  const forms: Form[] = [];
  for (const file of order.forms) {
    const form = formIn(file);
    if ('fault' in form) return form.fault;
    forms.push(form);
  }
  const files: string[] = [];
  for (const file of order.files) {
    const named = filesIn(file);
    if (named === null) return `${file}: not there`;
    files.push(...named);
  }
  if (!isWritable(order.out)) return `${order.out}: cannot be written`;
  const answer = Buffer.from(`${JSON.stringify(await readPages(forms, files), null, 2)}\n`, 'utf8');
  const written = write(order.out, answer);
  if (!written.ok) return `${order.out}: ${written.error}`;
  if (order.explain !== null) await explainPages(forms, files, order.explain);
  return null;
}

function formIn(file: string): Form | { readonly fault: string } {
  try {
    const read = formInText(readFileSync(file, 'utf8'));
    return read.ok ? read.value : { fault: `${file}: ${read.error.code} ${read.error.path}` };
  } catch (error) {
    return { fault: `${file}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A file, or the files of a folder in name order; `null` where there is nothing. Hidden files are passed over. */
function filesIn(file: string): readonly string[] | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isDirectory()) return [file];
  return readdirSync(file, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => path.join(file, name));
}

/** A pipe or a device, as in `--out /dev/stdout`, takes the bytes as they come; a file is whole or as it was. */
function write(out: string, bytes: Uint8Array): Result<void, FileFault> {
  const there = statSync(out, { throwIfNoEntry: false });
  if (there === undefined) return writeDurably(out, bytes);
  if (there.isFile()) return writeDurably(realpathSync(out), bytes);
  writeFileSync(out, bytes);
  return success(undefined);
}

const isWritable = (file: string): boolean =>
  statSync(path.dirname(path.resolve(file)), { throwIfNoEntry: false })?.isDirectory() === true &&
  statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true;

await answerFault(run);
