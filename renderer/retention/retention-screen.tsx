// Keeping ballots: how long, until when, and removing them from this machine once they need not be kept any longer.

import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { CountBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { RetentionView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView } from '../session/session.ts';
import { writtenDate } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { RemovalDialog } from './removal-dialog.tsx';

/** The period, and the act that it leads to. */
export function RetentionScreen() {
  const texts = useTexts();
  const [kept, setKept] = useState<RetentionView | null>(null);
  const looking = useAct();
  const { send } = looking;
  const look = async (): Promise<void> => {
    setKept(await send('retention:view', {}));
  };
  useEffect(() => {
    void send('retention:view', {}).then(setKept);
  }, [send]);
  return (
    <Screen
      title={texts('retention.title')}
      purpose={texts('retention.purpose')}
      keys={[{ keys: 'Enter', does: texts('retention.save') }]}
    >
      <Refusal finding={looking.refusal} />
      {kept !== null && (
        <PeriodPart
          kept={kept}
          onSaved={() => {
            void look();
          }}
        />
      )}
      {kept !== null && <RemovalPart kept={kept} />}
    </Screen>
  );
}

function PeriodPart({ kept, onSaved }: { readonly kept: RetentionView; readonly onSaved: () => void }) {
  const texts = useTexts();
  const [months, setMonths] = useState(kept.months);
  const act = useAct();
  const isChanged = months !== kept.months;
  useUnsaved(isChanged);
  const save = async (): Promise<void> => {
    if (months === null || !isChanged) return;
    const view = await act.send('retention:set', { months });
    if (view === null) return;
    takeView(view);
    onSaved();
  };
  return (
    <section className="panel" aria-labelledby="retention-period">
      <h2 id="retention-period">{texts('retention.period')}</h2>
      <p className="hint">{texts('retention.period-explained')}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="fields">
          <CountBox label={texts('retention.months')} value={months} onChange={setMonths} />
        </div>
        <div className="acts">
          <ActButton type="submit" isDisabled={months === null || !isChanged || act.isBusy}>
            {texts('retention.save')}
          </ActButton>
        </div>
        <Refusal finding={act.refusal} />
      </Form>
      <p role="status">
        {kept.lastDay === null
          ? texts('retention.no-end')
          : texts('retention.until', { day: writtenDate(kept.lastDay) })}
      </p>
    </section>
  );
}

function RemovalPart({ kept }: { readonly kept: RetentionView }) {
  const texts = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="panel" aria-labelledby="retention-removal">
      <h2 id="retention-removal">{texts('retention.removal')}</h2>
      <p className="hint">{texts('retention.removal-explained')}</p>
      <Refusal finding={kept.refusal} />
      <div className="acts">
        <ActButton
          isDisabled={kept.refusal !== null}
          onPress={() => {
            setAsked(true);
          }}
        >
          {texts('retention.ask')}
        </ActButton>
      </div>
      {isAsked && (
        <RemovalDialog
          kept={kept}
          onStop={() => {
            setAsked(false);
          }}
        />
      )}
    </section>
  );
}
