// Text on its way into HTML: everything that people typed is escaped, always.

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => replacements[sign] ?? sign);

/** `text` as running text: the number of a document, "190-QĐ/TW", is never broken at the end of a line. */
export const runningHtml = (text: string): string =>
  escapeHtml(text).replace(/\d+-\p{Lu}+\/\p{Lu}+/gu, (number) => `<span class="code">${number}</span>`);
