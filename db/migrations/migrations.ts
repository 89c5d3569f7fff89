// All steps of the schema in their order. A new one is one file beside this and one line here.

import type { Migration } from './migration.ts';
import { ledgerAndPins } from './0001-ledger-and-pins.ts';
import { keptPictures } from './0002-kept-pictures.ts';
import { anchored } from './0003-anchored.ts';
import { slowSecrets } from './0004-slow-secrets.ts';

export const migrations: readonly Migration[] = [ledgerAndPins, keptPictures, anchored, slowSecrets];
