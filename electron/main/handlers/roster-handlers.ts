// Channels of the roster, the door and the credentials report.

import type { BrowserWindow } from 'electron';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import {
  credentialsFigures,
  credentialsPage,
  printBadges,
  printCredentials,
  saveBadges,
  saveCredentials,
  saveTemplate,
} from '../../services/roster/roster-papers.ts';
import type { RosterPorts } from '../../services/roster/roster-papers.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import { openRosterDesk } from '../../services/desk/roster-desk.ts';
import type { Handlers } from '../gate/ipc-router.ts';
import { rosterDeskHandlers } from '../gate/roster-port.ts';
import type { RosterChannel } from '../gate/roster-port.ts';
import type { Log } from '../machine/log.ts';
import { rosterMakers } from '../paper/paper-makers.ts';
import { paperOutput } from '../paper/paper-output.ts';
import type { WindowLists } from './list-handlers.ts';

/** Whose roster it is, and where papers are asked for. */
export interface RosterSetting {
  readonly window: BrowserWindow;
  readonly log: Log;
  /** The open congress, or F.401. */
  readonly session: () => Result<CongressSession, Finding>;
  /** Where lists are read. */
  readonly lists: WindowLists;
}

type PaperChannel = Extract<
  RosterChannel,
  `credentials:${string}` | 'roster:save-template' | 'roster:save-badges' | 'roster:print-badges'
>;

/** Handlers of all channels about the roster. */
export function rosterHandlers({ window, log, session, lists }: RosterSetting): Pick<Handlers, RosterChannel> {
  const desk = openRosterDesk(session);
  return {
    ...rosterDeskHandlers(desk),
    ...paperHandlers(session, { makers: rosterMakers, output: paperOutput(window, log) }),
    'roster:import': ({ reading, mode, questions }) => {
      const kept = lists.kept(reading);
      if (!kept.ok) return kept;
      return desk.importList({ list: kept.value.reading, questions, mode, source: kept.value.source });
    },
  };
}

function paperHandlers(session: RosterSetting['session'], ports: RosterPorts): Pick<Handlers, PaperChannel> {
  const open = async <O>(
    use: (current: CongressSession) => Promise<Result<O, Finding>>,
  ): Promise<Result<O, Finding>> => {
    const current = session();
    return current.ok ? use(current.value) : current;
  };
  return {
    'roster:save-template': () => saveTemplate(ports),
    'roster:save-badges': ({ whose }) => open((current) => saveBadges(current, ports, whose)),
    'roster:print-badges': ({ whose }) => open((current) => printBadges(current, ports, whose, 'roster:print-badges')),
    'credentials:figures': ({ scope, language }) =>
      open(async (current) => success(await credentialsFigures(current, scope, language))),
    'credentials:preview': ({ scope, language }) =>
      open(async (current) => success({ html: await credentialsPage(current, ports.makers, scope, language) })),
    'credentials:save': (input) => open((current) => saveCredentials(current, ports, input)),
    'credentials:print': ({ scope }) => open((current) => printCredentials(current, ports, scope, 'credentials:print')),
  };
}
