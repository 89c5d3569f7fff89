// One trial: a page is made from its number, read, and compared with the truth.

import { decodeJpeg } from '../../../../scanners/page/files/jpeg-file.ts';
import type { GreyImage } from '../../../../scanners/page/image/grey-image.ts';
import type { PageReading } from '../../../../scanners/page/judge/page-reading.ts';
import { readPage } from '../../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../../scanners/page/read-page.ts';
import { difficultPlan, plainPlan } from './ballot.ts';
import type { BlankPage } from './ballot.ts';
import { freshHands, knownHands } from './hands.ts';
import type { Hand } from './hands.ts';
import { anyWriting, faintLimit, fileOf, madePage } from './made-page.ts';
import type { MadePage, ScannedFile, SeenTruth } from './made-page.ts';
import type { Writing } from './extra-writing.ts';
import { damageFor, profiles } from './profiles.ts';
import type { Profile } from './profiles.ts';
import { randomFrom } from './random.ts';
import { fedSideways } from './scan.ts';

/** Clean marks only; difficult ones among them; clean ones with writing beside them. */
export type Manner = 'plain' | 'difficult' | 'writing';

/** What a page is to be, before chance has its say. */
export interface TrialOrder {
  readonly seed: number;
  readonly manner?: Manner;
  readonly profile?: Profile;
  /** Who may have filled it in; those whom the reader knows where nothing is said. */
  readonly voters?: readonly Hand[];
  /** Chance that the sheet was fed sideways. */
  readonly sideways?: number;
}

/** Of every page of the accuracy test: all hands, and now and then a sheet fed sideways, as feeders that take A4 across do. */
export const accuracyOrder = { voters: [...knownHands, ...freshHands], sideways: 0.04 } as const satisfies Omit<
  TrialOrder,
  'seed'
>;

export interface Trial {
  readonly seed: number;
  readonly manner: Manner;
  readonly profile: Profile;
  readonly hand: string;
  readonly tags: readonly string[];
  readonly writing: Writing | null;
  readonly page: MadePage;
  readonly file: ScannedFile;
}

export function trialPage(
  blanks: readonly BlankPage[],
  { seed, manner: wanted, profile: asked, voters = knownHands, sideways = 0 }: TrialOrder,
): Trial {
  const random = randomFrom(seed);
  const manner =
    wanted ??
    random.pick([
      'plain',
      'plain',
      'plain',
      'plain',
      'plain',
      'difficult',
      'difficult',
      'difficult',
      'difficult',
      'writing',
    ] as const);
  const profile = asked ?? random.pick(profiles);
  const hand = random.pick(voters);
  const damage = damageFor(profile, random);
  const writing = manner === 'writing' || (manner === 'difficult' && random.chance(0.3)) ? anyWriting(random) : null;
  const plan = manner === 'difficult' ? difficultPlan(random) : plainPlan(random);
  const page = madePage({ blank: random.pick(blanks), hand, plan, damage, writing, random });
  const isSideways = sideways > 0 && random.chance(sideways);
  const picture = isSideways ? fedSideways(page.picture) : page.picture;
  return {
    seed,
    manner,
    profile,
    hand: hand.name,
    tags: isSideways ? [...damage.tags, 'sideways'] : damage.tags,
    writing,
    page,
    file: fileOf(picture, page.form),
  };
}

/** What the reader is given, decoded as the app decodes it. */
export function imageOf(file: ScannedFile): GreyImage {
  if (file.kind === 'pixels') return file;
  const decoded = decodeJpeg(file.bytes);
  if (!decoded.ok) throw new Error(`A made picture cannot be decoded: ${decoded.error}`);
  return decoded.value.image;
}

/** A place that was read wrong, or decided where only people may decide. */
export interface Misread {
  readonly candidateId: string;
  readonly kind: string;
  readonly truth: string;
  readonly read: string;
  readonly strength: number;
}

export interface Outcome {
  readonly status: PageReading['status'];
  readonly reasons: readonly string[];
  /** Read positions, without the faint ones. */
  readonly positions: number;
  readonly doubtful: number;
  readonly errors: readonly Misread[];
  /** Positions whose strokes are too faint for the test. */
  readonly faint: { readonly positions: number; readonly doubtful: number; readonly errors: readonly Misread[] };
  readonly doubts: readonly string[];
  readonly sawWriting: boolean;
}

export async function outcomeOf(reader: PageReader, { page, file }: Trial): Promise<Outcome> {
  return compared(await readPage(reader, imageOf(file)), page.truths);
}

export function compared(reading: PageReading, truths: readonly SeenTruth[]): Outcome {
  if (reading.status === 'rejected') {
    return {
      status: 'rejected',
      reasons: reading.reasons,
      positions: 0,
      doubtful: 0,
      errors: [],
      faint: { positions: 0, doubtful: 0, errors: [] },
      doubts: [],
      sawWriting: false,
    };
  }
  const read = new Map(reading.marks.map((mark) => [mark.candidateId, mark]));
  const rows = truths.map((truth) => {
    const found = read.get(truth.candidateId);
    const isWrong =
      found === undefined || (found.doubt === null && (truth.verdict === 'must-doubt' || found.mark !== truth.mark));
    return { truth, found, isWrong, isFaint: truth.strength < faintLimit };
  });
  const positions = (list: typeof rows): number => list.reduce((sum, { truth }) => sum + truth.positions, 0);
  const misreads = (list: typeof rows): readonly Misread[] =>
    list
      .filter(({ isWrong }) => isWrong)
      .map(({ truth, found }) => ({
        candidateId: truth.candidateId,
        kind: truth.kind,
        truth: truth.mark,
        read: found?.mark ?? 'nothing',
        strength: truth.strength,
      }));
  const isDoubtful = ({ found }: (typeof rows)[number]): boolean => found !== undefined && found.doubt !== null;
  const [faint, clear] = [rows.filter(({ isFaint }) => isFaint), rows.filter(({ isFaint }) => !isFaint)];
  return {
    status: reading.status,
    reasons: reading.reasons,
    positions: positions(clear),
    doubtful: positions(clear.filter(isDoubtful)),
    errors: misreads(clear),
    faint: { positions: positions(faint), doubtful: positions(faint.filter(isDoubtful)), errors: misreads(faint) },
    doubts: clear.filter(isDoubtful).map(({ truth, found }) => `${truth.kind}:${found?.doubt ?? ''}`),
    sawWriting: reading.extraInk.length > 0,
  };
}
