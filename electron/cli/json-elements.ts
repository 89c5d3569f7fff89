// Splits a stream of JSON into its top-level elements without holding more than one of them: the elements of a list,
// or the one value. It only finds where elements end; whether an element is valid JSON is seen when it is parsed.

/** One top-level element, as far as its bytes tell. */
export type JsonElement =
  /** `members`: colons outside texts, which is how many members its objects were written with. */
  | { readonly kind: 'element'; readonly bytes: Uint8Array; readonly members: number }
  /** Longer than the limit; its bytes were dropped. */
  | { readonly kind: 'too-large' }
  /** More brackets inside one another than `deepest`; its bytes were dropped, for a parser may not come back from them. */
  | { readonly kind: 'too-deep' }
  /** The list was not closed, or something follows the end of the list. */
  | { readonly kind: 'broken' };

/** What a document turned out to be, and its elements in order. */
export type JsonPiece = { readonly kind: 'document'; readonly form: 'single' | 'list' | 'empty' } | JsonElement;

const byteOf = (sign: string): number => sign.charCodeAt(0);

const quote = byteOf('"');
const backslash = byteOf('\\');
const colon = byteOf(':');
const comma = byteOf(',');
const openBrace = byteOf('{');
const closeBrace = byteOf('}');
const openBracket = byteOf('[');
const closeBracket = byteOf(']');

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Brackets inside one another in one element; an input of `count` has six. */
export const deepest = 64;

/** The byte order mark that some editors put first. */
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** What the bytes so far have led to. */
type Place = 'start' | 'single' | 'list' | 'after-list';

/** Takes bytes in chunks of any size and gives out pieces. Invariant: between calls at most one element is held. */
export class JsonElements {
  readonly #limit: number;
  #place: Place = 'start';
  /** Bytes of a byte order mark met at the very start. */
  #markBytes = 0;
  #slices: Uint8Array[] = [];
  #length = 0;
  #members = 0;
  #depth = 0;
  #isTooDeep = false;
  #inText = false;
  #escaped = false;
  /** Whether the element under way has anything but white space. */
  #hasContent = false;
  /** Whether an element must follow, because a comma did. */
  #awaitsElement = false;

  /** `limit`: bytes of the longest element that is held. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The pieces that end in this chunk. */
  *take(chunk: Uint8Array): Generator<JsonPiece> {
    if (this.#place !== 'start') {
      yield* this.#elementsIn(chunk, 0);
      return;
    }
    const from = this.#startOfDocument(chunk);
    if (from === chunk.length) return;
    const form = chunk[from] === openBracket ? 'list' : 'single';
    this.#place = form;
    yield { kind: 'document', form };
    yield* this.#elementsIn(chunk, form === 'list' ? from + 1 : from);
  }

  *#elementsIn(chunk: Uint8Array, start: number): Generator<JsonElement> {
    let from = start;
    while (from < chunk.length && this.#place !== 'after-list') {
      const end = this.#endOfElement(chunk, from);
      this.#keep(chunk.subarray(from, end));
      if (end === chunk.length) return;
      const closes = chunk[end] === closeBracket;
      if (this.#hasContent || !closes || this.#awaitsElement) yield this.#finish();
      this.#awaitsElement = !closes;
      if (closes) this.#place = 'after-list';
      from = end + 1;
    }
    if (chunk.subarray(from).some((byte) => !isSpace(byte))) this.#hasContent = true;
  }

  /** After a byte order mark and white space. A mark elsewhere is part of the document, and makes it invalid. */
  #startOfDocument(chunk: Uint8Array): number {
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] === byteOrderMark[this.#markBytes]) this.#markBytes += 1;
      else {
        this.#markBytes = byteOrderMark.length;
        if (!isSpace(chunk[at])) return at;
      }
    }
    return chunk.length;
  }

  /** What is left when the stream ends. */
  *end(): Generator<JsonPiece> {
    switch (this.#place) {
      case 'start':
        yield { kind: 'document', form: 'empty' };
        break;
      case 'single':
        yield this.#finish();
        break;
      case 'list':
        yield { kind: 'broken' };
        break;
      case 'after-list':
        if (this.#hasContent) yield { kind: 'broken' };
        break;
    }
  }

  /**
   * Where the element under way ends in `chunk`: at a comma or bracket of the list, or not yet. Every byte of the
   * document passes here, so the state is held in variables while it runs.
   */
  #endOfElement(chunk: Uint8Array, from: number): number {
    let at = from;
    let depth = this.#depth;
    let members = this.#members;
    let hasContent = this.#hasContent;
    const inList = this.#place === 'list';
    if (this.#inText) at = this.#endOfText(chunk, at);
    while (at < chunk.length) {
      const byte = chunk[at];
      if (byte === quote) {
        hasContent = this.#inText = true;
        at = this.#endOfText(chunk, at + 1);
        continue;
      }
      if (depth === 0 && inList && (byte === comma || byte === closeBracket)) break;
      if (byte === openBrace || byte === openBracket) {
        depth += 1;
        if (depth > deepest) this.#isTooDeep = true;
      } else if (byte === closeBrace || byte === closeBracket) depth = Math.max(0, depth - 1);
      else if (byte === colon) members += 1;
      hasContent ||= !isSpace(byte);
      at += 1;
    }
    this.#depth = depth;
    this.#members = members;
    this.#hasContent = hasContent;
    return at;
  }

  /** Where the text under way ends: after its closing quote, or not yet in this chunk. */
  #endOfText(chunk: Uint8Array, from: number): number {
    let at = from;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) {
        this.#inText = false;
        return at + 1;
      }
    }
    return at;
  }

  #keep(slice: Uint8Array): void {
    this.#length += slice.length;
    if (this.#length > this.#limit || this.#isTooDeep) this.#slices = [];
    else this.#slices.push(slice);
  }

  #finish(): JsonElement {
    const element = this.#element();
    this.#slices = [];
    this.#length = this.#members = this.#depth = 0;
    this.#inText = this.#escaped = this.#hasContent = this.#isTooDeep = false;
    return element;
  }

  #element(): JsonElement {
    if (this.#isTooDeep) return { kind: 'too-deep' };
    if (this.#length > this.#limit) return { kind: 'too-large' };
    return { kind: 'element', bytes: joined(this.#slices, this.#length), members: this.#members };
  }
}

function joined(slices: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = slices;
  if (slices.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const slice of slices) {
    whole.set(slice, at);
    at += slice.length;
  }
  return whole;
}
