// What one row below a header is: a person, a row of another kind, or a row that nobody can be sure of.

import { hasNameForm, nameApart } from '../../text/person-name.ts';
import type { ListColumn } from './columns.ts';
import { evidenceIn, isNumeric } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { hasHeadingWords, isPersonRather, isUnitName } from './groups.ts';
import type { NameColumns } from './name-columns.ts';
import { nameIn } from './name-columns.ts';
import { isNote, isSignature, isTotal } from './row-words.ts';
import type { RowKind } from './row-words.ts';

/** What a row turned out to be. */
export type RowClass =
  | { readonly kind: 'empty' }
  | { readonly kind: 'person'; readonly name: string }
  /** Only a running number stands in it. */
  | { readonly kind: 'number-only' }
  /** Texts that could be a person or something else. */
  | { readonly kind: 'unclear'; readonly text: string }
  | { readonly kind: Exclude<RowKind, 'title' | 'header'>; readonly text: string };

/** What the rows below one header have in common. */
export interface SectionManner {
  readonly columns: readonly ListColumn[];
  readonly names: NameColumns;
  readonly nameColumns: ReadonlySet<number>;
  /** People carry running numbers. */
  readonly isNumbered: boolean;
  /** Nothing but names, and numbers at most, stands in any row. */
  readonly isBare: boolean;
}

/** How far the walk through a section has come. */
export interface WalkState {
  readonly hasPeople: boolean;
  readonly inSignature: boolean;
  /** The last running number of a person; 0 before the first. */
  readonly lastNumber: number;
}

/** A row with what was found in it. */
interface RowAtHand {
  readonly cells: readonly string[];
  readonly used: readonly string[];
  readonly name: string;
  /** The name without numbers and titles before it. */
  readonly plain: string;
  readonly evidence: Evidence;
  readonly manner: SectionManner;
  readonly state: WalkState;
  /** The whole row as one text. */
  readonly text: string;
}

/** Whether a row is a person, or what else. `cells` are the row's own cells, merged ones not filled in. */
export function classify(cells: readonly string[], manner: SectionManner, state: WalkState): RowClass {
  const used = cells.filter((text) => text !== '');
  if (used.length === 0) return { kind: 'empty' };
  const name = nameIn(cells, manner.names);
  const row: RowAtHand = {
    cells,
    used,
    name,
    plain: nameApart(name).name,
    evidence: evidenceIn(cells, manner.columns, manner.nameColumns),
    manner,
    state,
    text: textOf(cells),
  };
  return asNumbering(row) ?? asPerson(row) ?? asWords(row) ?? asGroup(row) ?? asRest(row);
}

/** A row as people would read it: "B. ĐẠI BIỂU DỰ KHUYẾT". */
export function textOf(cells: readonly string[]): string {
  const [first = '', ...rest] = cells.filter((text) => text !== '');
  const isMarker = rest.length > 0 && /^(?:[IVXL]+|[A-ZĐ]|\d{1,3})$/u.test(first);
  return [isMarker ? `${first}.` : first, ...rest].join(' ');
}

/** "(1) (2) (3)" or "A B 1 2" under a header. */
function asNumbering({ used, text }: RowAtHand): RowClass | null {
  if (used.length < 2 || !used.every((cell) => /^[([]?(?:\d{1,2}|[A-ZĐ])[)\]]?$/u.test(cell))) return null;
  const numbers = used
    .map((cell) => Number(/\d+/u.exec(cell)?.[0] ?? Number.NaN))
    .filter((each) => !Number.isNaN(each));
  const isRising = numbers.every((each, index) => index === 0 || each === (numbers[index - 1] ?? 0) + 1);
  return isRising && (used.length > 2 || numbers.length === 2) ? { kind: 'numbering', text } : null;
}

const hasName = (name: string): boolean => {
  const apart = nameApart(name).name;
  return apart !== '' && hasNameForm(apart) && apart.split(' ').length <= 8;
};

