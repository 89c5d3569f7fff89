// Processes that read pages: taken, used and given back; ended where they hang, whatever a decoder is in the middle of.
// Everything that native code or WebAssembly can do to a process, it does to one of these and never to the program.

/** A page that takes longer than this has hung its reader. Milliseconds. */
export const longestPage = 30_000;

/** What the program is told by one of its readers. */
export interface ReaderEars {
  readonly message: (answer: unknown) => void;
  /** The process is gone, by itself or ended. Nothing is heard after it. */
  readonly gone: () => void;
}

/** A reading process, as the program sees it. */
export interface ReaderProcess {
  readonly send: (task: unknown) => void;
  /** From now on these ears hear, and no others. */
  readonly hear: (ears: ReaderEars) => void;
  /** Ends it at once. */
  readonly end: () => void;
  /** Whether the program waits for it when it ends in the usual way. */
  readonly attend: (attention: 'waited-for' | 'forgotten') => void;
}

/** Starts a process that runs `program`: how depends on what the program itself runs in. */
export type StartReader = (program: URL) => ReaderProcess;

/** The last that a reader is told: it finishes what it has, keeps nothing of it, and answers. */
export interface RestTask {
  readonly kind: 'rest';
}

/** It holds nothing any more and can be taken again. */
export interface RestAnswer {
  readonly kind: 'rested';
}

const resting = new Map<string, ReaderProcess[]>();
const deaf: ReaderEars = { message: () => undefined, gone: () => undefined };

/** A process that runs `program`: one that rests, or a new one. Nobody hears it yet. */
export function takeReader(start: StartReader, program: URL): ReaderProcess {
  const reader = resting.get(program.href)?.pop() ?? start(program);
  reader.hear(deaf);
  reader.attend('waited-for');
  return reader;
}

/** Resolves when the reader rests or is gone; after `patience` milliseconds it is ended. Whoever used it hears nothing more. */
export function giveBack(program: URL, reader: ReaderProcess, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      endReader(reader);
      resolve();
    }, patience);
    const through = (): void => {
      clearTimeout(late);
      resolve();
    };
    reader.hear({
      message: (answer) => {
        if ((answer as { readonly kind: string }).kind !== 'rested') return;
        rest(program, reader);
        through();
      },
      gone: through,
    });
    reader.send({ kind: 'rest' } satisfies RestTask);
  });
}

/** Ends a reader that hangs, or that nobody needs. */
export function endReader(reader: ReaderProcess): void {
  reader.hear(deaf);
  reader.attend('forgotten');
  reader.end();
}

/** Ends all readers that rest: the program is about to end. */
export function endRestingReaders(): void {
  for (const readers of resting.values()) for (const reader of readers.splice(0)) endReader(reader);
}

function rest(program: URL, reader: ReaderProcess): void {
  const others = resting.get(program.href) ?? [];
  resting.set(program.href, [...others, reader]);
  reader.attend('forgotten');
  reader.hear({
    message: () => undefined,
    gone: () => {
      const left = resting.get(program.href) ?? [];
      resting.set(
        program.href,
        left.filter((other) => other !== reader),
      );
    },
  });
}
