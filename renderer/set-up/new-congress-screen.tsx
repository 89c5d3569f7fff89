// A new congress: one form, then the rest of the set-up opens below it.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import { useUnsaved } from '../session/leaving.ts';
import { go, takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { congressOf, newCongress } from './congress-draft.ts';
import type { CongressMistake } from './congress-draft.ts';
import { CongressFields } from './congress-fields.tsx';

/** Today by the laptop's clock, as an ISO date. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Asks what is needed to make the file. */
export function NewCongressScreen() {
  const texts = useTexts();
  const [start] = useState(() => newCongress(today()));
  const [draft, setDraft] = useState(start);
  const [mistakes, setMistakes] = useState<readonly CongressMistake[]>([]);
  const act = useAct();
  useUnsaved(draft !== start);
  const create = async (): Promise<void> => {
    const congress = congressOf(draft);
    setMistakes(congress.ok ? [] : congress.error);
    if (!congress.ok) return;
    const view = await act.send('congress:create', { congress: congress.value });
    if (view === null) return;
    takeView(view);
    go({ at: 'set-up' });
  };
  return (
    <Screen
      title={texts('set-up.new-title')}
      purpose={texts('set-up.new-purpose')}
      keys={[{ keys: 'Enter', does: texts('set-up.create') }]}
    >
      <Form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <CongressFields draft={draft} onChange={setDraft} mistakes={mistakes} isNew />
        <Refusal finding={act.refusal} />
        <div className="acts">
          <ActButton kind="primary" type="submit" isDisabled={act.isBusy}>
            {texts('set-up.create')}
          </ActButton>
        </div>
      </Form>
    </Screen>
  );
}
