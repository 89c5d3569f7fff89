// docs/architecture.md: the rooms of the program, drawn from the table of who may import whom.

import { createRequire } from 'node:module';

interface Room {
  readonly folder: string;
  readonly may: readonly string[];
  readonly typesOf?: readonly string[];
  readonly why: string;
}

interface Ladder {
  readonly of: string;
  readonly folders: readonly string[];
  readonly why: string;
}

const { rooms, ladders } = createRequire(import.meta.url)('../import-table.cjs') as {
  readonly rooms: readonly Room[];
  readonly ladders: readonly Ladder[];
};

const nodeOf = (folder: string): string => folder.replaceAll('/', '_');

/** "`list/sheet`"; the files that lie in the room's own folder are called so. */
const within = (room: string, folder: string): string =>
  folder === room ? 'its own files' : `\`${folder.slice(room.length + 1)}\``;

/** The whole document, in Markdown. */
export const architectureDocument = (): string =>
  [
    '# Architecture',
    '',
    '<!-- Made from scripts/import-table.cjs by `npm run docs`. A test holds it equal: change the table, not this file. -->',
    '',
    'Data flow one way: paper, reading, verdict, ledger, tally, outcome, minutes, sealed file. The domain (`core`) is pure;',
    'what touches disks, devices and windows lies around it. An arrow is an import that is allowed; a dotted one is of types',
    'only. `npm run lint` compares every import with the table and answers a breach with its sentence.',
    '',
    '```mermaid',
    'flowchart TD',
    ...rooms.map(({ folder }) => `  ${nodeOf(folder)}["${folder}/"]`),
    ...rooms.flatMap(({ folder, may, typesOf = [] }) => [
      ...may.map((other) => `  ${nodeOf(folder)} --> ${nodeOf(other)}`),
      ...typesOf.map((other) => `  ${nodeOf(folder)} -.-> ${nodeOf(other)}`),
    ]),
    '```',
    '',
    '| room | why its imports are so |',
    '|---|---|',
    ...rooms.map(({ folder, why }) => `| \`${folder}/\` | ${why} |`),
    '',
    'Within a room the folders stand on a ladder: each may import those that stand before it here, and itself. `npm run lint`',
    'answers a breach with its sentence and counts the circles of folders: there are none.',
    '',
    '| room | from the bottom of its ladder to the top | why |',
    '|---|---|---|',
    ...ladders.map(
      ({ of, folders, why }) => `| \`${of}/\` | ${folders.map((folder) => within(of, folder)).join(' · ')} | ${why} |`,
    ),
    '',
    'What a congress is follows from its ledger alone: `core/life` folds the entries.',
    '',
  ].join('\n');
