// What scanning and printing ballots need of the window and of each other.

import type { BrowserWindow } from 'electron';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import type { SheetContest, SheetSource } from '../../services/devices/device-station.ts';
import type { ReviewRoom } from '../../services/scan/review/review-room.ts';
import type { Station } from '../../services/scan/station/scan-station.ts';
import type { ScanView } from '../../services/scan/station/scan-view.ts';
import type { Log } from '../machine/log.ts';

/** What scanning needs from the rest of the program. */
export interface ScanSetting {
  readonly window: BrowserWindow;
  readonly log: Log;
  readonly dataFolder: string;
  /** A mark-sense reader as a source for a contest, or why it is not at work. */
  readonly reader: (key: string, contest: SheetContest) => Promise<Result<SheetSource, Finding>>;
  /** The open congress, or F.401. */
  readonly session: () => Result<CongressSession, Finding>;
}

/** What the handlers share: the station, and the review. */
export interface ScanRoom {
  readonly station: Station;
  readonly review: ReviewRoom;
  readonly view: (session: CongressSession, contestId: string) => Result<ScanView, Finding>;
  /** Does an act and answers with the view. */
  readonly acting: <I extends { readonly contestId: string }>(
    act: (session: CongressSession, input: I) => Result<void, Finding>,
  ) => (input: I) => Result<ScanView, Finding>;
  readonly session: () => Result<CongressSession, Finding>;
}
