// A scanner driven through SANE's own command. The device is the test backend that comes with SANE.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeness } from '../../../scanners/inbox/whole-file.ts';
import { openPages } from '../../../scanners/page/files/page-file.ts';
import { readScannerOptions, scanWords } from '../../../scanners/sane/scanner-options.ts';
import { feedStack, listScanners, scannerOptions } from '../../../scanners/sane/scanner.ts';

const isInstalled = spawnSync('scanimage', ['--version']).status === 0;
const device = 'test:0';
const sane = { backends: ['test'] };
const paper = { width: 210, height: 297 };

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sane-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isInstalled)('the test backend of SANE', () => {
  it('says what it can do', async () => {
    const options = await scannerOptions(device, sane);
    expect(options).toEqual({
      ok: true,
      value: {
        sources: ['Flatbed', 'Automatic Document Feeder'],
        modes: ['Gray', 'Color'],
        resolutions: { kind: 'range', least: 1, most: 1200 },
        area: { width: 200, height: 200 },
      },
    });
  });

  it('feeds its ten sheets, each a whole picture that the reader decodes', async () => {
    const feeding = await feedStack({ sane, device, folder, source: null, resolution: 150, paper });
    if (!feeding.ok) throw new Error(feeding.error.code);
    expect(await feeding.value.ended).toEqual({ kind: 'fed', pages: 10 });
    const files = fs.readdirSync(folder).sort();
    expect(files).toHaveLength(10);
    for (const file of files) {
      const bytes = fs.readFileSync(path.join(folder, file));
      expect(wholeness(bytes)).toBe('whole');
      const opened = await openPages(bytes);
      const decoded = opened.ok ? opened.value.pages[0]?.() : undefined;
      expect(decoded?.ok === true && decoded.value.image.width).toBe(Math.floor((200 / 25.4) * 150));
      expect(decoded?.ok === true && decoded.value.dotsPerInch).toEqual(150);
    }
  });

  it('numbers the second stack on from the first', async () => {
    for (const pages of [10, 20]) {
      const feeding = await feedStack({
        sane,
        device,
        folder,
        source: 'Automatic Document Feeder',
        resolution: 50,
        paper,
      });
      if (feeding.ok) await feeding.value.ended;
      expect(fs.readdirSync(folder)).toHaveLength(pages);
    }
  });

  it.each([
    ['SANE_STATUS_JAMMED', 'F.504'],
    ['SANE_STATUS_COVER_OPEN', 'F.506'],
    ['SANE_STATUS_IO_ERROR', 'F.508'],
  ])('names the fault %s', async (status, number) => {
    const feeding = await feedStack({
      sane,
      device,
      folder,
      source: null,
      resolution: 50,
      paper,
      furtherWords: ['--read-return-value', status],
    });
    const end = feeding.ok ? await feeding.value.ended : null;
    expect(end).toMatchObject({ kind: 'failed', finding: { number } });
  });

  it('stops when it is told to, and leaves whole pages only', async () => {
    const slow = ['--read-delay=yes', '--read-delay-duration', '20000'];
    const feeding = await feedStack({ sane, device, folder, source: null, resolution: 200, paper, furtherWords: slow });
    if (!feeding.ok) throw new Error(feeding.error.code);
    setTimeout(feeding.value.stop, 700);
    const end = await feeding.value.ended;
    expect(end.kind).toBe('stopped');
    const left = fs.readdirSync(folder).filter((name) => name.endsWith('.tif'));
    expect(left.length).toBeLessThan(10);
    for (const name of left) expect(wholeness(fs.readFileSync(path.join(folder, name)))).toBe('whole');
  });

  it('says that a device is not there', async () => {
    const feeding = await feedStack({ device: 'fujitsu:absent', folder, source: null, resolution: 200, paper });
    expect(feeding).toMatchObject({ ok: false, error: { number: 'F.502', figures: { device: 'fujitsu:absent' } } });
  });

  it('lists what is connected', async () => {
    expect((await listScanners()).ok).toBe(true);
  });
});

describe('where SANE is not installed', () => {
  it('says so', async () => {
    expect(await listScanners({ program: path.join(folder, 'scanimage') })).toMatchObject({
      ok: false,
      error: { number: 'F.501' },
    });
  });
});

describe('the options of a feeder scanner', () => {
  const described = [
    "All options specific to device `fujitsu:fi-7160:1234':",
    '  Standard:',
    '    --source ADF Front|ADF Back|ADF Duplex [ADF Front]',
    '        Selects the scan source (such as a document-feeder).',
    '    --mode Lineart|Halftone|Gray|Color [Lineart]',
    '    --resolution 50|150|240|300|600dpi [600]',
    '  Geometry:',
    '    --page-width 0..221.121mm (in steps of 0.0211639) [215.872]',
    '    -l 0..215.872mm (in steps of 0.0211639) [0]',
    '    -x 0..215.872mm (in steps of 0.0211639) [215.872]',
    '    -y 0..279.364mm (in steps of 0.0211639) [279.364]',
  ].join('\n');

  it('are read as the maker spells them', () => {
    expect(readScannerOptions(described)).toEqual({
      sources: ['ADF Front', 'ADF Back', 'ADF Duplex'],
      modes: ['Lineart', 'Halftone', 'Gray', 'Color'],
      resolutions: { kind: 'list', values: [50, 150, 240, 300, 600] },
      area: { width: 215.872, height: 279.364 },
    });
  });

  it('give the words of the command: grey, the nearest resolution, no larger than the glass', () => {
    const words = scanWords(readScannerOptions(described), { source: 'ADF Duplex', resolution: 200, paper });
    expect(words).toEqual([
      '--source',
      'ADF Duplex',
      '--mode',
      'Gray',
      '--resolution',
      '240',
      '-l',
      '0',
      '-t',
      '0',
      '-x',
      '210',
      '-y',
      '279.364',
    ]);
  });

  it('are left out where a scanner has none', () => {
    expect(scanWords(readScannerOptions(''), { source: null, resolution: 200, paper })).toEqual([]);
  });
});
