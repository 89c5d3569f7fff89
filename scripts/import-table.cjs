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

module.exports = { rooms, roomFolders, sentence, electronRooms, electronSentence };
