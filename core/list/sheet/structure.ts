// The rows of a sheet by what they are: headers, people, groups, totals, signatures, notes, titles; each row once.

import type { Finding } from '../../finding/finding.ts';
import { hasNameForm, nameApart } from '../../text/person-name.ts';
import { listFinding } from './checks.ts';
import { classify, textOf } from './classify.ts';
import type { RowClass, SectionManner, WalkState } from './classify.ts';
import type { ListColumn } from './columns.ts';
import { evidenceIn } from './evidence.ts';
import { headingOf, isUnitName, openGroups } from './groups.ts';
import type { GroupHeading, OpenGroups } from './groups.ts';
import { headersOf } from './header.ts';
import type { HeaderSource, ListHeader } from './header.ts';
import { nameColumnsOf, nameIn, withNameParts } from './name-columns.ts';
import { isPersonLike } from './row-words.ts';
import type { RowKind } from './row-words.ts';

/** A row that is a person, as it stands in the sheet. */
export interface PersonLine {
  /** Counts from 1. */
  readonly row: number;
  readonly name: string;
  /** Cells with merged ones filled in. */
  readonly cells: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly groups: OpenGroups;
}

/** A row that is none. */
export interface OtherLine {
  readonly row: number;
  readonly kind: RowKind;
  readonly text: string;
}

export interface Structure {
  readonly people: readonly PersonLine[];
  readonly others: readonly OtherLine[];
  readonly findings: readonly Finding[];
  /** Columns of the first header; empty where no header was found and none is needed. */
  readonly columns: readonly ListColumn[];
  /** Whether the sheet says where names stand. */
  readonly hasNames: boolean;
}

/** A sheet with merged cells filled in from above, beside its own cells. */
export interface StructureSource extends HeaderSource {
  /** The rows with cells that are merged downwards filled in. */
  readonly filled: readonly (readonly string[])[];
}

/** Says of every row what it is. */
export function structureOf(source: StructureSource): Structure {
  const headers = headersOf({ rows: source.filled, merges: source.merges });
  const bare = headers.length === 0 ? bareHeader(source.rows) : null;
  const sections = bare === null ? headers : [bare];
  const found = new Walk(source);
  const [first] = sections;
  if (first === undefined) return found.nothing();
  found.titles(0, first.firstRow);
  for (const [index, header] of sections.entries()) {
    found.header(header);
    const end = sections[index + 1]?.firstRow ?? source.rows.length;
    found.section(header, end, index + 1 < sections.length);
  }
  return found.all();
}

/** Columns of a list of names that has no header: names alone, or names behind numbers. */
function bareHeader(rows: HeaderSource['rows']): ListHeader | null {
  const used = rows.filter((row) => row.some((text) => text !== ''));
  const widest = Math.max(0, ...used.map((row) => row.findLastIndex((text) => text !== '') + 1));
  const name: ListColumn = { header: '', meaning: 'full-name' };
  const frame = (columns: readonly ListColumn[]): ListHeader => ({ columns, firstRow: 0, bodyRow: 0 });
  const names = used.filter((row) => isSurelyName(nameApart(row[0] ?? '').name)).length;
  if (widest === 1) return names * 2 > used.length ? frame([name]) : null;
  const isNumbered = used.every(([first]) => /^\d+[.)]?$/u.test(first ?? ''));
  return widest === 2 && isNumbered ? frame([{ header: '', meaning: 'number' }, name]) : null;
}

