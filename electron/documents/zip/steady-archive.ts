// Takes the clock out of the files that the office libraries make, because they are sealed: the same result gives
// the same bytes, whenever it is written.

import { openArchive } from './zip-read.ts';
import { writeArchive } from './zip-write.ts';

/** No part of our own files is larger. */
const largestPart = 64 * 1024 * 1024;

/** The part that office programs expect first. */
const contentTypes = '[Content_Types].xml';

const dateOfProperties = /(<dcterms:(created|modified)[^>]*>)[^<]*/gu;

/** "2025-10-05T10:41:00+07:00" as office files write it: "2025-10-05T03:41:00Z". */
const inUniversalTime = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/u, 'Z');

/** The same archive with `writtenAt` (ISO 8601 with offset) as its only date. `bytes` come from our own libraries. */
export const steadyArchive = (bytes: Uint8Array, writtenAt: string): Uint8Array => {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(`The library made no archive: ${archive.error}`);
  const date = inUniversalTime(writtenAt);
  const names = archive.value.names.filter((name) => !name.endsWith('/') && name !== contentTypes);
  return writeArchive(
    [contentTypes, ...names].map((name) => {
      const content = archive.value.read(name, largestPart);
      if (!content.ok) throw new Error(`The library made an archive that cannot be read: ${name}`);
      if (name !== 'docProps/core.xml') return { name, content: content.value };
      const text = new TextDecoder()
        .decode(content.value)
        .replace(dateOfProperties, (_, tag: string) => `${tag}${date}`);
      return { name, content: new TextEncoder().encode(text) };
    }),
  );
};
