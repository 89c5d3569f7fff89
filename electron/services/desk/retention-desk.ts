// Keeping and removing as the desk offers them.

import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressRoom } from './congress-room.ts';
import { retentionView } from '../retention/keep-ballots.ts';
import type { RetentionView } from '../retention/keep-ballots.ts';
import { finishRemovals, removeCongress } from '../retention/remove-congress.ts';
import type { RemovalOrder, RemovalSetting } from '../retention/remove-congress.ts';

/** What is asked about the open congress, and of the record of this machine. */
export const retentionDesk = <S>(room: CongressRoom, retentionSet: S, setting: RemovalSetting) => ({
  retentionSet,
  retentionView: (): Result<RetentionView, Finding> => {
    const session = room.current();
    return session.ok ? success(retentionView(session.value)) : session;
  },
  /** Afterwards no congress is open. */
  removalAct: async (order: RemovalOrder): Promise<Result<Record<string, never>, Finding>> => {
    const session = room.current();
    if (!session.ok) return session;
    const removed = await removeCongress(session.value, order, setting, room.close);
    return removed.ok ? success({}) : removed;
  },
  removalRecord: setting.record.read,
  /** Finishes what was cut off; before anything is opened. */
  finishRemovals: () => finishRemovals(setting),
});
