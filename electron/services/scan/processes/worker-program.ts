// Where the programs of readers and of their watch are.

/** `<name>.worker.ts` beside the module `from` in the source tree; in a folder of its own once built. */
export const workerProgram = (from: string, name: string): URL =>
  from.endsWith('.ts') ? new URL(`./${name}.worker.ts`, from) : new URL(`../workers/${name}.worker.js`, from);
