// Rosters for tests, made by acts as the ledger holds them.

import { applyRosterAct } from '../../../core/roster/apply-roster-act.ts';
import type { Delegate, DelegateFacts } from '../../../core/roster/delegate.ts';
import type { RosterAct } from '../../../core/roster/entries.ts';
import { emptyRoster } from '../../../core/roster/roster.ts';
import type { Roster } from '../../../core/roster/roster.ts';

const nobody: DelegateFacts = {
  fullName: 'Lê Văn An',
  sex: null,
  birthDate: '',
  ethnicity: '',
  religion: '',
  partyDate: '',
  schooling: '',
  education: null,
  theory: null,
  position: '',
  delegation: 'Đoàn A',
  standing: 'official',
  appointment: 'elected',
  cardNumber: '',
};

/** A delegate of that number; what is not said is not known. */
export const delegate = (number: number, facts: Partial<DelegateFacts> = {}): Delegate => ({
  ...nobody,
  fullName: `Lê Văn Số${'abcdefghijklmnopqrstuvwxyz'.charAt(number % 26)}`,
  ...facts,
  number,
});

/** The roster after these acts. */
export const rosterAfter = (...acts: readonly RosterAct[]): Roster => acts.reduce(applyRosterAct, emptyRoster);

export const imported = (...delegates: readonly Delegate[]): RosterAct => ({
  kind: 'roster-imported',
  mode: 'add',
  source: '',
  delegates,
});

export const came = (number: number): RosterAct => ({
  kind: 'presence-recorded',
  number,
  presence: 'present',
  absence: null,
});

export const absent = (number: number, deduction: string | null): RosterAct => ({
  kind: 'presence-recorded',
  number,
  presence: 'absent',
  absence: { deduction, note: '' },
});
