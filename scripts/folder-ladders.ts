// Compares the imports between folders with the ladders of scripts/import-table.cjs, and finds circles. Run by `npm run lint`.

import fs, { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

interface Ladder {
  readonly of: string;
  readonly folders: readonly string[];
  readonly why: string;
}

interface Table {
  readonly rooms: readonly { readonly folder: string }[];
  readonly ladders: readonly Ladder[];
  readonly ladderSentence: (ladder: Ladder, from: string, to: string) => string;
}

const table = createRequire(import.meta.url)('./import-table.cjs') as Table;

/** An import of one folder by another, and the file in which it stands. */
export interface FolderImport {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

/** What is wrong, a sentence each, and how many circles and folders there are. */
export interface FolderCheck {
  readonly faults: readonly string[];
  readonly circles: number;
  readonly folders: number;
}

/** Imports between folders of the product, types included; `root` is the project's folder. */
export function folderImports(root: string): readonly FolderImport[] {
  const rooms = table.rooms.map(({ folder }) => folder);
  return globSync(
    rooms.map((room) => `${room}/**/*.{ts,tsx}`),
    { cwd: root },
  ).flatMap((name) => {
    const file = name.replaceAll(path.sep, '/');
    const { importedFiles } = ts.preProcessFile(fs.readFileSync(path.join(root, file), 'utf8'), true, true);
    const from = path.posix.dirname(file);
    return [
      // Every folder is told of, also one that imports nothing.
      { from, to: from, file },
      ...importedFiles
        .filter(({ fileName }) => fileName.startsWith('.') && /\.tsx?$/u.test(fileName))
        .map(({ fileName }) => ({ from, to: path.posix.dirname(path.posix.join(from, fileName)), file })),
    ];
  });
}

/** Holds the imports to the ladders. */
export function checkFolders(
  imports: readonly FolderImport[],
  ladders: readonly Ladder[] = table.ladders,
): FolderCheck {
  const folders = [...new Set(imports.map(({ from }) => from))].sort();
  const circles = circlesOf(imports);
  const faults = [
    ...circles.map((circle) => `These folders import each other in a circle: ${circle.join(' → ')}.`),
    ...folders.flatMap((folder) => withoutStep(folder, ladders)),
    ...imports.flatMap((one) => breach(one, ladders)),
  ];
  return { faults, circles: circles.length, folders: folders.length };
}

const ladderOf = (folder: string, ladders: readonly Ladder[]): Ladder | undefined =>
  ladders.find(({ of }) => folder === of || folder.startsWith(`${of}/`));

function withoutStep(folder: string, ladders: readonly Ladder[]): readonly string[] {
  const ladder = ladderOf(folder, ladders);
  return ladder === undefined || ladder.folders.includes(folder)
    ? []
    : [`${folder}/ stands on no step of the ladder of ${ladder.of}/: give it one in scripts/import-table.cjs.`];
}

function breach({ from, to, file }: FolderImport, ladders: readonly Ladder[]): readonly string[] {
  const ladder = ladderOf(from, ladders);
  if (ladder === undefined || ladder !== ladderOf(to, ladders)) return [];
  const step = ladder.folders.indexOf(from);
  return step >= 0 && ladder.folders.indexOf(to) > step ? [`${file}: ${table.ladderSentence(ladder, from, to)}`] : [];
}

/** One circle for every folder from which one comes back to it, each told once. */
function circlesOf(imports: readonly FolderImport[]): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const known = next.get(from) ?? new Set<string>();
    if (from !== to) known.add(to);
    next.set(from, known);
  }
  const told = new Set<string>();
  return [...next.keys()].sort().flatMap((start) => {
    if (told.has(start)) return [];
    const way = wayBack(start, next);
    for (const folder of way) told.add(folder);
    return way.length === 0 ? [] : [[...way, start]];
  });
}

/** The shortest way from a folder back to it, without its end; empty where there is none. */
function wayBack(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      for (const folder of next.get(way.at(-1) ?? start) ?? []) {
        if (folder === start) return way;
        if (!seen.has(folder)) longer.push([...way, folder]);
        seen.add(folder);
      }
    }
    ways = longer;
  }
  return [];
}

if (import.meta.main) {
  const { faults, circles, folders } = checkFolders(folderImports(path.resolve(import.meta.dirname, '..')));
  for (const fault of faults) console.error(fault);
  console.log(
    `${circles} circles of folders; ${folders} folders, ${faults.length === 0 ? 'each on its step' : `${faults.length} faults`}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
