// Home: the congresses on this machine, a new one, a rehearsal, and verifying a sealed file.

import { useEffect, useState } from 'react';
import type { CSSProperties } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { PurposeMark } from '../frame/title-bar.tsx';
import { Screen } from '../frame/screen.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import type { Act } from '../session/act.ts';
import { useAct } from '../session/act.ts';
import type { CongressSummary, CongressView, RecordedRemoval } from '../session/bridge.ts';
import { call } from '../session/bridge.ts';
import { go, takeView, useSession } from '../session/session.ts';
import { dayAndTime, writtenDate } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { RemovedCongresses } from './removed-congresses.tsx';

const samples = ['province', 'commune', 'cell', 'delegates'] as const;

/** Goes into a congress that was just opened, to the place where work goes on. */
async function enter(view: CongressView): Promise<void> {
  const { placeOnOpening } = await import('../frame/order-of-work.ts');
  takeView(view);
  go(placeOnOpening(view));
}

/** The first screen of the program. */
export function HomeScreen() {
  const texts = useTexts();
  const [congresses, setCongresses] = useState<readonly CongressSummary[] | null>(null);
  const [removed, setRemoved] = useState<readonly RecordedRemoval[]>([]);
  const told = useSession((session) => session.notices);
  const notices = told.filter(({ code }) => code !== 'page-came-back');
  const listing = useAct();
  const opening = useAct();
  const { send } = listing;
  useEffect(() => {
    void send('congress:list', {}).then((found) => {
      setCongresses(found ?? []);
    });
    void call('removal:record', {}).then((read) => {
      setRemoved(read.ok ? read.value : []);
    });
  }, [send]);
  return (
    <Screen title={texts('home.title')} purpose={texts('home.purpose')} leaving={null}>
      <Refusal finding={listing.refusal ?? opening.refusal} />
      <FindingList findings={notices} />
      <div className="home">
        <div className="home-side">
          <section className="panel home-files" aria-labelledby="home-files">
            <header className="panel-head">
              <h2 id="home-files">{texts('home.congresses')}</h2>
              <ActButton
                kind="primary"
                onPress={() => {
                  go({ at: 'new-congress' });
                }}
              >
                {texts('home.new')}
              </ActButton>
            </header>
            <CongressFiles congresses={congresses} opening={opening} />
          </section>
          <Machine />
          <RemovedCongresses removed={removed} />
        </div>
        <aside className="home-side">
          <Rehearsal opening={opening} />
          <Verifying opening={opening} />
        </aside>
      </div>
    </Screen>
  );
}

function CongressFiles({
  congresses,
  opening,
}: {
  readonly congresses: readonly CongressSummary[] | null;
  readonly opening: Act;
}) {
  const texts = useTexts();
  if (congresses === null) return <p className="hint">{texts('home.reading')}</p>;
  if (congresses.length === 0) return <p className="hint">{texts('home.none')}</p>;
  const latestFirst = congresses.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  return (
    <ul className="files">
      {latestFirst.map((congress) => (
        <li key={congress.id}>
          <CongressFile congress={congress} opening={opening} />
        </li>
      ))}
    </ul>
  );
}

function CongressFile({ congress, opening }: { readonly congress: CongressSummary; readonly opening: Act }) {
  const texts = useTexts();
  const open = async (): Promise<void> => {
    const view = await opening.send('congress:open', { id: congress.id });
    if (view !== null) await enter(view);
  };
  return (
    <>
      <ActButton
        kind="quiet"
        isDisabled={opening.isBusy || congress.problem !== null}
        onPress={() => {
          void open();
        }}
      >
        <span className="file-title">{congress.title}</span>
        <span className="file-facts">
          {texts('home.facts', {
            organisation: congress.organisation,
            date: writtenDate(congress.date),
            changed: dayAndTime(congress.changedAt),
          })}
        </span>
        <Progress progress={congress.progress} />
        <PurposeMark purpose={congress.purpose} />
      </ActButton>
      <Refusal finding={congress.problem} />
    </>
  );
}

/** What comes next in the congress, how many ballots are in, how many contests are sealed. */
function Progress({ progress }: { readonly progress: CongressSummary['progress'] }) {
  const texts = useTexts();
  if (progress === null) return null;
  const { contests, sealed, inHand } = progress;
  if (contests === 0) return <span className="file-progress">{texts('home-progress.no-contest')}</span>;
  if (inHand === null) return <span className="file-progress">{texts('home-progress.finished', { contests })}</span>;
  const { title, stage, issued, entered } = inHand;
  const share = entered === null || issued === null || issued === 0 ? null : Math.min(100, (entered / issued) * 100);
  return (
    <span className="file-progress">
      <strong>{texts(`home-progress.next.${stage}`, { title })}</strong>
      {entered !== null && issued !== null && <span>{texts('figure.counted', { entered, issued })}</span>}
      {share !== null && <span className="file-share" style={{ '--filled': `${share}%` } as CSSProperties} />}
      {contests > 1 && <span>{texts('home-progress.sealed', { sealed, contests })}</span>}
    </span>
  );
}

function Rehearsal({ opening }: { readonly opening: Act }) {
  const texts = useTexts();
  const open = async (sample: (typeof samples)[number]): Promise<void> => {
    const view = await opening.send('congress:open-sample', { sample });
    if (view !== null) await enter(view);
  };
  return (
    <section className="panel" aria-labelledby="home-rehearsal">
      <h2 id="home-rehearsal">{texts('home.rehearsal')}</h2>
      <p className="hint">{texts('home.rehearsal-hint')}</p>
      <div className="stack">
        {samples.map((sample) => (
          <ActButton
            key={sample}
            isDisabled={opening.isBusy}
            onPress={() => {
              void open(sample);
            }}
          >
            {texts(`home.sample.${sample}`)}
          </ActButton>
        ))}
      </div>
    </section>
  );
}

function Verifying({ opening }: { readonly opening: Act }) {
  const texts = useTexts();
  const verify = async (): Promise<void> => {
    const verification = await opening.send('seal:verify', {});
    if (verification !== null) go({ at: 'verified', verification });
  };
  return (
    <section className="panel" aria-labelledby="home-verify">
      <h2 id="home-verify">{texts('home.verify')}</h2>
      <p className="hint">{texts('home.verify-hint')}</p>
      <ActButton
        isDisabled={opening.isBusy}
        onPress={() => {
          void verify();
        }}
      >
        {texts('home.verify-act')}
      </ActButton>
    </section>
  );
}

/** What belongs to the machine and not to a congress. */
function Machine() {
  const texts = useTexts();
  return (
    <section className="panel" aria-labelledby="home-devices">
      <h2 id="home-devices">{texts('devices.title')}</h2>
      <p className="hint">{texts('devices.home-hint')}</p>
      <ActButton
        onPress={() => {
          go({ at: 'devices' });
        }}
      >
        {texts('devices.home-act')}
      </ActButton>
    </section>
  );
}
