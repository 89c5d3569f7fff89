// A paper into a file of the user's choice, or to the printer.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { DocumentFormat, FileKind, PaperOutput } from './output-ports.ts';
import { writeDocument } from './write-document.ts';

/** The kinds of files that papers become. */
const kinds = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', png: 'PNG' } as const satisfies Readonly<
  Record<DocumentFormat | 'png', string>
>;

/** Every format that something is saved in. */
export type FileFormat = keyof typeof kinds;

const kindOf = (format: FileFormat): FileKind => ({ name: kinds[format], ending: format });

/** A file that was written: its whole path. */
export interface SavedPaper {
  readonly file: string;
}

/** `name` has no ending. Nothing is made for a user who gives up (`null`); F.907 where the disk refuses. */
export async function savePaper(
  output: PaperOutput,
  name: string,
  format: FileFormat,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Result<SavedPaper | null, Finding>> {
  const file = await output.askWhere(`${name}.${format}`, kindOf(format));
  return file === null ? success(null) : writeDocument(file, await make());
}
