// The head of the first page: who issues the ballot, the stamp's place, title, number to elect, how to vote.

import type { Contest } from '../contest/contest.ts';
import { rectangle } from './millimetres.ts';
import type { Rectangle } from './millimetres.ts';
import type { PageFrame } from './page-frame.ts';
import type { PrintedItem, TextStyle, TypeSetter } from './printed-item.ts';
import { balanced, centredLines, style, wrapped } from './set-text.ts';
import type { SetBlock } from './set-text.ts';
import { authorityLines, bodyLines, numberToElect, stampLabel, titleLines, votingNote } from './wording.ts';
import type { BallotHeading } from './wording.ts';

/** A head, the stamp's place in it, and where the list may begin. */
export interface SetHeading extends SetBlock {
  readonly stamp: Rectangle;
}

interface Sizes {
  readonly issuer: number;
  readonly title: number;
  readonly about: number;
  readonly text: number;
}

const sizesOf = ({ paper }: PageFrame): Sizes =>
  paper.name === 'A4'
    ? { issuer: 12, title: 16, about: 14, text: 13 }
    : { issuer: 9.5, title: 14, about: 12, text: 10.5 };

/** Clear paper between the stamp's place and the title beside it, in millimetres. */
const besideStamp = 5;

/** A stamp customarily covers the end of the issuer's name: so far, in millimetres. */
const overIssuer = 5;

/** The narrowest title that may stand beside the stamp, in millimetres. */
const narrowestTitle = 70;

export function setHeading(setter: TypeSetter, frame: PageFrame, contest: Contest, heading: BallotHeading): SetHeading {
  const sizes = sizesOf(frame);
  const half = (frame.right - frame.left) / 2;
  const issuer = setIssuer(setter, frame, heading, sizes, half);
  const authority = setAuthority(setter, frame, contest, sizes, half);
  const stamp = rectangle(frame.left + 2, issuer.bottom - overIssuer, frame.stampSide, frame.stampSide);
  const small = style('italic', 9);
  const stampText = setStampText(setter, stamp, heading, small);
  const width = 2 * (frame.centre - (stamp.x + stamp.width + besideStamp));
  const isBeside = width >= narrowestTitle;
  const top = isBeside ? Math.max(issuer.bottom, authority.bottom) + 5 : stamp.y + stamp.height + 2;
  const title = setTitle(setter, frame, contest, sizes, { top, width: isBeside ? width : frame.right - frame.left });
  const notes = setNotes(setter, frame, contest, sizes, Math.max(title.bottom, stamp.y + stamp.height) + 2);
  return {
    items: [...issuer.items, ...authority.items, ...stampText.items, ...title.items, ...notes.items],
    bottom: notes.bottom,
    stamp: rectangle(stamp.x - 1.5, frame.top + 6, stamp.width + 3, stamp.y + stamp.height - frame.top - 5),
  };
}

/** Whose stamp it is, in the middle of its place. A committee's name takes several lines, so that it begins higher. */
function setStampText(setter: TypeSetter, stamp: Rectangle, heading: BallotHeading, small: TextStyle): SetBlock {
  const lines = wrapped(setter, stampLabel(heading), small, stamp.width - (heading.stamp === undefined ? 10 : 4));
  const middle = { x: stamp.x + stamp.width / 2, y: stamp.y + stamp.height / 2 };
  const below = centredLines(setter, lines, small, middle.x, middle.y);
  const rise = heading.stamp === undefined ? 0 : (below.bottom - middle.y) / 2;
  return rise === 0 ? below : centredLines(setter, lines, small, middle.x, middle.y - rise);
}

function setIssuer(setter: TypeSetter, frame: PageFrame, heading: BallotHeading, sizes: Sizes, half: number): SetBlock {
  const bold = style('bold', sizes.issuer);
  const lines = bodyLines(heading).flatMap((line) => wrapped(setter, line, bold, half - 8));
  return centredLines(setter, [...lines, '*'], bold, frame.left + half / 2, frame.top);
}

function setAuthority(setter: TypeSetter, frame: PageFrame, contest: Contest, sizes: Sizes, half: number): SetBlock {
  const bold = style('bold', sizes.issuer + 0.5);
  const lines = authorityLines(contest).flatMap((line) => wrapped(setter, line, bold, half));
  const centre = frame.right - half / 2;
  const block = centredLines(setter, lines, bold, centre, frame.top);
  const width = setter.measure(lines.at(-1) ?? '', bold).advance;
  const rule: PrintedItem = {
    kind: 'bar',
    area: rectangle(centre - width / 2, block.bottom + 0.3, width, 0.3),
    grey: 0,
  };
  return { items: [...block.items, rule], bottom: block.bottom + 1 };
}

function setTitle(
  setter: TypeSetter,
  frame: PageFrame,
  contest: Contest,
  sizes: Sizes,
  place: { readonly top: number; readonly width: number },
): SetBlock {
  const [kind = '', ...about] = titleLines(contest);
  const first = centredLines(setter, [kind], style('bold', sizes.title), frame.centre, place.top);
  const bold = style('bold', sizes.about);
  const rest = centredLines(
    setter,
    about.flatMap((line) => balanced(setter, line, bold, place.width)),
    bold,
    frame.centre,
    first.bottom + 0.5,
  );
  return { items: [...first.items, ...rest.items], bottom: rest.bottom };
}

function setNotes(setter: TypeSetter, frame: PageFrame, contest: Contest, sizes: Sizes, top: number): SetBlock {
  const bold = style('bold', sizes.text);
  const italic = style('italic', sizes.text - 1);
  const count = centredLines(
    setter,
    wrapped(setter, numberToElect(contest), bold, frame.right - frame.left),
    bold,
    frame.centre,
    top,
  );
  const note = centredLines(
    setter,
    balanced(setter, votingNote(contest), italic, frame.right - frame.left - 6),
    italic,
    frame.centre,
    count.bottom + 0.5,
  );
  return { items: [...count.items, ...note.items], bottom: note.bottom };
}

/** The head of a later page: one line that says which ballot it belongs to. */
export function setContinuation(setter: TypeSetter, frame: PageFrame, contest: Contest): SetBlock {
  const italic = style('italic', 11);
  const line = `${titleLines(contest).slice(0, 2).join(' ')} (tiếp theo)`;
  return centredLines(
    setter,
    balanced(setter, line, italic, frame.right - frame.left - 20),
    italic,
    frame.centre,
    frame.top,
  );
}
