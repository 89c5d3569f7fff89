// Printing ballots from the frozen list: the form, first its proof, then the batch, the stock, how strictly it is read, the test deck.

import { useEffect, useState } from 'react';
import { pageFinding } from '../../core/count/page-checks.ts';
import type { Output } from '../../electron/ipc/contract.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { FindingList, Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useSession } from '../session/session.ts';
import { takePaper } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import { DeckPart } from './deck-part.tsx';
import { DoneLine } from './done-line.tsx';
import type { Done } from './done-line.tsx';
import { FormPicture } from './form-picture.tsx';
import { StockPart } from './stock-part.tsx';
import { StrictnessPart } from './strictness-part.tsx';
import type { PaperSize } from './paper-size.ts';

const sizes = ['A4', 'A5'] as const satisfies readonly PaperSize[];

interface BallotsProps {
  readonly view: ContestView;
  readonly paper: ScanView;
}

/** The ballot at the left, what is done with it at the right. */
export function BallotsScreen({ view, paper }: BallotsProps) {
  const texts = useTexts();
  const [size, setSize] = useState<PaperSize>(paper.stock.printed.at(-1)?.paper ?? 'A4');
  const { form, act } = useForm(paper.contestId, size);
  return (
    <Screen title={texts('paper.ballots.title')} purpose={texts('purpose-of.ballots')}>
      {view.stage === 'draft' ? (
        <p className="panel">{texts('ballots.not-frozen')}</p>
      ) : (
        <div className="ballot-desk">
          <section className="panel" aria-label={texts('ballots.preview')}>
            <ChoiceRow
              label={texts('ballots.paper')}
              value={size}
              onChange={setSize}
              choices={sizes.map((key) => ({ key, name: key }))}
            />
            {form !== null && <p className="hint">{texts('ballots.form-code', { code: form.formCode })}</p>}
            {form === null ? (
              act.isBusy && <p role="status">{texts('ballots.drawing')}</p>
            ) : (
              <FormPicture form={form} />
            )}
            <Refusal finding={act.refusal} />
          </section>
          <div className="stack">
            <ProofPart paper={paper} size={size} />
            <PrintPart paper={paper} size={size} />
            <StockPart key={`${paper.stock.total} ${paper.stock.issued ?? ''}`} paper={paper} size={size} />
            <StrictnessPart view={view} paper={paper} />
            <DeckPart view={view} paper={paper} size={size} />
          </div>
        </div>
      )}
    </Screen>
  );
}

/** The form in the chosen size; asked for again with the size. */
function useForm(contestId: string, size: PaperSize) {
  const [form, setForm] = useState<Output<'ballots:form'> | null>(null);
  const act = useAct();
  const { send } = act;
  useEffect(() => {
    let isHere = true;
    void send('ballots:form', { contestId, paper: size }).then((answer) => {
      if (isHere) setForm(answer);
    });
    return () => {
      isHere = false;
    };
  }, [contestId, size, send]);
  return { form, act };
}

interface PartProps {
  readonly paper: ScanView;
  readonly size: PaperSize;
}

function PrintPart({ paper, size }: PartProps) {
  const texts = useTexts();
  return (
    <section className="panel" aria-labelledby="ballots-print">
      <h2 id="ballots-print">{texts('paper.ballots.title')}</h2>
      <p>{texts('ballots.explained')}</p>
      <PrintActs paper={paper} size={size} print="ballot" />
    </section>
  );
}

/** Printing and saving; both keep the form by which the ballots are read. */
function PrintActs({ paper, size, print }: PartProps & { readonly print: 'ballot' | 'proof' }) {
  const texts = useTexts();
  const act = useAct();
  const [done, setDone] = useState<Done | null>(null);
  const send = async (channel: 'ballots:print' | 'ballots:save'): Promise<void> => {
    const answer = await act.send(channel, { contestId: paper.contestId, paper: size, print });
    if (answer === null) return;
    setDone(answer);
    takePaper(answer.view);
  };
  return (
    <>
      <div className="acts">
        <ActButton
          kind={print === 'ballot' && paper.stock.total === 0 ? 'primary' : 'plain'}
          isDisabled={act.isBusy}
          onPress={() => {
            void send('ballots:print');
          }}
        >
          {texts(print === 'ballot' ? 'ballots.print' : 'ballots.proof.print')}
        </ActButton>
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void send('ballots:save');
          }}
        >
          {texts(print === 'ballot' ? 'ballots.save' : 'ballots.proof.save')}
        </ActButton>
      </div>
      <DoneLine done={done} />
      <Refusal finding={act.refusal} />
    </>
  );
}

/** What the last proof measured; a wrong scale says what to do. */
function ProofResult({
  proof: { across, along, isTrueToSize },
}: {
  readonly proof: NonNullable<ScanView['stock']['proof']>;
}) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const figures = { across: measured(across, language), along: measured(along, language) };
  if (!isTrueToSize) return <FindingList findings={[pageFinding('proof-scale-wrong', figures)]} />;
  return (
    <p role="status">
      <StateMark state="good">{texts('ballots.proof.right')}</StateMark> {texts('ballots.proof.measured', figures)}
    </p>
  );
}

/** "99,8" of 9980 hundredths. */
const measured = (hundredths: number, language: string): string =>
  (hundredths / 100).toFixed(1).replace('.', language === 'en' ? '.' : ',');

function ProofPart({ paper, size }: PartProps) {
  const texts = useTexts();
  const act = useAct();
  const { proof } = paper.stock;
  const read = async (): Promise<void> => {
    const answer = await act.send('ballots:read-proof', { contestId: paper.contestId, paper: size });
    if (answer !== null) takePaper(answer);
  };
  return (
    <section className="panel" aria-labelledby="ballots-proof">
      <h2 id="ballots-proof">{texts('ballots.proof.title')}</h2>
      <p>{texts('ballots.proof.explained')}</p>
      <PrintActs paper={paper} size={size} print="proof" />
      <div className="acts">
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void read();
          }}
        >
          {texts('ballots.proof.read')}
        </ActButton>
      </div>
      {proof !== null && <ProofResult proof={proof} />}
      <Refusal finding={act.refusal} />
    </section>
  );
}
