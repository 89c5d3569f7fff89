// Writes the answers of `count` to standard output as one JSON document, no faster than the reader takes them.

import process from 'node:process';
import type { Answer } from './count-answer.ts';

/** Characters that are gathered before they are written. */
const batch = 64 * 1024;

/** One JSON document under way. Invariant: what was written so far, and `end`, make valid JSON. */
export class Output {
  #gathered = '';
  #answers = 0;
  #isList = false;
  #status = 0;

  /** From here on the document is a list. */
  openList(): void {
    this.#isList = true;
    this.#gathered += '[';
  }

  /** Writes one answer, and waits while the reader is slower. */
  async answer({ status, json }: Answer): Promise<void> {
    if (status === 'refused') this.#status = 2;
    const separator = this.#isList ? (this.#answers === 0 ? '\n' : ',\n') : '';
    this.#gathered += separator + json;
    this.#answers += 1;
    if (this.#gathered.length >= batch) await this.#flush();
  }

  /** Closes the document. The exit status: 0 all was counted, 2 something was refused. */
  async end(): Promise<number> {
    const closing = this.#isList ? (this.#answers === 0 ? ']' : '\n]') : '';
    this.#gathered += `${closing}\n`;
    await this.#flush();
    return this.#status;
  }

  async #flush(): Promise<void> {
    const text = this.#gathered;
    this.#gathered = '';
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }
}
