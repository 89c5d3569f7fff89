// Facts that results name change by an amendment only, which every later paper tells; a person taken out of the committee
// comes back with their secret until the committee is used; work goes on where the ledger, not a clock, says it was last.

import { expect, test } from 'vitest';
import { electedListPaper } from '../../../core/minutes/elected-list.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { placeOnOpening } from '../../../renderer/frame/order-of-work.ts';
import { paperLines } from '../../unit/minutes/paper-text.ts';
import { DeskOfTest } from './desk-of-test.ts';
import {
  contestOf,
  counting,
  draft,
  held,
  many,
  numberOf,
  pins,
  publish,
  record,
  setUp,
  together,
} from './small-congress.ts';

const on = new DeskOfTest();
const viewed = () => held(on.desk.congressView());

test('after a result was closed facts change by two members with a reason, and its papers tell it', () => {
  const people = setUp(on.desk);
  const before = viewed().congress;
  const right = { ...before, title: 'Đại hội đại biểu lần thứ XXI', place: 'Hội trường B' };
  const contestId = counting(on.desk, people);
  held(on.desk.congressAmend({ congress: { ...before, place: 'Hội trường A' } }));
  publish(on.desk, people, contestId, many(30, 'kkks'));
  held(on.desk.recordSeal(contestId, 'a.kqkp', 'd'.repeat(64)));
  expect(numberOf(on.desk.congressAmend({ congress: right }))).toBe('F.533');
  const asked = { congress: right, reason: 'Gõ nhầm số lần đại hội' };
  expect(numberOf(on.desk.congressAmendPublished(asked))).toBe('F.755');
  held(on.desk.congressAmendPublished({ ...asked, members: together(people) }));
  expect(viewed().congress.title).toBe(right.title);
  expect(contestOf(on.desk, contestId)).toMatchObject({ isSealOutdated: true });
  const { published, ...source } = held(on.desk.paperSource(contestId));
  // What was confirmed is not written anew: the digest that the members confirmed still fits.
  expect(published.record.congress.title).toBe(before.title);
  for (const make of [minutesDocument, electedListPaper]) {
    const paper = make(published, { ...paperOptions(published, 'vi'), ...source });
    expect(paper.subject).toContain('(Bản đã đính chính)');
    const text = paperLines(paper).join('\n');
    expect(text).toContain('Lương Xuân Bách, Lê Thị Thu Trà quyết định. Lý do: Gõ nhầm số lần đại hội.');
    expect(text).toContain(`Tên đại hội, hội nghị: “${before.title}” sửa thành “${right.title}”.`);
    expect(text).toContain('Địa điểm: “Hội trường A” sửa thành “Hội trường B”.');
  }
});

test('a result that is closed after the amendment names the facts as they are, without a mark', () => {
  const people = setUp(on.desk);
  const first = counting(on.desk, people);
  publish(on.desk, people, first, many(30, 'kkks'));
  const right = { ...viewed().congress, place: 'Hội trường B' };
  held(on.desk.congressAmendPublished({ congress: right, reason: 'Gõ nhầm', members: together(people) }));
  expect(numberOf(on.desk.congressAmendPublished({ congress: right, reason: 'Nữa', members: together(people) }))).toBe(
    'F.534',
  );
  const second = counting(on.desk, people);
  publish(on.desk, people, second, many(30, 'kkks'));
  const source = held(on.desk.paperSource(second));
  expect(source.amendments).toEqual([]);
  expect(source.published.record.congress.place).toBe('Hội trường B');
});

test('who was taken out comes back with the secret, until the committee is used', () => {
  const people = setUp(on.desk);
  const decided = { members: together(people) };
  held(on.desk.committeeRemove({ memberId: people.member, ...decided }));
  expect(viewed().lastRemoved).toMatchObject({ id: people.member, fullName: 'Vũ Đức Toàn' });
  held(on.desk.committeeRestore({ memberId: people.member, ...decided }));
  expect(viewed()).toMatchObject({ lastRemoved: null });
  expect(viewed().committee.find(({ member }) => member.id === people.member)?.hasPin).toBe(true);
  held(on.desk.keyboardSit({ memberId: people.member, pin: pins.member }));
  held(on.desk.committeeRemove({ memberId: people.member, ...decided }));
  const contestId = draft(on.desk);
  held(on.desk.contestFreezeList({ contestId }));
  expect(viewed().lastRemoved).toBeNull();
  expect(numberOf(on.desk.committeeRestore({ memberId: people.member, ...decided }))).toBe('F.535');
});

test('of two contests in one second the one is gone on with that was worked at last', () => {
  const people = setUp(on.desk);
  const [first, second] = [counting(on.desk, people), counting(on.desk, people)];
  expect(placeOnOpening(viewed())).toMatchObject({ contestId: second });
  record(on.desk, first, ['kkks']);
  expect(placeOnOpening(viewed())).toMatchObject({ contestId: first });
  record(on.desk, second, ['kkks']);
  expect(placeOnOpening(viewed())).toMatchObject({ contestId: second });
  on.restart();
  const [listed] = held(on.desk.congressList());
  expect(placeOnOpening(held(on.desk.congressOpen({ id: listed?.id ?? '' })))).toMatchObject({ contestId: second });
});
