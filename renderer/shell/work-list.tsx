// The left list: rooms of the congress, then the open contest's own order of work. A finished step shows its figure, the
// next one its verb.

import { ActButton } from '../design/act-button.tsx';
import { StateShape } from '../design/state-mark.tsx';
import { contestInView } from '../frame/contest-in-view.ts';
import { leaveFor } from '../session/leaving.ts';
import { useSession, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { WorkLine } from './work-line.ts';
import { congressLines, contestLines } from './work-lines.ts';

/** The list at the left of every screen of a congress. */
export function WorkList() {
  const texts = useTexts();
  const view = useView();
  const place = useSession((session) => session.place);
  const openContestId = useSession((session) => session.openContestId);
  const shown = contestInView(view, place, openContestId);
  const rooms = congressLines(view, place, texts);
  return (
    <nav className="work-list" aria-label={texts('work.list')}>
      <Lines lines={rooms.filter(({ key }) => key !== 'devices')} />
      {shown !== null && (
        <>
          <p className="work-contest">
            {view.contests.length === 1
              ? texts('work.this-contest')
              : texts('bar.number-of', { number: view.contests.indexOf(shown) + 1, count: view.contests.length })}
          </p>
          <Lines lines={contestLines(shown, place, texts)} />
        </>
      )}
      <p className="work-contest">{texts('devices.machine')}</p>
      <Lines lines={rooms.filter(({ key }) => key === 'devices')} />
    </nav>
  );
}

function Lines({ lines }: { readonly lines: readonly WorkLine[] }) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.key}>
          <WorkItem line={line} />
        </li>
      ))}
    </ol>
  );
}

/** A name with more letters than this has its remark below. */
const longName = 24;

function WorkItem({ line }: { readonly line: WorkLine }) {
  const texts = useTexts();
  const { sign, place, isHere, state, name } = line;
  const remark = line.remark === name ? texts('work.next') : line.remark;
  return (
    <ActButton
      kind="quiet"
      isDisabled={place === null}
      {...(isHere ? { 'aria-current': 'step' as const } : {})}
      onPress={() => {
        if (place !== null) leaveFor(place);
      }}
    >
      <span className="work-digit" aria-hidden="true">
        {sign}
      </span>
      <span className="work-name" data-long={name.length > longName ? '' : undefined}>
        {name}
      </span>
      <span className="work-remark" data-state={state}>
        {state === 'done' && remark !== '' && <StateShape state="good" />}
        {remark}
      </span>
    </ActButton>
  );
}
