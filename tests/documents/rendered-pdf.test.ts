// Prints papers in the Electron that the project uses, and reads the pages back.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../core/paper/paper.ts';
import { finishedPdf } from '../../electron/documents/pdf/finished-pdf.ts';
import { paperHtml } from '../../electron/documents/html/paper-html.ts';
import { pageNumbersOf, paperPrintLayout } from '../../electron/documents/pdf/print-layout.ts';
import { paperLines } from '../unit/minutes/paper-text.ts';
import { pdfPages } from './pdf-text.ts';
import type { PdfPage } from './pdf-text.ts';
import { minutesOfList, minutesOfOne } from './sample-papers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));

const electron = (): string => {
  const places = [
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '',
    path.join(root, 'node_modules/electron/dist'),
    path.join(root, '.cache/electron-dev'),
  ];
  const found = places
    .filter((place) => place !== '')
    .map((place) => path.join(place, 'electron'))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('No Electron: run the set-up first.');
  return found;
};

const fontUrl = (file: string): string => {
  const face = file.replace(/^Tinos_|\.ttf$/gu, '');
  return pathToFileURL(path.join(root, 'node_modules/@expo-google-fonts/tinos', face, file)).href;
};

/** Prints the papers in one run of Electron; by name, with the version of its Chromium. */
const printed = (
  papers: Readonly<Record<string, Paper>>,
): { readonly pdfs: ReadonlyMap<string, Uint8Array>; readonly version: string } => {
  const jobs = Object.entries(papers).map(([name, paper]) => {
    const page = path.join(folder, `${name}.html`);
    writeFileSync(page, paperHtml(paper, { fontUrl }));
    return { name, page, file: path.join(folder, `${name}.pdf`) };
  });
  const isRoot = process.getuid?.() === 0;
  const command = [electron(), ...(isRoot ? ['--no-sandbox'] : []), path.join(root, 'tests/documents/print-app')];
  const onScreen = process.env['DISPLAY'] === undefined ? ['xvfb-run', '-a', ...command] : command;
  const [program = '', ...parameters] = onScreen;
  const layouts = { old: paperPrintLayout('130'), new: paperPrintLayout('131'), newFrom: 131 };
  execFileSync(program, parameters, {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 90_000,
    killSignal: 'SIGKILL',
    env: { ...process.env, PAPERS_TO_PRINT: JSON.stringify({ papers: jobs, layouts }) },
  });
  return {
    pdfs: new Map(jobs.map(({ name, file }) => [name, readFileSync(file)])),
    version: readFileSync(`${jobs[0]?.file ?? ''}.version`, 'utf8'),
  };
};

describe('papers printed by Chromium', () => {
  const papers = {
    one: minutesOfOne(),
    usual: minutesOfList(63),
    again: minutesOfList(63),
    largest: minutesOfList(230),
  };
  const finished = new Map<string, Uint8Array>();
  const pages = (name: keyof typeof papers): readonly PdfPage[] => pdfPages(finished.get(name) ?? new Uint8Array());

  beforeAll(() => {
    const { pdfs, version } = printed(papers);
    for (const [name, pdf] of pdfs)
      finished.set(name, finishedPdf(pdf, '2025-10-05T10:41:00+07:00', pageNumbersOf(version)));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are A4 on every page', () => {
    for (const name of ['one', 'usual', 'largest'] as const) {
      for (const { box } of pages(name)) expect(box.map(Math.round)).toEqual([0, 0, 595, 842]);
    }
  });

  it('hold every name and figure as Vietnamese text', () => {
    const text = pages('largest')
      .map((page) => page.text.replaceAll('\n', ' '))
      .join(' ')
      .replace(/\s+/gu, ' ');
    for (const line of paperLines(papers.largest).flatMap((whole) => whole.split(' | '))) {
      expect(text.replaceAll(' ', '')).toContain(line.replaceAll(' ', ''));
    }
    expect(text).toContain('230. Nguyễn Thị Kim Người Thứ 230');
  });

  it("are set in the paper's own typeface", () => {
    const fonts = new Set(pages('one').flatMap((page) => page.fonts));
    expect([...fonts].filter((font) => font.startsWith('Tinos')).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
  });

  it('are numbered from the second page on', () => {
    const numbered = pages('usual').map(
      ({ text }, index) => text.split('\n').filter((line) => line === String(index + 1)).length,
    );
    expect(pages('usual')[0]?.text.split('\n')).not.toContain('1');
    expect(numbered.slice(1).every((count) => count >= 1)).toBe(true);
  });

  it('repeat the head of a table and the word of a rehearsal on each page', () => {
    const inVotes = pages('largest').filter(({ text }) => /Tỷ lệ %/u.test(text));
    expect(inVotes.length).toBeGreaterThan(10);
    expect(inVotes.every(({ text }) => text.includes('Họ và tên'))).toBe(true);
    expect(pages('usual').every(({ text }) => text.includes('DIỄN TẬP'))).toBe(true);
    expect(pages('one').some(({ text }) => text.includes('DIỄN TẬP'))).toBe(false);
  });

  it('keep digest and signatures on one page', () => {
    const last = pages('usual').at(-1)?.text ?? '';
    for (const part of ['Biên bản này được lập thành', 'Mã kiểm tra kết quả', 'TRƯỞNG BAN', 'Vũ Đức Toàn', 'Nơi nhận:'])
      expect(last).toContain(part);
  });

  it('are the same bytes for the same paper', () => {
    expect(Buffer.from(finished.get('usual') ?? []).equals(Buffer.from(finished.get('again') ?? []))).toBe(true);
  });
});
