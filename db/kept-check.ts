// Whether the pictures and forms that the ledger names by digest are kept as they were: a changed or missing one is found
// although no entry of the ledger is touched.

import type { Entry } from '../core/ledger/entry.ts';
import type { Connection } from './connection.ts';

/** The first that does not hold: which, and the entry that names it. */
export interface KeptFault {
  readonly kind: 'picture-changed' | 'picture-missing' | 'form-changed' | 'form-missing';
  readonly digest: string;
  /** 0 for one that no entry names. */
  readonly entry: number;
}

/** What is kept beside the ledger, looked at whole. */
export interface KeptCheck {
  readonly pictures: number;
  readonly forms: number;
  readonly fault: KeptFault | null;
}

interface Row {
  readonly digest: string;
  readonly bytes: Uint8Array | string;
}

/** Reads every kept picture and form once; `sha256` gives 64 hex digits. About as long as reading the file takes. */
export function checkKept(
  connection: Connection,
  entries: Iterable<Entry>,
  sha256: (bytes: Uint8Array) => string,
): KeptCheck {
  const named = namedIn(entries);
  const pictures = checkRows(
    connection.prepare<[], Row>('SELECT digest, bytes FROM kept_picture').iterate(),
    named.pictures,
    sha256,
  );
  const forms = checkRows(
    connection.prepare<[], Row>('SELECT digest, form AS bytes FROM kept_form').iterate(),
    named.forms,
    sha256,
  );
  const fault: KeptFault | null =
    pictures.fault === null
      ? forms.fault && { ...forms.fault, kind: forms.fault.isThere ? 'form-changed' : 'form-missing' }
      : { ...pictures.fault, kind: pictures.fault.isThere ? 'picture-changed' : 'picture-missing' };
  return { pictures: pictures.count, forms: forms.count, fault };
}

interface Named {
  /** Digest → the first entry that names it. */
  readonly pictures: ReadonlyMap<string, number>;
  readonly forms: ReadonlyMap<string, number>;
}

function namedIn(entries: Iterable<Entry>): Named {
  const pictures = new Map<string, number>();
  const forms = new Map<string, number>();
  for (const { act, sequence } of entries) {
    if (act.kind === 'ballot-scanned' || act.kind === 'page-set-aside')
      for (const { digest } of act.pages) if (!pictures.has(digest)) pictures.set(digest, sequence);
    if (act.kind === 'ballots-printed' && !forms.has(act.formDigest)) forms.set(act.formDigest, sequence);
  }
  return { pictures, forms };
}

interface Checked {
  readonly count: number;
  readonly fault: { readonly digest: string; readonly entry: number; readonly isThere: boolean } | null;
}

function checkRows(
  rows: Iterable<Row>,
  named: ReadonlyMap<string, number>,
  sha256: (bytes: Uint8Array) => string,
): Checked {
  const found = new Set<string>();
  for (const { digest, bytes } of rows) {
    found.add(digest);
    if (sha256(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes) !== digest)
      return { count: found.size, fault: { digest, entry: named.get(digest) ?? 0, isThere: true } };
  }
  for (const [digest, entry] of named)
    if (!found.has(digest)) return { count: found.size, fault: { digest, entry, isThere: false } };
  return { count: found.size, fault: null };
}
