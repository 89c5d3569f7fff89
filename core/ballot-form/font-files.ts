// The typeface of the ballot: which files hold its four faces.

import type { Face } from './printed-item.ts';

/** The font file of every face. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

/** The files of `@expo-google-fonts/tinos`, by face: metric-equal to Times, with all Vietnamese letters. */
export const fontFileNames: Readonly<Record<Face, string>> = {
  regular: 'Tinos_400Regular.ttf',
  bold: 'Tinos_700Bold.ttf',
  italic: 'Tinos_400Regular_Italic.ttf',
  'bold-italic': 'Tinos_700Bold_Italic.ttf',
};
