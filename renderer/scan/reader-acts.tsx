// Mark-sense readers that are plugged in and ready: one act for each.

import { useEffect, useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { call } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';

interface Reader {
  readonly key: string;
  readonly name: string;
}

interface Line extends Reader {
  readonly driver: string;
  readonly condition: string;
}

const readersAmong = (devices: readonly Line[]): readonly Reader[] =>
  devices.filter(({ driver, condition }) => driver === 'mark-sense' && condition === 'working').map(({ key, name }) => ({ key, name }));

/** Nothing where no reader is ready. */
export function ReaderActs({ isDisabled, onStart }: { readonly isDisabled: boolean; readonly onStart: (key: string) => void }) {
  const texts = useTexts();
  const [readers, setReaders] = useState<readonly Reader[]>([]);
  useEffect(() => {
    const stopHearing = window.kiemPhieu.onDevice((event) => { if (event.kind === 'devices') setReaders(readersAmong(event.devices)); });
    void call('devices:state', {}).then((state) => { if (state.ok) setReaders(readersAmong(state.value.devices)); });
    return stopHearing;
  }, []);
  if (readers.length === 0) return null;
  return (
    <div className="acts">
      {readers.map(({ key, name }) => (
        <ActButton key={key} isDisabled={isDisabled} onPress={() => { onStart(key); }}>{texts('scan.from.reader', { name })}</ActButton>
      ))}
    </div>
  );
}
