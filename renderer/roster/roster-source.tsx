// Where the figures of attendance come from, said beside them: check-in, or the committee's own in spite of it.

import { useEffect, useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { leaveFor } from '../session/leaving.ts';
import { takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { RosterFigures } from './roster-store.ts';

/** Nothing where there is no roster. `onFollow` is called once attendance follows it again. */
export function RosterSource({ onFollow = () => undefined }: { readonly onFollow?: () => void }) {
  const texts = useTexts();
  const { roster, entries } = useView();
  const act = useAct();
  const { send } = act;
  const [figures, setFigures] = useState<RosterFigures | null>(null);
  const isUsed = roster.people > 0;
  useEffect(() => {
    let isAwaited = true;
    if (isUsed)
      void send('roster:read', {}).then((read) => {
        if (isAwaited && read !== null) setFigures(read.figures);
      });
    return () => {
      isAwaited = false;
    };
  }, [send, isUsed, entries]);
  if (!isUsed || figures === null) return null;
  const { summoned, present } = figures.counted;
  const follow = async (): Promise<void> => {
    const view = await act.send('roster:follow', {});
    if (view === null) return;
    takeView(view);
    onFollow();
  };
  return (
    <div className="stack">
      {figures.source === 'override' ? (
        <StateMark state="warn">
          {texts('roster.source.override', { summoned, present, reason: figures.overrideReason })}
        </StateMark>
      ) : (
        <StateMark state="good">{texts('roster.source.roster', { summoned, present })}</StateMark>
      )}
      <FindingList findings={figures.remarks} />
      <Refusal finding={act.refusal} />
      <div className="acts">
        {figures.source === 'override' && (
          <ActButton
            isDisabled={act.isBusy}
            onPress={() => {
              void follow();
            }}
          >
            {texts('roster.source.follow')}
          </ActButton>
        )}
        <ActButton
          kind="quiet"
          onPress={() => {
            leaveFor({ at: 'check-in' });
          }}
        >
          {texts('roster.source.to-check-in')}
        </ActButton>
      </div>
    </div>
  );
}
