// What the devices page knows: devices, profiles and tests as last answered, and the reports of the device under test.

import { useEffect } from 'react';
import { create } from 'zustand';
import { usualWedgeSettings } from '../../core/keyboard/wedge.ts';
import type { Output } from '../../electron/ipc/contract.ts';
import type { DeviceEvent } from '../../electron/ipc/devices-contract.ts';
import { call } from '../session/bridge.ts';
import { rememberScanner } from '../wedge/known-scanner.ts';
import { setWedgeSettings } from '../wedge/scan-listeners.ts';

export type DevicesView = Output<'devices:state'>;
export type DeviceLine = DevicesView['devices'][number];
export type DeviceTest = DevicesView['tests'][number];
export type ReportSeen = Extract<DeviceEvent, { readonly kind: 'report' }>;

/** One report on the page; `number` counts those of the test. */
export interface ShownReport extends ReportSeen {
  readonly number: number;
}

interface Store {
  readonly view: DevicesView | null;
  /** Key of the device under test. */
  readonly testing: string | null;
  /** Newest first. */
  readonly reports: readonly ShownReport[];
}

/** The store; changed only by the functions below. */
export const useDevices = create<Store>()(() => ({ view: null, testing: null, reports: [] }));

/** Reports that stay on the page. */
const mostReports = 60;

/** Takes over what an act answered; the guard of the keys goes by the same setting from then on. */
export function takeDevices(view: DevicesView): void {
  useDevices.setState({ view });
  setWedgeSettings({ ...usualWedgeSettings, ...view.wedge });
  rememberScanner(view.tests.some(({ identity }) => identity === 'keyboard-scanner') ? view.wedge : null);
}

/** The page shows reports of this device from now on. */
export const takeTest = (key: string | null): void => {
  useDevices.setState({ testing: key, reports: [] });
};

function hear(event: DeviceEvent): void {
  const { view, testing, reports } = useDevices.getState();
  if (event.kind === 'devices' && view !== null) useDevices.setState({ view: { ...view, devices: event.devices } });
  if (event.kind === 'report' && event.key === testing) {
    useDevices.setState({
      reports: [{ ...event, number: (reports[0]?.number ?? 0) + 1 }, ...reports].slice(0, mostReports),
    });
  }
}

/** Keeps the store up to date while the page is shown; a test ends with it. */
export function useDeviceNews(): void {
  useEffect(() => {
    const stopHearing = window.kiemPhieu.onDevice(hear);
    void call('devices:state', {}).then((state) => {
      if (state.ok) takeDevices(state.value);
    });
    return () => {
      stopHearing();
      takeTest(null);
      void call('devices:stop-test', {});
    };
  }, []);
}
