// THIRD-PARTY-NOTICES, from the lockfile and the packages themselves: everything that a build holds besides our own code.

import fs, { globSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What the lockfile says of a package. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Typefaces and programs that are copied into a build, and not imported. */
const copied = ['@expo-google-fonts/be-vietnam-pro', '@expo-google-fonts/tinos', 'electron'];

const locked = (
  JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  }
).packages;

/** The text of the document. Packages in the order of their names; a licence text that several share stands once. */
export function thirdPartyNotices(): string {
  const places = shippedPlaces();
  const texts = new Map<string, string[]>();
  const lines = places.map((place) => {
    const { version = '', license = 'see its text' } = locked[place] ?? {};
    const title = `${nameOf(place)} ${version}`;
    for (const text of licenceTexts(place)) texts.set(text, [...(texts.get(text) ?? []), title]);
    return `- ${title} · ${license}`;
  });
  // One package may lie in several places.
  const listed = [...new Set(lines)];
  const bodies = [...texts].map(
    ([text, titles]) => `${'-'.repeat(78)}\n${[...new Set(titles)].join('\n')}\n\n${text}\n`,
  );
  return [
    'Kiểm Phiếu holds the following packages, each under its own licence.',
    'Written by `npm run docs` from package-lock.json; electron also brings the licences of Chromium with it.',
    '',
    ...listed,
    '',
    ...bodies,
  ].join('\n');
}

/** Places in the lockfile ("node_modules/x/node_modules/y") of what is imported by the app, and of all that it needs. */
function shippedPlaces(): readonly string[] {
  const found = new Set<string>();
  const waiting = [...importedPackages(), ...copied].map((name) => `node_modules/${name}`);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = locked[place];
    if (entry === undefined || found.has(place)) continue;
    found.add(place);
    // What electron needs is there to fetch it; a build holds its binary alone.
    if (place === 'node_modules/electron') continue;
    for (const name of Object.keys(entry.dependencies ?? {})) waiting.push(placeOf(name, place));
  }
  return [...found].sort((one, other) => (nameOf(one) + one < nameOf(other) + other ? -1 : 1));
}

/** Where Node would find `name` from within `place`. */
function placeOf(name: string, place: string): string {
  for (let folder = place; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const inside = `${folder}/node_modules/${name}`;
    if (locked[inside] !== undefined) return inside;
  }
  return `node_modules/${name}`;
}

function importedPackages(): readonly string[] {
  const files = globSync('{core,db,scanners,electron,renderer}/**/*.{ts,tsx}', { cwd: root });
  const names = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'((?:@[^/']+\/)?[^./'][^/']*)/gu)].map((match) => match[1] ?? '');
  });
  return [...new Set(names)].filter((name) => locked[`node_modules/${name}`] !== undefined);
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The licence and notice files that a package ships. */
function licenceTexts(place: string): readonly string[] {
  const folder = path.join(root, place);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/iu.test(name) && fs.statSync(path.join(folder, name)).isFile())
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}
