// The one bridge of the window: it sends messages of the contract, and parses what comes back before the page sees it.

import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Progress } from '../ipc/bridge.ts';
import type { Channel, Input } from '../ipc/contract.ts';

/** Schemas are built while the page loads, so that neither waits for the other. */
const parsing = import('./parse-answer.ts');

const bridge: Bridge = {
  call: async <C extends Channel>(channel: C, input: Input<C>) => {
    const answer: unknown = await ipcRenderer.invoke('kiem-phieu:call', channel, input);
    return (await parsing).parseAnswer(channel, answer);
  },
  onProgress: (listener) => {
    const hear = (_event: unknown, message: unknown): void => {
      void parsing.then(({ parseProgress }) => {
        const progress: Progress | null = parseProgress(message);
        if (progress) listener(progress);
      });
    };
    ipcRenderer.on('kiem-phieu:progress', hear);
    return () => { ipcRenderer.removeListener('kiem-phieu:progress', hear); };
  },
};

contextBridge.exposeInMainWorld('kiemPhieu', bridge);
