// The roster: a list that is searched as one types, and beside it whatever is done with one person or with all.

import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Presence } from '../../core/roster/delegate.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { ListFileButton } from '../lists/list-file-button.tsx';
import { useListOffer } from '../lists/use-list-offer.ts';
import type { ListOffer } from '../lists/use-list-offer.ts';
import { usePastedTable } from '../lists/use-pasted-table.ts';
import { useAct } from '../session/act.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { BadgesForm } from './badges-form.tsx';
import { DelegationsPanel } from './delegations-panel.tsx';
import { everybody, findPeople } from './find-people.ts';
import type { Filter } from './find-people.ts';
import { PeopleList } from './people-list.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonPanel } from './person-panel.tsx';
import { RosterPreview } from './roster-preview.tsx';
import { useRoster } from './roster-store.ts';
import { useRosterOfCongress } from './use-roster.ts';
import './roster.css';

/** What stands beside the list. */
type Beside =
  | { readonly kind: 'nothing' | 'new-person' | 'badges' | 'delegations' }
  | { readonly kind: 'person'; readonly number: number };

export function RosterScreen() {
  const texts = useTexts();
  const { congress } = useView();
  const state = useRosterOfCongress();
  const offer = useListOffer('roster');
  const size = useRoster((roster) => roster.lines.length);
  usePastedTable(offer.offer);
  return (
    <Screen
      title={texts(`roster.title.${congress.meeting}`)}
      purpose={texts('roster.purpose')}
      keys={[
        { keys: 'Ctrl V', does: texts('roster.key-paste') },
        { keys: 'Enter', does: texts('roster.key-open') },
      ]}
    >
      {offer.offered !== null && <RosterPreview offer={offer} offered={offer.offered} present={size} />}
      {offer.offered === null && state === 'there' && <RosterDesk offer={offer} />}
    </Screen>
  );
}

function RosterDesk({ offer }: { readonly offer: ListOffer }) {
  const { lines, byNumber } = useRoster();
  const [beside, setBeside] = useState<Beside>({ kind: 'nothing' });
  const [filter, setFilter] = useState(everybody);
  // A key is on the screen at once, also on a slow laptop; the list follows as soon as it is drawn.
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => findPeople(lines, asked), [lines, asked]);
  const openPerson = useCallback((number: number): void => {
    setBeside({ kind: 'person', number });
  }, []);
  const open = beside.kind === 'person' ? byNumber.get(beside.number)?.person : undefined;
  const stop = (): void => {
    setBeside({ kind: 'nothing' });
  };
  return (
    <>
      <RosterHead offer={offer} onBeside={setBeside} />
      {beside.kind === 'new-person' && (
        <PersonForm
          edited={null}
          onDone={(number) => {
            setBeside(number === null ? { kind: 'nothing' } : { kind: 'person', number });
          }}
        />
      )}
      {beside.kind === 'badges' && <BadgesForm shown={shown} onStop={stop} />}
      {beside.kind === 'delegations' && <DelegationsPanel onStop={stop} />}
      {open !== undefined && (
        <PersonPanel
          key={open.delegate.number}
          person={open}
          onClose={() => {
            stop();
            backToList();
          }}
        />
      )}
      {lines.length > 0 && (
        <section className="stack">
          <Filters filter={filter} found={shown.length} onChange={setFilter} />
          <PeopleList lines={shown} open={open?.delegate.number ?? null} onOpen={openPerson} />
        </section>
      )}
    </>
  );
}

/** The keys go back to the line from which the person was opened. */
const backToList = (): void => {
  document.querySelector<HTMLElement>('.people-lines')?.focus();
};

interface RosterHeadProps {
  readonly offer: ListOffer;
  readonly onBeside: (beside: Beside) => void;
}

function RosterHead({ offer, onBeside }: RosterHeadProps) {
  const texts = useTexts();
  const { lines, figures } = useRoster();
  const isEmpty = lines.length === 0;
  return (
    <section className="panel">
      {isEmpty && <p>{texts('roster.empty')}</p>}
      {!isEmpty && figures !== null && (
        <dl className="figures">
          <div>
            <dt>{texts('roster.people')}</dt>
            <dd>{lines.length}</dd>
          </div>
          <div>
            <dt>{texts('roster.voters')}</dt>
            <dd>{figures.counts.voters}</dd>
          </div>
          <div>
            <dt>{texts('roster.others')}</dt>
            <dd>{figures.counts.others}</dd>
          </div>
          <div>
            <dt>{texts('roster.delegations')}</dt>
            <dd>{figures.delegations.length}</dd>
          </div>
        </dl>
      )}
      <div className="acts">
        <ListFileButton offer={offer} kind={isEmpty ? 'primary' : 'plain'} label={texts('roster.import')} />
        <ActButton
          onPress={() => {
            onBeside({ kind: 'new-person' });
          }}
        >
          {texts('roster.add-person')}
        </ActButton>
        {!isEmpty && (
          <ActButton
            onPress={() => {
              onBeside({ kind: 'badges' });
            }}
          >
            {texts('roster.badges')}
          </ActButton>
        )}
        {!isEmpty && (
          <ActButton
            onPress={() => {
              onBeside({ kind: 'delegations' });
            }}
          >
            {texts('roster.delegation.show')}
          </ActButton>
        )}
        <TemplateButton />
      </div>
    </section>
  );
}

function TemplateButton() {
  const texts = useTexts();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setFile((await act.send('roster:save-template', {}))?.file ?? null);
  };
  return (
    <>
      <ActButton
        kind="quiet"
        isDisabled={act.isBusy}
        onPress={() => {
          void save();
        }}
      >
        {texts('roster.template')}
      </ActButton>
      {file !== null && <StateMark state="good">{texts('roster.template-saved', { file })}</StateMark>}
      <Refusal finding={act.refusal} />
    </>
  );
}

const presences = ['awaited', 'present', 'late', 'left', 'absent'] as const satisfies readonly Presence[];

function Filters({
  filter,
  found,
  onChange,
}: {
  readonly filter: Filter;
  readonly found: number;
  readonly onChange: (filter: Filter) => void;
}) {
  const texts = useTexts();
  const figures = useRoster((roster) => roster.figures);
  const names = figures?.delegations.map(({ delegation }) => delegation) ?? [];
  return (
    <div className="roster-tools">
      <TextBox
        label={texts('roster.search')}
        value={filter.typed}
        maxLength={100}
        onChange={(typed) => {
          onChange({ ...filter, typed });
        }}
      />
      <ChoiceBox
        label={texts('roster.filter-delegation')}
        value={filter.delegation === null ? 'all' : `of ${filter.delegation}`}
        onChange={(key) => {
          onChange({ ...filter, delegation: key === 'all' ? null : key.slice(3) });
        }}
        choices={[
          { key: 'all', name: texts('roster.all') },
          ...names.map((name) => ({ key: `of ${name}`, name: name === '' ? texts('roster.no-delegation') : name })),
        ]}
      />
      <ChoiceBox
        width="short"
        label={texts('roster.filter-presence')}
        value={filter.presence ?? 'all'}
        onChange={(key) => {
          onChange({ ...filter, presence: key === 'all' ? null : key });
        }}
        choices={[
          { key: 'all' as const, name: texts('roster.all') },
          ...presences.map((key) => ({ key, name: texts(`roster.presence.${key}`) })),
        ]}
      />
      <p role="status">{texts('roster.found', { count: found })}</p>
    </div>
  );
}
