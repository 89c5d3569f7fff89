// A congress with contests of 24 names whose ballots are out, made through the program's own messages: what a test of the
// window is about comes after it.

import type { Page } from '@playwright/test';
import type { Contest } from '../../core/contest/contest.ts';
import { ask } from '../../scripts/main-job/open-app.ts';

/** The congress is called so. */
export const congressTitle = 'Đại hội đại biểu Đảng bộ xã An Bình lần thứ I';

/** PINs of the head and of a second member. */
export const pins = { head: '471147', second: '471248' } as const;

const family = ['Bùi', 'Cao', 'Đặng', 'Hoàng', 'Lê', 'Nguyễn', 'Phạm', 'Trần'] as const;
const given = ['An', 'Bình', 'Chi'] as const;

/** 24 names; the last two are called alike. */
const names = [
  ...family.flatMap((first) => given.map((last) => ({ fullName: `${first} Văn ${last}` }))).slice(0, 22),
  { fullName: 'Nguyễn Văn Minh', birthDate: '1970-03-01', position: 'Thôn Đông' },
  { fullName: 'Nguyễn Văn Minh', birthDate: '1981-05-02', position: 'Thôn Đoài' },
];

const contestCalled = (title: string): Omit<Contest, 'id' | 'candidates'> & { readonly id: null } => ({
  id: null,
  title,
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 20,
  round: 'first',
});

/** Makes the congress and closes it; every contest has `issued` ballots out, and its count is open. */
export async function makeContests(page: Page, titles: readonly string[], issued: number): Promise<readonly string[]> {
  await ask(page, 'congress:create', {
    congress: {
      purpose: 'real',
      organisation: 'Đảng bộ xã An Bình',
      superior: 'Đảng bộ tỉnh Lam Sơn',
      level: 'grassroots',
      meeting: 'delegates-congress',
      title: congressTitle,
      term: '2025 – 2030',
      place: 'Hội trường xã An Bình',
      date: '2026-11-24',
      time: '08:00',
      ruleSet: '190-QD-TW',
    },
  });
  for (const [fullName, role, pin] of [
    ['Lương Xuân Bách', 'head', pins.head],
    ['Lê Thu Trà', 'member', pins.second],
  ] as const)
    await ask(page, 'committee:enter', { member: { id: null, fullName, post: '', role }, pin });
  await ask(page, 'attendance:set', {
    attendance: { meeting: 'delegates-congress', summoned: issued, present: issued, deductions: [] },
    reason: '',
  });
  for (const title of titles)
    await ask(page, 'contest:save', {
      contest: { ...contestCalled(title), candidates: names.map((person) => ({ ...person, id: null })) },
    });
  const { contests, committee } = await ask(page, 'congress:view', {});
  const ids = contests.map(({ contest }) => contest.id);
  for (const contestId of ids) {
    await ask(page, 'contest:freeze-list', { contestId });
    await ask(page, 'contest:issue-ballots', { contestId, issued });
    const operatorId = committee[1]?.member.id ?? '';
    await ask(page, 'count:open', { contestId, entryMode: 'struck', operatorId, batchSize: 50 });
  }
  await ask(page, 'congress:close', {});
  await page.reload();
  await page.waitForSelector('main h1');
  return ids;
}
