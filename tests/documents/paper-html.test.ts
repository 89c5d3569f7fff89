import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { digestPayload } from '../../core/digest/digest-groups.ts';
import { appFontUrl, paperStyle } from '../../electron/documents/paper-style.ts';
import { paperHtml } from '../../electron/documents/html/paper-html.ts';
import { paperPrintLayout } from '../../electron/documents/pdf/print-layout.ts';
import { squareCode, squareCodePng, squareCodeSvg } from '../../electron/documents/square-code.ts';
import { hostileMinutes, minutesOfList, minutesOfOne } from './sample-papers.ts';

describe('the page of a paper', () => {
  const html = paperHtml(minutesOfList(63));

  it('holds every name, the digest and the words of the minutes', () => {
    expect(html).toContain('<h1>BIÊN BẢN KIỂM PHIẾU</h1>');
    expect(html).toContain('63. Nguyễn Thị Kim Người Thứ 63');
    expect(html.match(/<td class="left">Nguyễn Thị Kim Người Thứ 63<\/td>/gu)).toHaveLength(1);
    expect(html).toContain('<span>0123</span>');
    expect(html).toContain('<div class="watermark" aria-hidden="true"><span>DIỄN TẬP</span></div>');
  });

  it('repeats the head of its tables and is written in the language it says', () => {
    expect(html.match(/<thead>/gu)?.length).toBe(html.match(/<table class="ruled">/gu)?.length);
    expect(paperHtml(minutesOfList(20, 'en'))).toContain('<html lang="en">');
  });

  it('is the same text for the same paper', () => {
    expect(paperHtml(minutesOfList(63))).toBe(html);
  });

  it('asks for nothing but the typeface', () => {
    expect([...html.matchAll(/(?:src|href|url)\s*[=(]\s*"?([^")\s]+)/gu)].map(([, address = '']) => address)).toEqual(
      ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => appFontUrl(`Tinos_${face}.ttf`)),
    );
    expect(html).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; font-src app://local');
    expect(html).not.toMatch(/<script|style="|\son\w+=/u);
  });

  it('can take its style from an address instead', () => {
    const linked = paperHtml(minutesOfOne(), { styleUrl: 'app://local/documents/paper.css' });
    expect(linked).toContain('<link rel="stylesheet" href="app://local/documents/paper.css">');
    expect(linked).toContain('style-src app://local; font-src app://local');
    expect(linked).not.toContain('<style>');
    expect(paperStyle(appFontUrl)).toContain('@page');
  });
});

describe('words that people typed', () => {
  it('never become markup', () => {
    const html = paperHtml(hostileMinutes());
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;q&#39; ]]&gt; &lt;b&gt;');
  });
});

describe('the square code', () => {
  const code = squareCode(`KQKP:SHA256:${'AB'.repeat(32)}`);

  it('is a square of modules with its three finder patterns', () => {
    expect(code.every((row) => row.length === code.length)).toBe(true);
    const finder = (row: number, column: number) => Array.from({ length: 7 }, (_, step) => code[row]?.[column + step]);
    const side = code.length - 7;
    for (const corner of [finder(0, 0), finder(0, side), finder(side, 0)])
      expect(corner).toEqual(Array.from({ length: 7 }, () => true));
  });

  it('is drawn without style attributes', () => {
    expect(squareCodeSvg(code, 'Mã')).not.toContain('style');
  });

  it('is read by a camera as what the minutes say', async () => {
    const wasmBinary = Uint8Array.from(
      readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ).buffer;
    prepareZXingModule({ overrides: { wasmBinary } });
    const payload = digestPayload('0123456789abcdef'.repeat(4));
    const [found] = await readBarcodes(squareCodePng(squareCode(payload), 6), { formats: ['QRCode'] });
    expect(found?.text).toBe(payload);
  });

  it('is a PNG of the size asked for', () => {
    const png = squareCodePng(code, 4);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(Array.from(png.subarray(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([(code.length + 8) * 4, (code.length + 8) * 4]);
  });
});

describe('the layout for printing', () => {
  it('numbers pages by a header only where the browser cannot do it by the style', () => {
    expect(paperPrintLayout('130.0.6723.137').displayHeaderFooter).toBe(true);
    expect(paperPrintLayout('130.0.6723.137').headerTemplate).toContain('pageNumber');
    expect(paperPrintLayout('156.0.8078.79').displayHeaderFooter).toBe(false);
  });
});
