// What became of each paper since the congress was opened: which were printed, and in which formats they were saved.

import { create } from 'zustand';

export type PaperFormat = 'pdf' | 'docx' | 'xlsx';

interface PaperMarks {
  readonly isPrinted: boolean;
  readonly saved: readonly PaperFormat[];
}

const untouched: PaperMarks = { isPrinted: false, saved: [] };

/** By contest, result and paper: another result has other papers. */
const useMarks = create<Readonly<Record<string, PaperMarks>>>()(() => ({}));

export const useMarksOf = (paper: string): PaperMarks => useMarks((marks) => marks[paper] ?? untouched);

export function markPrinted(paper: string): void {
  const marks = useMarks.getState()[paper] ?? untouched;
  useMarks.setState({ [paper]: { ...marks, isPrinted: true } });
}

export function markSaved(paper: string, format: PaperFormat): void {
  const marks = useMarks.getState()[paper] ?? untouched;
  useMarks.setState({ [paper]: { ...marks, saved: [...new Set([...marks.saved, format])] } });
}
