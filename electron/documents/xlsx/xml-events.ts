// Walks through XML from anybody, event by event. No document type and no entities of its own, so nothing can grow.

import { resolvedText } from './xml-text.ts';

/** What the walk meets. Names are without their prefix. After a fault nothing follows. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault' };

/** Elements inside one another; a sheet has fewer than ten. */
const deepest = 64;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (tag: string): ReadonlyMap<string, string> | null => {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu)) {
    const value = resolvedText(double ?? single ?? '');
    if (value === null) return null;
    attributes.set(localName(name), value);
  }
  return attributes;
};

/** Where markup that starts at `from` ends, and whether it means nothing to us. */
const skipped = (xml: string, from: number): number | null => {
  const past = (mark: string): number => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? xml.length + 1 : end + mark.length;
  };
  if (xml.startsWith('<?', from)) return past('?>');
  if (xml.startsWith('<!--', from)) return past('-->');
  return null;
};

/** The end of a tag that starts at `from`; quoted attributes may hold ">". */
const tagEnd = (xml: string, from: number): number => {
  let quote = '';
  for (let place = from; place < xml.length; place += 1) {
    const letter = xml.charAt(place);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return place;
  }
  return -1;
};

/** The events of one tag; "fault" for a tag that is none. */
const tagEvents = (tag: string): readonly XmlEvent[] => {
  const closing = /^\/([\w:.-]+)\s*$/u.exec(tag);
  if (closing?.[1] !== undefined) return [{ kind: 'close', name: localName(closing[1]) }];
  const opening = /^([\w:.-]+)/u.exec(tag);
  const attributes = attributesOf(tag);
  if (opening?.[1] === undefined || attributes === null) return [{ kind: 'fault' }];
  const name = localName(opening[1]);
  const open: XmlEvent = { kind: 'open', name, attributes };
  return tag.endsWith('/') ? [open, { kind: 'close', name }] : [open];
};

/** What stands between `from` and `to` as text. */
const textEvent = (text: string): XmlEvent => {
  const plain = resolvedText(text);
  return plain === null ? { kind: 'fault' } : { kind: 'text', text: plain };
};

/** The next events from `place` on, and where to go on. */
const step = (xml: string, place: number): { readonly events: readonly XmlEvent[]; readonly next: number } => {
  const fault = { events: [{ kind: 'fault' } as const], next: xml.length };
  if (xml.charAt(place) !== '<') {
    const end = xml.indexOf('<', place);
    const next = end < 0 ? xml.length : end;
    return { events: [textEvent(xml.slice(place, next))], next };
  }
  const past = skipped(xml, place);
  if (past !== null) return past > xml.length ? fault : { events: [], next: past };
  if (xml.startsWith('<![CDATA[', place)) {
    const end = xml.indexOf(']]>', place);
    return end < 0 ? fault : { events: [{ kind: 'text', text: xml.slice(place + 9, end) }], next: end + 3 };
  }
  const end = tagEnd(xml, place + 1);
  return end < 0 || xml.startsWith('<!', place)
    ? fault
    : { events: tagEvents(xml.slice(place + 1, end)), next: end + 1 };
};

/** Walks through `xml`. Tags that do not match, a document type or a cut end are a fault. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const open: string[] = [];
  let place = 0;
  while (place < xml.length) {
    const { events, next } = step(xml, place);
    for (const event of events) {
      if (event.kind === 'open') open.push(event.name);
      const matches = event.kind !== 'close' || open.pop() === event.name;
      if (!matches || open.length > deepest) {
        yield { kind: 'fault' };
        return;
      }
      yield event;
      if (event.kind === 'fault') return;
    }
    place = next;
  }
  if (open.length > 0) yield { kind: 'fault' };
}
