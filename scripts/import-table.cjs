// Who may import whom: the one table. Both checks read it, dependency-cruiser (the resolved graph) and ESLint (the line
// that is being written), and both answer with the sentence that stands here.

/**
 * @typedef {object} Room
 * @property {string} folder   path from the root of the project
 * @property {readonly string[]} may   rooms it may import besides itself
 * @property {readonly string[]} [typesOf]   rooms of which it may import types only
 * @property {string} why
 */

/** @type {readonly Room[]} */
const rooms = [
  { folder: 'core', may: [], why: 'the domain is pure, so that an auditor can run it alone' },
  { folder: 'db', may: ['core'], why: 'the database stores what the core defines, and knows no screen and no service' },
  { folder: 'scanners', may: ['core'], why: 'a reader turns a device into readings and decides nothing' },
  { folder: 'electron/ipc', may: ['core'], why: 'the contract is data that both sides share' },
  {
    folder: 'electron/services',
    may: ['core', 'db', 'scanners'],
    why: 'use cases run in a window and on the command line alike',
  },
  { folder: 'electron/documents', may: ['core'], why: 'papers are drawn from data and fetch nothing themselves' },
  {
    folder: 'electron/preload',
    may: ['electron/ipc'],
    typesOf: ['core'],
    why: 'the bridge is narrow: it carries messages',
  },
  {
    folder: 'electron/main',
    may: ['electron/services', 'electron/ipc', 'electron/documents', 'core', 'db'],
    why: 'the process that holds windows puts the rooms together; devices are reached through services',
  },
  {
    folder: 'electron/cli',
    may: ['electron/services', 'electron/ipc', 'electron/documents', 'core', 'db'],
    why: 'commands run the services without a window; devices are reached through services',
  },
  {
    folder: 'renderer',
    may: ['core'],
    typesOf: ['electron/ipc'],
    why: 'the page reaches everything else through the bridge, of which it knows the types',
  },
];

/**
 * The folders within a room stand on a ladder: each may import those above it in its list, and itself. So no two can
 * import each other, by whatever way round. The room's own folder is named where files lie in it directly.
 *
 * @typedef {object} Ladder
 * @property {string} of   the room
 * @property {readonly string[]} folders   from the bottom of the ladder to its top
 * @property {string} why
 */

/** @type {readonly Ladder[]} */
const ladders = [
  {
    of: 'core',
    folders: [
      ...['core', 'core/finding', 'core/text', 'core/digest', 'core/keyboard', 'core/congress', 'core/contest'],
      ...['core/ballot', 'core/ballot-form', 'core/paper', 'core/roster', 'core/rules', 'core/rules/rule-sets'],
      ...['core/count', 'core/powers', 'core/ledger', 'core/life', 'core/list/sheet', 'core/list'],
      ...['core/credentials', 'core/minutes', 'core/seal'],
    ],
    why: 'what everybody needs lies below; what a congress is follows from its ledger, and papers follow from that',
  },
  {
    of: 'db',
    folders: ['db/files', 'db/migrations', 'db'],
    why: 'a file is written in one way, whatever stands in it',
  },
  {
    of: 'scanners',
    folders: [
      ...['scanners', 'scanners/inbox', 'scanners/sane', 'scanners/hid/profiles', 'scanners/hid/reports'],
      ...['scanners/hid/drivers', 'scanners/page/image', 'scanners/page/files', 'scanners/page/find'],
      ...['scanners/page/straighten', 'scanners/page/measure', 'scanners/page/judge', 'scanners/page'],
    ],
    why: 'a page is opened, found, straightened, measured and judged, in this order',
  },
  {
    of: 'electron/services',
    folders: [
      ...['session', 'output', 'powers', 'devices', 'ballots', 'counting', 'roster', 'scan/explain', 'scan/processes'],
      ...['scan/feeds', 'scan/review', 'scan/station', 'proof', 'result', 'retention', 'papers', 'set-up', 'seal'],
      ...['ledger-end', 'verify', 'desk'],
    ].map((folder) => `electron/services/${folder}`),
    why: 'the open congress lies below, use cases above it, and the desk that puts them together on top',
  },
  {
    of: 'electron/documents',
    folders: [
      'electron/documents',
      ...['pdf', 'zip', 'html', 'docx', 'xlsx', 'lists'].map((f) => `electron/documents/${f}`),
    ],
    why: 'formats stand side by side on what all papers share',
  },
  {
    of: 'electron/main',
    folders: [...['machine', 'windows', 'gate', 'paper', 'handlers'].map((f) => `electron/main/${f}`), 'electron/main'],
    why: 'the gate knows no handler, and a handler no other window than its own',
  },
  {
    of: 'renderer',
    folders: [
      ...['session', 'texts', 'counting/keypad', 'design', 'frame', 'wedge', 'lists', 'ballots', 'devices', 'help'],
      ...[
        'home',
        'minutes',
        'result',
        'roster',
        'seal',
        'contest-list',
        'check-in',
        'credentials',
        'counting',
        'review',
      ],
      ...['retention', 'scan', 'sign-in', 'reconcile', 'set-up', 'issue', 'shell'],
    ]
      .map((folder) => `renderer/${folder}`)
      .concat('renderer'),
    why: 'screens are built of the design and the frame, and the shell puts them together',
  },
];

/** What a newcomer reads when an import between two folders of a room is refused. */
const ladderSentence = ({ of, why }, from, to) =>
  `${from}/ may not import ${to}/, which stands above it in ${of}/ (scripts/import-table.cjs): ${why}.`;

const roomFolders = rooms.map(({ folder }) => folder);

/** What a newcomer reads when an import is refused. */
const sentence = ({ folder, may, typesOf = [], why }) => {
  const allowed = [...may.map((name) => `${name}/`), ...typesOf.map((name) => `types of ${name}/`)];
  return `${folder}/ may import ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`}: ${why}.`;
};

/** Folders where `electron` itself may be imported. */
const electronRooms = ['electron/main', 'electron/preload'];
const electronSentence =
  'Only electron/main/ and electron/preload/ import electron: all else runs without a window too.';

/** The one file that may take messages of the window; what comes in any other way was asked by nobody. */
const messageRoom = 'electron/main/gate/gate.ts';
const messageSentence =
  'Only electron/main/gate/gate.ts takes messages: what comes past the gate is neither parsed nor asked for its power.';

module.exports = {
  rooms,
  roomFolders,
  sentence,
  ladders,
  ladderSentence,
  electronRooms,
  electronSentence,
  messageRoom,
  messageSentence,
};
