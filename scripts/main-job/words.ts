// The words of the screens, looked up where the screens have them: who plays the main job presses what a person reads.

import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../resources/locales');

type Tree = { readonly [name: string]: string | Tree };

const screens: Tree = Object.assign(
  {},
  ...fs
    .readdirSync(folder)
    .filter((file) => /^ui.*\.vi\.json$/u.test(file))
    .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Tree),
) as Tree;

/** The Vietnamese text of a key, with its figures filled in: `words('board.sentence.count', { title })`. */
export function words(key: string, figures: Readonly<Record<string, string | number>> = {}): string {
  let found: string | Tree | undefined = screens;
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  if (typeof found !== 'string') throw new Error(`no text ${key} on the screens`);
  return found.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(figures[name] ?? whole));
}

/** The name of a field as the screen says it: its label, alone or with the sign for what must be filled in. */
export const label = (key: string): RegExp =>
  new RegExp(`^${words(key).replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}\\s*\\*?$`, 'u');
