// After the last ballot: what must agree, and who confirms that it does. Votes are not to be seen here.

import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import type { ContestView } from '../session/bridge.ts';
import { go, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { CheckPart } from './check-part.tsx';
import { ConfirmPart, Confirmers } from './confirm-part.tsx';
import { confirmingOf } from '../../core/rules/confirming.ts';
import { Ledger } from './ledger.tsx';
import { ReopenPart } from './reopen-part.tsx';
import { RevisionPart } from './revision-part.tsx';

/** Reconcile, confirm; once the result is published, what was agreed and by whom. */
export function ReconcileScreen({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  return (
    <Screen title={texts('reconcile.title')} purpose={texts('purpose-of.reconcile')} keys={keysOf(view, texts)}>
      {view.revisionQuestion !== null && <RevisionPart contestId={view.contest.id} question={view.revisionQuestion} />}
      <CurrentPart view={view} />
    </Screen>
  );
}

function keysOf({ stage, result }: ContestView, texts: ReturnType<typeof useTexts>) {
  if (result !== null) return [];
  return [{ keys: 'Enter', does: stage === 'counting' ? texts('reconcile.check') : texts('reconcile.confirm.act') }];
}

function CurrentPart({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  if (view.stage === 'counting' && view.count !== null) return <CheckPart view={view} count={view.count} />;
  if (view.reconciliation === null) return <p className="panel lead">{texts('reconcile.not-counted')}</p>;
  return (
    <>
      <section className="panel" aria-labelledby="reconcile-sheet">
        <header className="panel-head">
          <h2 id="reconcile-sheet">{texts('reconcile.sheet')}</h2>
          <StateMark state="good">{texts('reconcile.closed')}</StateMark>
        </header>
        <Ledger figures={{ foreign: 0, ...view.reconciliation }} />
      </section>
      {view.result === null ? (
        <>
          <ConfirmPart view={view} />
          <ReopenPart contestId={view.contest.id} />
        </>
      ) : (
        <Published view={view} />
      )}
    </>
  );
}

function Published({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { committee } = useView();
  return (
    <section className="panel" aria-labelledby="reconcile-confirm">
      <h2 id="reconcile-confirm">{texts('reconcile.published')}</h2>
      <Confirmers confirming={confirmingOf(committee, view.confirmedBy)} />
      <div className="acts">
        <ActButton
          kind="primary"
          onPress={() => {
            go({ at: 'contest', contestId: view.contest.id, task: 'result' });
          }}
        >
          {texts('reconcile.to-result')}
        </ActButton>
      </div>
    </section>
  );
}
