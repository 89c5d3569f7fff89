// Where today's words differ on purpose from those of a release: each difference is told here with its reason. A figure, a
// name or a digest that differs is never told away: that is a file of the release that is read wrongly.

/** One difference of words, as it stands in frozen papers and answers. */
export interface ToldDifference {
  readonly release: string;
  /** A text, or a pattern of which `after` takes parts. */
  readonly before: string | RegExp;
  readonly after: string;
  /** Why the words of the release were put better or were wrong. */
  readonly reason: string;
}

/**
 * Inputs of `count` that today's reading of the regulation counts otherwise (`core/rules/party-revision.ts`): `count` is
 * by the newest reading. What the release counted by its own reading is still counted so, and tested by that reading.
 */
export const countedOtherwise: Readonly<Record<string, readonly string[]>> = {
  // A list without surplus that votes for nobody is invalid; shares of a vote of confidence are of the ballots returned.
  '0.1.0': ['db', 'tn'],
};

export const toldDifferences: readonly ToldDifference[] = [
  {
    release: '0.1.0',
    before: /(?<=Lý do\n)(?=01 giờ 35 phút \| Vũ Đức Toàn \| Rút vị trí cuối, tập 3, lượt 1)/gu,
    after:
      '01 giờ 34 phút | Vũ Đức Toàn | Sửa một phiếu, tập 1, lượt 1 | \n01 giờ 35 phút | Vũ Đức Toàn | Sửa một phiếu, tập 1, lượt 1 | \n',
    reason: 'The log of this count said “2” under corrections and told neither; both stand in its ledger.',
  },
  {
    release: '0.1.0',
    before: '"holds": true,\n  "facts"',
    after: '"holds": true,\n  "isKeyEstablished": false,\n  "facts"',
    reason: 'verify says apart whether the file is intact and whether somebody vouches for its key.',
  },
  {
    release: '0.1.0',
    before: /"collected": (\d+),\n( +)"notReturned"/gu,
    after: '"collected": $1,\n$2"own": $1,\n$2"notReturned"',
    reason: 'Ballots that the committee did not issue are told apart; none of these files has one.',
  },
  {
    release: '0.1.0',
    before: /= thu về (\d+) \+ không thu về/gu,
    after: '= thu về (phiếu đã phát) $1 + không thu về',
    reason: 'The same in words.',
  },
  {
    release: '0.1.0',
    before: [
      '01 đồng chí trúng cử, xếp theo số phiếu từ cao đến thấp, theo kết quả kiểm phiếu ngày 05 tháng 10 năm 2025:',
      'TT | Họ và tên | Ngày sinh | Chức vụ, đơn vị công tác | Số phiếu bầu | Tỷ lệ %',
      '1 | Bùi Thị An |  |  | 30 | 100,00%',
      'Trúng cử ở lần bầu lại',
    ].join('\n'),
    after: [
      '03 đồng chí trúng cử, xếp theo số phiếu từ cao đến thấp, theo kết quả kiểm phiếu ngày 05 tháng 10 năm 2025:',
      'TT | Họ và tên | Ngày sinh | Chức vụ, đơn vị công tác | Số phiếu bầu | Tỷ lệ % | Ghi chú',
      '1 | Bùi Thị An |  |  | 30 | 100,00% | ',
      '2 | Lê Thị Hà |  |  | 20 | 66,67% | Trúng cử ở lần bầu lại giữa những người ngang phiếu: 23 phiếu',
      '3 | Cao Văn Bình |  |  | 20 | 66,67% | Trúng cử ở lần bầu lại giữa những người ngang phiếu: 19 phiếu',
      'Trúng cử ở lần bầu lại',
    ].join('\n'),
    reason:
      'The list of elected holds everybody who is elected, also by the ballot among equals; it named them in a sentence only.',
  },
];
