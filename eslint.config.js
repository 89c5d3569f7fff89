// Lint rules. Which folder may import which stands in scripts/import-table.cjs.

import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import table from './scripts/import-table.cjs';

const { rooms, roomFolders, sentence, electronRooms, electronSentence, messageRoom, messageSentence } = table;

/** Constructs refused everywhere in our own code. */
const refusedSyntax = [
  {
    selector: 'CallExpression[callee.property.name="forEach"]',
    message: 'Use for…of: it can be left early, awaited in and read in order.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
];

/** What would make the core depend on the machine, the day or chance. */
const impureSyntax = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'core has no clock: the moment is handed in.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'core has no clock: the moment is handed in.' },
  {
    selector: 'CallExpression[callee.property.name=/^(toLocale.*|localeCompare)$/]',
    message: 'core does not ask the machine for its language: use core/text.',
  },
  {
    selector: "MemberExpression[object.name='Intl']",
    message: 'core does not ask the machine for its language: use core/text.',
  },
];

const impureGlobals = [
  'process',
  'Buffer',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'performance',
  'crypto',
  'console',
  'globalThis',
].map((name) => ({ name, message: 'core is pure: what it needs is handed in.' }));

const purePackages = { regex: '^[^.]', message: 'core imports no package and nothing of Node.' };

/** Depth at which a file of a room lies, so that "../db/x.ts" and "../../db/x.ts" are both met. */
const reaching = (folder) => `^(\\.\\./)+(electron/)?${folder.replace('electron/', '')}/`;

/** The import rules of one room, as the line is being written. */
function roomRules(room) {
  const open = [room.folder, ...room.may, ...(room.typesOf ?? [])];
  const closed = roomFolders.filter((folder) => !open.includes(folder) && !folder.startsWith(`${room.folder}/`));
  const patterns = [
    ...closed.map((folder) => ({ regex: reaching(folder), message: sentence(room) })),
    ...(room.typesOf ?? []).map((folder) => ({
      regex: reaching(folder),
      allowTypeImports: true,
      message: sentence(room),
    })),
    ...(electronRooms.includes(room.folder) ? [] : [{ regex: '^electron(/|$)', message: electronSentence }]),
    ...(room.folder === 'core' ? [purePackages] : []),
  ];
  const paths =
    room.folder === 'electron/main' ? [{ name: 'electron', importNames: ['ipcMain'], message: messageSentence }] : [];
  const refused = (names) => ({ '@typescript-eslint/no-restricted-imports': ['error', { paths: names, patterns }] });
  return [
    { files: [`${room.folder}/**/*.{ts,tsx}`], rules: refused(paths) },
    ...(messageRoom.startsWith(`${room.folder}/`) ? [{ files: [messageRoom], rules: refused([]) }] : []),
  ];
}

const size = (lines) => ['error', { max: lines, skipBlankLines: true, skipComments: true }];

export default defineConfig([
  globalIgnores(['dist/', 'release/', '.cache/', 'coverage/', 'reports/', 'demo-output/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...refusedSyntax],
      'no-console': 'error',
      'max-lines': size(430),
      'max-lines-per-function': size(75),
    },
  },
  { files: ['renderer/**/*.tsx'], rules: { 'max-lines-per-function': size(150) } },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [hooks.configs.flat.recommended] },
  { files: ['{electron/cli,scripts,tests/bench}/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['tests/**/*.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'core has no chance: draw lots outside and hand in the result.',
        },
        { object: 'Date', property: 'now', message: 'core has no clock: the moment is handed in.' },
      ],
      'no-restricted-syntax': ['error', ...refusedSyntax, ...impureSyntax],
    },
  },
  ...rooms.flatMap(roomRules),
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'require',
          'module',
          '__dirname',
          '__filename',
          'setTimeout',
          'clearTimeout',
          'document',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
]);
