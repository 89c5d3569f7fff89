// How strictly marks are read: one setting, its effect said, locked once counting begins.

import { ChoiceRow } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { takePaper } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';

const settings = ['strict', 'standard', 'lenient'] as const;

/** Takes effect at once. */
export function StrictnessPart({ view, paper }: { readonly view: ContestView; readonly paper: ScanView }) {
  const texts = useTexts();
  const act = useAct();
  const isLocked = view.stage !== 'frozen' && view.stage !== 'issued';
  const choose = async (strictness: ScanView['strictness']): Promise<void> => {
    const answer = await act.send('scan:set-strictness', { contestId: paper.contestId, strictness });
    if (answer !== null) takePaper(answer);
  };
  return (
    <section className="panel" aria-labelledby="ballots-strictness">
      <h2 id="ballots-strictness">{texts('ballots.strictness.title')}</h2>
      <p>{texts(isLocked ? 'ballots.strictness.locked' : 'ballots.strictness.explained')}</p>
      <ChoiceRow
        label={texts('ballots.strictness.title')}
        value={paper.strictness}
        isDisabled={isLocked || act.isBusy}
        onChange={(next) => {
          void choose(next);
        }}
        choices={settings.map((key) => ({ key, name: texts(`ballots.strictness.${key}`) }))}
      />
      <p className="hint" aria-live="polite">
        {texts(`ballots.strictness.effect.${paper.strictness}`)}
      </p>
      <Refusal finding={act.refusal} />
    </section>
  );
}
