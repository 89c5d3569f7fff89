// Badges: whose, and into a file or onto paper.

import { useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { ChoiceBox, ChoiceRow } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { useRoster } from './roster-store.ts';
import type { RosterLine } from './roster-store.ts';

interface BadgesFormProps {
  /** Those who are in the list as it is filtered. */
  readonly shown: readonly RosterLine[];
  readonly onStop: () => void;
}

export function BadgesForm({ shown, onStop }: BadgesFormProps) {
  const texts = useTexts();
  const act = useAct();
  const { lines, figures } = useRoster();
  const [whose, setWhose] = useState<'everybody' | 'one' | 'shown'>('everybody');
  const [delegation, setDelegation] = useState<string>(figures?.delegations[0]?.delegation ?? '');
  const [said, setSaid] = useState<string | null>(null);
  const order = () => {
    if (whose === 'everybody') return { kind: 'all' } as const;
    return whose === 'one'
      ? ({ kind: 'delegation', delegation } as const)
      : ({ kind: 'chosen', numbers: shown.map(({ person }) => person.delegate.number) } as const);
  };
  const save = async (): Promise<void> => {
    const saved = await act.send('roster:save-badges', { whose: order() });
    setSaid(
      saved === null ? texts('roster.badges-form.given-up') : texts('roster.badges-form.saved', { file: saved.file }),
    );
  };
  const print = async (): Promise<void> => {
    const printed = await act.send('roster:print-badges', { whose: order() });
    setSaid(texts(printed?.sent === true ? 'roster.badges-form.printed' : 'roster.badges-form.given-up'));
  };
  const isFiltered = shown.length > 0 && shown.length < lines.length;
  return (
    <section className="panel" aria-label={texts('roster.badges-form.title')}>
      <h2>{texts('roster.badges-form.title')}</h2>
      <p className="hint">{texts('roster.badges-form.hint')}</p>
      <ChoiceRow
        label={texts('roster.badges-form.whose')}
        value={whose}
        onChange={setWhose}
        choices={[
          { key: 'everybody', name: texts('roster.badges-form.everybody', { count: lines.length }) },
          { key: 'one', name: texts('roster.badges-form.one') },
          ...(isFiltered
            ? [{ key: 'shown' as const, name: texts('roster.badges-form.shown', { count: shown.length }) }]
            : []),
        ]}
      />
      {whose === 'one' && figures !== null && (
        <ChoiceBox
          label={texts('roster.filter-delegation')}
          value={delegation}
          onChange={setDelegation}
          choices={figures.delegations.map((each) => ({
            key: each.delegation,
            name: each.delegation === '' ? texts('roster.no-delegation') : each.delegation,
          }))}
        />
      )}
      <div className="acts">
        <BusyButton
          isBusy={act.isBusy}
          onPress={() => {
            void save();
          }}
        >
          {texts('roster.badges-form.save')}
        </BusyButton>
        <BusyButton
          isBusy={act.isBusy}
          onPress={() => {
            void print();
          }}
        >
          {texts('roster.badges-form.print')}
        </BusyButton>
        <ActButton kind="quiet" onPress={onStop}>
          {texts('roster.badges-form.stop')}
        </ActButton>
      </div>
      <div role="status">{said !== null && act.refusal === null && <StateMark state="open">{said}</StateMark>}</div>
      <Refusal finding={act.refusal} />
    </section>
  );
}
