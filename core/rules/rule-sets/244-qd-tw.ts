// 244-QĐ/TW: the Regulation on elections in the Party of 9 June 2014, for archives and comparison. Where each clause
// stands. A clause named without a number: the article was not at hand; see docs/rules.md.

import type { Certainty, Citation } from '../../finding/finding.ts';
import type { PartyClauses } from '../party-clauses.ts';
import { partyRuleSet } from '../party-rule-set.ts';

const cite = (clause: string, certainty: Certainty = 'text'): Citation => ({
  regulation: '244-QĐ/TW',
  clause,
  certainty,
});

const title = 'Quy chế bầu cử trong Đảng (Quyết định số 244-QĐ/TW, ngày 09/6/2014)';

const clauses: PartyClauses = {
  'secret-ballot': cite('Điều 3', 'chosen'),
  'counters-not-on-list': cite('quy định về ban kiểm phiếu', 'chosen'),
  'technicians-operate-only': cite('quy định về ban kiểm phiếu; 03-HD/TW, mục 3', 'practice'),
  'issued-and-returned-are-counted': cite('quy định về ban kiểm phiếu', 'chosen'),
  'committee-decides-on-invalid': cite('quy định về ban kiểm phiếu', 'chosen'),
  'ballots-sealed-and-handed-over': cite('quy định về ban kiểm phiếu', 'chosen'),
  'more-names-than-seats': cite('quy định về số dư', 'chosen'),
  'surplus-limit': cite('quy định về số dư', 'chosen'),
  'surplus-of-one': cite('quy định về số dư (thực tế áp dụng)', 'practice'),
  'surplus-prepared': cite('quy định về số dư', 'chosen'),
  'nominee-needs-30-percent': cite('quy định về danh sách bầu cử (vận dụng)', 'chosen'),
  'opinion-on-floor-nominees': cite('03-HD/TW (ví dụ về xin ý kiến)'),
  'opinion-thins-the-list': cite('quy định về danh sách bầu cử (vận dụng)', 'chosen'),
  'opinion-each-name-by-itself': cite('quy định về danh sách bầu cử (vận dụng)', 'chosen'),
  'opinion-equal-at-the-cut': cite('quy định về danh sách bầu cử (vận dụng)', 'chosen'),
  'opinion-base': cite('quy định về danh sách bầu cử (vận dụng)', 'chosen'),
  'elected-from-the-body': cite('Điều 19, khoản 9'),
  'order-of-names': cite('Điều 17 (vận dụng theo mẫu phiếu)', 'practice'),
  'stamp-of-convening-committee': cite('Điều 17, khoản 1'),
  'ballot-forms': cite('Điều 17, khoản 1'),
  'strike-whole-name': cite('Điều 17, khoản 1'),
  'agree-or-disagree': cite('Điều 17, khoản 1'),
  'boxes-with-surplus': cite('Điều 17, khoản 1 (vận dụng)', 'chosen'),
  'ballot-valid': cite('Điều 17, khoản 2'),
  'ballot-not-issued': cite('Điều 17, khoản 2'),
  'ballot-unreadable': cite('Điều 17, khoản 2 (vận dụng)', 'chosen'),
  'ballot-extra-name': cite('Điều 17, khoản 2'),
  'ballot-identifying-mark': cite('Điều 17, khoản 2'),
  'ballot-over-vote': cite('Điều 17, khoản 2'),
  'ballot-blank': cite('Điều 17, khoản 2'),
  'ballot-blank-without-surplus': cite('Điều 17, khoản 2'),
  'ballot-both-or-neither': cite('Điều 17, khoản 2'),
  'first-ground-counts': cite('Điều 17, khoản 2 (vận dụng)', 'chosen'),
  'reckoned-on-valid-ballots': cite('Điều 32, khoản 1'),
  'person-without-answer': cite('Điều 32, khoản 1'),
  'base-of-members-congress': cite('Điều 32, khoản 2'),
  'base-of-delegates-congress': cite('Điều 32, khoản 3'),
  'base-of-committee-meeting': cite('Điều 32 (vận dụng)', 'chosen'),
  'more-than-half': cite('Điều 32, khoản 2 và khoản 3'),
  'one-person-ballot': cite('Điều 32'),
  'highest-votes': cite('Điều 32'),
  'tie-at-the-cut': cite('Điều 32'),
  'tie-break-by-higher-vote': cite('Điều 32'),
  'tie-after-tie-break': cite('Điều 32'),
  'shortfall-after-first-ballot': cite('Điều 32'),
  'shortfall-after-second-ballot': cite('Điều 32'),
  'shortfall-of-delegates': cite('Điều 32; hỏi – đáp của Ban Tổ chức Trung ương', 'practice'),
  'list-of-next-ballot': cite('Điều 20, khoản 2', 'practice'),
  'alternates-by-order-of-votes': cite('Quyết định của đại hội (vận dụng)', 'practice'),
  'alternates-by-own-ballot': cite('Quyết định của đại hội (vận dụng)', 'practice'),
  'percentages-in-two-decimals': cite('mẫu biên bản (vận dụng hướng dẫn bầu cử năm 2026)', 'practice'),
};

/** Elections in the Party by Quyết định 244-QĐ/TW, guided by 03-HD/TW of 20 March 2020 and its predecessors. */
export const ruleSet244 = partyRuleSet('244-QD-TW', title, clauses, 2);

/** As release 0.1.0 read it: what was counted under it keeps its verdicts and its citations. */
export const firstReadingOf244 = partyRuleSet(
  '244-QD-TW',
  title,
  { ...clauses, 'nobody-answered-stays-valid': cite('Điều 32, khoản 1 (vận dụng)', 'chosen') },
  1,
);
