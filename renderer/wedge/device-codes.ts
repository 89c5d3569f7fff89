// Brings the codes of HID scanners to the screen that listens, and the setting of the keyboard scanner to the guard.

import { usualWedgeSettings } from '../../core/keyboard/wedge.ts';
import { call } from '../session/bridge.ts';
import { hearDeviceCode, hearDeviceFault, setWedgeSettings } from './scan-listeners.ts';

let isStarted = false;

/** Begins to look for devices, once for the life of the window. */
export function startDeviceCodes(): void {
  if (isStarted) return;
  isStarted = true;
  window.kiemPhieu.onDevice((event) => {
    if (event.kind === 'code') hearDeviceCode(event.text);
    if (event.kind === 'fault') hearDeviceFault(event.finding);
  });
  void call('devices:state', {}).then((state) => {
    if (state.ok) setWedgeSettings({ ...usualWedgeSettings, ...state.value.wedge });
  });
}
