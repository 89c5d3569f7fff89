// The credentials report as a picture for the hall's screen: one page of 1920 × 1080 that Chromium draws. Large figures,
// read from the last row.

import type { Congress } from '../../../core/congress/congress.ts';
import type { Credentials } from '../../../core/credentials/credentials.ts';
import { topicTables } from '../../../core/credentials/credentials-tables.ts';
import type { TopicLine, TopicTable } from '../../../core/credentials/credentials-tables.ts';
import { plainCount, shownPercent } from '../../../core/paper/figures.ts';
import type { Phrases } from '../../../core/paper/phrases.ts';
import { percentage } from '../../../core/text/percentage.ts';
import { escapeHtml } from './html-text.ts';
import { appFontUrl } from '../paper-style.ts';

/** Size of the picture in pixels. */
export const pictureSize = { width: 1920, height: 1080 } as const;

export interface PictureOrder {
  readonly congress: Congress;
  readonly credentials: Credentials;
  readonly phrases: Phrases;
}

/** Lines of a topic that the hall can read; the rest is one line. */
const mostLines = 6;

const style = `
@font-face{font-family:Tinos;font-weight:400;src:url("${appFontUrl('Tinos_400Regular.ttf')}") format("truetype")}
@font-face{font-family:Tinos;font-weight:700;src:url("${appFontUrl('Tinos_700Bold.ttf')}") format("truetype")}
*{box-sizing:border-box;margin:0;padding:0}
html,body{width:1920px;height:1080px;overflow:hidden}
body{background:#fff;color:#16181b;font:400 27px/1.25 Tinos,"Times New Roman",serif;font-variant-numeric:lining-nums tabular-nums;padding:36px 48px;display:flex;flex-direction:column;gap:22px}
h1{font-size:44px;line-height:1.15;color:#8a1c1c;text-align:center}
.congress{font-size:32px;text-align:center;margin-top:-12px}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;text-align:center}
.figures div{border-top:4px solid #8a1c1c;padding-top:4px}
.figures b{display:block;font-size:76px;line-height:1.1}
.topics{flex:1;min-height:0;display:grid;grid-template-columns:repeat(4,1fr);grid-auto-rows:1fr;gap:18px 40px}
h2{font-size:31px;line-height:1.2;border-bottom:2px solid #16181b;margin-bottom:4px}
table{width:100%;border-collapse:collapse}
td{padding:1px 0;vertical-align:baseline}
td+td{text-align:right;white-space:nowrap;padding-left:12px}
td+td+td{color:#474c52;font-size:24px;width:104px}
.remark{font-size:23px;line-height:1.2;color:#474c52;margin-top:4px}
.rehearsal{position:fixed;right:48px;top:36px;border:3px solid #8a1c1c;color:#8a1c1c;font-weight:700;padding:2px 16px}
`;

/** The page of the picture. */
export function credentialsPictureHtml({ congress, credentials, phrases }: PictureOrder): string {
  const { language } = phrases;
  const { counts, presentPercent } = credentials;
  const figure = (key: string, value: string): string =>
    `<div><b>${escapeHtml(value)}</b>${escapeHtml(phrases.say(`picture.${key}`))}</div>`;
  const tables = topicTables(credentials, congress.meeting, phrases).map((table) =>
    topicHtml(shortened(table, credentials.total, phrases), phrases),
  );
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src app://local">`,
    `<title>${escapeHtml(congress.title)}</title><style>${style}</style></head><body>`,
    congress.purpose === 'rehearsal' ? `<p class="rehearsal">${escapeHtml(phrases.say('picture.rehearsal'))}</p>` : '',
    `<h1>${escapeHtml(phrases.say(`credentials.title-${congress.meeting}`))}</h1><p class="congress">${escapeHtml(congress.title)}</p>`,
    `<div class="figures">${figure('summoned', plainCount(counts.voters, language))}${figure('present', plainCount(counts.present, language))}${figure('share', shownPercent(presentPercent, language))}</div>`,
    `<div class="topics">${tables.join('')}</div></body></html>`,
  ].join('\n');
}

/** The most numerous lines, and the rest as one, where there are too many. */
function shortened(table: TopicTable, total: number, phrases: Phrases): TopicTable {
  if (table.lines.length <= mostLines) return table;
  const rest = table.lines.slice(mostLines - 1);
  const people = rest.reduce((sum, { count }) => sum + count, 0);
  const name = phrases.say('picture.more', { count: rest.length, people });
  const more: TopicLine = { name, count: people, percent: percentage(people, total) };
  return { ...table, lines: [...table.lines.slice(0, mostLines - 1), more] };
}

const topicHtml = ({ title, lines, remarks }: TopicTable, { language }: Phrases): string => {
  const rows = lines.map(
    ({ name, count, percent }) =>
      `<tr><td>${escapeHtml(name)}</td><td><b>${plainCount(count, language)}</b></td><td>${shownPercent(percent, language)}</td></tr>`,
  );
  return `<section><h2>${escapeHtml(title)}</h2><table>${rows.join('')}</table>${remarks.map((remark) => `<p class="remark">${escapeHtml(remark)}</p>`).join('')}</section>`;
};
