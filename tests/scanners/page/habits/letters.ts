// Writing by hand: letters as single movements on a grid (0–4 across, 0 the line, 4 small letters, 8 tall ones), and
// signatures without letters. Readable enough for a committee, which is all that they must be.

import type { Chance } from './chance.ts';
import { byHand, curved } from './movement.ts';
import type { Hand, Point, Stroke } from './movement.ts';

/** Pairs of across and up; strokes are parted by a bar. */
const shapes: Readonly<Record<string, string>> = {
  a: '40 44|43 14 02 10 30 42 44|44 40',
  ă: '43 14 02 10 30 42|44 40|16 25 36',
  â: '43 14 02 10 30 42|44 40|15 27 35',
  b: '08 00|02 24 42 30 00',
  c: '43 24 03 01 20 41',
  d: '43 14 02 10 30 42|48 40',
  đ: '43 14 02 10 30 42|48 40|27 57',
  e: '02 42 34 14 02 10 30 41',
  ê: '02 42 34 14 02 10 30 41|15 27 35',
  g: '43 14 02 10 30 42|44 4- 2= 0-',
  h: '08 00|02 24 43 40',
  i: '14 11 20 31|16 16',
  k: '08 00|44 02 40',
  l: '18 11 20 31',
  m: '04 00|02 14 23 20|22 34 43 40',
  n: '04 00|02 24 43 40',
  o: '24 02 10 30 42 24',
  ô: '24 02 10 30 42 24|15 27 35',
  ơ: '24 02 10 30 42 24|42 54 55',
  p: '04 0=|02 24 42 30 01',
  q: '43 14 02 10 30 42|44 4=',
  r: '04 00|02 24 43',
  s: '43 24 03 32 30 00',
  t: '17 11 20 31|05 35',
  u: '04 01 20 41|44 40',
  ư: '04 01 20 41|44 40|44 55 56',
  v: '04 20 44',
  x: '04 40|00 44',
  y: '04 01 20 41|44 4- 2= 0-',
  '?': '06 28 47 25 23|20 20',
  '!': '28 22|20 20',
  '/': '0- 48',
  '1': '06 28 20',
  '2': '06 28 46 00 40',
  '5': '48 08 05 35 42 20 01',
  '0': '28 04 20 44 28',
};

const heightOf = (digit: string): number => (digit === '-' ? -2 : digit === '=' ? -4 : Number(digit));

/** Marks of tone, above the letter or below it. */
const tones: Readonly<Record<string, string>> = {
  '\u0300': '17 25',
  '\u0301': '25 37',
  '\u0309': '17 28 27 26',
  '\u0303': '06 17 26 37',
  '\u0323': '2- 2-',
};

/** A letter without its tone, and the tone. */
function parted(letter: string): readonly [string, string] {
  const pieces = letter.normalize('NFD');
  const tone = Object.keys(tones).find((mark) => pieces.includes(mark)) ?? '';
  return [pieces.replaceAll(tone === '' ? '\u0000' : tone, '').normalize('NFC'), tone];
}

/** Words from the spot on, small letters as high as said (mm). */
export function written(text: string, at: Point, high: number, hand: Hand, chance: Chance): readonly Stroke[] {
  const unit = high / 4;
  const lean = chance.of([-0.05, 0.35]);
  const strokes: Stroke[] = [];
  let x = at.x;
  for (const letter of text.toLocaleLowerCase('vi')) {
    const [base, tone] = parted(letter);
    const shape = shapes[base];
    if (shape === undefined) {
      x += 3.2 * unit;
      continue;
    }
    const start = x;
    const rise = chance.around(0.3) * unit;
    for (const part of `${shape}${tone === '' ? '' : `|${tones[tone] ?? ''}`}`.split('|')) {
      const knots = part.split(' ').map((pair) => {
        const up = heightOf(pair.slice(1)) + chance.around(0.25);
        const across = Number(pair.slice(0, 1)) + chance.around(0.25) + lean * up;
        return { x: start + across * unit, y: at.y - up * unit - rise };
      });
      strokes.push(byHand(curved(knots), hand, chance));
    }
    x += (5.4 + chance.around(0.4)) * unit;
  }
  return strokes;
}

/** Loops, peaks and a flourish, as wide as said (mm). */
export function signed(at: Point, wide: number, hand: Hand, chance: Chance): readonly Stroke[] {
  const high = wide * chance.of([0.14, 0.24]);
  const knots: Point[] = [{ x: at.x, y: at.y }];
  const peaks = chance.count(5, 9);
  for (let peak = 0; peak < peaks; peak += 1) {
    const x = at.x + (wide * (peak + 0.5)) / peaks;
    knots.push({ x: x + wide * 0.05, y: at.y - high * chance.of([0.3, peak < 2 ? 1.7 : 1]) });
    if (chance.happens(0.4)) knots.push({ x: x - wide * 0.04, y: at.y - high * 0.4 });
    knots.push({ x: x + wide * 0.03, y: at.y + high * chance.of([-0.1, 0.35]) });
  }
  const flourish = [
    { x: at.x + wide, y: at.y },
    { x: at.x + wide * 0.4, y: at.y + high * 0.9 },
    { x: at.x + wide * 1.15, y: at.y + high * 0.5 },
  ];
  return [byHand(curved([...knots, ...(chance.happens(0.6) ? flourish : [])]), hand, chance)];
}
