// The blocks of a paper as HTML, one function each.

import { cellText } from '../../../core/paper/figures.ts';
import type { Block, Paper, Run, Signature } from '../../../core/paper/paper.ts';
import { escapeHtml, runningHtml } from './html-text.ts';
import { columnsOfNames, rowsOfNames, sectionNumbers } from '../layout.ts';
import type { Flow } from '../layout.ts';
import { squareCode, squareCodeSvg } from '../square-code.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const runHtml = ({ text, face }: Run): string => {
  switch (face) {
    case 'plain':
      return runningHtml(text);
    case 'strong':
      return `<strong>${runningHtml(text)}</strong>`;
    case 'emphasis':
      return `<em>${runningHtml(text)}</em>`;
  }
};

const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('');

const itemsHtml = ({ items }: Of<'items'>, flow: Flow): string =>
  items
    .map(({ mark, runs }, index) => {
      const last = flow === 'with-next' && index === items.length - 1;
      const kinds = [...(mark === '+' ? ['plus'] : []), ...(last ? ['lead'] : [])].join(' ');
      return `<p${kinds === '' ? '' : ` class="${kinds}"`}>${mark === '' ? '' : `${mark} `}${runsHtml(runs)}</p>`;
    })
    .join('\n');

const namesHtml = ({ names }: Of<'names'>): string => {
  const rows = rowsOfNames(names, columnsOfNames(names)).map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table class="names"><tbody>${rows.join('')}</tbody></table>`;
};

const tableHtml = ({ columns, rows }: Of<'table'>, { language }: Paper): string => {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col width="${((100 * share) / total).toFixed(2)}%">`).join('');
  const heads = columns.map(({ heading }) => `<th scope="col">${escapeHtml(heading)}</th>`).join('');
  const lines = rows.map(
    (row) =>
      `<tr>${row
        .map(
          (cell, index) =>
            `<td class="${columns[index]?.align ?? 'left'}">${runningHtml(cellText(cell, language))}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<table class="ruled"><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
};

const digestHtml = ({ caption, groups, payload, note }: Of<'digest'>): string =>
  `<section class="digest">${squareCodeSvg(squareCode(payload), escapeHtml(caption))}<div><p class="caption">${escapeHtml(caption)}</p>` +
  `<div class="groups">${groups.map((group) => `<span>${escapeHtml(group)}</span>`).join(' ')}</div>` +
  `<p>${escapeHtml(note)}</p></div></section>`;

const signatureHtml = ({ lines, note, name }: Signature): string =>
  `<div class="signature">${lines.map((line) => `<p class="post">${escapeHtml(line)}</p>`).join('')}<p class="note">${escapeHtml(note)}</p>` +
  `${name === '' ? '<p class="line">..............................</p>' : `<p class="name">${escapeHtml(name)}</p>`}</div>`;

const receiversHtml = ({ caption, lines }: Of<'signatures'>['receivers']): string =>
  `<div class="receivers"><p class="caption">${escapeHtml(caption)}</p>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`;

const signaturesHtml = ({ left, right, members, receivers }: Of<'signatures'>): string => {
  const pair = `<div class="pair">${left === null ? receiversHtml(receivers) : signatureHtml(left)}${signatureHtml(right)}</div>`;
  const people =
    members === null
      ? ''
      : `<div class="members"><p class="caption">${escapeHtml(members.caption)}</p>` +
        `<p class="note">${escapeHtml(right.note)}</p>` +
        `<div class="people">${members.names.map((name) => `<p>${escapeHtml(name)}</p>`).join('')}</div></div>`;
  return `<section class="signatures">${pair}${people}${left === null ? '' : receiversHtml(receivers)}</section>`;
};

/** One block of `paper`. */
export const blockHtml = (block: Block, paper: Paper, flow: Flow): string => {
  switch (block.kind) {
    case 'section':
      return `<h2>${sectionNumbers(paper).get(block) ?? ''}. ${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p${flow === 'with-next' ? ' class="lead"' : ''}>${runsHtml(block.runs)}</p>`;
    case 'items':
      return itemsHtml(block, flow);
    case 'names':
      return namesHtml(block);
    case 'table':
      return tableHtml(block, paper);
    case 'digest':
      return digestHtml(block);
    case 'signatures':
      return signaturesHtml(block);
  }
};
