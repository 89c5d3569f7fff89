// Reads back what Chromium wrote into a PDF: pages, their size, their words and their typefaces. Knows only the way in
// which Chromium lays its files out, later editions of an object included.

import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** Points: left, bottom, right, top. */
  readonly box: readonly number[];
  /** What is written on it, stretch by stretch. */
  readonly text: string;
  readonly fonts: readonly string[];
}

type Objects = ReadonlyMap<string, string>;

/** Objects by number; a later edition replaces an earlier one. */
const objectsOf = (pdf: string): Objects =>
  new Map(
    [...pdf.matchAll(/(?<=^|\n)(\d+) 0 obj\n([^]*?)endobj/gu)].map(([, number = '', body = '']) => [number, body]),
  );

const reference = (body: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`, 'u').exec(body)?.[1] ?? '';

const streamOf = (body: string): string => {
  const start = body.indexOf('stream\n') + 7;
  const length = Number(/\/Length (\d+)/u.exec(body)?.[1] ?? 0);
  return inflateSync(Buffer.from(body.slice(start, start + length), 'latin1')).toString('latin1');
};

const letters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph codes to letters, as the font's own table says. */
const lettersOf = (cmap: string): ReadonlyMap<number, string> => {
  const map = new Map<number, string>();
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/gu)) {
    for (const [, code = '', text = ''] of section.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gu))
      map.set(Number.parseInt(code, 16), letters(text));
  }
  for (const [, section = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', text = ''] of section.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gu)) {
      const [first, last, letter] = [from, to, text].map((hex) => Number.parseInt(hex, 16)) as [number, number, number];
      for (let code = first; code <= last; code += 1) map.set(code, String.fromCharCode(letter + code - first));
    }
  }
  return map;
};

const pageOf = (body: string, objects: Objects): PdfPage => {
  const fonts = new Map(
    [...body.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', number = '']) => [name, objects.get(number) ?? '']),
  );
  const tables = new Map(
    [...fonts].map(([name, font]) => [name, lettersOf(streamOf(objects.get(reference(font, 'ToUnicode')) ?? ''))]),
  );
  let text = '';
  let table: ReadonlyMap<number, string> = new Map();
  for (const [, font, hex] of streamOf(objects.get(reference(body, 'Contents')) ?? '').matchAll(
    /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\bET\b/gu,
  )) {
    if (font !== undefined) table = tables.get(font) ?? new Map();
    else if (hex === undefined) text += '\n';
    else
      for (let place = 0; place < hex.length; place += 4)
        text += table.get(Number.parseInt(hex.slice(place, place + 4), 16)) ?? '?';
  }
  return {
    box: (/\/MediaBox \[([^\]]*)\]/u.exec(body)?.[1] ?? '').trim().split(/\s+/u).map(Number),
    text,
    fonts: [...fonts.values()].map((font) => /\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/u.exec(font)?.[1] ?? ''),
  };
};

/** Pages in order. */
export const pdfPages = (bytes: Uint8Array): readonly PdfPage[] => {
  const pdf = Buffer.from(bytes).toString('latin1');
  const objects = objectsOf(pdf);
  const walk = (number: string): readonly PdfPage[] => {
    const body = objects.get(number) ?? '';
    if (!/\/Type \/Pages\b/u.test(body)) return [pageOf(body, objects)];
    return [...(/\/Kids \[([^\]]*)\]/u.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)].flatMap(([, kid = '']) =>
      walk(kid),
    );
  };
  return walk(reference(objects.get(reference(pdf.slice(pdf.lastIndexOf('trailer')), 'Root')) ?? '', 'Pages'));
};
