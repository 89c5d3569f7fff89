// docs/architecture.md: the rooms of the program, drawn from the table of who may import whom.

import { createRequire } from 'node:module';

interface Room {
  readonly folder: string;
  readonly may: readonly string[];
  readonly typesOf?: readonly string[];
  readonly why: string;
}

const { rooms } = createRequire(import.meta.url)('../import-table.cjs') as { readonly rooms: readonly Room[] };

const nodeOf = (folder: string): string => folder.replaceAll('/', '_');

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
    'Inside `core` the folders are a ladder, from bottom to top: `finding`, `text`, `digest`, `congress`, `contest`,',
    '`ballot`, `ballot-form`, `rules`, `count`, `roster`, `ledger`, `life`, `list`, `paper`, `credentials`, `minutes`,',
    '`seal`. What a congress is follows from its ledger alone: `core/life` folds the entries.',
    '',
  ].join('\n');
