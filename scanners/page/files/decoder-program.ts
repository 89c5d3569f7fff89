// Where decoders that come as WebAssembly lie.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bytes of a program: beside the built reader, or in the package that it came in. Nothing is ever fetched. */
export function decoderProgram(name: string, packaged: string): Uint8Array<ArrayBuffer> {
  const beside = path.join(import.meta.dirname, name);
  const read = readFileSync(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(packaged)));
  return Uint8Array.from(read);
}
