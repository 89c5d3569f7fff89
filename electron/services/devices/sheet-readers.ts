// Mark-sense readers as sources of ballots: while one is started, the sheets of its device are handed to the count.

import type { Finding } from '../../../core/finding/finding.ts';
import { fedSource } from '../../../scanners/ballot-source.ts';
import type { BallotSource, Delivery } from '../../../scanners/ballot-source.ts';
import { deviceFinding } from '../../../scanners/hid/profiles/device-checks.ts';
import type { MarkSenseProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import type { MarkSheet } from '../../../scanners/hid/reports/mark-sheet.ts';
import { deliveryOfSheet, noticeOf } from '../../../scanners/hid/reports/sheet-delivery.ts';
import type { SheetContest } from '../../../scanners/hid/reports/sheet-delivery.ts';

/** A device as a source of ballots. */
export interface ReaderDevice {
  /** What it is known by when it is plugged in again: the same for two of one kind that carry no serial number. */
  readonly identity: string;
  /** What no other device that is plugged in now has. */
  readonly seat: string;
  readonly name: string;
}

/** Started sources, by the seats of their devices: a device that was pulled out and plugged in again goes on. */
export interface SheetReaders {
  readonly source: (device: ReaderDevice, contest: SheetContest) => BallotSource;
  readonly isReading: (seat: string) => boolean;
  /** A device arrived: it goes on with the one source of its identity whose own device is not among those `plugged` in. */
  readonly seatAgain: (identity: string, seat: string, plugged: ReadonlySet<string>) => void;
  readonly sheet: (seat: string, profile: MarkSenseProfile, sheet: MarkSheet) => void;
  readonly fault: (seat: string, finding: Finding) => void;
}

interface Reader {
  readonly identity: string;
  readonly contest: SheetContest;
  readonly feed: (delivery: Delivery) => void;
  last: MarkSheet | null;
}

type Readers = Map<string, Reader>;

/** No device is read at first. */
export function sheetReaders(): SheetReaders {
  const readers: Readers = new Map();
  return {
    source: (device, contest) => sourceOf(readers, device, contest),
    isReading: (seat) => readers.has(seat),
    seatAgain: (identity, seat, plugged) => {
      seatAgain(readers, { identity, seat, plugged });
    },
    sheet: (seat, profile, sheet) => {
      const reader = readers.get(seat);
      if (reader === undefined) return;
      reader.feed(
        isSamePaper(reader.last, sheet)
          ? noticeOf(deviceFinding('sheet-repeated', { sheet: sheet.sheetNumber ?? 0 }))
          : deliveryOfSheet(profile.sheet, sheet, reader.contest),
      );
      reader.last = sheet;
    },
    fault: (seat, finding) => readers.get(seat)?.feed(noticeOf(finding)),
  };
}

/** Where two wait, nobody can say which of them came back: then neither goes on by itself. */
function seatAgain(
  readers: Readers,
  {
    identity,
    seat,
    plugged,
  }: { readonly identity: string; readonly seat: string; readonly plugged: ReadonlySet<string> },
): void {
  if (readers.has(seat)) return;
  const [waiting, another] = [...readers].filter(([of, reader]) => reader.identity === identity && !plugged.has(of));
  if (waiting === undefined || another !== undefined) return;
  const [before, reader] = waiting;
  readers.delete(before);
  readers.set(seat, reader);
}

/** A reader that lost its connection sends its last sheet once more: the driver begins anew and cannot know it. */
const isSamePaper = (last: MarkSheet | null, sheet: MarkSheet): boolean =>
  last !== null &&
  sheet.sheetNumber !== null &&
  last.sheetNumber === sheet.sheetNumber &&
  last.content.length === sheet.content.length &&
  last.content.every((byte, index) => byte === sheet.content[index]);

function sourceOf(readers: Readers, { identity, seat, name }: ReaderDevice, contest: SheetContest): BallotSource {
  const fed = fedSource('hid-device', name);
  return {
    source: fed.source,
    name: fed.name,
    inFlight: fed.inFlight,
    start: (receive) => {
      const running = fed.start(receive);
      const reader: Reader = {
        identity,
        contest,
        last: null,
        feed: (delivery) => {
          void fed.feed(delivery);
        },
      };
      readers.set(seat, reader);
      const stop = async (): Promise<void> => {
        for (const [now, each] of readers) if (each === reader) readers.delete(now);
        await running.stop();
      };
      return { ended: running.ended, stop };
    },
  };
}
