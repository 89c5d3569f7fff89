// What the window sees of the main process: one function.

import type { Finding } from '../../core/finding/finding.ts';
import type { Result } from '../../core/result.ts';
import type { Channel, Input, Output } from './contract.ts';
import type { DeviceEvent } from './devices-contract.ts';

/** Progress of a long act, pushed by the main process. */
export interface Progress {
  readonly task: string;
  readonly done: number;
  readonly total: number;
}

/** The only object that the preload script exposes, as `window.kiemPhieu`. */
export interface Bridge {
  /** Never throws for expected failures; a refused message comes back as finding F.9xx. */
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>, Finding>>;
  /** Returns the function that ends the subscription. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Hears what devices of this machine say, once `devices:state` was asked; returns the function that ends it. */
  onDevice(listener: (event: DeviceEvent) => void): () => void;
}
