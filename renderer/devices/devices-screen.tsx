// The technician's page: what is plugged in, which driver serves it, a live test, and the record of tests.

import { FindingList, Refusal } from '../design/finding-list.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takeDevices, takeTest, useDeviceNews, useDevices } from './devices-store.ts';
import { DeviceTable } from './device-table.tsx';
import { KeyboardScannerPart } from './keyboard-scanner-part.tsx';
import { LiveTest } from './live-test.tsx';
import { ProfilesPart } from './profiles-part.tsx';
import { TestRecord } from './test-record.tsx';
import './devices.css';

/** The devices of this machine. */
export function DevicesScreen() {
  const texts = useTexts();
  const act = useAct();
  useDeviceNews();
  const view = useDevices((store) => store.view);
  const testing = useDevices((store) => store.testing);
  const startTest = async (key: string): Promise<void> => {
    if ((await act.send('devices:start-test', { key })) !== null) takeTest(key);
  };
  const reopen = async (key: string): Promise<void> => {
    const next = await act.send('devices:reopen', { key });
    if (next !== null) takeDevices(next);
  };
  return (
    <Screen title={texts('devices.title')} purpose={texts('devices.purpose')}>
      {view === null && <p className="panel">{texts('devices.looking')}</p>}
      {view !== null && (
        <>
          <FindingList findings={view.problems} />
          <Refusal finding={act.refusal} />
          <DeviceTable
            devices={view.devices}
            onTest={(key) => {
              void startTest(key);
            }}
            onReopen={(key) => {
              void reopen(key);
            }}
          />
          {testing !== null && (
            <LiveTest key={testing} device={view.devices.find(({ key }) => key === testing) ?? null} />
          )}
          <KeyboardScannerPart wedge={view.wedge} />
          <ProfilesPart profiles={view.profiles} />
          <TestRecord tests={view.tests} />
        </>
      )}
    </Screen>
  );
}
