// Mark-sense readers as sources of ballots: while one is started, the sheets of its device are handed to the count.

import type { Finding } from '../../../core/rules/finding.ts';
import { fedSource } from '../../../scanners/ballot-source.ts';
import type { BallotSource, Delivery } from '../../../scanners/ballot-source.ts';
import { deviceFinding } from '../../../scanners/hid/device-checks.ts';
import type { MarkSenseProfile } from '../../../scanners/hid/device-profile.ts';
import type { MarkSheet } from '../../../scanners/hid/mark-sheet.ts';
import { deliveryOfSheet, noticeOf } from '../../../scanners/hid/sheet-delivery.ts';
import type { SheetContest } from '../../../scanners/hid/sheet-delivery.ts';

/** Started sources, by the identity of their devices: a device that was pulled out and plugged in again goes on. */
export interface SheetReaders {
  readonly source: (identity: string, name: string, contest: SheetContest) => BallotSource;
  readonly isReading: (identity: string) => boolean;
  readonly sheet: (identity: string, profile: MarkSenseProfile, sheet: MarkSheet) => void;
  readonly fault: (identity: string, finding: Finding) => void;
}

interface Reader {
  readonly contest: SheetContest;
  readonly feed: (delivery: Delivery) => void;
  last: MarkSheet | null;
}

/** No device is read at first. */
export function sheetReaders(): SheetReaders {
  const readers = new Map<string, Reader>();
  return {
    source: (identity, name, contest) => sourceOf(readers, identity, name, contest),
    isReading: (identity) => readers.has(identity),
    sheet: (identity, profile, sheet) => {
      const reader = readers.get(identity);
      if (reader === undefined) return;
      reader.feed(isSamePaper(reader.last, sheet)
        ? noticeOf(deviceFinding('sheet-repeated', { sheet: sheet.sheetNumber ?? 0 }))
        : deliveryOfSheet(profile.sheet, sheet, reader.contest));
      reader.last = sheet;
    },
    fault: (identity, finding) => readers.get(identity)?.feed(noticeOf(finding)),
  };
}

/** A reader that lost its connection sends its last sheet once more: the driver begins anew and cannot know it. */
const isSamePaper = (last: MarkSheet | null, sheet: MarkSheet): boolean =>
  last !== null && sheet.sheetNumber !== null && last.sheetNumber === sheet.sheetNumber
  && last.content.length === sheet.content.length && last.content.every((byte, index) => byte === sheet.content[index]);

function sourceOf(readers: Map<string, Reader>, identity: string, name: string, contest: SheetContest): BallotSource {
  const fed = fedSource('hid-device', name);
  return {
    source: fed.source,
    name: fed.name,
    inFlight: fed.inFlight,
    start: (receive) => {
      const running = fed.start(receive);
      readers.set(identity, { contest, last: null, feed: (delivery) => { void fed.feed(delivery); } });
      const stop = async (): Promise<void> => {
        readers.delete(identity);
        await running.stop();
      };
      return { ended: running.ended, stop };
    },
  };
}
