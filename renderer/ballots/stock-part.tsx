// The stock of ballots: printed = issued + spoiled + left over, or a remark that says why not.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { CountBox, TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { takePaper } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import type { PaperSize } from './paper-size.ts';

interface StockProps {
  readonly paper: ScanView;
  readonly size: PaperSize;
}

/** What was printed is recorded after printing; spoiled and left-over ballots once they are counted. */
export function StockPart({ paper, size }: StockProps) {
  const texts = useTexts();
  const { stock } = paper;
  return (
    <section className="panel" aria-labelledby="ballots-stock">
      <h2 id="ballots-stock">{texts('ballots.stock.title')}</h2>
      {stock.total === 0 ? <p>{texts('ballots.stock.none')}</p> : <StockFigures paper={paper} />}
      <RecordForm paper={paper} size={size} />
      {stock.total > 0 && stock.issued !== null && <AccountForm paper={paper} />}
    </section>
  );
}

function StockFigures({ paper: { stock } }: { readonly paper: ScanView }) {
  const texts = useTexts();
  const { total, issued, accounted } = stock;
  const missing = total - (issued ?? 0) - (accounted?.spoiled ?? 0) - (accounted?.leftOver ?? 0);
  const rest = [
    ['issued', issued ?? 0],
    ['spoiled', accounted?.spoiled ?? 0],
    ['left-over', accounted?.leftOver ?? 0],
    ['missing', Math.max(0, missing)],
  ] as const;
  // Before ballots are issued nothing is missing yet.
  const figures = [['printed', total] as const, ...(issued === null ? [] : rest)];
  return (
    <>
      <dl className="figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{texts(`ballots.stock.${name}`)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {accounted !== null &&
        (missing === 0 ? (
          <StateMark state="good">{texts('ballots.stock.agrees')}</StateMark>
        ) : (
          <StateMark state="warn">{`${texts('ballots.stock.differs', { count: Math.abs(missing) })}: ${accounted.remark}`}</StateMark>
        ))}
    </>
  );
}

function RecordForm({ paper, size }: StockProps) {
  const texts = useTexts();
  const [ballots, setBallots] = useState<number | null>(null);
  const act = useAct();
  const record = async (): Promise<void> => {
    if (ballots === null) return;
    const answer = await act.send('ballots:record', { contestId: paper.contestId, paper: size, ballots });
    if (answer !== null) takePaper(answer);
  };
  return (
    <Form
      className="signing"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <CountBox
        label={texts('ballots.stock.record-label')}
        value={ballots}
        least={1}
        onChange={setBallots}
        isRequired
      />
      <ActButton type="submit" isDisabled={act.isBusy}>
        {texts('ballots.stock.record')}
      </ActButton>
      <Refusal finding={act.refusal} />
    </Form>
  );
}

function AccountForm({ paper }: { readonly paper: ScanView }) {
  const texts = useTexts();
  const { accounted } = paper.stock;
  const [spoiled, setSpoiled] = useState<number | null>(accounted?.spoiled ?? null);
  const [leftOver, setLeftOver] = useState<number | null>(accounted?.leftOver ?? null);
  const [remark, setRemark] = useState(accounted?.remark ?? '');
  const act = useAct();
  const account = async (): Promise<void> => {
    if (spoiled === null || leftOver === null) return;
    const answer = await act.send('ballots:account', { contestId: paper.contestId, spoiled, leftOver, remark });
    if (answer !== null) takePaper(answer);
  };
  return (
    <Form
      className="sub-form"
      onSubmit={(event) => {
        event.preventDefault();
        void account();
      }}
    >
      <div className="fields">
        <CountBox label={texts('ballots.stock.spoiled')} value={spoiled} onChange={setSpoiled} isRequired />
        <CountBox label={texts('ballots.stock.left-over')} value={leftOver} onChange={setLeftOver} isRequired />
        <TextBox label={texts('ballots.stock.remark')} value={remark} onChange={setRemark} maxLength={500} />
      </div>
      <div className="acts">
        <ActButton type="submit" isDisabled={act.isBusy}>
          {texts('ballots.stock.account')}
        </ActButton>
      </div>
      <Refusal finding={act.refusal} />
    </Form>
  );
}
