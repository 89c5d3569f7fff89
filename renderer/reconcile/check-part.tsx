// Reconciling: the number counted out of the box, what agrees, what has to be looked at twice, and closing the count.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { Finding } from '../../core/finding/finding.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { Tick } from '../design/choices.tsx';
import { CountBox } from '../design/fields.tsx';
import { FindingLine, FindingList, Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView, CountFigures, ReconciliationCheck } from '../session/bridge.ts';
import { go, takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { Ledger } from './ledger.tsx';

/** What the check said of the number that stands in the field. */
interface Checked {
  readonly collected: number;
  readonly check: ReconciliationCheck;
}

/** The sheet of a count that is still open. */
export function CheckPart({ view, count }: { readonly view: ContestView; readonly count: CountFigures }) {
  const texts = useTexts();
  const contestId = view.contest.id;
  // What was reported to the congress is proposed; nothing is checked before somebody presses Enter on it.
  const [collected, setCollected] = useState<number | null>(view.returnReport?.returned ?? null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isMissing, setMissing] = useState(false);
  const act = useAct();
  const change = (typed: number | null): void => {
    setCollected(typed);
    setMissing(false);
    if (typed !== checked?.collected) setChecked(null);
    act.forget();
  };
  const check = async (): Promise<void> => {
    setMissing(collected === null);
    if (collected === null || act.isBusy) return;
    const answer = await act.send('count:check', { contestId, collected });
    if (answer !== null) setChecked({ collected, check: answer });
  };
  const { issued, valid, invalid, foreign } = count;
  const figures = { issued, collected: null, valid, invalid, foreign, ...checked?.check.figures };
  return (
    <>
      <section className="panel" aria-labelledby="reconcile-sheet">
        <h2 id="reconcile-sheet">{texts('reconcile.sheet')}</h2>
        <p>{texts('reconcile.lead')}</p>
        <Form
          className="signing"
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <CountBox
            autoFocus
            label={texts('reconcile.collected')}
            value={collected}
            onChange={change}
            error={isMissing ? texts('reconcile.collected-missing') : undefined}
            isRequired
          />
          <BusyButton kind={checked === null ? 'primary' : 'plain'} type="submit" isBusy={act.isBusy}>
            {checked === null ? texts('reconcile.check') : texts('reconcile.check-again')}
          </BusyButton>
        </Form>
        <Refusal finding={act.refusal} />
        <Ledger figures={figures} />
      </section>
      {/* The keys stay in the field: one Enter too many checks once more and closes nothing. */}
      {checked !== null && <Verdict key={checked.collected} contestId={contestId} checked={checked} />}
    </>
  );
}

/** What follows from the check: a place to look, or closing the count. */
function Verdict({
  contestId,
  checked: { collected, check },
}: {
  readonly contestId: string;
  readonly checked: Checked;
}) {
  const refusals = check.findings.filter(({ severity }) => severity === 'refusal');
  if (refusals.length > 0) return <Disagreement contestId={contestId} refusals={refusals} />;
  return <CloseForm contestId={contestId} collected={collected} findings={check.findings} />;
}

function Disagreement({ contestId, refusals }: { readonly contestId: string; readonly refusals: readonly Finding[] }) {
  const texts = useTexts();
  return (
    <section className="panel" aria-labelledby="reconcile-differs">
      <h2 id="reconcile-differs">{texts('reconcile.not-yet')}</h2>
      <FindingList findings={refusals} />
      <p className="hint">{texts('reconcile.look')}</p>
      <div className="acts">
        <ActButton
          onPress={() => {
            go({ at: 'contest', contestId, task: 'count' });
          }}
        >
          {texts('reconcile.to-count')}
        </ActButton>
      </div>
    </section>
  );
}

interface CloseFormProps {
  readonly contestId: string;
  readonly collected: number;
  readonly findings: readonly Finding[];
}

/** Each warning is looked at and ticked; then the count is closed. */
function CloseForm({ contestId, collected, findings }: CloseFormProps) {
  const texts = useTexts();
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const notes = findings.filter(({ severity }) => severity === 'note');
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const act = useAct();
  const isAllSeen = warnings.every(({ number }) => seen.has(number));
  const mark = (number: string, isSeen: boolean): void => {
    setSeen(new Set(isSeen ? [...seen, number] : [...seen].filter((each) => each !== number)));
  };
  const close = async (): Promise<void> => {
    const answer = await act.send('count:reconcile', { contestId, collected, acknowledged: [...seen] });
    if (answer !== null) takeView(answer);
  };
  return (
    <section className="panel" aria-labelledby="reconcile-close">
      <h2 id="reconcile-close">{texts('reconcile.agreed')}</h2>
      <FindingList findings={notes} />
      {warnings.length > 0 && <p>{texts('reconcile.look-twice')}</p>}
      {warnings.map((finding) => (
        <div key={finding.number} className="second-look">
          <FindingLine finding={finding} />
          <Tick
            isSelected={seen.has(finding.number)}
            onChange={(isSeen) => {
              mark(finding.number, isSeen);
            }}
          >
            {texts('reconcile.seen', { number: finding.number })}
          </Tick>
        </div>
      ))}
      <Refusal finding={act.refusal} />
      <p>{texts('reconcile.close-explained')}</p>
      <div className="acts">
        <BusyButton
          kind="primary"
          isDisabled={!isAllSeen}
          isBusy={act.isBusy}
          onPress={() => {
            void close();
          }}
        >
          {texts('reconcile.close')}
        </BusyButton>
      </div>
    </section>
  );
}
