// Prints a contest's ballot into a folder: npm run --silent print-form -- CONTEST.json --out DIR [--paper A4|A5] [--proof]
// Exit status: 0 written; 2 the call or the contest is wrong (nothing is written).

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PaperName } from '../../core/ballot-form/paper.ts';
import { writeDurably } from '../../db/files/durable-file.ts';
import { printForm } from '../documents/pdf/printed-form.ts';
import { installedFonts } from '../services/ballots/ballot-fonts.ts';
import { readPrintInput } from '../services/ballots/print-order.ts';
import { answerFault } from './answer-fault.ts';

const usage = 'print-form CONTEST.json --out DIR [--paper A4|A5] [--proof]';

interface Order {
  readonly contestFile: string;
  readonly out: string;
  readonly paper: PaperName;
  readonly print: 'ballot' | 'proof';
}

function readOrder(words: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        paper: { type: 'string', default: 'A4' },
        proof: { type: 'boolean', default: false },
      },
    });
    const [contestFile, ...rest] = positionals;
    const { out, paper } = values;
    if (contestFile === undefined || rest.length > 0 || out === undefined || (paper !== 'A4' && paper !== 'A5'))
      return null;
    return { contestFile, out, paper, print: values.proof ? 'proof' : 'ballot' };
  } catch {
    return null;
  }
}

/** The reason why nothing is written, or `null`. */
async function run(words: readonly string[]): Promise<string | null> {
  const order = readOrder(words);
  if (order === null) return usage;
  const json = readJson(order.contestFile);
  if ('fault' in json) return json.fault;
  const input = readPrintInput(json.value);
  if (!input.ok)
    return JSON.stringify({ error: { code: input.error.code, path: input.error.path, figures: input.error.figures } });
  const isOccupied = occupied(order.out);
  if (isOccupied !== null) return isOccupied;
  const printed = await printForm({ ...input.value, paper: order.paper, print: order.print, fonts: installedFonts() });
  if (!printed.ok) return JSON.stringify({ error: printed.error });
  mkdirSync(order.out, { recursive: true });
  const form = Buffer.from(`${JSON.stringify(printed.value.form, null, 2)}\n`, 'utf8');
  return write(path.join(order.out, 'ballot.pdf'), printed.value.pdf) ?? write(path.join(order.out, 'FORM.json'), form);
}

function write(file: string, bytes: Uint8Array): string | null {
  const written = writeDurably(file, bytes);
  return written.ok ? null : `${file}: ${written.error}`;
}

function readJson(file: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The folder must be empty, or not there. */
function occupied(folder: string): string | null {
  try {
    return readdirSync(folder).length === 0 ? null : `${folder}: not empty`;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : `${folder}: not a folder`;
  }
}

await answerFault(run);
