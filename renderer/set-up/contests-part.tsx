// Part four of the set-up: the contests, and starting a new one.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { ActButton } from '../design/act-button.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { leaveFor } from '../session/leaving.ts';
import { go, takeView, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { contestInput, mistakesIn, newContest } from '../contest-list/contest-draft.ts';
import { ContestFields } from '../contest-list/contest-fields.tsx';
import { Part } from './part.tsx';
import type { Fold } from './part.tsx';

/** The contests of the congress in the order in which they were entered. */
export function ContestsPart({ fold }: { readonly fold: Fold }) {
  const texts = useTexts();
  const { contests } = useView();
  const [isAdding, setAdding] = useState(false);
  return (
    <Part
      {...fold}
      title={texts('set-up.part-contests')}
      state={contests.length > 0 ? 'complete' : 'incomplete'}
      figure={contests.length === 0 ? '' : texts('part-figure.contests', { count: contests.length })}
    >
      {contests.length > 0 && (
        <ul className="contests">
          {contests.map((view) => (
            <ContestLine key={view.contest.id} view={view} />
          ))}
        </ul>
      )}
      {isAdding || contests.length === 0 ? (
        <NewContest
          onDone={() => {
            setAdding(false);
          }}
          takesFocus={isAdding}
        />
      ) : (
        <div className="acts">
          <ActButton
            onPress={() => {
              setAdding(true);
            }}
          >
            {texts('contest.new')}
          </ActButton>
        </div>
      )}
    </Part>
  );
}

function ContestLine({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const act = useAct();
  const { contest, stage, findings } = view;
  const remove = async (): Promise<void> => {
    const answer = await act.send('contest:remove', { contestId: contest.id });
    if (answer !== null) takeView(answer);
  };
  return (
    <li>
      <div className="contest-line">
        <p>
          <strong>{contest.title}</strong>
          <br />
          {texts('contest.summary', {
            seats: contest.seats,
            names: contest.candidates.length,
            stage: texts(`stage.${stage}`),
          })}
        </p>
        <ActButton
          aria-label={texts('contest.open-list-of', { title: contest.title })}
          onPress={() => {
            leaveFor({ at: 'contest', contestId: contest.id, task: 'list' });
          }}
        >
          {texts('contest.open-list')}
        </ActButton>
        {stage === 'draft' && (
          <ActButton
            kind="quiet"
            isDisabled={act.isBusy}
            aria-label={texts('contest.remove-one', { title: contest.title })}
            onPress={() => {
              void remove();
            }}
          >
            {texts('contest.remove')}
          </ActButton>
        )}
      </div>
      <FindingList findings={contest.candidates.length === 0 ? [] : findings} />
      <Refusal finding={act.refusal} />
    </li>
  );
}

function NewContest({ onDone, takesFocus }: { readonly onDone: () => void; readonly takesFocus: boolean }) {
  const texts = useTexts();
  const { congress, contests } = useView();
  const rules = ruleSet(congress.ruleSet);
  const [draft, setDraft] = useState(() => newContest(rules?.offices[0] ?? 'committee', congress.organisation, texts));
  const [isAsked, setAsked] = useState(false);
  const act = useAct();
  const save = async (): Promise<void> => {
    const contest = contestInput(draft);
    setAsked(contest === null);
    if (contest === null) return;
    const answer = await act.send('contest:save', { contest });
    if (answer === null) return;
    takeView(answer);
    onDone();
    const known = new Set(contests.map(({ contest }) => contest.id));
    const added = answer.contests.find(({ contest }) => !known.has(contest.id));
    if (added !== undefined) go({ at: 'contest', contestId: added.contest.id, task: 'list' });
  };
  return (
    <Form
      className="sub-form"
      aria-label={texts('contest.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ContestFields
        draft={draft}
        onChange={setDraft}
        mistakes={isAsked ? mistakesIn(draft) : []}
        takesFocus={takesFocus}
      />
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton type="submit" isDisabled={act.isBusy}>
          {texts('contest.add')}
        </ActButton>
        {contests.length > 0 && (
          <ActButton kind="quiet" onPress={onDone}>
            {texts('contest.stop-adding')}
          </ActButton>
        )}
      </div>
    </Form>
  );
}
