// Tables as the clipboard gives them: rows of cells separated by tabs, semicolons or commas, cells in quotes.

/** What can stand between cells, the surest first. */
const separators = ['\t', ';', ','] as const;

type Separator = (typeof separators)[number];

/** The separator of a table: the first of tab, semicolon, comma that stands outside quotes; a tab for one column. */
export function separatorOf(text: string): Separator {
  const outsideQuotes = text.replace(/"(?:[^"]|"")*"/gu, '');
  return separators.find((separator) => outsideQuotes.includes(separator)) ?? '\t';
}

/** Rows of cells. A cell that starts with a quote runs to its closing quote, over line ends; a doubled quote is one. */
export function readTable(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const lines = text.replace(/\r\n?/gu, '\n');
  while (at <= lines.length) {
    const cell = readCell(lines, at, separator);
    row.push(cell.text);
    at = cell.end + 1;
    if (lines[cell.end] === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where the separator or line end after the cell stands. */
  readonly end: number;
}

function readCell(text: string, from: number, separator: Separator): Cell {
  const quoted = /"((?:[^"]|"")*)"[^\S\n\t]*(?=[\t;,\n]|$)/uy;
  quoted.lastIndex = from;
  const found = quoted.exec(text);
  const afterQuotes = text[quoted.lastIndex];
  if (found !== null && (afterQuotes === undefined || afterQuotes === '\n' || afterQuotes === separator)) {
    return { text: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  }
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { text: text.slice(from, end), end };
}
