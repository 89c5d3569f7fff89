// What use cases that make papers need of where they run: somebody who asks for a place, a printer, and who draws papers.

import type { PaperName } from '../../../core/ballot-form/paper.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';

/** Formats of papers of record. */
export type DocumentFormat = 'pdf' | 'docx' | 'xlsx';

/** What a file holds: the name of its kind, as people know it, and the ending of its name. */
export interface FileKind {
  readonly name: string;
  readonly ending: string;
}

/** Where papers go. */
export interface PaperOutput {
  /** Asks where to write a file of this name; `null` for a user who gives up. */
  readonly askWhere: (fileName: string, kind: FileKind) => Promise<string | null>;
  /** Shows the PDF and hands it to the system's printing. F.906 where there is no printer; `task` is what asked. */
  readonly print: (pdf: Uint8Array, task: string, sheet?: PaperName) => Promise<Result<void, Finding>>;
}

/** Who draws papers. */
export interface PaperMakers {
  /** A complete page to look at. */
  readonly page: (paper: Paper) => Promise<string>;
  readonly bytes: (paper: Paper, format: DocumentFormat) => Promise<Uint8Array>;
}
