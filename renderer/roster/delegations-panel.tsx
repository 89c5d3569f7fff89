// The delegations with their figures; each can be given another name.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takeChange, useRoster } from './roster-store.ts';

export function DelegationsPanel({ onStop }: { readonly onStop: () => void }) {
  const texts = useTexts();
  const figures = useRoster((roster) => roster.figures);
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <section className="panel" aria-label={texts('roster.delegation.title')}>
      <header className="panel-head">
        <h2>{texts('roster.delegation.title')}</h2>
        <ActButton kind="quiet" onPress={onStop}>
          {texts('roster.person.close')}
        </ActButton>
      </header>
      {renamed !== null && (
        <RenameForm
          key={renamed}
          from={renamed}
          onDone={() => {
            setRenamed(null);
          }}
        />
      )}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts('roster.delegations')}</th>
            <th scope="col" className="figure-column">
              {texts('roster.delegation.people')}
            </th>
            <th scope="col" className="figure-column">
              {texts('roster.voters')}
            </th>
            <th scope="col" className="figure-column">
              {texts('roster.delegation.present')}
            </th>
            <th scope="col">
              <span className="for-ears">{texts('roster.delegation.rename')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {figures?.delegations.map(({ delegation, voters, others, present }) => (
            <tr key={delegation}>
              <th scope="row">{delegation === '' ? texts('roster.no-delegation') : delegation}</th>
              <td className="figure-column">{voters + others}</td>
              <td className="figure-column">{voters}</td>
              <td className="figure-column">{present}</td>
              <td className="row-acts">
                <ActButton
                  kind="quiet"
                  aria-label={texts('roster.delegation.rename-one', { name: delegation })}
                  onPress={() => {
                    setRenamed(delegation);
                  }}
                >
                  {texts('roster.delegation.rename')}
                </ActButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RenameForm({ from, onDone }: { readonly from: string; readonly onDone: () => void }) {
  const texts = useTexts();
  const act = useAct();
  const [to, setTo] = useState(from);
  const rename = async (): Promise<void> => {
    const change = await act.send('roster:rename-delegation', { from, to });
    if (change === null) return;
    takeChange(change);
    onDone();
  };
  return (
    <Form
      className="sub-form"
      aria-label={texts('roster.delegation.rename-one', { name: from })}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <div className="fields">
        <TextBox
          autoFocus
          width="full"
          label={texts('roster.delegation.new-name')}
          hint={texts('roster.delegation.hint')}
          value={to}
          onChange={setTo}
          maxLength={200}
        />
      </div>
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton type="submit" isDisabled={act.isBusy}>
          {texts('roster.delegation.save')}
        </ActButton>
        <ActButton kind="quiet" onPress={onDone}>
          {texts('roster.delegation.stop')}
        </ActButton>
      </div>
    </Form>
  );
}
