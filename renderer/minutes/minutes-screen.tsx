// The minutes: looked at as the page they are, saved, printed.

import { useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView, Language } from '../session/bridge.ts';
import { go } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { PaperList } from './paper-list.tsx';
import { markPrinted, markSaved } from './paper-marks.ts';
import type { PaperFormat } from './paper-marks.ts';
import { PaperPreview } from './paper-preview.tsx';
import type { PaperKind } from './papers.ts';

/** Preview and acts; nothing before the result is published. */
export function MinutesScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  return (
    <Screen
      title={texts('minutes.title')}
      purpose={texts('purpose-of.minutes')}
      keys={[{ keys: 'Tab', does: texts('minutes.key-page') }]}
    >
      {view.result === null ? (
        <NotYet contestId={view.contest.id} />
      ) : (
        <Minutes contestId={view.contest.id} result={view.result.digest} />
      )}
    </Screen>
  );
}

function NotYet({ contestId }: { readonly contestId: string }) {
  const texts = useTexts();
  return (
    <section className="panel">
      <p className="lead">{texts('minutes.not-yet')}</p>
      <div className="acts">
        <ActButton
          kind="primary"
          onPress={() => {
            go({ at: 'contest', contestId, task: 'reconcile' });
          }}
        >
          {texts('minutes.to-reconcile')}
        </ActButton>
      </div>
    </section>
  );
}

/** The papers at the left with what is done with them, the page at the right on all the height there is. */
function Minutes({ contestId, result }: { readonly contestId: string; readonly result: string }) {
  const texts = useTexts();
  const [language, setLanguage] = useState<Language>('vi');
  const [paper, setPaper] = useState<PaperKind>('minutes');
  const nameOf = (kind: PaperKind): string => `${contestId} ${result} ${kind}`;
  return (
    <div className="papers">
      <section className="panel papers-side" aria-label={texts('minutes.acts')}>
        <PaperList shown={paper} onChoose={setPaper} nameOf={nameOf} />
        <PaperActs key={paper} contestId={contestId} paper={paper} name={nameOf(paper)} />
        <ChoiceBox
          label={texts('minutes.language')}
          value={language}
          onChange={setLanguage}
          choices={[
            { key: 'vi', name: texts('minutes.language-vi') },
            { key: 'en', name: texts('minutes.language-en') },
          ]}
        />
        <p className="hint">{texts('minutes.of-record')}</p>
      </section>
      <PaperPreview key={`${paper} ${language}`} contestId={contestId} paper={paper} language={language} />
    </div>
  );
}

type Done =
  { readonly kind: 'saved'; readonly file: string } | { readonly kind: 'printed' } | { readonly kind: 'given-up' };
type PaperAct = PaperFormat | 'print';

const formats = ['pdf', 'docx', 'xlsx'] as const satisfies readonly PaperFormat[];

interface PaperActsProps {
  readonly contestId: string;
  readonly paper: PaperKind;
  readonly name: string;
}

function PaperActs({ contestId, paper, name }: PaperActsProps) {
  const texts = useTexts();
  const act = useAct();
  const [working, setWorking] = useState<PaperAct | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    begin(format);
    const saved = await act.send('document:save', { contestId, format, paper });
    setWorking(null);
    if (saved !== null) markSaved(name, format);
    setDone(saved === null ? { kind: 'given-up' } : { kind: 'saved', file: saved.file });
  };
  const print = async (): Promise<void> => {
    begin('print');
    const printed = await act.send('document:print', { contestId, paper });
    setWorking(null);
    if (printed?.sent === true) markPrinted(name);
    setDone(printed?.sent === true ? { kind: 'printed' } : { kind: 'given-up' });
  };
  const begin = (task: PaperAct): void => {
    setDone(null);
    setWorking(task);
  };
  return (
    <>
      <div className="acts">
        <BusyButton
          kind="primary"
          isBusy={working !== null}
          onPress={() => {
            void print();
          }}
        >
          {texts(paper === 'minutes' ? 'minutes.print' : 'minutes.print-paper')}
        </BusyButton>
        {formats.map((format) => (
          <BusyButton
            key={format}
            isBusy={working !== null}
            onPress={() => {
              void save(format);
            }}
          >
            {texts(`minutes.save-${format}`)}
          </BusyButton>
        ))}
      </div>
      <div role="status" className="said">
        {working !== null && (
          <StateMark state="open">{texts(working === 'print' ? 'minutes.printing' : 'minutes.saving')}</StateMark>
        )}
        {done !== null && act.refusal === null && <DoneLine done={done} />}
      </div>
      <Refusal finding={act.refusal} />
    </>
  );
}

function DoneLine({ done }: { readonly done: Done }) {
  const texts = useTexts();
  switch (done.kind) {
    case 'saved':
      return <StateMark state="good">{texts('minutes.saved', { file: done.file })}</StateMark>;
    case 'printed':
      return <StateMark state="good">{texts('minutes.printed')}</StateMark>;
    case 'given-up':
      return <StateMark state="open">{texts('minutes.given-up')}</StateMark>;
  }
}
