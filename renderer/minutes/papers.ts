// The papers of a contest that can be looked at, saved and printed.

/** In the order in which a committee needs them. */
export const papers = ['minutes', 'elected-list', 'announcement', 'explanation', 'entry-log'] as const;

export type PaperKind = (typeof papers)[number];
