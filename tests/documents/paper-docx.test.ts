import { describe, expect, it } from 'vitest';
import { paperDocx } from '../../electron/documents/docx/paper-docx.ts';
import { xmlEvents } from '../../electron/documents/xlsx/xml-events.ts';
import { paperLines } from '../unit/minutes/paper-text.ts';
import { partsOf } from './archive-text.ts';
import { hostileMinutes, minutesOfList, minutesOfOne } from './sample-papers.ts';

/** Texts of the paragraphs, in order. */
const paragraphsOf = (xml: string): readonly string[] => {
  const paragraphs: string[] = [];
  let within = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'fault') throw new Error('Not well-formed.');
    if (event.kind === 'open' && event.name === 'p') paragraphs.push('');
    else if (event.kind !== 'text') within = event.kind === 'open' && event.name === 't';
    else if (within) paragraphs.push(`${paragraphs.pop() ?? ''}${event.text}`);
  }
  return paragraphs;
};

const bodyOf = async (paper: ReturnType<typeof minutesOfOne>) =>
  partsOf(await paperDocx(paper)).text('word/document.xml');

describe('the word-processor file', () => {
  it('says line for line what the paper says', async () => {
    const paper = minutesOfList(63);
    const said = paragraphsOf(await bodyOf(paper));
    const lines = paperLines(paper).flatMap((line) => line.split(' | '));
    const whole = said.join('\n');
    for (const line of lines.filter((text) => !/^([0-9a-f]{4} ){15}/u.test(text))) expect(whole).toContain(line);
    expect(said).toContain('0123  4567  89ab  cdef  0123  4567  89ab  cdef');
    expect(said.slice(0, 3)).toEqual(['ĐẢNG BỘ TỈNH LAM SƠN', 'ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XIX', 'NHIỆM KỲ 2025 – 2030']);
  });

  it('has real headings, tables that repeat their head, and rows that are not broken', async () => {
    const xml = await bodyOf(minutesOfList(63));
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(6);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(xml.match(/<w:tr>/gu)?.length).toBe(xml.match(/<w:cantSplit\/>/gu)?.length);
  });

  it('is A4 with the prescribed margins, numbered from the second page', async () => {
    const parts = partsOf(await paperDocx(minutesOfOne()));
    const xml = parts.text('word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(xml).toContain('<w:titlePg/>');
    const headers = parts.names.filter((name) => /^word\/header\d\.xml$/u.test(name)).map(parts.text);
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
    expect(headers.filter((header) => header.includes('DIỄN TẬP'))).toEqual([]);
  });

  it('carries the word of a rehearsal behind every page', async () => {
    const parts = partsOf(await paperDocx(minutesOfList(20)));
    const headers = parts.names.filter((name) => /^word\/header\d\.xml$/u.test(name)).map(parts.text);
    expect(headers.filter((header) => header.includes('string="DIỄN TẬP"'))).toHaveLength(2);
  });

  it('has the square code as a picture', async () => {
    const parts = partsOf(await paperDocx(minutesOfOne()));
    expect(parts.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(parts.text('word/document.xml')).toContain('descr="KQKP:SHA256:');
  });

  it('keeps what people typed as text', async () => {
    const parts = partsOf(await paperDocx(hostileMinutes()));
    expect(paragraphsOf(parts.text('word/document.xml')).join('\n')).toContain(
      '<script>alert("x")</script> & \'q\' ]]> <b>',
    );
    for (const name of parts.names.filter((part) => part.endsWith('.xml'))) paragraphsOf(parts.text(name));
  });

  it('is the same bytes for the same paper, with the date of the result and no other', async () => {
    const paper = minutesOfList(63);
    const [first, second] = [await paperDocx(paper), await paperDocx(paper)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const properties = partsOf(first).text('docProps/core.xml');
    expect([...properties.matchAll(/\d{4}-\d{2}-\d{2}T[^<]*/gu)].map(([date]) => date)).toEqual([
      '2025-10-05T03:41:00Z',
      '2025-10-05T03:41:00Z',
    ]);
    expect(partsOf(first).names[0]).toBe('[Content_Types].xml');
  });

  it('takes 230 names', async () => {
    const said = paragraphsOf(await bodyOf(minutesOfList(230)));
    expect(said).toContain('230. Nguyễn Thị Kim Người Thứ 230');
  });
});
