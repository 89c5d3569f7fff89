// Where the ballot's font files are, for programs that run from the source tree.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFileNames } from '../../../core/ballot-form/font-files.ts';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';

const folders: Readonly<Record<keyof FontFiles, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  'bold-italic': '700Bold_Italic',
};

/** Reads the four faces out of the installed package. Throws where it is not installed. */
export function installedFonts(): FontFiles {
  const home = path.dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')));
  const read = (face: keyof FontFiles): Uint8Array => readFileSync(path.join(home, folders[face], fontFileNames[face]));
  return { regular: read('regular'), bold: read('bold'), italic: read('italic'), 'bold-italic': read('bold-italic') };
}
