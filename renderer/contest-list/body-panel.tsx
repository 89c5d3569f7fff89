// Those just elected to the body that an office is filled from: they are put on the list, and nobody else is.

import { useState } from 'react';
import { isSamePerson } from '../../core/rules/elected-from.ts';
import { ActButton } from '../design/act-button.tsx';
import type { ContestView } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';
import { CandidateTable } from './candidate-table.tsx';
import type { CandidateEntry } from './contest-draft.ts';

type ElectedBodyView = NonNullable<ContestView['electedBody']>;

interface BodyPanelProps {
  readonly view: ContestView;
  readonly body: ElectedBodyView;
  readonly saveNames: (candidates: readonly CandidateEntry[]) => Promise<boolean>;
  /** Keeps the list as it is, after somebody looked at who was elected since. */
  readonly onSeen: () => void;
}

/** The elected who are not on the list yet, to be chosen from. */
export function BodyPanel({ view, body, saveNames, onSeen }: BodyPanelProps) {
  const texts = useTexts();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const listed = view.contest.candidates;
  const open = body.elected.filter((member) => !listed.some((person) => isSamePerson(member, person)));
  const hasNew = view.findings.some(({ code }) => code === 'elected-since-the-list');
  const put = async (): Promise<void> => {
    const chosen = open.filter((_member, place) => selected.has(place));
    if (await saveNames([...listed, ...chosen])) setSelected(new Set());
  };
  if (!body.isPublished) return <p className="hint">{texts('contest.elected-from.waiting', { title: body.title })}</p>;
  return (
    <section className="sub-form" aria-label={texts('contest.elected-from.members', { title: body.title })}>
      <h3>{texts('contest.elected-from.members', { title: body.title })}</h3>
      {open.length === 0 ? (
        <p className="hint">{texts('contest.elected-from.all-put')}</p>
      ) : (
        <>
          <p className="hint">{texts('contest.elected-from.put-hint')}</p>
          <CandidateTable
            label={texts('contest.elected-from.members', { title: body.title })}
            candidates={open}
            selected={selected}
            onSelect={setSelected}
          />
        </>
      )}
      <div className="acts">
        {open.length > 0 && (
          <ActButton
            isDisabled={selected.size === 0}
            onPress={() => {
              void put();
            }}
          >
            {texts('contest.elected-from.put', { count: selected.size })}
          </ActButton>
        )}
        {hasNew && <ActButton onPress={onSeen}>{texts('contest.elected-from.seen')}</ActButton>}
      </div>
    </section>
  );
}
