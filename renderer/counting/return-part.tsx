// The report that the law asks for before votes are counted: ballots issued and returned, entered, read out, printed.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { outcomeOfReturn } from '../../core/minutes/issued-and-returned.ts';
import { ActButton } from '../design/act-button.tsx';
import { BusyButton } from '../design/busy-button.tsx';
import { CountBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import './return-part.css';

const paper = 'issued-and-returned';

/** The paper in the box: its number is entered, then stands there in letters that are read out. */
export function ReturnPart({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { contest, issued, returnReport } = view;
  const [returned, setReturned] = useState<number | null>(returnReport?.returned ?? null);
  const [isMissing, setMissing] = useState(false);
  const act = useAct();
  const record = async (): Promise<void> => {
    setMissing(returned === null);
    if (returned === null || act.isBusy) return;
    const answer = await act.send('count:report-return', { contestId: contest.id, returned });
    if (answer !== null) takeView(answer);
  };
  return (
    <section className="panel" aria-labelledby="return-report">
      <h2 id="return-report">{texts('return-report.title')}</h2>
      <p>{texts('return-report.lead')}</p>
      <Form
        className="signing"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <CountBox
          label={texts('return-report.returned')}
          value={returned}
          onChange={(typed) => {
            setReturned(typed);
            setMissing(false);
            act.forget();
          }}
          error={isMissing ? texts('return-report.missing') : undefined}
        />
        <BusyButton kind="plain" type="submit" isBusy={act.isBusy}>
          {texts(returnReport === null ? 'return-report.record' : 'return-report.record-again')}
        </BusyButton>
      </Form>
      <Refusal finding={act.refusal} />
      <div role="status">
        {returnReport !== null && <ReadOut issued={issued ?? 0} returned={returnReport.returned} />}
      </div>
      {returnReport !== null && <ReportActs contestId={contest.id} />}
    </section>
  );
}

/** In letters that are read from some steps away. */
function ReadOut({ issued, returned }: { readonly issued: number; readonly returned: number }) {
  const texts = useTexts();
  const outcome = outcomeOfReturn(issued, returned);
  const said = texts(`return-report.outcome-${outcome}`, { difference: Math.abs(issued - returned) });
  return (
    <div className="read-out">
      <h3>{texts('return-report.read-out')}</h3>
      <dl className="figures">
        <div>
          <dt>{texts('return-report.issued')}</dt>
          <dd>{issued}</dd>
        </div>
        <div>
          <dt>{texts('return-report.collected')}</dt>
          <dd>{returned}</dd>
        </div>
      </dl>
      <StateMark state={outcome === 'more' ? 'warn' : 'good'}>{said}</StateMark>
    </div>
  );
}

function ReportActs({ contestId }: { readonly contestId: string }) {
  const texts = useTexts();
  const act = useAct();
  const [done, setDone] = useState<string | null>(null);
  const print = async (): Promise<void> => {
    setDone(null);
    const printed = await act.send('document:print', { contestId, paper });
    if (printed?.sent === true) setDone(texts('return-report.printed'));
  };
  const save = async (): Promise<void> => {
    setDone(null);
    const saved = await act.send('document:save', { contestId, format: 'pdf', paper });
    if (saved !== null) setDone(texts('return-report.saved', { file: saved.file }));
  };
  return (
    <>
      <div className="acts">
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void print();
          }}
        >
          {texts('return-report.print')}
        </ActButton>
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void save();
          }}
        >
          {texts('return-report.save')}
        </ActButton>
      </div>
      <div role="status" className="said">
        {done !== null && <StateMark state="good">{done}</StateMark>}
      </div>
      <Refusal finding={act.refusal} />
    </>
  );
}
