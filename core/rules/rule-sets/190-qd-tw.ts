// 190-QĐ/TW: the Regulation on elections in the Party of 10 October 2024, in force. Where each clause stands.
// A number of an article without a clause: the clause's number was not at hand; see docs/rules.md.

import type { Certainty, Citation } from '../../finding/finding.ts';
import type { PartyClauses } from '../party-clauses.ts';
import { partyRuleSet } from '../party-rule-set.ts';

const cite = (clause: string, certainty: Certainty = 'text'): Citation => ({
  regulation: '190-QĐ/TW',
  clause,
  certainty,
});

const title = 'Quy chế bầu cử trong Đảng (Quyết định số 190-QĐ/TW, ngày 10/10/2024)';

const clauses: PartyClauses = {
  'secret-ballot': cite('Điều 3, khoản 1'),
  'counters-not-on-list': cite('Điều 8, khoản 1'),
  'technicians-operate-only': cite('Điều 8'),
  'issued-and-returned-are-counted': cite('Điều 8, khoản 2'),
  'committee-decides-on-invalid': cite('Điều 8, khoản 2'),
  'ballots-sealed-and-handed-over': cite('Điều 8, khoản 2'),
  'more-names-than-seats': cite('Điều 14, khoản 1'),
  'surplus-limit': cite('Điều 14, khoản 1'),
  'surplus-of-one': cite('Điều 14, khoản 1 (thực tế áp dụng)', 'practice'),
  'surplus-prepared': cite('Điều 14, khoản 1'),
  'nominee-needs-30-percent': cite('Điều 14, khoản 3'),
  'opinion-on-floor-nominees': cite('Điều 14, khoản 2 và khoản 3'),
  'opinion-thins-the-list': cite('Điều 14, khoản 3'),
  'opinion-each-name-by-itself': cite('Điều 14, khoản 3 (vận dụng)', 'chosen'),
  'opinion-equal-at-the-cut': cite('Điều 14, khoản 3 (vận dụng)', 'chosen'),
  'opinion-base': cite('Điều 14, khoản 3'),
  'elected-from-the-body': cite('quy định về bầu cử tại đại hội (theo 244-QĐ/TW, Điều 19, khoản 9)', 'chosen'),
  'order-of-names': cite('Điều 14 (vận dụng theo mẫu phiếu)', 'practice'),
  'stamp-of-convening-committee': cite('Điều 15 (theo 244-QĐ/TW, Điều 17, khoản 1)', 'chosen'),
  'ballot-forms': cite('Điều 15'),
  'strike-whole-name': cite('Điều 15'),
  'agree-or-disagree': cite('Điều 15'),
  'boxes-with-surplus': cite('Điều 15 (vận dụng)', 'chosen'),
  'ballot-valid': cite('Điều 15'),
  'ballot-not-issued': cite('Điều 15'),
  'ballot-unreadable': cite('Điều 15 (vận dụng)', 'chosen'),
  'ballot-extra-name': cite('Điều 15'),
  'ballot-identifying-mark': cite('Điều 15'),
  'ballot-over-vote': cite('Điều 15'),
  'ballot-blank': cite('Điều 15'),
  'ballot-blank-without-surplus': cite('Điều 15 (theo 244-QĐ/TW, Điều 17, khoản 2)', 'chosen'),
  'ballot-both-or-neither': cite('Điều 15'),
  'first-ground-counts': cite('Điều 15 (vận dụng)', 'chosen'),
  'reckoned-on-valid-ballots': cite('Điều 30, khoản 1'),
  'person-without-answer': cite('Điều 30, khoản 1'),
  'base-of-members-congress': cite('Điều 30, khoản 2'),
  'base-of-delegates-congress': cite('Điều 30, khoản 3'),
  'base-of-committee-meeting': cite('Điều 28; Điều 30 (vận dụng)', 'chosen'),
  'more-than-half': cite('Điều 30, khoản 2 và khoản 3'),
  'one-person-ballot': cite('Điều 30'),
  'highest-votes': cite('Điều 30'),
  'tie-at-the-cut': cite('Điều 30'),
  'tie-break-by-higher-vote': cite('Điều 30'),
  'tie-after-tie-break': cite('Điều 30'),
  'shortfall-after-first-ballot': cite('Điều 30'),
  'shortfall-after-second-ballot': cite('Điều 30'),
  'shortfall-of-delegates': cite('Điều 30; hỏi – đáp của Ban Tổ chức Trung ương', 'practice'),
  'list-of-next-ballot': cite('Điều 30; hỏi – đáp của Ban Tổ chức Trung ương', 'practice'),
  'alternates-by-order-of-votes': cite('Quyết định của đại hội (vận dụng)', 'practice'),
  'alternates-by-own-ballot': cite('Quyết định của đại hội (vận dụng)', 'practice'),
  'percentages-in-two-decimals': cite('mẫu biên bản (vận dụng hướng dẫn bầu cử năm 2026)', 'practice'),
};

/** Elections in the Party by Quyết định 190-QĐ/TW, guided by 04-HD/TW of 31 December 2024. */
export const ruleSet190 = partyRuleSet('190-QD-TW', title, clauses, 2);

/** As release 0.1.0 read it: what was counted under it keeps its verdicts and its citations. */
export const firstReadingOf190 = partyRuleSet(
  '190-QD-TW',
  title,
  { ...clauses, 'nobody-answered-stays-valid': cite('Điều 30, khoản 1 (vận dụng)', 'chosen') },
  1,
);
