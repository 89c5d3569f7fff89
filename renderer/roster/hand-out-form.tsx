// Ballots handed out, delegation by delegation: as many as voters are present, unless the committee says why not. Counts
// only; nobody's name stands here.

import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { CountBox, TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { Act } from '../session/act.ts';
import type { Output } from '../../electron/ipc/contract.ts';
import { useTexts } from '../texts/texts.ts';
import type { RosterFigures } from './roster-store.ts';
import './roster.css';

interface HandOutFormProps {
  readonly contestId: string;
  /** The act that issues the ballots, with what it was refused for. */
  readonly issuing: Act;
  /** Issues so many ballots, once they are recorded by delegation. */
  readonly onHandedOut: (issued: number) => void;
}

/** Ballots of one delegation as they are typed. */
interface Line {
  readonly delegation: string;
  readonly present: number;
  readonly count: number | null;
}

const linesOf = ({ delegations }: RosterFigures): readonly Line[] =>
  delegations
    .filter(({ voters }) => voters > 0)
    .map(({ delegation, present }) => ({ delegation, present, count: present }));

export function HandOutForm({ contestId, issuing, onHandedOut }: HandOutFormProps) {
  const texts = useTexts();
  const act = useAct();
  const { send } = act;
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    let isAwaited = true;
    void send('roster:read', {}).then((read) => {
      if (isAwaited && read !== null) setLines(linesOf(read.figures));
    });
    return () => {
      isAwaited = false;
    };
  }, [send]);
  if (lines === null) return null;
  const sum = lines.reduce((total, { count }) => total + (count ?? 0), 0);
  const present = lines.reduce((total, line) => total + line.present, 0);
  const handOut = async (): Promise<void> => {
    const ballots = lines.map(({ delegation, count }) => ({ delegation, count: count ?? 0 }));
    if ((await act.send('roster:hand-out', { contestId, ballots, reason: sum === present ? '' : reason })) !== null)
      onHandedOut(sum);
  };
  return (
    <section className="panel hand-out" aria-label={texts('roster.hand-out.title')}>
      <h2>{texts('roster.hand-out.title')}</h2>
      <p className="hint">{texts('roster.hand-out.hint')}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void handOut();
        }}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts('roster.hand-out.delegation')}</th>
              <th scope="col" className="figure-column">
                {texts('roster.hand-out.present')}
              </th>
              <th scope="col">{texts('roster.hand-out.ballots')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <tr key={line.delegation}>
                <th scope="row">{line.delegation === '' ? texts('roster.no-delegation') : line.delegation}</th>
                <td className="figure-column">{line.present}</td>
                <td>
                  <CountBox
                    label={texts('roster.hand-out.ballots-of', { name: line.delegation })}
                    value={line.count}
                    onChange={(count) => {
                      setLines(lines.with(place, { ...line, count }));
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts('roster.hand-out.sum')}</th>
              <td className="figure-column">{present}</td>
              <td>{sum}</td>
            </tr>
          </tfoot>
        </table>
        {sum !== present && (
          <TextBox
            width="full"
            label={texts('roster.hand-out.reason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            isRequired
          />
        )}
        <Refusal finding={act.refusal ?? issuing.refusal} />
        <div className="acts">
          <ActButton kind="primary" autoFocus type="submit" isDisabled={act.isBusy || issuing.isBusy || sum === 0}>
            {texts('roster.hand-out.act', { count: sum })}
          </ActButton>
        </div>
      </Form>
    </section>
  );
}

interface HandedOutProps {
  readonly contestId: string;
  /** Ballots issued in all; late changes may have added to what was handed out, or taken from it. */
  readonly issued: number;
}

/** What was handed out, once it is fixed, and what came to it after that. */
export function HandedOut({ contestId, issued }: HandedOutProps) {
  const texts = useTexts();
  const { send } = useAct();
  const [handOut, setHandOut] = useState<Output<'roster:hand-out-of'>>(null);
  useEffect(() => {
    let isAwaited = true;
    void send('roster:hand-out-of', { contestId }).then((read) => {
      if (isAwaited) setHandOut(read);
    });
    return () => {
      isAwaited = false;
    };
  }, [send, contestId]);
  if (handOut === null) return null;
  const sum = handOut.ballots.reduce((total, { count }) => total + count, 0);
  return (
    <section className="panel hand-out" aria-label={texts('roster.hand-out.done')}>
      <h2>{texts('roster.hand-out.done')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts('roster.hand-out.delegation')}</th>
            <th scope="col" className="figure-column">
              {texts('roster.hand-out.ballots')}
            </th>
          </tr>
        </thead>
        <tbody>
          {handOut.ballots.map(({ delegation, count }) => (
            <tr key={delegation}>
              <th scope="row">{delegation === '' ? texts('roster.no-delegation') : delegation}</th>
              <td className="figure-column">{count}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts('roster.hand-out.sum')}</th>
            <td className="figure-column">{sum}</td>
          </tr>
          {issued !== sum && (
            <>
              <tr>
                <th scope="row">{texts('roster.hand-out.after')}</th>
                <td className="figure-column">{issued > sum ? `+ ${issued - sum}` : `− ${sum - issued}`}</td>
              </tr>
              <tr>
                <th scope="row">{texts('roster.hand-out.issued')}</th>
                <td className="figure-column">{issued}</td>
              </tr>
            </>
          )}
        </tfoot>
      </table>
      {handOut.reason !== '' && <p>{texts('roster.hand-out.done-reason', { reason: handOut.reason })}</p>}
    </section>
  );
}
