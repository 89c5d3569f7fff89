// Verifies a sealed file without the app:
//   npm run --silent verify -- FILE [--key PUBLIC-KEY.pem | --key FINGERPRINT | --authority CERTIFICATE.pem] [--lang vi|en] [--json]
//   or a congress file: npm run --silent verify -- --congress FOLDER-OR-FILE (verify-congress.ts).
// Exit status: 0 all holds and whose key it is was established; 3 all holds, but nobody vouches for the key; 1 something
// does not hold; 2 the file cannot be read, or the call is wrong.

import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { inGroups } from '../../core/seal/checks.ts';
import type { Verification } from '../../core/seal/verify.ts';
import { sealSentence } from '../services/seal/seal-read-me.ts';
import type { SealLanguage } from '../services/seal/seal-read-me.ts';
import { keyFromFile, keyOfCertificate } from '../services/seal/vouched-key.ts';
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
  return statusOf(order, verified.value);
}

/** Intact is not enough: anybody can make a key and seal with it. */
function statusOf({ key }: Order, { holds }: Verification): 0 | 1 | 3 {
  if (!holds) return 1;
  return key === null ? 3 : 0;
}

function readOrder(words: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        authority: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    const isOneKey = values.key === undefined || values.authority === undefined;
    const { lang } = values;
    const key = vouchedKey(values);
    if (file === undefined || rest.length > 0 || !isOneKey || key === undefined) return null;
    if (lang !== 'vi' && lang !== 'en') return null;
    return { file, key, language: lang, form: values.json ? 'json' : 'text' };
  } catch {
    return null;
  }
}

/** The key that somebody vouches for, 64 hex digits: `null` where nobody does, nothing where what was named holds no key. */
function vouchedKey({ key, authority }: { key?: string; authority?: string }): string | null | undefined {
  if (authority !== undefined) return keyOfCertificate(authority) ?? undefined;
  if (key === undefined) return null;
  // People copy a fingerprint with the spaces between its groups, and in capitals.
  const digits = key.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : (keyFromFile(key) ?? undefined);
}

function jsonReport({ file, language, key }: Order, { holds, lines, facts }: Verification): string {
  const spoken = lines.map((line) => ({
    ...line,
    text: sealSentence(language, line.code, { part: line.part, ...line.figures }),
  }));
  return JSON.stringify({ file, holds, isKeyEstablished: holds && key !== null, facts, lines: spoken }, null, 2);
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
  const unchecked = [
    say('report-not-checked'),
    ...(key === null ? [`– ${say('report-unchecked-key')}`] : []),
    `– ${say('report-unchecked-texts')}`,
    `– ${say('report-unchecked-paper')}`,
  ];
  const toCompare = facts
    ? [
        '',
        say('report-to-compare'),
        `1. ${say('report-digest')}`,
        `   ${inGroups(facts.resultDigest)}`,
        `2. ${say('report-key')}`,
        `   ${inGroups(facts.keyFingerprint)}`,
      ]
    : [];
  const verdict = !holds
    ? say('report-fails', { count: failed })
    : say(key === null ? 'report-intact' : 'report-holds');
  return [...heading, '', say('report-checked'), ...body, '', ...unchecked, ...toCompare, '', verdict];
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
