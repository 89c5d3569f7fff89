// Reads archives with Node's own modules alone: one file of a .tgz, and the files of a ZIP.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const block = 512;

/** The bytes of the file `name` in a gzipped tar. */
export function fileInTarball(tarball, name) {
  const tar = zlib.gunzipSync(fs.readFileSync(tarball));
  for (let at = 0; at + block <= tar.length;) {
    const entry = tar.toString('utf8', at, at + 100).split('\0', 1)[0];
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8) || 0;
    if (entry === name) return tar.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
  }
  throw new Error(`${name} is not in ${tarball}`);
}

/** Writes each entry of a ZIP (no ZIP64) to where `placeFor(name)` says; entries without a place are left out. */
export function unpackZip(zip, placeFor) {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = centralEntry(zip, at);
    at = entry.next;
    const place = entry.name.endsWith('/') ? undefined : placeFor(entry.name);
    if (place === undefined) continue;
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, contents(zip, entry), { mode: entry.mode });
  }
}

function centralEntry(zip, at) {
  const nameLength = zip.readUInt16LE(at + 28);
  return {
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    mode: (zip.readUInt32LE(at + 38) >>> 16) & 0o777 || 0o644,
    local: zip.readUInt32LE(at + 42),
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    next: at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
  };
}

function contents(zip, { method, packed, local }) {
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  return method === 0 ? bytes : zlib.inflateRawSync(bytes);
}
