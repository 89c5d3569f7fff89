// A paper as data: what it says and in which order, not how it is drawn. Every format is made from this one value.

/** Languages a paper can be written in. The Vietnamese one is signed; the English one is for reading along. */
export type Language = 'vi' | 'en';

export type PaperKind =
  | 'minutes'
  | 'elected-list'
  | 'announcement'
  | 'entry-log'
  | 'explanation'
  | 'issued-and-returned'
  | 'credentials'
  | 'zero-report';

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  readonly face: 'plain' | 'strong' | 'emphasis';
}

/** A cell of a table. Numbers stay numbers, so that a workbook can reckon with them. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** A whole number of persons or ballots. */
  | { readonly kind: 'count'; readonly count: number }
  /** Two decimals with a point, as results keep them: "85.59". */
  | { readonly kind: 'percent'; readonly percent: string };

export interface Column {
  readonly heading: string;
  /** Share of the table's width; shares of a table need not add up to anything. */
  readonly share: number;
  readonly align: 'left' | 'centre' | 'right';
}

/** Lines of a signature: on whose behalf, which post, the note beneath, the name if it is known. */
export interface Signature {
  readonly lines: readonly string[];
  readonly note: string;
  /** "" leaves a dotted line to be filled in by hand. */
  readonly name: string;
}

/** One item of a list: "-" at the first level, "+" under it, or a line that carries its own number. */
export interface Item {
  readonly mark: '-' | '+' | '';
  readonly runs: readonly Run[];
}

export type Block =
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  /** Names in order, numbered from 1, set in as many columns as there is room for. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: 'digest';
      readonly caption: string;
      readonly groups: readonly string[];
      readonly payload: string;
      readonly note: string;
    }
  /** Kept together on one page. `members` sign under the two signatures; `receivers` stand at lower left. */
  | {
      readonly kind: 'signatures';
      readonly left: Signature | null;
      readonly right: Signature;
      readonly members: { readonly caption: string; readonly names: readonly string[] } | null;
      readonly receivers: { readonly caption: string; readonly lines: readonly string[] };
    };

/** The head of the first page: who issues at left, the Party (or the State) with place and date at right. */
export interface Heading {
  /** Bodies above the issuing one, from the highest; may be empty. */
  readonly superior: readonly string[];
  /** The issuing body, line by line. */
  readonly issuer: readonly string[];
  readonly right: readonly [title: string, ...motto: string[]];
  readonly placeAndDate: string;
}

/** A sheet of the workbook that goes with a paper. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Paper {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly heading: Heading;
  readonly title: string;
  /** What it is about, line by line; the last may say which round. */
  readonly subject: readonly string[];
  readonly blocks: readonly Block[];
  readonly sheets: readonly Sheet[];
  /** Word that is printed across every page; `null` for a real congress. */
  readonly watermark: string | null;
  readonly properties: {
    readonly title: string;
    readonly author: string;
    /** ISO 8601; files carry this date and no other, so that the same result gives the same bytes. */
    readonly writtenAt: string;
  };
}

/** The minutes of one contest. */
export type MinutesDocument = Paper;

export const plain = (text: string): Run => ({ text, face: 'plain' });
export const strong = (text: string): Run => ({ text, face: 'strong' });
export const textCell = (text: string): Cell => ({ kind: 'text', text });
export const countCell = (count: number): Cell => ({ kind: 'count', count });
export const percentCell = (percent: string): Cell => ({ kind: 'percent', percent });

export const section = (text: string): Block => ({ kind: 'section', text });
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
export const items = (...lines: readonly Item[]): Block => ({ kind: 'items', items: lines });
export const item = (...runs: readonly Run[]): Item => ({ mark: '-', runs });
export const subItem = (...runs: readonly Run[]): Item => ({ mark: '+', runs });
export const numberedItem = (number: number, ...runs: readonly Run[]): Item => ({
  mark: '',
  runs: [plain(`${number}. `), ...runs],
});
