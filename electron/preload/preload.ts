// The one bridge of the window: it sends messages of the contract, and parses what comes back before the page sees it.

import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Progress } from '../ipc/bridge.ts';
import type { Channel, Input } from '../ipc/contract.ts';

/** The schemas are built once the first message is on its way: neither the page nor the answer waits for them. */
let parsing: Promise<typeof import('./parse-answer.ts')> | undefined;
const parser = () => (parsing ??= import('./parse-answer.ts'));

const bridge: Bridge = {
  call: async <C extends Channel>(channel: C, input: Input<C>) => {
    const asked: Promise<unknown> = ipcRenderer.invoke('kiem-phieu:call', channel, input);
    const { parseAnswer } = await parser();
    return parseAnswer(channel, await asked);
  },
  onProgress: (listener) => {
    const hear = (_event: unknown, message: unknown): void => {
      void parser().then(({ parseProgress }) => {
        const progress: Progress | null = parseProgress(message);
        if (progress) listener(progress);
      });
    };
    ipcRenderer.on('kiem-phieu:progress', hear);
    return () => {
      ipcRenderer.removeListener('kiem-phieu:progress', hear);
    };
  },
  onDevice: (listener) => {
    const hear = (_event: unknown, message: unknown): void => {
      void parser().then(({ parseDeviceEvent }) => {
        const event = parseDeviceEvent(message);
        if (event) listener(event);
      });
    };
    ipcRenderer.on('kiem-phieu:device', hear);
    return () => {
      ipcRenderer.removeListener('kiem-phieu:device', hear);
    };
  },
};

contextBridge.exposeInMainWorld('kiemPhieu', bridge);
