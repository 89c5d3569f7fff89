// Papers that are shown or printed without ever being a file: under addresses of our own scheme that nobody can guess.

import { randomUUID } from 'node:crypto';
import { ownOrigin } from './own-files.ts';

/** A paper and what it is served as. */
export interface PaperInMemory {
  readonly type: 'text/html; charset=utf-8' | 'application/pdf';
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const papers = new Map<string, PaperInMemory>();

const remember = (ending: string, paper: PaperInMemory): string => {
  const address = `${ownOrigin}/paper/${randomUUID()}.${ending}`;
  papers.set(address, paper);
  return address;
};

/** Puts a page under an address. Take it away with `forgetPaper`. */
export const rememberPage = (html: string): string =>
  remember('html', { type: 'text/html; charset=utf-8', content: html });

/** Puts a PDF under an address. Take it away with `forgetPaper`. */
export const rememberPdf = (pdf: Uint8Array): string =>
  remember('pdf', { type: 'application/pdf', content: new Uint8Array(pdf) });

/** The paper under an address; `null` where there is none. */
export const paperAt = (address: string): PaperInMemory | null => papers.get(address) ?? null;

export const forgetPaper = (address: string): void => {
  papers.delete(address);
};
