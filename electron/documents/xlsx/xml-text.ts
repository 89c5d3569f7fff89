// The text of XML with its five entities and numbered characters; there are no others.

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (code: number): string | null =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : null;

const entity = (name: string): string | null => {
  if (name.startsWith('#x')) return characterOf(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return characterOf(Number.parseInt(name.slice(1), 10));
  return namedEntities[name] ?? null;
};

const entityInText = /&([^;&\s]{0,12});?/gu;

/** Text with its entities resolved; `null` where one is unknown. */
export const resolvedText = (text: string): string | null => {
  if (!text.includes('&')) return text;
  const unknown = [...text.matchAll(entityInText)].some(([, name = '']) => entity(name) === null);
  return unknown ? null : text.replace(entityInText, (_, name: string) => entity(name) ?? '');
};