/** A name with a number or with cells that fit their columns. */
function asPerson(row: RowAtHand): RowClass | null {
  const { name, evidence, state, plain } = row;
  if (name === '') return null;
  const { number, typed, loose } = evidence;
  const isWords = isTotal(plain) || isNote(plain) || (hasHeadingWords(plain) && !isPersonRather(plain));
  if (number === 'numeric' && !isWords) {
    const isInLine = !state.inSignature || typed > 0 || Number.parseInt(numberOf(row), 10) === state.lastNumber + 1;
    return isInLine ? { kind: 'person', name } : { kind: 'unclear', text: row.text };
  }
  if (number === 'numeric' && typed + loose.length > 0 && hasName(name) && !isTotal(name))
    return hasHeadingWords(name) && !hasProperCase(name) && typed === 0 && onlyCounts(loose)
      ? null
      : isUnitName(name) && typed === 0
        ? { kind: 'unclear', text: row.text }
        : { kind: 'person', name };
  if (typed > 0 && hasName(name) && !isWords) return { kind: 'person', name };
  if (typed > 0 && isWords && !isTotal(name) && !isNote(name) && typed + loose.length > 1)
    return { kind: 'unclear', text: row.text };
  return null;
}

const numberOf = ({ cells, manner }: RowAtHand): string =>
  cells[manner.columns.findIndex(({ meaning }) => meaning === 'number')]?.replace(/\D/gu, '') ?? '';

/** Every syllable begins with a capital, as in the names of people. */
const hasProperCase = (text: string): boolean =>
  text.split(' ').every((part) => /^\p{Lu}/u.test(part)) && /\p{Ll}/u.test(text) && text.split(' ').length <= 4;

const onlyCounts = (texts: readonly string[]): boolean =>
  texts.every((text) => /^[([]?\s*\d+\s*(?:đồng chí|đ\/c|đại biểu|người|đb)?\s*[)\]]?\.?$/iu.test(text));

/** Totals, notes and signatures, by their words. */
function asWords(row: RowAtHand): RowClass | null {
  const { name, used, evidence, state, text } = row;
  const lead = name === '' ? (used.find((each) => !isNumeric(each)) ?? used[0] ?? '') : row.plain;
  if (isTotal(lead)) return { kind: 'total', text };
  if (state.inSignature) return evidence.typed > 1 ? null : { kind: 'signature', text };
  if (evidence.number === 'numeric' && name !== '') return null;
  if (state.hasPeople && used.some(isSignature) && evidence.typed === 0) return { kind: 'signature', text };
  return isNote(lead) && evidence.typed === 0 ? { kind: 'note', text } : null;
}

/** Headings of groups: by their marker, by their words, by standing alone outside the names, in capitals. */
function asGroup(row: RowAtHand): RowClass | null {
  const { name, used, evidence, text, manner } = row;
  const texts = used.filter((each) => !isNumeric(each) && !/^(?:[IVXL]+|[A-ZĐ])[.)]?$/u.test(each));
  const lead = name === '' ? (texts[0] ?? '') : row.plain;
  const others = texts.filter((each) => each !== lead && each !== name && each !== row.cells[manner.names.given]);
  if (lead === '' || !onlyCounts(others) || evidence.typed > 1) return null;
  const group: RowClass = { kind: 'group', text };
  const isWords = hasHeadingWords(lead) && !isPersonRather(lead);
  if (evidence.number === 'numeric') return !isWords ? null : hasProperCase(lead) ? { kind: 'unclear', text } : group;
  if (evidence.number === 'marker') return isPersonRather(lead) ? { kind: 'unclear', text } : group;
  if (isWords || /^(?:[IVXL]+|[A-ZĐ])\s*[.)\-–]\s*\S/u.test(lead)) return group;
  const isOutside = name === '' && used.length === 1;
  const isCapitals = lead === lead.toUpperCase() && lead.includes(' ') && !isPersonRather(lead);
  return (isOutside || isCapitals) && !isPersonRather(lead) && !row.state.hasPeople ? group : isCapitals ? group : null;
}

/** What is left: a name with loose cells, a name alone, texts without a name. */
function asRest(row: RowAtHand): RowClass {
  const { name, evidence, manner, used, text } = row;
  const { number, typed, loose } = evidence;
  const unclear: RowClass = { kind: 'unclear', text };
  if (name === '') {
    if (number === 'numeric' && used.length === 1) return { kind: 'number-only' };
    return number === 'numeric' || typed > 0 ? { kind: 'person', name } : unclear;
  }
  if (number === 'numeric' || typed > 1) return { kind: 'person', name };
  if (!hasName(name)) return typed > 0 || (manner.isBare && !manner.isNumbered) ? { kind: 'person', name } : unclear;
  if (manner.isNumbered) return unclear;
  if (loose.length > 0) return loose.some(isPersonRather) ? unclear : { kind: 'person', name };
  return manner.isBare ? { kind: 'person', name } : unclear;
}
