// What a ballot says, after the samples in the guides to the regulation. A ballot is in Vietnamese only.

import { unreachable } from '../assert.ts';
import type { Contest, Marking, Office } from '../contest/contest.ts';

/** Who votes where: the head of the ballot. Texts may be empty. */
export interface BallotHeading {
  /** "Đảng bộ tỉnh Lam Sơn". */
  readonly organisation: string;
  /** "Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX". */
  readonly congress: string;
  /** "2025 – 2030". */
  readonly term: string;
  /** The committee that convenes the congress and stamps the ballot: "Ban Chấp hành Đảng bộ tỉnh Lam Sơn". */
  readonly stamp?: string;
}

/** A box of a name, as `count` and `FORM.json` call it. */
export type Choice = 'agree' | 'disagree' | 'high' | 'middle' | 'low';

/** The boxes of a name from the left; none where names are struck out. */
export function choicesOf(marking: Marking): readonly Choice[] {
  switch (marking) {
    case 'strike':
      return [];
    case 'agree-disagree':
      return ['agree', 'disagree'];
    case 'confidence-levels':
      return ['high', 'middle', 'low'];
    default:
      return unreachable(marking);
  }
}

/** The head of a column of boxes, a line each. */
export const choiceLabels: Readonly<Record<Choice, readonly string[]>> = {
  agree: ['Đồng ý'],
  disagree: ['Không', 'đồng ý'],
  high: ['Tín nhiệm', 'cao'],
  middle: ['Tín nhiệm'],
  low: ['Tín nhiệm', 'thấp'],
};

export const columnLabels = { number: 'STT', name: 'Họ và tên' } as const;
/** What stands in the stamp's place. Where nobody says whose stamp it is, the words are those of release 0.1.0. */
export const stampLabel = ({ stamp }: BallotHeading): string =>
  stamp === undefined ? '(Dấu của Ban kiểm phiếu)' : `(Dấu của ${stamp})`;
export const proofLabel = 'MẪU';
/** On every sheet of a test deck. */
export const deckLabel = 'PHIẾU THỬ';
export const rulerLabel = 'Thước kiểm tra: đo trên giấy phải đúng 100 mm';

const stateOffice = (office: Office): boolean => office === 'peoples-council';

/** Lines at the right of the head; the last one is underlined. */
export const authorityLines = ({ office }: Contest): readonly string[] =>
  stateOffice(office)
    ? ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
    : ['ĐẢNG CỘNG SẢN VIỆT NAM'];

/** Lines at the left of the head: the organisation, its congress without the organisation's name, the term. */
export function bodyLines({ organisation, congress, term }: BallotHeading): readonly string[] {
  const rest = congress.replace(organisation, ' ').replace(/\s+/gu, ' ').trim();
  const meeting = rest === '' ? congress : rest;
  const named = /nhiệm kỳ/iu.test(congress) || term === '' ? '' : `Nhiệm kỳ ${term}`;
  return [organisation, meeting, named].filter((line) => line !== '').map((line) => line.toUpperCase());
}

/** The title: the kind of ballot, and what is elected. */
export function titleLines({ title, office, round }: Contest): readonly string[] {
  const kind = office === 'opinion' ? 'PHIẾU XIN Ý KIẾN' : office === 'confidence' ? 'PHIẾU TÍN NHIỆM' : 'PHIẾU BẦU';
  const about = title.replace(/^(Bầu|Phiếu bầu|Lấy phiếu tín nhiệm|Xin ý kiến)\s+/iu, '').toUpperCase();
  const rounds = { first: '', second: '(Bầu lần thứ hai)', 'tie-break': '(Bầu lại)', further: '(Bầu thêm)' } as const;
  return [kind, about, rounds[round]].filter((line) => line !== '');
}

const people = (count: number): string => `${String(count).padStart(2, '0')} đồng chí`;

/** How many are to be elected, from how many names. */
export function numberToElect({ seats, candidates, office }: Contest): string {
  const names = `danh sách có ${people(candidates.length)}`;
  return office === 'confidence' || office === 'opinion'
    ? `Số người xin ý kiến: ${people(candidates.length)}`
    : `Số lượng cần bầu: ${people(seats)} (${names})`;
}

/** How to vote. */
export function votingNote({ marking, candidates }: Contest): string {
  switch (marking) {
    case 'strike':
      return 'Không bầu cho người nào thì gạch giữa cả họ và tên người đó. Không viết, ký tên hoặc đánh dấu gì khác trên phiếu.';
    case 'agree-disagree':
      return candidates.length === 1
        ? 'Đánh dấu X vào ô Đồng ý hoặc ô Không đồng ý. Không viết, ký tên hoặc đánh dấu gì khác trên phiếu.'
        : 'Với mỗi người, đánh dấu X vào ô Đồng ý hoặc ô Không đồng ý. Không viết, ký tên hoặc đánh dấu gì khác trên phiếu.';
    case 'confidence-levels':
      return 'Với mỗi người, đánh dấu X vào một trong ba ô. Không viết, ký tên hoặc đánh dấu gì khác trên phiếu.';
    default:
      return unreachable(marking);
  }
}
