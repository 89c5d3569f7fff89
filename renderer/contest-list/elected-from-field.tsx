// Where those who stand come from, for offices that are filled from a body: asked beside the office, recorded with the list.

import { bodyOfOffice } from '../../core/contest/contest.ts';
import type { ElectedFrom, Office } from '../../core/contest/contest.ts';
import { mayBeElectedDirectly } from '../../core/rules/elected-from.ts';
import { ChoiceBox } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { TextBox } from '../design/fields.tsx';
import type { ContestView } from '../session/bridge.ts';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';

interface ElectedFromFieldProps {
  readonly office: Office;
  readonly from: ElectedFrom | undefined;
  readonly isToldMissing: boolean;
  readonly onChange: (from: ElectedFrom) => void;
}

/** Elections of this file that the office can be filled from. */
const bodiesInView = (contests: readonly ContestView[], office: Office): readonly ContestView[] =>
  contests.filter(
    ({ contest, origin }) => contest.office === bodyOfOffice[office] && contest.round === 'first' && origin === null,
  );

/** What a new contest begins with: the body, where the file has exactly one. */
export function usualSource(contests: readonly ContestView[], office: Office): ElectedFrom | undefined {
  const [only, ...others] = bodiesInView(contests, office);
  if (only === undefined || others.length > 0) return undefined;
  return { way: 'elected-body', contestId: only.contest.id, elected: [] };
}

const keyOf = (from: ElectedFrom): string => (from.way === 'elected-body' ? `body ${from.contestId}` : from.way);

function choicesFor(office: Office, bodies: readonly ContestView[], texts: Texts): readonly Choice<string>[] {
  const ofBodies = bodies.map(({ contest: { id, title } }) => ({
    key: `body ${id}`,
    name: texts('contest.elected-from.body', { title }),
  }));
  const directly = mayBeElectedDirectly(office)
    ? [{ key: 'directly', name: texts('contest.elected-from.directly') }]
    : [];
  return [...ofBodies, ...directly, { key: 'earlier-body', name: texts('contest.elected-from.earlier-body') }];
}

function fromKey(key: string): ElectedFrom {
  if (key === 'directly') return { way: 'directly', decision: '' };
  if (key === 'earlier-body') return { way: 'earlier-body', told: '' };
  return { way: 'elected-body', contestId: key.slice('body '.length), elected: [] };
}

/** From an earlier contest, directly, or from a body that was there before; the last two with the words for the minutes. */
export function ElectedFromField({ office, from, isToldMissing, onChange }: ElectedFromFieldProps) {
  const texts = useTexts();
  const { contests } = useView();
  const error = isToldMissing ? texts('contest.elected-from.told-missing') : undefined;
  return (
    <>
      <ChoiceBox
        label={texts('contest.elected-from.label')}
        width="full"
        placeholder={texts('contest.elected-from.choose')}
        value={from === undefined ? null : keyOf(from)}
        choices={choicesFor(office, bodiesInView(contests, office), texts)}
        onChange={(key) => {
          onChange(fromKey(key));
        }}
      />
      {from?.way === 'directly' && (
        <TextBox
          width="full"
          label={texts('contest.elected-from.decision')}
          value={from.decision}
          error={error}
          maxLength={1000}
          isRequired
          onChange={(decision) => {
            onChange({ way: 'directly', decision });
          }}
        />
      )}
      {from?.way === 'earlier-body' && (
        <TextBox
          width="full"
          label={texts('contest.elected-from.told')}
          value={from.told}
          error={error}
          maxLength={1000}
          isRequired
          onChange={(told) => {
            onChange({ way: 'earlier-body', told });
          }}
        />
      )}
    </>
  );
}
