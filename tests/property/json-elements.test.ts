// A list of any JSON values, cut into chunks anywhere, comes out as its elements.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonElements } from '../../electron/cli/json-elements.ts';
import type { JsonPiece } from '../../electron/cli/json-elements.ts';
import { countMembers } from '../../electron/cli/json-members.ts';

/** The pieces of a text that arrives in chunks which end at these places. */
function piecesOf(text: string, ends: readonly number[], limit = 1_000_000): readonly JsonPiece[] {
  const bytes = new TextEncoder().encode(text);
  const places = [...new Set([...ends.map((end) => end % (bytes.length + 1)), bytes.length])].sort(
    (one, other) => one - other,
  );
  const elements = new JsonElements(limit);
  const chunks = places.map((end, index) => bytes.slice(places[index - 1] ?? 0, end));
  return [...chunks.flatMap((chunk) => [...elements.take(chunk)]), ...elements.end()];
}

const valuesOf = (pieces: readonly JsonPiece[]): readonly unknown[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'element' ? [JSON.parse(new TextDecoder().decode(piece.bytes)) as unknown] : [],
  );

test('whatever the values, the spaces and the chunks', () => {
  const spaces = fc.constantFrom('', ' ', '\n  ', '\t\r\n');
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 6 }),
      spaces,
      fc.constantFrom(0, 2),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 12 }),
      (values, space, indent, mark, ends) => {
        const list = `[${space}${values.map((value) => JSON.stringify(value, null, indent)).join(`${space},${space}`)}${space}]`;
        const pieces = piecesOf(`${mark ? '\ufeff' : ''}${space}${list}${space}`, ends);
        expect(pieces[0]).toEqual({ kind: 'document', form: 'list' });
        expect(pieces).toHaveLength(values.length + 1);
        expect(valuesOf(pieces)).toEqual(values.map((value) => JSON.parse(JSON.stringify(value)) as unknown));
        for (const [index, piece] of pieces.slice(1).entries()) {
          if (piece.kind === 'element')
            expect(piece.members).toBe(countMembers(JSON.parse(JSON.stringify(values[index]))));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('one value is one element, wherever it is cut', () => {
  const value = { 'a,]"\\': ['}', { b: '\\"' }], đ: 1 };
  const text = JSON.stringify(value);
  for (let end = 0; end <= text.length; end += 1) {
    const pieces = piecesOf(` ${text} `, [end]);
    expect(pieces[0]).toEqual({ kind: 'document', form: 'single' });
    expect(valuesOf(pieces)).toEqual([value]);
  }
});

test('what is longer than the limit is dropped, and the next element is whole again', () => {
  const pieces = piecesOf(`[1,"${'x'.repeat(100)}",2]`, [10, 20, 30], 50);
  expect(pieces.map(({ kind }) => kind)).toEqual(['document', 'element', 'too-large', 'element']);
  expect(valuesOf(pieces)).toEqual([1, 2]);
});

test.each([
  ['', ['document empty']],
  [' \n', ['document empty']],
  ['\ufeff', ['document empty']],
  ['[]', ['document list']],
  ['[ ]', ['document list']],
  ['[', ['document list', 'broken']],
  ['[1', ['document list', 'broken']],
  ['[1] 2', ['document list', 'element', 'broken']],
  ['[1],', ['document list', 'element', 'broken']],
  ['[1,]', ['document list', 'element', 'element']],
  ['[,]', ['document list', 'element', 'element']],
  ['[:]', ['document list', 'element']],
  ['[}]', ['document list', 'element']],
  ['7', ['document single', 'element']],
  ['\ufeff\ufeff[]', ['document single', 'element']],
  ['[[1,2],{"a":[3]}]', ['document list', 'element', 'element']],
])('%j', (text, kinds) => {
  const told = piecesOf(text, [1, 2]).map((piece) =>
    piece.kind === 'document' ? `document ${piece.form}` : piece.kind,
  );
  expect(told).toEqual(kinds);
});
