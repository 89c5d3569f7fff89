// How papers look on the page, after 36-HD/VPTW: A4, margins 20, 15, 20 and 30 mm (top, right, bottom, left),
// a serif of Times' measures at 14 points, tables at 13.

/** Margins of every page in millimetres. */
export const pageMargins = { top: 20, right: 15, bottom: 20, left: 30 } as const;

/** The four faces of the paper's typeface, by the files of `@expo-google-fonts/tinos`. */
const faces = [
  { file: 'Tinos_400Regular.ttf', weight: 400, slope: 'normal' },
  { file: 'Tinos_400Regular_Italic.ttf', weight: 400, slope: 'italic' },
  { file: 'Tinos_700Bold.ttf', weight: 700, slope: 'normal' },
  { file: 'Tinos_700Bold_Italic.ttf', weight: 700, slope: 'italic' },
] as const;

/** Where a face of the typeface is found: its file's name → its URL. */
export type FontUrl = (file: string) => string;

/** The app's own scheme, as the window and the printer reach it. */
export const appFontUrl: FontUrl = (file) => `app://local/fonts/${file}`;

const fontFaces = (fontUrl: FontUrl): string =>
  faces
    .map(
      ({ file, weight, slope }) =>
        `@font-face{font-family:Tinos;font-weight:${weight};font-style:${slope};src:url("${fontUrl(file)}") format("truetype")}`,
    )
    .join('\n');

const { top, right, bottom, left } = pageMargins;

/**
 * The rules of every paper. Page numbers stand in the margin from the second page on: browsers from version 131 set
 * them by these rules, older ones by the header of `print-layout.ts`.
 */
const rules = `
@page{size:210mm 297mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;@top-center{content:counter(page);font:14pt Tinos,"Times New Roman",serif;padding-top:10mm;vertical-align:top}}
@page:first{@top-center{content:none}}
*{box-sizing:border-box}
html{margin:0;background:#fff;color:#000;font:14pt/1.25 Tinos,"Times New Roman",serif;-webkit-print-color-adjust:exact}
body{margin:0}
p{margin:0 0 4pt;text-align:justify;text-indent:10mm;orphans:2;widows:2}
.head{font-size:14pt;display:grid;grid-template-columns:9fr 10fr;column-gap:4mm;margin-bottom:14pt;text-align:center;line-height:1.2}
.head p{margin:0;text-align:center;text-indent:0}
.head .issuer{font-weight:700;font-size:13pt}
.head .superior{font-size:13pt}
.head .star{line-height:1;padding-top:3pt}
.head .nation{display:inline-block;font-weight:700;font-size:15pt;white-space:nowrap;padding-bottom:2pt;border-bottom:.75pt solid #000}
.head .motto{font-weight:700}
.head .motto span{display:inline-block;border-bottom:.75pt solid #000;padding-bottom:2pt}
.head .date{font-style:italic;padding-top:8pt}
.head .state{font-size:12.5pt;font-weight:700;white-space:nowrap}
h1{margin:10pt 0 0;font-size:16pt;line-height:1.25;text-align:center}
.subject{margin:0;font-size:14pt;font-weight:700;text-align:center;text-indent:0}
.rule{margin:0 0 8pt;text-align:center;text-indent:0;line-height:1}
h2{margin:8pt 0 4pt;font-size:14pt;line-height:1.25;text-indent:10mm;break-after:avoid}
.plus{padding-left:6mm}
.code{white-space:nowrap}
.lead{break-after:avoid}
table{width:100%;border-collapse:collapse;font-size:13pt;line-height:1.2}
table.ruled{width:calc(100% - 1pt);margin:4pt 0 8pt}
.ruled th,.ruled td{border:.5pt solid #000;padding:2pt 4pt;vertical-align:middle}
.ruled th{font-weight:700;text-align:center}
.ruled td{font-variant-numeric:tabular-nums}
thead{display:table-header-group}
tr{break-inside:avoid}
.ruled tbody tr:nth-child(-n+2){break-after:avoid}
.ruled tbody tr:nth-last-child(-n+2){break-before:avoid}
.left{text-align:left}.centre{text-align:center}.right{text-align:right}
.names{margin:0 0 6pt;table-layout:fixed}
.names td{padding:1pt 2pt 1pt 0;vertical-align:top}
.digest{width:calc(100% - 1pt);display:grid;grid-template-columns:30mm 1fr;column-gap:4mm;align-items:center;margin:8pt 0;padding:2mm;border:.5pt solid #000;font-size:12pt;line-height:1.2;break-inside:avoid;break-after:avoid}
.digest p{margin:0;text-align:left;text-indent:0}
.digest .caption{font-weight:700}
.digest .groups{display:grid;grid-template-columns:repeat(8,max-content);column-gap:3mm;margin:1mm 0;font-size:13pt;font-variant-numeric:tabular-nums}
.square-code{display:block;width:30mm;height:30mm}
.signatures{margin-top:14pt;break-inside:avoid}
.pair{display:grid;grid-template-columns:1fr 1fr;column-gap:6mm}
.signature{display:flex;flex-direction:column;text-align:center}
.signature p,.members p{margin:0;text-align:center;text-indent:0}
.signature .post,.members .caption{font-weight:700}
.signature .note,.members .note{font-style:italic;font-size:12pt}
.signature .name{margin-top:auto;padding-top:22mm;font-weight:700}
.signature .line{margin-top:auto;padding-top:22mm}
.members{margin-top:10pt}
.members .people{display:flex;flex-wrap:wrap;justify-content:center}
.members .people p{width:33.33%;margin-top:15mm;font-weight:700;font-size:13pt}
.receivers{margin-top:10pt;font-size:12pt;line-height:1.2}
.pair .receivers{margin-top:0}
.receivers p{margin:0;text-align:left;text-indent:0}
.receivers .caption{font-size:14pt;text-decoration:underline}
.watermark{position:fixed;inset:0;display:grid;place-items:center;z-index:-1}
.watermark span{font-weight:700;font-size:92pt;letter-spacing:6pt;white-space:nowrap;color:#e8e8e8;transform:rotate(-52deg)}
.watermark.long span{font-size:74pt;letter-spacing:2pt}
.announcement>p:not(.subject){font-size:16pt;line-height:1.5}
@media screen{html{background:#fff}body{width:210mm;min-height:297mm;margin:0 auto;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;position:relative}}
`;

/** The whole style sheet of a paper. */
export const paperStyle = (fontUrl: FontUrl): string => `${fontFaces(fontUrl)}\n${rules.trim()}\n`;
