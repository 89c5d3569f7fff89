// A list frozen by release 0.1.0 whose ballots the newest reading judges otherwise: the question stands on the screen of
// reconciling, two members answer it, and the result follows. The set-up suggests whose stamp the ballot has.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openApp } from '../../scripts/main-job/open-app.ts';
import type { OpenApp } from '../../scripts/main-job/open-app.ts';
import { workLineOf } from '../../scripts/main-job/controls.ts';
import { label, words } from '../../scripts/main-job/words.ts';
import { listDigest } from '../../core/life/result-of-contest.ts';
import { openDesk } from '../../electron/services/desk/desk.ts';
import { contestOf, draft, fourForThree, held, many, record, setUp } from '../services/desk/small-congress.ts';
import { congress } from '../unit/minutes/published.ts';
import { look } from './look.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const title = 'Bầu Ủy ban Kiểm tra';
let data = '';
let open: OpenApp;

test.beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'revision-'));
  const desk = openDesk({ dataFolder: data, now: () => new Date().toISOString().replace(/\.\d+Z$/u, 'Z') });
  const people = setUp(desk);
  const contestId = draft(desk, {
    ...fourForThree,
    title,
    office: 'inspection-committee',
    ballotForm: 'no-surplus',
    marking: 'agree-disagree',
    seats: 4,
  });
  const { contest } = contestOf(desk, contestId);
  const session = held(desk.session());
  const digest = listDigest(contest, session.tools);
  held(session.append([{ actor: '', act: { kind: 'list-frozen', contest, digest } }]));
  held(desk.contestIssueBallots({ contestId, issued: 30 }));
  held(desk.countOpen({ contestId, entryMode: 'voted', operatorId: people.member, batchSize: 10 }));
  record(desk, contestId, [...many(26, 'aaaa'), ...many(3, 'dddd'), 'bnbn']);
  desk.close();
  open = await openApp({ KIEM_PHIEU_DATA: data });
});
test.afterAll(async () => {
  await open.app.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const press = (key: string): Promise<void> =>
  open.page.getByRole('button', { name: words(key), exact: true }).press('Enter');

test('the set-up suggests whose stamp the ballot has', async () => {
  await open.page.getByRole('button', { name: new RegExp(congress.title, 'u') }).press('Enter');
  await workLineOf(open.page, 'work.set-up').press('Enter');
  await expect(open.page.getByLabel(label('set-up.stamp'))).toHaveValue(`Ban Chấp hành ${congress.organisation}`);
  await look(open, 'set-up-with-stamp', { languages: ['vi'] });
});

test('two members choose the reading, and the ballots for nobody are invalid', async () => {
  const { page } = open;
  await workLineOf(page, 'task-short.reconcile').press('Enter');
  await expect(page.getByRole('heading', { name: words('reconcile.revision.title') })).toBeVisible();
  await look(open, 'revision-question');
  await page.getByRole('radio', { name: /26/u }).press('Space');
  await page.getByLabel(label('reconcile.revision.reason')).fill('Theo văn bản quy chế');
  const codes = page.getByRole('form', { name: words('reconcile.revision.form') }).locator('input[type=password]');
  await codes.nth(0).fill('4711');
  await codes.nth(1).fill('4712');
  await look(open, 'revision-to-sign', { languages: ['vi'], part: 'form' });
  await press('reconcile.revision.act');
  await expect(page.getByRole('heading', { name: words('reconcile.revision.title') })).toBeHidden();
  await page.getByLabel(label('reconcile.collected')).fill('30');
  await page.keyboard.press('Enter');
  await expect(page.getByText('W.205')).toBeVisible();
  await look(open, 'revision-chosen', { languages: ['vi'] });
});
