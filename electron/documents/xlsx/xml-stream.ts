// Walks through XML from anybody that comes piece by piece. Tags are handed over as they stand, so that a million rows
// without content cost no more than finding where they end. No document type and no entities of its own.

import { resolvedText } from './xml-text.ts';

/** A tag as it stands: attributes are looked up only where somebody asks. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** What stands between the brackets. */
  readonly source: string;
}

/** Who listens. */
export interface XmlListener {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
  /** Text with its entities resolved; one text may come in parts. */
  readonly text: (text: string) => void;
}

/** Elements inside one another; a sheet has fewer than ten. */
const deepest = 64;
/** A tag is no longer than this; a piece of text is handed over without waiting for its end. */
const longestTag = 64 * 1024;

/** The value of an attribute of a tag, whatever its prefix; `undefined` where there is none. */
export function attributeOf({ source }: XmlTag, name: string): string | undefined {
  let from = 0;
  for (;;) {
    const at = source.indexOf(`${name}=`, from);
    if (at < 0) return undefined;
    from = at + name.length + 1;
    const before = source.charCodeAt(at - 1);
    const isWhole = before === 0x20 || before === 0x3a || before === 0x0a || before === 0x0d || before === 0x09;
    const quote = source.charAt(from);
    if (!isWhole || (quote !== '"' && quote !== "'")) continue;
    const end = source.indexOf(quote, from + 1);
    return end < 0 ? undefined : (resolvedText(source.slice(from + 1, end)) ?? undefined);
  }
}

/** Takes XML in pieces. Invariant: what was handed over so far is well-formed, as far as it goes. */
export class XmlStream {
  readonly #listener: XmlListener;
  readonly #open: string[] = [];
  #rest = '';
  #isBroken = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  /** Asked anew at each step: what is read may break the document. */
  #stops(): boolean {
    return this.#isBroken;
  }

  /** The next piece; `false` once the document is known to be damaged. */
  write(piece: string): boolean {
    if (this.#isBroken) return false;
    const xml = this.#rest === '' ? piece : this.#rest + piece;
    let place = 0;
    while (place < xml.length && !this.#stops()) {
      const next = xml.charCodeAt(place) === 0x3c ? this.#markup(xml, place) : this.#text(xml, place);
      if (next < 0) break;
      place = next;
    }
    this.#rest = xml.slice(place);
    if (this.#rest.length > longestTag && this.#rest.startsWith('<') && !/^<!(?:--|\[CDATA\[)/u.test(this.#rest))
      this.#isBroken = true;
    return !this.#isBroken;
  }

  /** After the last piece: whether the document was whole. */
  end(): boolean {
    return !this.#isBroken && this.#rest.trim() === '' && this.#open.length === 0;
  }

  /** Hands over the text from `place`; −1 where it may go on in the next piece with an entity that is cut. */
  #text(xml: string, place: number): number {
    const end = xml.indexOf('<', place);
    if (end >= 0) {
      this.#say(xml.slice(place, end));
      return end;
    }
    const cut = xml.lastIndexOf('&');
    const until = cut >= place && xml.length - cut < 16 && !xml.includes(';', cut) ? cut : xml.length;
    if (until === place) return -1;
    this.#say(xml.slice(place, until));
    return until;
  }

  #say(text: string): void {
    const plain = resolvedText(text);
    if (plain === null || (this.#open.length === 0 && plain.replace('\ufeff', '').trim() !== '')) this.#isBroken = true;
    else if (this.#open.length > 0) this.#listener.text(plain);
  }

  /** Where the markup at `place` ends; −1 where it goes on in the next piece. */
  #markup(xml: string, place: number): number {
    const past = (mark: string): number => {
      const end = xml.indexOf(mark, place);
      return end < 0 ? -1 : end + mark.length;
    };
    const second = xml.charAt(place + 1);
    if (second === '?') return past('?>');
    if (second === '!') {
      if (xml.startsWith('<!--', place)) return past('-->');
      if (xml.startsWith('<![CDATA[', place)) {
        const end = past(']]>');
        if (end >= 0) this.#listener.text(xml.slice(place + 9, end - 3));
        return end;
      }
      if (xml.length - place > 9) this.#isBroken = true;
      return -1;
    }
    const end = tagEnd(xml, place + 1);
    if (end < 0) return -1;
    this.#tag(xml.slice(place + 1, end));
    return end + 1;
  }

  #tag(source: string): void {
    if (source.startsWith('/')) {
      const name = localName(source.slice(1).trimEnd());
      if (this.#open.pop() === name) this.#listener.close(name);
      else this.#isBroken = true;
      return;
    }
    const name = localName(/^[\w:.-]+/u.exec(source)?.[0] ?? '');
    if (name === '' || this.#open.length >= deepest) {
      this.#isBroken = true;
      return;
    }
    this.#listener.open({ name, source });
    if (source.endsWith('/')) this.#listener.close(name);
    else this.#open.push(name);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The end of a tag that starts at `from`; quoted attributes may hold ">". −1 where it is not there yet. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf('>', from);
  while (end >= 0) {
    if (isOutsideQuotes(xml, from, end)) return end;
    end = xml.indexOf('>', end + 1);
  }
  return -1;
}

function isOutsideQuotes(xml: string, from: number, to: number): boolean {
  let quote = 0;
  for (let place = from; place < to; place += 1) {
    const letter = xml.charCodeAt(place);
    if (quote !== 0) quote = letter === quote ? 0 : quote;
    else if (letter === 0x22 || letter === 0x27) quote = letter;
  }
  return quote === 0;
}
