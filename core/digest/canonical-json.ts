// Canonical JSON (RFC 8785): one value, one text, so that a digest over the text is a digest over the value.

/**
 * The text of a JSON value: members sorted by UTF-16 units, no spaces, numbers and texts as ECMAScript writes them.
 * Members that are `undefined` are left out. Whatever JSON cannot say exactly is a bug and throws:
 * numbers that are not finite, lone surrogates, functions, `undefined` in a list.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no ${String(value)}`);
      return JSON.stringify(value);
    case 'string':
      return canonicalText(value);
    case 'object':
      return value === null ? 'null' : canonicalObject(value);
    default:
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}

/** Each saved ballot waits for two of these: no lists in between, and names sort as texts do. */
function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${canonicalText(name)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a text holds half a letter, of which no digest can be made. */
export const holdsHalfALetter = (text: string): boolean => loneSurrogate.test(text);

/** Texts in which JSON has nothing to escape: names of members, digests, letters of marks. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function canonicalText(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text)) throw new TypeError('canonical JSON has no lone surrogate');
  return JSON.stringify(text);
}
