// The real desk with a roster behind the window's bridge.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { configure } from '@testing-library/react';
import { deskHandlers } from '../../../electron/main/gate/desk-port.ts';
import { rosterDeskHandlers } from '../../../electron/main/gate/roster-port.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { quickSecrets } from '../../services/powers-of-test.ts';
import { openRosterDesk } from '../../../electron/services/desk/roster-desk.ts';
import { useRoster } from '../../../renderer/roster/roster-store.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { rowsOf } from '../../../scripts/samples/delegates.ts';
import { rosterOfRows } from '../../fixtures/read-rows.ts';
import { congress } from '../../unit/minutes/published.ts';
import { held } from '../counting/desk-behind-window.ts';
import { answerWith } from '../result/window-boundary.ts';
import type { Boundary } from '../result/window-boundary.ts';

/** Longest that a screen is waited for, in milliseconds: this machine may be busy. */
configure({ asyncUtilTimeout: 10_000 });

export interface RosterBehindWindow {
  readonly desk: ReturnType<typeof openDesk>;
  readonly roster: ReturnType<typeof openRosterDesk>;
  readonly boundary: Boundary;
  readonly contestId: string;
  readonly close: () => void;
}

/** A congress with a frozen list and a roster; the window stands in it. */
export function rosterBehindWindow(officials: number, alternates: number): RosterBehindWindow {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'roster-behind-window-'));
  const desk = openDesk({ ...quickSecrets, dataFolder, now: () => `${congress.date}T07:00:00+07:00` });
  const roster = openRosterDesk(desk.session);
  const boundary = answerWith({ ...deskHandlers(desk), ...rosterDeskHandlers(roster) });
  held(desk.congressCreate({ congress: { ...congress, time: '08:00' } }));
  for (const [fullName, role, pin] of [
    ['Lương Xuân Bách', 'head', '471126'],
    ['Lê Thị Thu Trà', 'member', '471226'],
  ] as const) {
    held(desk.committeeEnter({ member: { id: null, fullName, post: '', role }, pin }));
  }
  const saved = held(
    desk.contestSave({
      contest: {
        id: null,
        title: 'Bầu Ban Chấp hành',
        office: 'committee',
        ballotForm: 'surplus',
        marking: 'strike',
        seats: 2,
        round: 'first',
        candidates: ['Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà'].map((fullName) => ({ id: null, fullName })),
      },
    }),
  );
  const contestId = saved.contests[0]?.contest.id ?? '';
  held(desk.contestFreezeList({ contestId }));
  if (officials > 0)
    held(
      roster.importList({
        list: rosterOfRows(rowsOf(officials, alternates), congress.date),
        questions: 'open',
        mode: 'add',
        source: '',
      }),
    );
  useRoster.setState({ congressId: null, lines: [], byNumber: new Map(), figures: null });
  useSession.setState({ view: held(desk.congressView()), place: { at: 'check-in' } });
  return {
    desk,
    roster,
    boundary,
    contestId,
    close: () => {
      desk.close();
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
