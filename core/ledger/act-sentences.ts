// What every kind of entry says to people, from one catalogue (`resources/locales/ledger.{vi,en}.json`): the entry log, the
// documents and whoever shows a ledger take it from here. No sentence says for whom a ballot was, nor where in a batch it
// lies (DESIGN, decision 10).

import type { Figures } from '../finding/finding.ts';
import type { Act } from './entry.ts';
import type { ActKind } from './act-kinds.ts';

/** Names for the ids that entries carry; where there is none, the caller says what stands in its place. */
export interface NamesInEntries {
  readonly member: (id: string) => string;
  /** The title of a contest. */
  readonly contest: (id: string) => string;
  /** The batch in which a position of the open pass lies, from 1. */
  readonly batchOf: (contestId: string, position: number) => number;
  /** An act of the table of powers in words. */
  readonly act: (name: string) => string;
  /** A late change of attendance in words; "" where it is told without figures. */
  readonly changes: string;
}

type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>;

type FiguresOf = { readonly [K in ActKind]: (act: ActOf<K>, names: NamesInEntries) => Figures };

interface OfContest {
  readonly contestId: string;
}
interface OfBatch {
  readonly pass: number;
  readonly batch: number;
}
interface OfPosition extends OfContest {
  readonly pass: number;
  readonly position: number;
}

const nothing = (): Figures => ({});
const contest = ({ contestId }: OfContest, names: NamesInEntries): Figures => ({ contest: names.contest(contestId) });
const batch = ({ pass, batch: number }: OfBatch): Figures => ({ pass, batch: number });
const position = ({ contestId, pass, position: place }: OfPosition, names: NamesInEntries): Figures => ({
  pass,
  batch: names.batchOf(contestId, place),
});
const badge = ({ number }: { readonly number: number }): Figures => ({ number });

/** The figures of each kind's sentence: the compiler asks for those that are missing. */
const figuresOf: FiguresOf = {
  'congress-created': ({ congress }) => ({ congress: congress.title }),
  'congress-amended': ({ congress }) => ({ congress: congress.title }),
  'congress-corrected': ({ congress }) => ({ congress: congress.title }),
  'attendance-set': ({ attendance: { summoned, present } }) => ({ summoned, present }),
  'committee-member-entered': ({ member }) => ({ person: member.fullName }),
  'committee-member-removed': ({ memberId }, names) => ({ person: names.member(memberId) }),
  'retention-set': ({ months }) => ({ months }),
  'pin-set': ({ memberId }, names) => ({ person: names.member(memberId) }),
  'secret-renewed': ({ memberId }, names) => ({ person: names.member(memberId) }),
  'renewals-seen': ({ seen }) => ({ count: seen }),
  'decided-together': ({ act }, names) => ({ act: names.act(act) }),
  'contest-drafted': (act) => ({ contest: act.contest.title }),
  'contest-amended': (act) => ({ contest: act.contest.title }),
  'contest-removed': contest,
  'list-frozen': (act) => ({
    contest: act.contest.title,
    candidates: act.contest.candidates.length,
    seats: act.contest.seats,
  }),
  'rules-revision-chosen': (act, names) => ({ ...contest(act, names), revision: act.revision }),
  'ballots-issued': (act, names) => ({ ...contest(act, names), issued: act.issued }),
  'issue-withdrawn': contest,
  'attendance-corrected': (_act, { changes }) => ({ changes }),
  'no-further-round': contest,
  'return-reported': (act, names) => ({ ...contest(act, names), returned: act.returned }),
  'count-opened': (act, names) => ({ ...contest(act, names), pass: act.pass, person: names.member(act.operatorId) }),
  'ballot-recorded': position,
  'ballot-withdrawn': position,
  'count-reconciled': (act, names) => {
    const { issued, collected, valid, invalid } = act.figures;
    return { ...contest(act, names), issued, collected, valid, invalid };
  },
  'count-reopened': nothing,
  'result-confirmed': (act, names) => ({ ...contest(act, names), person: names.member(act.memberId) }),
  'result-published': contest,
  'result-sealed': (act, names) => ({ ...contest(act, names), file: act.fileName }),
  'strictness-set': contest,
  'ballots-printed': (act, names) => ({ ...contest(act, names), ballots: act.ballots, paper: act.paper }),
  'stock-accounted': (act, names) => ({ ...contest(act, names), spoiled: act.spoiled, left: act.leftOver }),
  'proof-read': contest,
  'deck-read': (act, names) => ({
    ...contest(act, names),
    ballots: act.deck.ballots,
    differing: act.deck.differing,
  }),
  'batch-opened': (act) => ({ ...batch(act), slip: act.slip }),
  'slip-corrected': (act) => ({ ...batch(act), slip: act.slip }),
  'ballot-scanned': batch,
  'page-set-aside': batch,
  'scan-ruled': batch,
  'batch-closed': batch,
  'batch-withdrawn': batch,
  'zero-report-drawn': contest,
  'pictures-exported': (act, names) => ({ ...contest(act, names), pictures: act.pictures }),
  'roster-imported': ({ delegates, source }) => ({ delegates: delegates.length, source }),
  'delegate-entered': ({ delegate }) => ({ person: delegate.fullName, number: delegate.number }),
  'delegate-removed': badge,
  'delegate-replaced': ({ number, alternate }) => ({ number, alternate }),
  'replacement-withdrawn': badge,
  'delegation-renamed': ({ from, to }) => ({ from, to }),
  'presence-recorded': badge,
  'awaited-are-present': nothing,
  'attendance-follows-roster': nothing,
  'ballots-handed-out': (act, names) => ({
    ...contest(act, names),
    ballots: act.ballots.reduce((sum, { count }) => sum + count, 0),
  }),
};

/** Sentences of the catalogue: one for each kind, and one for a ballot that was entered again on a position that had one. */
export type SentenceKey = `entry.${ActKind | 'ballot-corrected'}`;

/** What an act says, as the key of its sentence and the sentence's figures. A `correction` is a `ballot-recorded` that supersedes another. */
export function actSentence<K extends ActKind>(
  act: ActOf<K>,
  names: NamesInEntries,
  how: 'first' | 'correction' = 'first',
): { readonly key: SentenceKey; readonly figures: Figures } {
  const tell: (told: ActOf<K>, by: NamesInEntries) => Figures = figuresOf[act.kind];
  const isCorrection = act.kind === 'ballot-recorded' && how === 'correction';
  return { key: isCorrection ? 'entry.ballot-corrected' : `entry.${act.kind}`, figures: tell(act, names) };
}
