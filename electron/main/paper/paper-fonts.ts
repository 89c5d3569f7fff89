// The typeface of papers and ballots, as it lies beside the page.

import fs from 'node:fs/promises';
import path from 'node:path';
import { fontFileNames } from '../../../core/ballot-form/font-files.ts';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';

const folder = path.join(import.meta.dirname, '../renderer/fonts');

/** Reads the four faces. */
export async function paperFonts(): Promise<FontFiles> {
  const read = (face: keyof FontFiles): Promise<Uint8Array> => fs.readFile(path.join(folder, fontFileNames[face]));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('bold-italic'),
  ]);
  return { regular, bold, italic, 'bold-italic': boldItalic };
}
