// Writes down that something was tested on this machine: by whom, and no more than was heard.

import { useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import type { Act } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takeDevices } from './devices-store.ts';
import type { DevicesView } from './devices-store.ts';

interface RecordFormProps {
  /** Something whole was read. */
  readonly isReady: boolean;
  readonly record: (by: string, act: Act) => Promise<DevicesView | null>;
}

/** Name and button. */
export function RecordForm({ isReady, record }: RecordFormProps) {
  const texts = useTexts();
  const act = useAct();
  const [by, setBy] = useState('');
  const [isRecorded, setRecorded] = useState(false);
  const write = async (): Promise<void> => {
    const view = await record(by.trim(), act);
    if (view === null) return;
    takeDevices(view);
    setRecorded(true);
  };
  return (
    <>
      <Refusal finding={act.refusal} />
      <div className="signing">
        <TextBox label={texts('devices.tested-by')} value={by} onChange={setBy} maxLength={120} />
        <ActButton
          kind="primary"
          isDisabled={!isReady || by.trim() === '' || act.isBusy}
          onPress={() => {
            void write();
          }}
        >
          {texts('devices.record')}
        </ActButton>
        <p role="status">
          {isRecorded ? (
            <StateMark state="good">{texts('devices.recorded')}</StateMark>
          ) : (
            !isReady && texts('devices.record-hint')
          )}
        </p>
      </div>
    </>
  );
}
