// The real desk on real files behind the window's bridge, for screens that are tried in jsdom.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { deskHandlers } from '../../../electron/main/gate/desk-port.ts';
import { keyboardOf, quickSecrets } from '../../services/powers-of-test.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import type { CongressView } from '../../../renderer/session/bridge.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { answerWith } from '../result/window-boundary.ts';

export interface DeskBehindWindow {
  readonly desk: ReturnType<typeof openDesk>;
  /** The next ballot is not recorded, for this reason. */
  readonly refuseNextRecord: (finding: Finding) => void;
  readonly close: () => void;
}

/** The value of a result that has to hold. */
export function held<T>(result: Result<T, Finding>): T {
  if (!result.ok) throw new Error(`${result.error.number} ${result.error.code}`);
  return result.value;
}

/** A desk in a new folder, answering `window.kiemPhieu`. */
export function deskBehindWindow(): DeskBehindWindow {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-behind-window-'));
  let second = 0;
  const desk = openDesk({
    ...quickSecrets,
    dataFolder,
    keyboard: keyboardOf('head'),
    now: () => new Date(Date.UTC(2026, 10, 24, 10, 0, second++)).toISOString().replace('.000Z', '+00:00'),
  });
  const refusals: Finding[] = [];
  const handlers = deskHandlers(desk);
  answerWith({
    ...handlers,
    'count:record': (ballot) => {
      const refusal = refusals.shift();
      return refusal === undefined ? handlers['count:record'](ballot) : failure(refusal);
    },
  });
  return {
    desk,
    refuseNextRecord: (finding) => {
      refusals.push(finding);
    },
    close: () => {
      desk.close();
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Puts a congress before the screens, at the counting of its first contest, or of the one named. */
export function standAtCount(view: CongressView, contestId = view.contests[0]?.contest.id ?? ''): string {
  useSession.setState({ view, place: { at: 'contest', contestId, task: 'count' } });
  return contestId;
}

/** A contest of so many names in the open congress, with its ballots issued. */
export function issuedContest({ desk }: DeskBehindWindow, names: number, seats: number, issued: number): CongressView {
  const contest: Omit<Contest, 'id' | 'candidates'> = {
    title: 'Bầu Ban Chấp hành',
    office: 'committee',
    ballotForm: 'surplus',
    marking: 'strike',
    seats,
    round: 'first',
  };
  const family = ['Bùi', 'Cao', 'Đặng', 'Hoàng', 'Lê', 'Nguyễn', 'Phạm', 'Trần'];
  const candidates = Array.from({ length: names }, (_none, place) => ({
    id: null,
    fullName: `${family[place % 8] ?? ''} Văn ${String.fromCodePoint(65 + Math.floor(place / 26), 97 + (place % 26))}n`,
  }));
  const before = held(desk.congressView()).contests.map((each) => each.contest.id);
  const saved = held(desk.contestSave({ contest: { ...contest, id: null, candidates } }));
  const contestId = saved.contests.find((each) => !before.includes(each.contest.id))?.contest.id ?? '';
  held(desk.contestFreezeList({ contestId }));
  return held(desk.contestIssueBallots({ contestId, issued }));
}
