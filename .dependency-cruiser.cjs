// Checks the resolved import graph against scripts/import-table.cjs. Run by `npm run lint`.

const { rooms, roomFolders, sentence, electronRooms, electronSentence } = require('./scripts/import-table.cjs');

const anyOf = (folders) => `^(${folders.join('|')})/`;

/** A room imports itself and what the table names. */
const roomRule = (room) => ({
  name: `imports-of-${room.folder.replace('/', '-')}`,
  comment: sentence(room),
  severity: 'error',
  from: { path: anyOf([room.folder]) },
  to: { path: anyOf(roomFolders), pathNot: anyOf([room.folder, ...room.may, ...(room.typesOf ?? [])]) },
});

/** Rooms of which only types may be taken. */
const typesRules = rooms
  .filter(({ typesOf }) => typesOf !== undefined)
  .map((room) => ({
    name: `types-only-for-${room.folder.replace('/', '-')}`,
    comment: sentence(room),
    severity: 'error',
    from: { path: anyOf([room.folder]) },
    to: { path: anyOf(room.typesOf), dependencyTypesNot: ['type-only'] },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms.map(roomRule),
    ...typesRules,
    {
      name: 'core-is-pure',
      comment: 'core/ imports no package and nothing of Node: it has no input or output, no clock and no chance.',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
      },
    },
    {
      name: 'electron-in-two-rooms',
      comment: electronSentence,
      severity: 'error',
      from: { path: anyOf(roomFolders), pathNot: anyOf(electronRooms) },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'app-imports-no-scripts',
      comment: 'The app imports nothing of scripts/ and tests/: they are not shipped.',
      severity: 'error',
      from: { path: anyOf(roomFolders) },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'no-circles',
      comment: 'Files that import each other in a circle cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The imported file or package is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.css', '.json'],
    },
  },
};
