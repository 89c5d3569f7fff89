// A paper as one HTML page for Chromium: to look at, to print, to turn into PDF. No script, no outside address but
// the typeface, and every word that people typed is escaped.

import type { Heading, Paper } from '../../../core/paper/paper.ts';
import { blockHtml } from './block-html.ts';
import { escapeHtml } from './html-text.ts';
import { flowOf } from '../layout.ts';
import { appFontUrl, paperStyle } from '../paper-style.ts';
import type { FontUrl } from '../paper-style.ts';

/** Where typeface and style come from. */
export interface PaperPage {
  /** Addresses of the typeface's files; `appFontUrl` where nothing is said. */
  readonly fontUrl?: FontUrl;
  /** Address of the style sheet (`paperStyle`), where the page's policy allows no style of its own. */
  readonly styleUrl?: string;
}

const paragraphs = (kind: string, lines: readonly string[]): string =>
  lines.map((line) => `<p class="${kind}">${escapeHtml(line)}</p>`).join('');

const headingHtml = ({ superior, issuer, right, placeAndDate }: Heading): string => {
  const [title, ...motto] = right;
  const nation =
    motto.length === 0
      ? `<p><span class="nation">${escapeHtml(title)}</span></p>`
      : `<p class="state">${escapeHtml(title)}</p>${motto.map((line) => `<p class="motto"><span>${escapeHtml(line)}</span></p>`).join('')}`;
  return (
    `<header class="head"><div>${paragraphs('superior', superior)}${paragraphs('issuer', issuer)}<p class="star">*</p></div>` +
    `<div>${nation}<p class="date">${escapeHtml(placeAndDate)}</p></div></header>`
  );
};

const policyOf = (fontUrl: FontUrl, styleUrl: string | undefined): string => {
  const originOf = (address: string): string => /^[a-z][a-z0-9+.-]*:(\/\/[^/]+)?/u.exec(address)?.[0] ?? "'self'";
  const style = styleUrl === undefined ? "'unsafe-inline'" : originOf(styleUrl);
  return `default-src 'none'; style-src ${style}; font-src ${originOf(fontUrl('font'))}`;
};

/** A word across the text, behind it; browsers repeat it on every page. */
const watermarkHtml = ({ watermark }: Paper): string =>
  watermark === null
    ? ''
    : `<div class="watermark${watermark.length > 8 ? ' long' : ''}" aria-hidden="true"><span>${escapeHtml(watermark)}</span></div>`;

/** The whole page. The same paper gives the same text. */
export const paperHtml = (paper: Paper, { fontUrl = appFontUrl, styleUrl }: PaperPage = {}): string => {
  const style =
    styleUrl === undefined
      ? `<style>${paperStyle(fontUrl)}</style>`
      : `<link rel="stylesheet" href="${escapeHtml(styleUrl)}">`;
  const blocks = paper.blocks.map((block, index) => blockHtml(block, paper, flowOf(block, paper.blocks[index + 1])));
  return [
    '<!doctype html>',
    `<html lang="${paper.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(fontUrl, styleUrl))}">`,
    `<title>${escapeHtml(paper.properties.title)}</title>${style}</head>`,
    `<body class="${paper.kind}">${watermarkHtml(paper)}${headingHtml(paper.heading)}`,
    `<h1>${escapeHtml(paper.title)}</h1>${paragraphs('subject', paper.subject)}<p class="rule">-----</p>`,
    ...blocks,
    '</body></html>',
  ].join('\n');
};