/** Without a header a list must begin with names as people of Việt Nam have them: "Lê An", "K'Mák", "H Hen Niê". */
const isSurelyName = (text: string): boolean =>
  isPersonLike(text) || (hasNameForm(text) && /^[HYK](?:['’ʼ -]|\s)/u.test(text));

/** Goes through the rows from the top. Invariant: each row that is not empty was put into exactly one of the lists. */
class Walk {
  readonly #source: StructureSource;
  readonly #people: PersonLine[] = [];
  readonly #others: OtherLine[] = [];
  readonly #findings: Finding[] = [];
  #columns: readonly ListColumn[] = [];
  #groups: OpenGroups = [];
  #lastTaken: 'heading' | 'people' = 'heading';

  constructor(source: StructureSource) {
    this.#source = source;
  }

  titles(from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const row = this.#source.rows[index] ?? [];
      if (row.some((text) => text !== '')) this.#other(index, 'title', textOf(row));
    }
  }

  header({ firstRow, bodyRow }: ListHeader): void {
    for (let index = firstRow; index < bodyRow; index += 1) {
      const row = this.#source.rows[index] ?? [];
      if (row.some((text) => text !== '')) this.#other(index, 'header', textOf(row));
    }
  }

  section(header: ListHeader, end: number, isFollowed: boolean): void {
    const body = this.#source.rows.slice(header.bodyRow, end);
    const columns = withNameParts(header.columns, body);
    if (this.#columns.length === 0) this.#columns = columns;
    const manner = mannerOf(columns, body);
    let state: WalkState = { hasPeople: false, inSignature: false, lastNumber: 0 };
    const kinds: RowClass[] = [];
    for (const cells of body) {
      const found = classify(cells, manner, state);
      kinds.push(found);
      state = after(state, found, cells, manner);
    }
    const titlesFrom = isFollowed ? lastOfTable(kinds) + 1 : kinds.length;
    for (const [offset, found] of kinds.entries())
      this.#take(found, header.bodyRow + offset, manner, offset >= titlesFrom);
  }

  #take(found: RowClass, index: number, manner: SectionManner, isTitle: boolean): void {
    if (isTitle && found.kind !== 'empty') {
      this.#titleOfNext(found, index, manner);
      return;
    }
    switch (found.kind) {
      case 'empty':
        return;
      case 'person':
        this.#lastTaken = 'people';
        this.#people.push({
          row: index + 1,
          name: found.name,
          cells: this.#source.filled[index] ?? [],
          columns: manner.columns,
          groups: this.#groups,
        });
        return;
      case 'number-only':
        this.#numberOnly(index);
        return;
      case 'unclear':
        this.#unclear(index, found.text);
        return;
      case 'group':
        this.#group(index, found.text, manner);
        return;
      default:
        this.#other(index, found.kind, found.text);
    }
  }

  /** Texts between one page's table and the next header; one that names a unit heads the people below. */
  #titleOfNext(found: RowClass, index: number, manner: SectionManner): void {
    const row = this.#source.rows[index] ?? [];
    const text = textOf(row);
    const hasDelegations = manner.columns.some(({ meaning }) => meaning === 'delegation');
    if (found.kind === 'group' && (!hasDelegations || !isUnitName(text))) this.#group(index, text, manner);
    else if (found.kind === 'signature' || found.kind === 'total' || found.kind === 'note')
      this.#other(index, found.kind, text);
    else this.#other(index, 'title', text);
  }

  #group(index: number, text: string, manner: SectionManner): void {
    const row = this.#source.rows[index] ?? [];
    const marker = row[manner.columns.findIndex(({ meaning }) => meaning === 'number')] ?? '';
    const name = nameIn(row, manner.names);
    const lead = name === '' ? (row.find((each) => each !== '' && each !== marker) ?? marker) : name;
    const heading: GroupHeading = headingOf(lead === marker ? '' : marker, lead);
    this.#groups = openGroups(this.#groups, heading, this.#lastTaken);
    this.#lastTaken = 'heading';
    this.#other(index, 'group', text);
    const place = { row: index + 1, column: null };
    if (heading.certainty === 'open')
      this.#findings.push(listFinding('list-group-not-understood', place, { text: heading.name }));
  }

  /** A number without a name between people is a person whose name is missing; below them it is an empty form. */
  #numberOnly(index: number): void {
    this.#findings.push(listFinding('list-number-only', { row: index + 1, column: null }));
  }

  #unclear(index: number, text: string): void {
    this.#findings.push(
      listFinding('list-row-unclear', { row: index + 1, column: null }, { text: text.slice(0, 120) }),
    );
  }

  #other(index: number, kind: RowKind, text: string): void {
    this.#others.push({ row: index + 1, kind, text });
  }

  nothing(): Structure {
    return { people: [], others: [], findings: [], columns: [], hasNames: false };
  }

  all(): Structure {
    const last = this.#people.at(-1)?.row ?? 0;
    const findings = this.#findings.map((finding) =>
      finding.code === 'list-number-only' && Number(finding.figures['row']) < last
        ? listFinding('list-row-without-name', { row: Number(finding.figures['row']), column: null })
        : finding,
    );
    return { people: this.#people, others: this.#others, findings, columns: this.#columns, hasNames: true };
  }
}

const after = (state: WalkState, found: RowClass, cells: readonly string[], manner: SectionManner): WalkState => {
  if (found.kind === 'signature') return { ...state, inSignature: true };
  if (found.kind !== 'person') return state;
  const number = cells[manner.columns.findIndex(({ meaning }) => meaning === 'number')]?.replace(/\D/gu, '') ?? '';
  return { hasPeople: true, inSignature: false, lastNumber: number === '' ? state.lastNumber : Number(number) };
};

/** The last row that surely belongs to the table, before the next header's titles. */
const lastOfTable = (kinds: readonly RowClass[]): number =>
  kinds.findLastIndex(({ kind }) => kind === 'person' || kind === 'number-only');

function mannerOf(columns: readonly ListColumn[], body: HeaderSource['rows']): SectionManner {
  const names = nameColumnsOf(columns, body);
  const nameColumns = new Set([names.full, names.family, names.given].filter((place) => place >= 0));
  let named = 0;
  let numbered = 0;
  let isBare = true;
  for (const cells of body) {
    const name = nameIn(cells, names);
    if (name === '' || !hasNameForm(nameApart(name).name)) continue;
    const { number, typed, loose } = evidenceIn(cells, columns, nameColumns);
    named += 1;
    if (number === 'numeric') numbered += 1;
    if (typed + loose.length > 0) isBare = false;
  }
  return { columns, names, nameColumns, isNumbered: numbered * 2 >= named && numbered > 0, isBare };
}
