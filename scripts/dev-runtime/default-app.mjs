// What stock Electron's default app does: loads the app that the command line names.
// It awaits the app's own module, for Electron holds back `ready` until this one has been loaded.

import '../../napi-bridge.cjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const { preloads, target } = readCommandLine(process.argv.slice(1));
if (target === undefined) {
  console.error('usage: electron [options] FOLDER_OF_THE_APP');
  process.exit(2);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
for (const preload of preloads) require(require.resolve(preload, { paths: [process.cwd()] }));
const entry = introduce(target);
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}

function readCommandLine(words) {
  const preloads = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      preloads.push(words[index + 1]);
      index += 1;
    } else if (!word.startsWith('-')) return { preloads, target: path.resolve(word) };
  }
  return { preloads, target: undefined };
}

/** Gives the app its name, version and path; answers its main module. */
function introduce(folder) {
  const entry = require.resolve(folder);
  const manifestFile = path.join(folder, 'package.json');
  if (!fs.existsSync(manifestFile)) {
    app.setAppPath(path.dirname(entry));
    return entry;
  }
  const { name, productName, version } = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(`${name ?? app.name}.desktop`);
  app.setAppPath(folder);
  return entry;
}
