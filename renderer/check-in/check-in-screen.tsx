// The door: a badge is scanned, and the answer stands there large. A scan is heard whatever has the focus; without a
// scanner, the number or the name is typed.

import { useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { percentage } from '../../core/text/percentage.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { Act } from '../session/act.ts';
import { leaveFor } from '../session/leaving.ts';
import { useSession } from '../session/session.ts';
import { share } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { takeDoorAnswer, takeNewRoster, useRoster } from '../roster/roster-store.ts';
import type { DoorAnswer, RosterFigures } from '../roster/roster-store.ts';
import { useRosterOfCongress } from '../roster/use-roster.ts';
import { useScannedCodes } from '../wedge/use-scanned-codes.ts';
import { DoorAnswerPanel } from './door-answer.tsx';
import { DoorField } from './door-field.tsx';
import './check-in.css';
import type { Direction } from './direction.ts';

export function CheckInScreen() {
  const texts = useTexts();
  const state = useRosterOfCongress();
  const figures = useRoster((roster) => roster.figures);
  const size = useRoster((roster) => roster.lines.length);
  return (
    <Screen
      title={texts('check-in.title')}
      purpose={texts('check-in.purpose')}
      keys={[{ keys: 'Enter', does: texts('check-in.key-enter') }]}
    >
      {state === 'there' && size === 0 && <NoRoster />}
      {state === 'there' && size > 0 && figures !== null && <Door figures={figures} />}
    </Screen>
  );
}

function NoRoster() {
  const texts = useTexts();
  return (
    <section className="panel">
      <p className="lead">{texts('check-in.empty')}</p>
      <div className="acts">
        <ActButton
          kind="primary"
          autoFocus
          onPress={() => {
            leaveFor({ at: 'roster' });
          }}
        >
          {texts('check-in.to-roster')}
        </ActButton>
      </div>
    </section>
  );
}

function Door({ figures }: { readonly figures: RosterFigures }) {
  const texts = useTexts();
  const [direction, setDirection] = useState<Direction>('in');
  const [answer, setAnswer] = useState<DoorAnswer | null>(null);
  const [fault, setFault] = useState<Finding | null>(null);
  const act = useAct();
  const hear = (heard: DoorAnswer | null): void => {
    setFault(null);
    setAnswer(heard);
    if (heard !== null) takeDoorAnswer(heard);
  };
  useScannedCodes({
    code: ({ text }) => {
      void act.send('check-in:scan', { text: text.slice(0, 500), direction }).then(hear);
    },
    fault: (finding) => {
      setFault(finding);
    },
  });
  return (
    <div className="door">
      <DoorAnswerPanel answer={answer} direction={direction} />
      <Refusal finding={act.refusal ?? fault} />
      <section className="panel door-entry">
        <DoorField direction={direction} act={act} onAnswer={hear} />
        <ChoiceRow
          label={texts('check-in.direction')}
          value={direction}
          onChange={setDirection}
          choices={[
            { key: 'in', name: texts('check-in.in') },
            { key: 'out', name: texts('check-in.out') },
          ]}
        />
      </section>
      <Figures figures={figures} />
      <RollCall awaited={figures.counts.awaited} act={act} />
    </div>
  );
}

function Figures({ figures: { counts, source } }: { readonly figures: RosterFigures }) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const { voters, present, awaited, late, left, absent } = counts;
  return (
    <section className="panel" aria-label={texts('check-in.present')}>
      <dl className="figures">
        <div>
          <dt>{texts('check-in.present')}</dt>
          <dd>{present}</dd>
        </div>
        <div>
          <dt>{texts('check-in.voters')}</dt>
          <dd>{voters}</dd>
        </div>
        <div>
          <dt>{texts('check-in.share')}</dt>
          <dd>{share(percentage(present, voters), language)}</dd>
        </div>
        {(
          [
            ['awaited', awaited],
            ['late', late],
            ['left', left],
            ['absent', absent],
          ] as const
        ).map(([key, count]) => (
          <div key={key}>
            <dt>{texts(`check-in.${key}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {source === 'override' && <StateMark state="warn">{texts('check-in.source-override')}</StateMark>}
    </section>
  );
}

/** For meetings that call the roll: one deliberate second key, never a dialog. */
function RollCall({ awaited, act }: { readonly awaited: number; readonly act: Act }) {
  const texts = useTexts();
  const [isAsked, setAsked] = useState(false);
  if (awaited === 0) return null;
  const call = async (): Promise<void> => {
    const roster = await act.send('check-in:call-roll', {});
    if (roster === null) return;
    takeNewRoster(roster);
    setAsked(false);
  };
  return (
    <section className="panel" aria-label={texts('check-in.call-roll')}>
      {isAsked && <p>{texts('check-in.call-roll-sentence', { count: awaited })}</p>}
      <div className="acts">
        {isAsked ? (
          <>
            <ActButton
              autoFocus
              isDisabled={act.isBusy}
              onPress={() => {
                void call();
              }}
            >
              {texts('check-in.call-roll-act', { count: awaited })}
            </ActButton>
            <ActButton
              kind="quiet"
              onPress={() => {
                setAsked(false);
              }}
            >
              {texts('check-in.call-roll-stop')}
            </ActButton>
          </>
        ) : (
          <ActButton
            kind="quiet"
            onPress={() => {
              setAsked(true);
            }}
          >
            {texts('check-in.call-roll')}
          </ActButton>
        )}
        <ActButton
          kind="quiet"
          onPress={() => {
            leaveFor({ at: 'roster' });
          }}
        >
          {texts('check-in.to-list')}
        </ActButton>
      </div>
    </section>
  );
}
