// Reads files once more and writes, for every page that was judged, why it was read so.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Form } from '../../../../core/ballot-form/form.ts';
import { openPages } from '../../../../scanners/page/files/page-file.ts';
import { openCodeReader } from '../../../../scanners/page/find/code-search.ts';
import type { PageInsight } from '../../../../scanners/page/judge/judge-drawing.ts';
import { readingLimits } from '../../../../scanners/page/measure/reading-limits.ts';
import { pageReader, readPage } from '../../../../scanners/page/read-page.ts';
import { colourPng } from './colour-png.ts';
import { explainedMeasures, explainedPicture } from './explained-page.ts';

/** Writes `NAME-PAGE.png` and `NAME-PAGE.json` into the folder, which is made. Pages that are not judged have neither. */
export async function explainPages(forms: readonly Form[], files: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let name = '';
  const watch = (insight: PageInsight): void => {
    writeFileSync(path.join(folder, `${name}.png`), colourPng(explainedPicture(insight)));
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(explainedMeasures(insight), null, 2)}\n`);
  };
  const reader = { ...pageReader(forms, await openCodeReader(), readingLimits.standard), watch };
  for (const file of files) {
    const opened = await openPages(readFileSync(file));
    if (!opened.ok) continue;
    for (const [index, decode] of opened.value.pages.entries()) {
      const decoded = decode();
      name = `${path.basename(file)}-${index + 1}`;
      if (decoded.ok) await readPage(reader, decoded.value.image, decoded.value.dotsPerInch);
    }
    opened.value.close();
  }
}
