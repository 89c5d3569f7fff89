// Sealing: what goes into the file, the one act, and what to do with the file afterwards.

import { useEffect, useRef, useState } from 'react';
import { ActProgress, useActProgress } from '../design/act-progress.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark, StateShape } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { isRoundOpen } from '../frame/order-of-work.ts';
import { useAct } from '../session/act.ts';
import type { Act } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, takeView, useView } from '../session/session.ts';
import { dayAndTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { DigestLine } from './digest-line.tsx';

/** Sealing one published result. */
export function SealScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const seal = async (): Promise<void> => {
    const sealed = await act.send('result:seal', { contestId: view.contest.id });
    if (sealed === null) return;
    setFile(sealed.file);
    takeView(sealed.view);
  };
  const part = (
    <SealPart
      view={view}
      act={act}
      onSeal={() => {
        void seal();
      }}
    />
  );
  // What is to be done stands first: sealing again comes before what was sealed.
  return (
    <Screen title={texts('seal.title')} purpose={texts('purpose-of.seal')}>
      {view.result !== null && view.isSealOutdated && part}
      {view.sealed !== null && <Sealed sealed={view.sealed} resultDigest={view.result?.digest ?? ''} file={file} />}
      {view.result === null && <p className="panel lead">{texts('seal.not-yet')}</p>}
      {view.result !== null && !view.isSealOutdated && part}
      <Refusal finding={act.refusal} />
    </Screen>
  );
}

/** Parts of the file in words; single ballots are not among them. */
const parts = ['minutes', 'result', 'confirmations', 'proof', 'read-me'] as const;

interface SealPartProps {
  readonly view: ContestView;
  readonly act: Act;
  readonly onSeal: () => void;
}

function SealPart({ view, act, onSeal }: SealPartProps) {
  const texts = useTexts();
  const isFirst = view.sealed === null;
  const isNeeded = isFirst || view.isSealOutdated;
  return (
    <section className="panel" aria-labelledby="seal-parts">
      <h2 id="seal-parts">
        {isFirst ? texts('seal.parts-title') : texts(view.isSealOutdated ? 'seal.anew-title' : 'seal.again-title')}
      </h2>
      {isFirst && <FileContents view={view} />}
      {view.isSealOutdated && (
        <p className="callout" data-state="warn">
          <StateShape state="warn" />
          <span>{texts('seal.outdated')}</span>
        </p>
      )}
      <p>{texts('seal.explained')}</p>
      {act.isBusy && <SealProgress />}
      <div className="acts">
        <BusyButton kind={isNeeded ? 'primary' : 'plain'} isBusy={act.isBusy} onPress={onSeal}>
          {isFirst ? texts('seal.act') : texts(view.isSealOutdated ? 'seal.act-anew' : 'seal.act-again')}
        </BusyButton>
      </div>
    </section>
  );
}

function FileContents({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { congress } = useView();
  return (
    <>
      <ul className="check-lines">
        {parts.map((part) => (
          <li key={part} data-state="good">
            <StateShape state="good" />
            <span>{texts(`seal.part.${part}`)}</span>
          </li>
        ))}
        <li data-state="open">
          <StateShape state="open" />
          <span>{texts('seal.part.no-ballots')}</span>
        </li>
      </ul>
      {congress.purpose === 'rehearsal' && (
        <p className="callout" data-state="warn">
          <StateShape state="warn" />
          <span>{texts('seal.rehearsal')}</span>
        </p>
      )}
      {isRoundOpen(view) && (
        <p className="callout" data-state="open">
          <StateShape state="open" />
          <span>{texts('seal.round-open')}</span>
        </p>
      )}
    </>
  );
}

/** What the main process tells of the sealing under way. */
function SealProgress() {
  const texts = useTexts();
  const progress = useActProgress('result:seal');
  if (progress === null)
    return (
      <p className="hint" role="status">
        {texts('seal.choosing')}
      </p>
    );
  return (
    <ActProgress
      done={progress.done}
      total={progress.total}
      label={texts(progress.done < progress.total - 1 ? 'seal.making' : 'seal.writing')}
    />
  );
}

interface SealedProps {
  readonly sealed: NonNullable<ContestView['sealed']>;
  readonly resultDigest: string;
  /** Where the file was just written; afterwards only its name is known. */
  readonly file: string | null;
}

function Sealed({ sealed, resultDigest, file }: SealedProps) {
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The keys leave the button that sealed: one Enter too many writes no second file.
  useEffect(() => {
    if (file !== null) heading.current?.focus();
  }, [file, sealed.at]);
  return (
    <section className="panel" aria-labelledby="seal-done">
      <div className="panel-head" role="status">
        <h2 id="seal-done" ref={heading} tabIndex={-1}>
          {texts('seal.done')}
        </h2>
        <StateMark state="good">{texts('seal.at', { time: dayAndTime(sealed.at) })}</StateMark>
      </div>
      <p className="lead">{sealed.fileName}</p>
      {file !== null && <p className="hint">{texts('seal.where', { file })}</p>}
      <DigestLine name={texts('seal.file-digest')} digest={sealed.digest} />
      <DigestLine name={texts('seal.result-digest')} digest={resultDigest} />
      <h3>{texts('seal.next')}</h3>
      <ol className="next-steps">
        <li>{texts('seal.next-verify')}</li>
        <li>{texts('seal.next-hand-over')}</li>
        <li>{texts('seal.next-paper')}</li>
      </ol>
      <VerifyAct />
    </section>
  );
}

function VerifyAct() {
  const texts = useTexts();
  const act = useAct();
  const verify = async (): Promise<void> => {
    const verification = await act.send('seal:verify', {});
    if (verification !== null) go({ at: 'verified', verification });
  };
  return (
    <>
      <div className="acts">
        <BusyButton
          kind="primary"
          isBusy={act.isBusy}
          onPress={() => {
            void verify();
          }}
        >
          {texts('seal.verify')}
        </BusyButton>
      </div>
      <Refusal finding={act.refusal} />
    </>
  );
}
