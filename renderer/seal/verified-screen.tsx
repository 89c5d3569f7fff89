// What verifying a sealed file found: whether it holds, then every line in words.

import type { Figures } from '../../core/finding/finding.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateShape } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { Verification } from '../session/bridge.ts';
import { go, useSession } from '../session/session.ts';
import { dayAndTime } from '../texts/figures.ts';
import { useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { DigestLine } from './digest-line.tsx';

/** The verdict on one file, and each check. What does not hold stands first. */
export function VerifiedScreen({ verification }: { readonly verification: Verification }) {
  const texts = useTexts();
  const { file, holds, lines } = verification;
  const failing = lines.filter((line) => !line.holds);
  // Intact is not yet whose: anybody can make a key and seal with it.
  const state = holds ? 'warn' : 'bad';
  const figureOf = (code: string, name: string) => lines.find((line) => line.code === code)?.figures[name];
  const fingerprint = figureOf('public-key-holds', 'fingerprint');
  const digest = figureOf('result-belongs-to-manifest', 'digest');
  return (
    <Screen title={texts('verified.title')} purpose={file}>
      <section className="panel" aria-label={texts('verified.verdict')}>
        <p className="lead callout" data-state={state}>
          <StateShape state={state} />
          <strong>
            {holds
              ? texts('verified.holds', { count: lines.length })
              : texts('verified.fails', { count: failing.length })}
          </strong>
        </p>
        {lines.some(({ code }) => code === 'sealed-in-rehearsal') && (
          <p className="callout" data-state="warn">
            <StateShape state="warn" />
            <span>{texts('verified.rehearsal')}</span>
          </p>
        )}
        <p>{holds ? texts('verified.holds-do') : texts('verified.fails-do')}</p>
        {digest !== undefined && <DigestLine name={texts('verified.digest')} digest={String(digest)} />}
        {fingerprint !== undefined && <DigestLine name={texts('verified.key')} digest={String(fingerprint)} />}
        <h2>{texts('verified.not-checked')}</h2>
        <ul className="check-lines">
          {(['key', 'texts', 'paper'] as const).map((what) => (
            <li key={what}>{texts(`verified.unchecked.${what}`)}</li>
          ))}
        </ul>
        <VerifiedActs />
      </section>
      {failing.length > 0 && <Lines title={texts('verified.failing')} lines={failing} />}
      <Lines
        title={holds ? texts('verified.all') : texts('verified.holding')}
        lines={lines.filter((line) => line.holds)}
      />
    </Screen>
  );
}

function VerifiedActs() {
  const texts = useTexts();
  const act = useAct();
  const isOpen = useSession(({ view }) => view !== null);
  const verify = async (): Promise<void> => {
    const verification = await act.send('seal:verify', {});
    if (verification !== null) go({ at: 'verified', verification });
  };
  return (
    <>
      <div className="acts">
        <BusyButton
          isBusy={act.isBusy}
          onPress={() => {
            void verify();
          }}
        >
          {texts('verified.another')}
        </BusyButton>
        <ActButton
          onPress={() => {
            go({ at: isOpen ? 'board' : 'home' });
          }}
        >
          {isOpen ? texts('verified.to-board') : texts('verified.to-home')}
        </ActButton>
      </div>
      <Refusal finding={act.refusal} />
    </>
  );
}

/** Moments as people write them. */
function shownFigures(figures: Figures): Figures {
  const { sealedAt } = figures;
  return typeof sealedAt === 'string' ? { ...figures, sealedAt: dayAndTime(sealedAt) } : figures;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: Verification['lines'] }) {
  const sentences = useSentences();
  if (lines.length === 0) return null;
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <ul className="check-lines">
        {lines.map(({ holds, part, code, figures }, place) => (
          <li key={place} data-state={holds ? 'good' : 'bad'}>
            <StateShape state={holds ? 'good' : 'bad'} />
            <span>
              {!holds && <strong>{figures['number']} </strong>}
              {sentences.line(code, { part, ...shownFigures(figures) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
