import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { finishedPdf } from '../../electron/documents/pdf/finished-pdf.ts';

const page = 'q\n1 0 0 1 0 0 cm\nBT\n/F4 12 Tf\n<0025> Tj\nET\nQ';
const header = '\nq\n0 0 2478.125 3506.25 re\nW* n\nq\nBT\n/F8 18.66 Tf\n<0014> Tj\nET\nQ\nQ\n';

/** A PDF laid out as Chromium lays it out, with one page of that drawing. */
const pdfOf = (drawing: string): Buffer => {
  const packed = deflateSync(Buffer.from(drawing)).toString('latin1');
  const objects = [
    "1 0 obj\n<</Title (x)\n/CreationDate (D:20261124160241+00'00')\n/ModDate (D:20261124160241+00'00')>>\nendobj\n",
    '2 0 obj\n<</Type /Page\n/MediaBox [0 0 594.95996 841.91998]\n/Contents 3 0 R\n/Parent 4 0 R>>\nendobj\n',
    `3 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream\nendobj\n`,
    '4 0 obj\n<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>\nendobj\n',
    '5 0 obj\n<</Type /Catalog\n/Pages 4 0 R>>\nendobj\n',
  ];
  const start = '%PDF-1.4\n';
  const body = `${start}${objects.join('')}`;
  const offsets = objects.map((_, index) => start.length + objects.slice(0, index).join('').length);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6\n/Root 5 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
};

const finished = (drawing: string, numbers: 'by-style' | 'by-header'): string =>
  Buffer.from(finishedPdf(pdfOf(drawing), '2025-10-05T10:41:00+07:00', numbers)).toString('latin1');

/** The drawing that the last edition of object 3 holds. */
const lastDrawing = (pdf: string): string => {
  const object = pdf.slice(pdf.lastIndexOf('\n3 0 obj\n'));
  const start = object.indexOf('stream\n') + 7;
  const length = Number(/\/Length (\d+)/u.exec(object)?.[1]);
  return inflateSync(Buffer.from(object.slice(start, start + length), 'latin1')).toString('latin1');
};

describe('the finished PDF', () => {
  it('has the date of the result instead of the clock, at the same length', () => {
    const pdf = finished(page, 'by-style');
    expect(pdf.match(/D:20251005034100\+00'00'/gu)).toHaveLength(2);
    expect(pdf).not.toContain('D:2026');
    expect(pdf).toHaveLength(pdfOf(page).length);
  });

  it('takes the number from the first page where a header made it', () => {
    const pdf = finished(`${page}${header}`, 'by-header');
    expect(lastDrawing(pdf)).toBe(`${page}\n`);
    const [start = 0, previous = 0] = [
      /startxref\n(\d+)\n%%EOF\n$/u.exec(pdf)?.[1],
      /\/Prev (\d+)/u.exec(pdf)?.[1],
    ].map(Number);
    expect(pdf.slice(start, start + 9)).toBe('xref\n3 1\n');
    expect(pdf.slice(previous, previous + 9)).toBe('xref\n0 6\n');
    const offset = Number(pdf.slice(start + 9, start + 19));
    expect(pdf.slice(offset, offset + 8)).toBe('3 0 obj\n');
    expect(pdf.slice(start)).toContain('/Root 5 0 R');
  });

  it('leaves a first page alone whose last stretch is no header', () => {
    expect(lastDrawing(finished(page, 'by-header'))).toBe(page);
    const more = `${page}\nq\n0 0 10 10 re\nW* n\nBT\n<0001> Tj\n<0002> Tj\nET\nQ`;
    expect(lastDrawing(finished(more, 'by-header'))).toBe(more);
  });

  it('gives back what is no such PDF unchanged', () => {
    const other = Buffer.from('%PDF-1.7 something else');
    expect(Buffer.from(finishedPdf(other, '2025-10-05T10:41:00+07:00', 'by-header')).equals(other)).toBe(true);
  });
});
