// Which act of the table each channel is. A channel that is missing here is refused; the contract's channels are compared
// with these when the program is compiled.

import type { PowerAct } from '../../../core/powers/table.ts';

/** Acts that depend on what is asked: found by `act-in-hand.ts`. */
export type ActByContent = 'of-a-ballot' | 'of-a-look' | 'of-taking-back' | 'of-a-seat' | 'of-leaving-a-seat';

/** One channel's act. `in-service`: two members stand in the message under another name, and the use case itself checks them. */
export interface ChannelAct {
  readonly act: PowerAct | ActByContent;
  readonly evidence: 'in-place' | 'in-service';
}

const act = (name: PowerAct | ActByContent): ChannelAct => ({ act: name, evidence: 'in-place' });
const checkedBelow = (name: PowerAct): ChannelAct => ({ act: name, evidence: 'in-service' });

/** All channels of the program. */
export const actsOfChannels = {
  'program:state': act('use-window'),
  'program:set-language': act('use-window'),
  'program:page-loss-read': act('use-window'),

  'keyboard:state': act('say-who-works'),
  'keyboard:sit': act('say-who-works'),
  'keyboard:stand': act('say-who-works'),
  'keyboard:lock': act('say-who-works'),

  'congress:list': act('see-congresses'),
  'congress:create': act('make-congress'),
  'congress:open': act('open-congress'),
  'congress:open-sample': act('make-congress'),
  'congress:close': act('open-congress'),
  'congress:view': act('see-congress'),
  'congress:amend': act('amend-congress'),
  'congress:amend-published': act('amend-published'),
  'attendance:set': act('set-attendance'),
  'committee:enter': act('of-a-seat'),
  'committee:remove': act('of-leaving-a-seat'),
  'committee:restore': act('of-leaving-a-seat'),
  'secret:renew': act('renew-secret'),

  'contest:save': act('draft-contest'),
  'contest:remove': act('draft-contest'),
  'list:read': act('see-congress'),
  'list:stop': act('see-congress'),
  'contest:freeze-list': act('freeze-list'),
  'contest:correct-attendance': act('late-attendance'),
  'contest:issue-ballots': act('issue-ballots'),
  'contest:withdraw-issue': act('withdraw-issue'),

  'retention:view': act('see-keeping'),
  'retention:set': act('set-keeping'),
  'removal:act': checkedBelow('remove-congress'),
  'removal:record': act('see-removed'),

  'count:report-return': act('report-return'),
  'count:open': act('open-count'),
  'count:record': act('of-a-ballot'),
  'count:ballot': act('of-a-look'),
  'count:withdraw-last': act('of-taking-back'),
  'count:check': act('check-count'),
  'count:reconcile': act('close-count'),
  'count:reopen': act('reopen-count'),
  'rules:choose-revision': checkedBelow('choose-revision'),
  'result:confirm': act('confirm-result'),
  'round:create': act('decide-round'),
  'round:decline': act('decide-round'),

  'minutes:preview': act('make-papers'),
  'document:save': act('make-papers'),
  'document:print': act('make-papers'),
  'result:seal': act('seal-result'),
  'seal:verify': act('verify-file'),

  'roster:read': act('see-delegates'),
  'roster:import': act('edit-delegates'),
  'roster:enter': act('edit-delegates'),
  'roster:remove': act('edit-delegates'),
  'roster:replace': act('edit-delegates'),
  'roster:withdraw-replacement': act('edit-delegates'),
  'roster:rename-delegation': act('edit-delegates'),
  'roster:follow': act('set-attendance'),
  'roster:hand-out': act('issue-ballots'),
  'roster:hand-out-of': act('see-delegates'),
  'roster:save-template': act('see-delegates'),
  'roster:save-badges': act('check-in'),
  'roster:print-badges': act('check-in'),
  'check-in:scan': act('check-in'),
  'check-in:number': act('check-in'),
  'check-in:record': act('check-in'),
  'check-in:call-roll': act('check-in'),
  'credentials:figures': act('report-credentials'),
  'credentials:preview': act('report-credentials'),
  'credentials:save': act('report-credentials'),
  'credentials:print': act('report-credentials'),

  'devices:state': act('see-devices'),
  'devices:start-test': act('set-up-devices'),
  'devices:stop-test': act('set-up-devices'),
  'devices:record-test': act('set-up-devices'),
  'devices:record-wedge-test': act('set-up-devices'),
  'devices:set-wedge': act('set-up-devices'),
  'devices:reopen': act('set-up-devices'),
  'devices:add-profile': act('set-up-devices'),
  'devices:remove-profile': act('set-up-devices'),

  'scan:view': act('see-ballot-papers'),
  'scan:start': act('scan-ballots'),
  'scan:stop': act('stop-scanning'),
  'scan:drop': act('scan-ballots'),
  'scan:scanners': act('see-devices'),
  'scan:set-strictness': act('set-reading'),
  'batch:open': act('scan-ballots'),
  'batch:correct-slip': act('scan-ballots'),
  'batch:close': act('scan-ballots'),
  'batch:withdraw': act('withdraw-batch'),
  'review:admit': checkedBelow('open-review'),
  'review:dismiss': act('leave-review'),
  'review:paper': checkedBelow('look-in-review'),
  'review:picture': checkedBelow('look-in-review'),
  'review:rule': checkedBelow('rule-in-review'),
  'review:export-pictures': act('export-pictures'),

  'ballots:form': act('see-ballot-papers'),
  'ballots:save': act('print-ballots'),
  'ballots:print': act('print-ballots'),
  'ballots:record': act('print-ballots'),
  'ballots:account': act('print-ballots'),
  'ballots:read-proof': act('try-machine'),
  'deck:save': act('try-machine'),
  'deck:print': act('try-machine'),
  'deck:read': act('try-machine'),
  'deck:zero-report': act('try-machine'),
} as const satisfies Readonly<Record<string, ChannelAct>>;

/** A channel that the gate knows. */
export type KnownChannel = keyof typeof actsOfChannels;
