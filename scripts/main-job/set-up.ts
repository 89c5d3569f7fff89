// Sets up a congress through the screens: the congress, who counts, who votes, a contest with a pasted list.

import type { Locator, Page } from '@playwright/test';
import type { CommitteeMember, Congress, Attendance } from '../../core/congress/congress.ts';
import type { Contest } from '../../core/contest/contest.ts';
import ruleWords from '../../resources/locales/rules.vi.json' with { type: 'json' };
import { buttonOf } from './controls.ts';
import { label, words } from './words.ts';

const form = (page: Page, name: string): Locator => page.getByRole('form', { name });

/** Chooses in a list that opens. */
async function choose(within: Locator, page: Page, list: string, option: string): Promise<void> {
  const box = within.getByRole('button', { name: new RegExp(`\\s${list}$`, 'u') });
  if ((await box.textContent())?.includes(option) === true) return;
  await box.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Home → a new file of a congress. */
export async function createCongress(page: Page, congress: Congress): Promise<void> {
  await buttonOf(page, 'home.new').click();
  const fields = page.locator('main');
  await fields.getByText(words(`set-up.purpose-${congress.purpose}`), { exact: true }).click();
  await fields.getByText(words(`meeting.${congress.meeting}`), { exact: true }).click();
  await fields.getByLabel(label('set-up.organisation')).fill(congress.organisation);
  await fields.getByLabel(label('set-up.superior')).fill(congress.superior);
  await fields.getByLabel(label('set-up.title')).fill(congress.title);
  await choose(fields, page, words('set-up.level'), words(`level.${congress.level}`));
  await fields.getByLabel(label('set-up.term')).fill(congress.term);
  await fields.getByLabel(label('set-up.place')).fill(congress.place);
  await fields.getByLabel(label('set-up.date')).fill(congress.date.split('-').toReversed().join('/'));
  await fields.getByLabel(label('set-up.time')).fill(congress.time);
  await buttonOf(page, 'set-up.create').click();
  await page.getByRole('heading', { name: words('set-up.page-title') }).waitFor();
}

/** Opens a part of the set-up that is folded to one line; one that is open stays so. */
export async function openPart(
  page: Page,
  part: 'congress' | 'committee' | 'attendance' | 'contests',
): Promise<Locator> {
  const region = page.getByRole('region', { name: words(`set-up.part-${part}`) });
  const heading = region.getByRole('button', { name: words(`set-up.part-${part}`) });
  if ((await heading.getAttribute('aria-expanded')) !== 'true') await heading.click();
  return region;
}

/** A secret as it is typed at set-up: PINs of the samples are too short for a congress of one's own. */
export const typedSecret = (pin: string): string => `58${pin}`;

/** One person of the committee after the other, each with a secret typed twice. */
export async function enterCommittee(
  page: Page,
  committee: readonly { readonly member: CommitteeMember; readonly pin: string }[],
): Promise<void> {
  for (const { member, pin } of committee) {
    const fields = form(page, words('member.new'));
    await fields.getByLabel(label('member.name')).fill(member.fullName);
    await fields.getByLabel(label('member.post')).fill(member.post);
    await choose(fields, page, words('member.role'), words(`role.${member.role}`));
    await fields.getByLabel(label('member.pin')).fill(typedSecret(pin));
    await fields.getByLabel(label('member.pin-again')).fill(typedSecret(pin));
    await buttonOf(fields, 'member.add').click();
    await page.getByRole('rowheader', { name: member.fullName }).waitFor();
  }
}

/** Who was summoned, who came, who is deducted. */
export async function enterAttendance(page: Page, { summoned, present, deductions }: Attendance): Promise<void> {
  const part = await openPart(page, 'attendance');
  await part.getByLabel(label('attendance.summoned')).fill(String(summoned));
  await part.getByLabel(label('attendance.present')).fill(String(present));
  for (const { reason, count, names = [] } of deductions) {
    const row = part.getByRole('group', {
      name: (ruleWords.reasons as Readonly<Record<string, string>>)[reason] ?? reason,
    });
    await row.getByLabel(label('attendance.count')).fill(String(count));
    await row.getByLabel(label('attendance.names')).fill(names.join(', '));
  }
  await buttonOf(part, 'attendance.save').click();
  await part.getByText(words('set-up.complete')).waitFor();
}

/** A contest with its list, which is pasted as a spreadsheet gives it, out of order. */
export async function enterContest(page: Page, contest: Contest): Promise<void> {
  const fields = form(page, words('contest.new'));
  await choose(fields, page, words('contest.office'), words(`office.${contest.office}`));
  await fields.getByLabel(label('contest.seats')).fill(String(contest.seats));
  await fields.getByLabel(label('contest.title')).fill(contest.title);
  await buttonOf(fields, 'contest.add').click();
  await page.getByRole('region', { name: words('list.names') }).waitFor();
  await pasteList(page, contest);
  await page.getByRole('button', { name: words('paste.take', { count: contest.candidates.length }) }).click();
  await page.getByRole('region', { name: words('freeze.title') }).waitFor();
}

/** Pastes the names as the columns of a spreadsheet, last name first. */
async function pasteList(page: Page, { candidates }: Contest): Promise<void> {
  const lines = candidates
    .toReversed()
    .map(({ fullName, birthDate = '', position = '' }, index) =>
      [index + 1, fullName, birthDate.split('-').toReversed().join('/'), position].join('\t'),
    );
  const table = ['STT\tHọ và tên\tNgày sinh\tChức vụ', ...lines].join('\n');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, table);
  await page.getByRole('region', { name: words('paste.title') }).waitFor();
}

/** Signs the list by its number of names, then hands the ballots out. `reason`: why more of them than people are present. */
export async function freezeAndIssue(page: Page, contest: Contest, issued: number, reason = ''): Promise<void> {
  const freezing = page.getByRole('region', { name: words('freeze.title') });
  await freezing.getByLabel(label('freeze.sign')).fill(String(contest.candidates.length));
  await buttonOf(freezing, 'freeze.act').click();
  await page.getByLabel(label('issue.count')).fill(String(issued));
  if (reason !== '') {
    // The figure is looked at when its field is left.
    await page.keyboard.press('Tab');
    await page.getByLabel(label('issue.more-reason')).fill(reason);
  }
  await buttonOf(page, 'issue.act').click();
}
