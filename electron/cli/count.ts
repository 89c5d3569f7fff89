// Counts without the app: npm run --silent count -- [--explain] [--lang vi|en] FILE|-
// Exit status: 0 all inputs were counted; 2 an input was refused, and the refusal stands in its place.
// Reads and writes as streams: memory holds one input of the list at a time.

import { createReadStream } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { finding } from '../../core/rules/checks.ts';
import type { Finding } from '../../core/finding/finding.ts';
import { answer, longestInput, refusal } from './count-answer.ts';
import type { AnswerManner } from './count-answer.ts';
import { Output } from './count-output.ts';
import { JsonElements } from './json-elements.ts';
import type { JsonPiece } from './json-elements.ts';

interface Order {
  /** A file's name, or "-" for standard input. */
  readonly source: string;
  readonly manner: AnswerManner;
}

const standardManner: AnswerManner = { language: 'vi', detail: 'exact' };

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has gone: nobody is left to tell.
  if (error.code === 'EPIPE') process.exit(2);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const order = readOrder(words);
  const output = new Output();
  if (order.ok) await countAll(order.value, output);
  else await output.answer(refusal(order.error, standardManner));
  return output.end();
}

type ReadOrder = { readonly ok: true; readonly value: Order } | { readonly ok: false; readonly error: Finding };

function readOrder(words: readonly string[]): ReadOrder {
  const refused = (value: string): ReadOrder => ({ ok: false, error: finding('unknown-option', '$', { value }) });
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { explain: { type: 'boolean' }, lang: { type: 'string', default: 'vi' } },
    });
    const [source] = positionals;
    if (source === undefined || positionals.length > 1) return refused(positionals.join(' '));
    if (values.lang !== 'vi' && values.lang !== 'en') return refused(`--lang ${values.lang}`);
    return {
      ok: true,
      value: { source, manner: { language: values.lang, detail: values.explain === true ? 'explained' : 'exact' } },
    };
  } catch {
    return refused(words.join(' '));
  }
}

/** Answers every input of the document, each as soon as it is read. */
async function countAll({ source, manner }: Order, output: Output): Promise<void> {
  for await (const piece of pieces(source)) {
    switch (piece.kind) {
      case 'document':
        if (piece.form === 'list') output.openList();
        if (piece.form === 'empty') await output.answer(refusal(finding('empty-input', '$', {}), manner));
        break;
      case 'unreadable':
        await output.answer(refusal(finding('unreadable-file', '$', { file: source }), manner));
        break;
      default:
        await output.answer(answer(piece, manner));
    }
  }
}

/** The pieces of the document, and the failure to read on where there is one. */
async function* pieces(source: string): AsyncGenerator<JsonPiece | { readonly kind: 'unreadable' }> {
  const elements = new JsonElements(longestInput);
  const stream = source === '-' ? process.stdin : createReadStream(source, { highWaterMark: 1024 * 1024 });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) yield* elements.take(chunk);
  } catch {
    yield { kind: 'unreadable' };
    return;
  }
  yield* elements.end();
}
