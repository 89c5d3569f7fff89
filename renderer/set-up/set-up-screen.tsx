// Set-up of a congress, top to bottom on one page: the congress, who counts, who votes and the base, the contests. A part
// that is done is one line; the next one is open, with the focus in it.

import { useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { isSetUp, nextPlace } from '../frame/order-of-work.ts';
import { Screen } from '../frame/screen.tsx';
import type { CongressView } from '../session/bridge.ts';
import { leaveFor } from '../session/leaving.ts';
import { useSession, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { AttendancePart, isAttendanceComplete } from './attendance-part.tsx';
import { CommitteePart, isCommitteeComplete } from './committee-part.tsx';
import { CongressPart } from './congress-part.tsx';
import { ContestsPart } from './contests-part.tsx';
import type { Fold } from './part.tsx';

type PartName = 'congress' | 'committee' | 'attendance' | 'contests';

/** The first part that something is missing in; `null` when all are complete. */
function firstOpen({ committee, attendance, contests }: CongressView): PartName | null {
  if (!isCommitteeComplete(committee)) return 'committee';
  if (!isAttendanceComplete(attendance)) return 'attendance';
  return contests.length === 0 ? 'contests' : null;
}

/** The four parts; the primary act leads on as soon as all are there. */
export function SetUpScreen() {
  const texts = useTexts();
  const view = useView();
  const [open, setOpen] = useState(() => firstOpen(view));
  const next = nextPlace(view);
  const fold = (part: PartName): Fold => ({
    isOpen: open === part,
    onTurn: () => {
      setOpen(open === part ? null : part);
    },
    onDone: () => {
      const now = useSession.getState().view;
      const missing = now === null ? null : firstOpen(now);
      if (missing !== null && missing !== part) setOpen(missing);
    },
  });
  return (
    <Screen
      title={texts('set-up.page-title')}
      purpose={texts('set-up.page-purpose')}
      keys={open === null ? [] : [{ keys: 'Enter', does: texts('set-up.save-part') }]}
    >
      <CongressPart fold={fold('congress')} />
      <CommitteePart fold={fold('committee')} />
      <AttendancePart fold={fold('attendance')} />
      <ContestsPart fold={fold('contests')} />
      {isSetUp(view) && next.at === 'contest' && (
        <div className="acts">
          <ActButton
            kind="primary"
            onPress={() => {
              leaveFor(next);
            }}
          >
            {texts('set-up.go-on', { verb: texts(`verb.${next.task}`) })}
          </ActButton>
        </div>
      )}
    </Screen>
  );
}
