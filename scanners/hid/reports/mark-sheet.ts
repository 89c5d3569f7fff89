// One sheet as a mark-sense reader gave it: whole, its checksum right, before anybody says what its marks mean.

export interface MarkSheet {
  /** The sheet's bytes, put together. */
  readonly content: Uint8Array;
  /** Number of the printed form; `null` where the profile knows none. */
  readonly form: number | null;
  /** The reader's own counter; `null` where the profile knows none. */
  readonly sheetNumber: number | null;
  /** Reports that it took. */
  readonly reports: number;
}
