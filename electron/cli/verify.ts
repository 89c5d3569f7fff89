// Verifies a sealed file without the app: npm run --silent verify -- FILE [--key FINGERPRINT] [--lang vi|en] [--json]
//   or a congress file: npm run --silent verify -- --congress FOLDER-OR-FILE (verify-congress.ts).
// Exit status: 0 all holds; 1 something does not hold; 2 the file cannot be read, or the call is wrong.

import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { inGroups } from '../../core/seal/checks.ts';
import type { Verification } from '../../core/seal/verify.ts';
import { sealSentence } from '../services/seal/seal-read-me.ts';
import type { SealLanguage } from '../services/seal/seal-read-me.ts';
import { verifyFile } from '../services/seal/seal-result.ts';
import { verifyCongressCommand } from './verify-congress.ts';

interface Order {
  readonly file: string;
  /** 64 hex digits, or `null` for any key. */
  readonly key: string | null;
  readonly language: SealLanguage;
  readonly form: 'text' | 'json';
}

function run(words: readonly string[]): number {
  const order = readOrder(words);
  if (!order) {
    process.stderr.write(`${sealSentence('vi', 'report-usage')}\n${sealSentence('en', 'report-usage')}\n`);
    return 2;
  }
  const verified = verifyFile(order.file, order.key);
  if (!verified.ok) {
    const { number, code, figures } = verified.error;
    const text = `${number} ${sealSentence(order.language, code, figures)}`;
    if (order.form === 'json')
      process.stdout.write(`${JSON.stringify({ file: order.file, holds: false, error: verified.error }, null, 2)}\n`);
    process.stderr.write(`${text}\n`);
    return 2;
  }
  const report =
    order.form === 'json'
      ? jsonReport(order, verified.value)
      : textReport(order, verified.value).map(printable).join('\n');
  process.stdout.write(`${report}\n`);
  return verified.value.holds ? 0 : 1;
}

function readOrder(words: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    const key = values.key === undefined ? null : values.key.replace(/[\s:]/g, '').toLowerCase();
    const keyFits = key === null || /^[0-9a-f]{64}$/.test(key);
    if (file === undefined || rest.length > 0 || !keyFits || (values.lang !== 'vi' && values.lang !== 'en'))
      return null;
    return { file, key, language: values.lang, form: values.json ? 'json' : 'text' };
  } catch {
    return null;
  }
}

function jsonReport({ file, language }: Order, { holds, lines, facts }: Verification): string {
  const spoken = lines.map((line) => ({
    ...line,
    text: sealSentence(language, line.code, { part: line.part, ...line.figures }),
  }));
  return JSON.stringify({ file, holds, facts, lines: spoken }, null, 2);
}

function textReport({ file, key, language }: Order, { holds, lines, facts }: Verification): readonly string[] {
  const say = (code: string, figures: Readonly<Record<string, string | number>> = {}): string =>
    sealSentence(language, code, figures);
  const failed = lines.filter((line) => !line.holds).length;
  const heading = [
    say('report-file', { file: path.basename(file) }),
    ...(facts?.purpose === 'rehearsal' ? [say('report-rehearsal')] : []),
    ...(facts ? [say('report-contest', { organisation: facts.organisation, contest: facts.contestTitle })] : []),
  ];
  const body = lines.map((line) => {
    const number = line.holds ? '' : `${String(line.figures['number'])} `;
    return `${line.holds ? '✓' : '✗'} ${number}${say(line.code, { part: line.part, ...line.figures })}`;
  });
  const paper = facts
    ? [
        '',
        say('report-digest'),
        `  ${inGroups(facts.resultDigest)}`,
        say('report-paper'),
        '',
        say('report-key'),
        `  ${inGroups(facts.keyFingerprint)}`,
        ...(key === null ? [say('report-key-caution')] : []),
      ]
    : [];
  return [...heading, '', ...body, ...paper, '', holds ? say('report-holds') : say('report-fails', { count: failed })];
}

/** Texts in a foreign file may hold characters that steer a terminal. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');

try {
  const words = process.argv.slice(2);
  process.exitCode = words.includes('--congress') ? verifyCongressCommand(words) : run(words);
} catch (error) {
  // A fault of this program says nothing of the file: never the status of a file that does not hold.
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
