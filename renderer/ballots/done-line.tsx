// What became of a print: a file, or the window of the system for printing.

import { useTexts } from '../texts/texts.ts';

export type Done = { readonly file: string } | { readonly sent: boolean };

/** Said in the language of the screen, also when that changes afterwards. */
export function DoneLine({ done }: { readonly done: Done | null }) {
  const texts = useTexts();
  return (
    <p role="status">
      {done !== null && ('file' in done ? texts('ballots.saved', { file: done.file }) : texts('ballots.sent'))}
    </p>
  );
}
