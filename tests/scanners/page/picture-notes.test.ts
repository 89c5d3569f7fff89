// Pictures of ballots are kept without what their files say of hour, device and place; the picture stays byte for byte.

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { keptPage, digestsOf } from '../../../electron/services/scan/processes/kept-page.ts';
import { openPages } from '../../../scanners/page/files/page-file.ts';
import { withoutNotes } from '../../../scanners/page/files/picture-notes.ts';

const hour = '2026:11:24 09:14:07';
const grey = () =>
  sharp({ create: { width: 96, height: 64, channels: 3, background: '#c8c8c8' } }).withExif({
    IFD0: { Make: 'ScannerMaker', DateTime: hour },
    IFD3: { GPSLatitude: '21/1 1/1 42/1', GPSLatitudeRef: 'N' },
  });

/** A remark, and a second picture behind the first, as telephones put there. */
function withRemark(jpeg: Uint8Array): Uint8Array {
  const text = Buffer.from(`scanned ${hour}`);
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2), Buffer.from(`trailer ${hour}`)]);
}

/** A chunk of a PNG without a right sum: nobody reads what is taken out. */
function withChunk(png: Uint8Array, name: string, text: string): Uint8Array {
  const content = Buffer.from(text);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.write(name, 4, 'latin1');
  return Buffer.concat([png.subarray(0, 33), frame, content, Buffer.alloc(4), png.subarray(33)]);
}

const told = (bytes: Uint8Array): boolean =>
  /2026:11:24|ScannerMaker|Exif|tIME/u.test(Buffer.from(bytes).toString('latin1'));

async function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer();
}

test.each(['jpeg', 'progressive', 'png'] as const)(
  '%s: notes go, pixels stay, and a second time nothing changes',
  async (kind) => {
    const plain =
      kind === 'png'
        ? await grey().png().toBuffer()
        : await grey()
            .jpeg({ progressive: kind === 'progressive' })
            .toBuffer();
    const noted =
      kind === 'png' ? withChunk(withChunk(plain, 'tEXt', `Time\0${hour}`), 'tIME', '0000000') : withRemark(plain);
    expect(told(noted)).toBe(true);
    const kept = withoutNotes(noted);
    expect(kept).not.toBeNull();
    expect(told(kept ?? noted)).toBe(false);
    expect(await pixelsOf(kept ?? noted)).toEqual(await pixelsOf(plain));
    expect(withoutNotes(kept ?? noted)).toBe(kept);
  },
);

test('a page is kept without its notes, and known again by the file that it came in', async () => {
  const file = withRemark(await grey().jpeg().toBuffer());
  const opened = await openPages(file);
  const page = opened.ok ? opened.value.pages[0]?.() : undefined;
  if (page?.ok !== true) throw new Error('the page was not read');
  const kept = keptPage(file, page.value);
  expect(told(kept.bytes)).toBe(false);
  expect(digestsOf(file)).toContain(kept.digest);
});

test('what cannot be followed is not taken for clean', () => {
  expect(withoutNotes(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0x7f, 0xff, 1]))).toBeNull();
  expect(
    withoutNotes(
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ),
  ).toBeNull();
});
