// Which file an app:// address means. Everything that is not plainly one of ours is nothing.

import path from 'node:path';

/** Scheme and host of everything that a window may load. */
export const ownScheme = 'app';
export const ownHost = 'local';
export const ownOrigin = `${ownScheme}://${ownHost}`;
/** The page of the main window. */
export const mainPage = `${ownOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A file under the root and what it is served as. */
export interface OwnFile {
  readonly file: string;
  readonly type: string;
}

/** Names that Windows takes for devices. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const plainName = /^[A-Za-z0-9_@+~-][A-Za-z0-9_.@+~-]*$/;

/** Whether an address is one of ours: our scheme, our host, no port, nobody's name. */
export function isOwnAddress(address: string): boolean {
  const url = parsed(address);
  return (
    url !== null &&
    url.protocol === `${ownScheme}:` &&
    url.host === ownHost &&
    url.username === '' &&
    url.password === ''
  );
}

/**
 * The file that an address means under `root`; `null` for any other scheme or host, for a name that could
 * lead out of the root on any system, and for a kind of file that we do not have.
 */
export function ownFile(root: string, address: string, system: path.PlatformPath = path): OwnFile | null {
  const url = isOwnAddress(address) ? parsed(address) : null;
  if (!url) return null;
  const names = url.pathname.slice(1).split('/');
  if (!names.every((name) => plainName.test(name) && !device.test(name) && !name.endsWith('.'))) return null;
  const file = system.join(root, ...names);
  const type = types[system.extname(file).toLowerCase()];
  if (type === undefined || !file.startsWith(root + system.sep)) return null;
  return { file, type };
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
