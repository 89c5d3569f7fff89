// Set-up of a congress, top to bottom on one page: the congress, who counts, who votes and the base, the contests.

import { ActButton } from '../design/act-button.tsx';
import { isSetUp, nextPlace } from '../frame/order-of-work.ts';
import { Screen } from '../frame/screen.tsx';
import { leaveFor } from '../session/leaving.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { AttendancePart } from './attendance-part.tsx';
import { CommitteePart } from './committee-part.tsx';
import { CongressPart } from './congress-part.tsx';
import { ContestsPart } from './contests-part.tsx';

/** The four parts; the primary act leads on as soon as all are there. */
export function SetUpScreen() {
  const texts = useTexts();
  const view = useView();
  const next = nextPlace(view);
  return (
    <Screen
      title={texts('set-up.page-title')}
      purpose={texts('set-up.page-purpose')}
      keys={[{ keys: 'Enter', does: texts('set-up.save-part') }]}
    >
      <CongressPart />
      <CommitteePart />
      <AttendancePart />
      <ContestsPart />
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
