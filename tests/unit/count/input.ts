// An input of `count` as the contract shows it, and ways to spoil it.

/** A valid input: three seats, four names, three ballots, one of them blank. */
export const validInput = () => ({
  schema: 'kiem-phieu/count-input@1',
  ruleSet: '190-QD-TW',
  contest: {
    id: 'bch',
    title: 'Bầu Ban Chấp hành',
    office: 'committee',
    ballotForm: 'surplus',
    marking: 'strike',
    seats: 3,
    round: 'first',
    candidates: [
      { id: 'c01', fullName: 'Nguyễn Văn An' },
      { id: 'c02', fullName: 'Trần Thị Bình' },
      { id: 'c03', fullName: 'Lê Văn Cường' },
      { id: 'c04', fullName: 'Phạm Thị Dung' },
    ],
  },
  electorate: {
    meeting: 'delegates-congress',
    summoned: 5,
    deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 1 }],
  },
  ballotsIssued: 4,
  ballots: [
    { no: 1, marks: { c01: 'kept', c02: 'kept', c03: 'struck', c04: 'struck' }, defects: [] as string[] },
    { no: 2, marks: { c02: 'struck' }, defects: [] },
    { no: 3, marks: { c01: 'struck', c02: 'struck', c03: 'struck', c04: 'struck' }, defects: [] },
  ],
});

/** The valid input with the value at `path` replaced; `undefined` takes the member out. */
export function withValue(path: string, value: unknown): unknown {
  const input: unknown = structuredClone(validInput());
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>((within, name) => (within as Record<string, unknown>)[name], input) as Record<
    string,
    unknown
  >;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return input;
}
