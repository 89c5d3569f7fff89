// Devices of this machine for the window: the channels about them, and the one event channel on which they speak.

import path from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { success } from '../../../core/result.ts';
import { deviceEvent } from '../../ipc/devices-contract.ts';
import type { DeviceStation } from '../../services/devices/device-station.ts';
import { askWhatToOpen } from '../windows/dialogs.ts';
import type { Handlers } from '../gate/ipc-router.ts';
import type { Log } from '../machine/log.ts';

/** What devices need of the window's side. */
export interface DeviceSetting {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly log: Log;
  /** ISO 8601 with offset. */
  readonly now: () => string;
}

type DeviceChannel = Extract<keyof Handlers, `devices:${string}`>;

/** The devices of this machine; loaded when first asked for. */
export interface Devices {
  readonly handlers: Pick<Handlers, DeviceChannel>;
  readonly station: () => Promise<DeviceStation>;
  readonly close: () => void;
}

const filter = { name: 'JSON', extensions: ['json'] };

/** Handlers of the channels about devices. */
export function openDevices(setting: DeviceSetting): Devices {
  let opening: Promise<DeviceStation> | undefined;
  const station = (): Promise<DeviceStation> => (opening ??= openStation(setting));
  return {
    station,
    close: () => {
      void opening?.then(({ close }) => close()).catch(() => undefined);
    },
    handlers: {
      'devices:state': async () => (await station()).view(),
      'devices:start-test': async ({ key }) => (await station()).startTest(key),
      'devices:stop-test': async () => (await station()).stopTest(),
      'devices:record-test': async ({ by }) => (await station()).recordTest(by),
      'devices:record-wedge-test': async (test) => (await station()).recordWedgeTest(test),
      'devices:set-wedge': async ({ wedge }) => (await station()).setWedge(wedge),
      'devices:reopen': async ({ key }) => (await station()).reopen(key),
      'devices:add-profile': async () => {
        const file = await askWhatToOpen(setting.window, filter);
        return file === null ? success(null) : (await station()).addProfile(file);
      },
      'devices:remove-profile': async ({ id }) => (await station()).removeProfile(id),
    },
  };
}

async function openStation({ window, dataFolder, log, now }: DeviceSetting): Promise<DeviceStation> {
  const { openDevicePort, openDeviceStation } = await import('../../services/devices/device-station.ts');
  const tell = (event: unknown): void => {
    const parsed = deviceEvent.safeParse(event);
    if (!parsed.success)
      log({
        event: 'device-event-misfit',
        issues: parsed.error.issues.map(({ code, path: place }) => `${code} at ${place.join('.')}`),
      });
    else if (!window.isDestroyed()) window.webContents.send('kiem-phieu:device', parsed.data);
  };
  return openDeviceStation({
    folder: path.join(dataFolder, 'devices'),
    openPort: () => openDevicePort(recordedDevices()),
    moment: now,
    clock: () => performance.now(),
    rhythm: {
      every: (milliseconds, act) => {
        const timer = setInterval(act, milliseconds);
        return () => {
          clearInterval(timer);
        };
      },
    },
    tell,
  });
}

/** Tests and rehearsals name a folder of recordings that speak in place of devices; a packaged program takes none. */
function recordedDevices(): string | null {
  const folder = process.env['KIEM_PHIEU_DEVICES'];
  return !app.isPackaged && folder !== undefined && folder !== '' ? path.resolve(folder) : null;
}
