// Writes the table of powers as a document, from the table that the services enforce.

import { isDeciding, powerStates, roles } from '../../core/powers/role.ts';
import type { PowerState, Role } from '../../core/powers/role.ts';
import type { Power, PowerGroup } from '../../core/powers/power.ts';
import { powerActs, powers } from '../../core/powers/table.ts';
import english from '../../resources/locales/ui-powers.en.json' with { type: 'json' };
import vietnamese from '../../resources/locales/ui-powers.vi.json' with { type: 'json' };

const introduction = `# Who may do what

Generated from the code by \`npm run docs\`; do not edit. The table is \`core/powers/table.ts\`: the services refuse what it
does not give, the screens ask it what to offer, and a test asks every channel as every role in every state and compares.

Technicians and operators operate and never rule (190-QĐ/TW, Điều 8). An act of **two members** takes two different people
of the head, the secretary and the members, each with their own secret, in place; nobody decides on their own secret or
seat. **Own secret**: one member, by their own secret, whoever sits at the keyboard. Without anybody signed in, or while the
keyboard is locked, nothing is done but opening the program and saying who works.
`;

const groups: readonly PowerGroup[] = ['machine', 'set-up', 'people', 'ballots', 'counting', 'result', 'keeping'];
const deciding = { alone: '', 'own-secret': 'own secret', 'two-members': '**two members**' } as const;

const stateNames = (states: readonly PowerState[]): string => {
  if (states.length === powerStates.length) return 'always';
  if (states.length === powerStates.length - 1 && !states.includes('apart')) return 'with a congress open';
  return states.map((state) => english.powers.state[state]).join(', ');
};

const mark = (power: Power, role: Role): string => (power.at.includes(role) ? '●' : '·');

const row = (act: (typeof powerActs)[number]): string =>
  `| ${english.power[act]} · ${vietnamese.power[act]} | ${roles.map((role) => mark(powers[act], role)).join(' | ')} | ${stateNames(powers[act].states)} | ${deciding[powers[act].deciding]} |`;

const section = (group: PowerGroup): string =>
  [
    `## ${english.powers.group[group]} · ${vietnamese.powers.group[group]}`,
    '',
    `| Act | ${roles.map((role) => english.powers.role[role]).join(' | ')} | When | Decided by |`,
    `| --- | ${roles.map(() => ':-:').join(' | ')} | --- | --- |`,
    ...powerActs.filter((act) => powers[act].group === group).map(row),
  ].join('\n');

/** The document. */
export const rolesDocument = (): string =>
  `${introduction}\nThose who decide: ${roles
    .filter(isDeciding)
    .map((role) => `${english.powers.role[role]} (${vietnamese.powers.role[role]})`)
    .join(', ')}.\n\n${groups.map(section).join('\n\n')}\n`;
