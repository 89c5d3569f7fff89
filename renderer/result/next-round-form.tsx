// The next ballot: who stands, for how many seats, and the decision that it rests on.

import { nameWithDistinction } from '../../core/contest/namesakes.ts';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { Candidate } from '../../core/contest/contest.ts';
import { fittingForm } from '../../core/rules/next-round.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { Tick } from '../design/choices.tsx';
import { LongTextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateShape } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { go, takeView, useView } from '../session/session.ts';
import { textsOfRecord, useTexts } from '../texts/texts.ts';

type NextRound = NonNullable<ContestView['nextRound']>;

interface NextRoundFormProps {
  readonly view: ContestView;
  readonly nextRound: NextRound;
  readonly onStop: () => void;
}

/** The names as they will stand; in a second or further ballot those whom the congress withdrew are unticked. */
export function NextRoundForm({ view, nextRound, onStop }: NextRoundFormProps) {
  const texts = useTexts();
  const { congress } = useView();
  const { round, seats, office } = nextRound;
  const title = office === undefined ? texts(`result.round.title.${round}`) : texts('result.round.title-alternates');
  const names = view.contest.candidates.filter(({ id }) => nextRound.candidateIds.includes(id));
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());
  const ofRecord = textsOfRecord();
  const start = ofRecord(`result.round.decision.${round}`, {
    body: ofRecord(`result.body.${congress.meeting}`),
    seats,
  });
  const [decision, setDecision] = useState(start);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const standing = names.filter(({ id }) => !withdrawn.has(id));
  useUnsaved(withdrawn.size > 0 || decision !== start);
  const isReady = standing.length >= seats && cleanText(decision) !== '';
  const create = async (): Promise<void> => {
    if (!isReady || act.isBusy) return;
    const answer = await act.send('round:create', {
      contestId: view.contest.id,
      decision: cleanText(decision),
      candidateIds: standing.map(({ id }) => id),
    });
    if (answer === null) return;
    const created = answer.contests.find(({ contest }) => contest.id === view.contest.id)?.followedBy ?? null;
    takeView(answer);
    if (created !== null) go({ at: 'contest', contestId: created, task: 'list' });
  };
  const turn = (id: string, isStanding: boolean): void => {
    setWithdrawn(new Set(isStanding ? [...withdrawn].filter((each) => each !== id) : [...withdrawn, id]));
  };
  return (
    <Form
      className="sub-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="lead">{texts('result.round.sentence', { names: standing.length, seats })}</p>
      <p className="hint">{texts(`result.round.who.${round}`)}</p>
      <RoundNames names={names} withdrawn={withdrawn} onTurn={round === 'tie-break' ? null : turn} />
      <FormOfBallot names={standing.length} seats={seats} />
      <LongTextBox
        label={texts('result.round.decision-label')}
        hint={texts('result.round.decision-hint')}
        value={decision}
        onChange={setDecision}
        isRequired
      />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <BusyButton kind="primary" type="submit" isDisabled={!isReady} isBusy={act.isBusy}>
          {texts(`result.round.create.${round}`)}
        </BusyButton>
        <ActButton kind="quiet" onPress={onStop}>
          {texts('result.round.stop')}
        </ActButton>
      </div>
    </Form>
  );
}

interface RoundNamesProps {
  readonly names: readonly Candidate[];
  readonly withdrawn: ReadonlySet<string>;
  /** `null` where the list is fixed: among equals nobody is added or withdrawn. */
  readonly onTurn: ((id: string, isStanding: boolean) => void) | null;
}

function RoundNames({ names, withdrawn, onTurn }: RoundNamesProps) {
  const texts = useTexts();
  return (
    <ol className="round-names" aria-label={texts('result.round.names')}>
      {names.map((candidate, place) => (
        <li key={candidate.id} data-withdrawn={withdrawn.has(candidate.id) ? '' : undefined}>
          {onTurn === null ? (
            <span>
              <span className="round-number">{place + 1}</span> {nameWithDistinction(candidate)}
            </span>
          ) : (
            <Tick
              isSelected={!withdrawn.has(candidate.id)}
              onChange={(isStanding) => {
                onTurn(candidate.id, isStanding);
              }}
            >
              {nameWithDistinction(candidate)}
              {withdrawn.has(candidate.id) && <span className="hint"> · {texts('result.round.withdrawn')}</span>}
            </Tick>
          )}
        </li>
      ))}
    </ol>
  );
}

/** How the ballot will be marked follows from how many are left. */
function FormOfBallot({ names, seats }: { readonly names: number; readonly seats: number }) {
  const texts = useTexts();
  if (names < seats)
    return (
      <p className="callout" data-state="bad">
        <StateShape state="bad" />
        <span>{texts('result.round.too-few', { names, seats })}</span>
      </p>
    );
  return <p>{texts(`result.round.form.${fittingForm(names, seats)}`)}</p>;
}
