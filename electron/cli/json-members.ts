// Finds members that an object was written with twice. JSON readers keep the last one silently; a count must not.

/** How many members the objects in a parsed value have, at every depth. */
export function countMembers(value: unknown): number {
  const open: unknown[] = [value];
  let members = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (!Array.isArray(next)) members += inside.length;
    for (const item of inside) if (typeof item === 'object' && item !== null) open.push(item);
  }
  return members;
}

/** A member written twice: its name, and the names and places that lead to it. */
export interface RepeatedMember {
  readonly name: string;
  readonly within: readonly (string | number)[];
}

/** An object or list whose end is not reached yet. */
type Open = { readonly names: Set<string>; name: string } | { index: number };

/** Texts, brackets, colons and commas of a valid JSON text; numbers and words are passed over. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gsu;

/** The first member of a valid JSON text that its object already has. */
export function repeatedMember(json: string): RepeatedMember | null {
  const open: Open[] = [];
  let lastText = '';
  for (const [token] of json.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ names: new Set(), name: '' });
    else if (token === '[') open.push({ index: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside !== undefined && 'index' in inside) inside.index += 1;
    else if (token === ':' && inside !== undefined && 'names' in inside) {
      const name = String(JSON.parse(lastText));
      if (inside.names.has(name)) return { name, within: open.slice(0, -1).map(stepOf) };
      inside.names.add(name);
      inside.name = name;
    } else lastText = token;
  }
  return null;
}

const stepOf = (open: Open): string | number => ('index' in open ? open.index : open.name);
