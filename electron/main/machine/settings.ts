// What this machine remembers of the program itself: language and size of letters. Nothing of a congress.

import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../core/paper/paper.ts';
import { writeDurably } from '../../../db/files/durable-file.ts';

/** Settings of this machine; a change holds from now on, and after the next start unless the disk refused it. */
export interface Settings {
  language(): Language;
  setLanguage(language: Language): void;
  /** Factor of the letters' size, 0.8 to 2 (`zoom.ts`). */
  zoom(): number;
  setZoom(factor: number): void;
}

interface Stored {
  readonly language: Language;
  readonly zoom: number;
}

const initial: Stored = { language: 'vi', zoom: 1 };

/** Reads `<dataFolder>/settings.json`; what is not there or not readable is as at the first start. */
export function openSettings(dataFolder: string): Settings {
  const file = path.join(dataFolder, 'settings.json');
  let stored = read(file);
  const change = (next: Stored): void => {
    stored = next;
    write(file, stored);
  };
  return {
    language: () => stored.language,
    setLanguage: (language) => {
      change({ ...stored, language });
    },
    zoom: () => stored.zoom,
    setZoom: (zoom) => {
      change({ ...stored, zoom });
    },
  };
}

function read(file: string): Stored {
  try {
    const found: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof found !== 'object' || found === null) return initial;
    const language = 'language' in found && found.language === 'en' ? 'en' : 'vi';
    const zoom =
      'zoom' in found && typeof found.zoom === 'number' && found.zoom >= 0.8 && found.zoom <= 2 ? found.zoom : 1;
    return { language, zoom };
  } catch {
    return initial;
  }
}

function write(file: string, stored: Stored): void {
  // A language or a size of letters that is not remembered is no reason to stop anything: nothing of a congress hangs on it.
  writeDurably(file, Buffer.from(`${JSON.stringify(stored)}\n`, 'utf8'), {
    mode: 0o600,
    unsure: 'kept',
    folder: 'made',
  });
}
