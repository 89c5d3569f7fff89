// The person who is open: what the list says, where they are, who takes their place.

import { useEffect, useRef, useState } from 'react';
import { writtenPartialDate } from '../../core/text/partial-date.ts';
import type { Person } from '../../core/roster/roster.ts';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { PersonForm } from './person-form.tsx';
import { PresenceActs } from './presence-acts.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReplacementForm } from './replacement-form.tsx';
import { takeChange, useRoster } from './roster-store.ts';

interface PersonPanelProps {
  readonly person: Person;
  readonly onClose: () => void;
}

type Doing = 'nothing' | 'editing' | 'removing' | 'replacing' | 'withdrawing';

/** All that can be done with one person. */
export function PersonPanel({ person, onClose }: PersonPanelProps) {
  const texts = useTexts();
  const [doing, setDoing] = useState<Doing>('nothing');
  const stop = (): void => {
    setDoing('nothing');
  };
  const { delegate } = person;
  const heading = useFocusedOnce();
  if (doing === 'editing') return <PersonForm edited={delegate} onDone={stop} />;
  return (
    <section
      className="panel"
      aria-label={texts('roster.person.title', { name: delegate.fullName, number: delegate.number })}
    >
      <header className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts('roster.person.title', { name: delegate.fullName, number: delegate.number })}
        </h2>
        <ActButton kind="quiet" onPress={onClose}>
          {texts('roster.person.close')}
        </ActButton>
      </header>
      <ReplacementLine person={person} />
      <Facts person={person} />
      <PresenceActs person={person} />
      {doing === 'nothing' && <PersonActs person={person} onChoose={setDoing} />}
      {doing === 'replacing' && <ReplacementForm person={person} onDone={stop} />}
      {doing === 'withdrawing' && <Withdrawal person={person} onDone={stop} />}
      {doing === 'removing' && <Removal person={person} onDone={stop} />}
    </section>
  );
}

/** Whoever opened the person by keyboard goes on from here: the panel stands above the list. */
function useFocusedOnce() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return heading;
}

function ReplacementLine({ person }: { readonly person: Person }) {
  const texts = useTexts();
  const byNumber = useRoster((roster) => roster.byNumber);
  const nameOf = (number: number): string => byNumber.get(number)?.person.delegate.fullName ?? String(number);
  if (person.replacedBy !== null)
    return <StateMark state="warn">{texts('roster.replaced-by', { name: nameOf(person.replacedBy) })}</StateMark>;
  return person.replaces === null ? null : (
    <StateMark state="good">{texts('roster.replaces', { name: nameOf(person.replaces) })}</StateMark>
  );
}

function Facts({ person: { delegate } }: { readonly person: Person }) {
  const texts = useTexts();
  const facts = [
    ['delegation', delegate.delegation],
    ['position', delegate.position],
    ['standing', texts(`roster.standing.${delegate.standing}`)],
    ['birth-date', writtenPartialDate(delegate.birthDate)],
    ['sex', delegate.sex === null ? '' : texts(`roster.form.${delegate.sex}`)],
    ['ethnicity', delegate.ethnicity],
    ['religion', delegate.religion],
    ['party-date', writtenPartialDate(delegate.partyDate)],
    ['schooling', delegate.schooling],
    ['education', delegate.education === null ? '' : texts(`roster.education.${delegate.education}`)],
    ['theory', delegate.theory === null ? '' : texts(`roster.theory.${delegate.theory}`)],
    ['card-number', delegate.cardNumber],
  ] as const;
  return (
    <dl className="person-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([field, value]) => (
          <div key={field}>
            <dt>{texts(`roster.form.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function PersonActs({ person, onChoose }: { readonly person: Person; readonly onChoose: (doing: Doing) => void }) {
  const texts = useTexts();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const { delegate, replacedBy } = person;
  const saveBadge = async (): Promise<void> => {
    setFile(
      (await act.send('roster:save-badges', { whose: { kind: 'chosen', numbers: [delegate.number] } }))?.file ?? null,
    );
  };
  return (
    <>
      <div className="acts">
        <ActButton
          onPress={() => {
            onChoose('editing');
          }}
        >
          {texts('roster.person.edit')}
        </ActButton>
        {delegate.standing === 'official' && replacedBy === null && (
          <ActButton
            onPress={() => {
              onChoose('replacing');
            }}
          >
            {texts('roster.person.replace')}
          </ActButton>
        )}
        {replacedBy !== null && (
          <ActButton
            onPress={() => {
              onChoose('withdrawing');
            }}
          >
            {texts('roster.person.withdraw')}
          </ActButton>
        )}
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void saveBadge();
          }}
        >
          {texts('roster.person.badge')}
        </ActButton>
        <ActButton
          kind="quiet"
          onPress={() => {
            onChoose('removing');
          }}
        >
          {texts('roster.person.remove')}
        </ActButton>
      </div>
      {file !== null && <StateMark state="good">{texts('roster.person.badge-saved', { file })}</StateMark>}
      <Refusal finding={act.refusal} />
    </>
  );
}

function Withdrawal({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const texts = useTexts();
  const act = useAct();
  const withdraw = async (reason: string): Promise<void> => {
    const change = await act.send('roster:withdraw-replacement', { number: person.delegate.number, reason });
    if (change === null) return;
    takeChange(change);
    onDone();
  };
  return (
    <ReasonForm
      act={act}
      label={texts('roster.person.withdraw-act')}
      onSubmit={(reason) => {
        void withdraw(reason);
      }}
      onStop={onDone}
    />
  );
}

function Removal({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const texts = useTexts();
  const act = useAct();
  const remove = async (reason: string): Promise<void> => {
    const change = await act.send('roster:remove', { number: person.delegate.number, reason });
    if (change !== null) takeChange(change);
  };
  return (
    <ReasonForm
      act={act}
      label={texts('roster.person.remove-act')}
      hint={texts('roster.person.remove-hint')}
      onSubmit={(reason) => {
        void remove(reason);
      }}
      onStop={onDone}
    />
  );
}
