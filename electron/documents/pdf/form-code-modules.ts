// The modules of the square code that names form and page.

import bwipjs from 'bwip-js/generic';
import type { CodeModules } from '../../../core/ballot-form/page-raster.ts';

/** Modules a side of a code of version 2. */
const side = 25;

/** A code of version 2 at quality Q for at most 29 letters; throws for a longer text. */
export function formCodeModules(text: string): CodeModules {
  const [raw] = bwipjs.raw('qrcode', text, 'eclevel=Q version=2');
  const modules = typeof raw === 'object' && 'pixs' in raw ? raw.pixs : [];
  if (modules.length !== side * side) throw new Error(`No code of ${side} modules for “${text}”.`);
  return Array.from({ length: side }, (_, row) =>
    modules.slice(row * side, (row + 1) * side).map((module) => module === 1),
  );
}
