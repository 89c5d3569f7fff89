// Fields of the congress itself, for a new one and for one that is amended.

import type { Congress } from '../../core/congress/congress.ts';
import { stampOf } from '../../core/congress/convening-committee.ts';
import { ruleSets } from '../../core/rules/rule-sets/rule-sets.ts';
import { ChoiceBox, ChoiceRow } from '../design/choices.tsx';
import { TextBox } from '../design/fields.tsx';
import { useTexts } from '../texts/texts.ts';
import { levels, meetings } from './congress-draft.ts';
import type { CongressDraft, CongressMistake } from './congress-draft.ts';

interface CongressFieldsProps {
  readonly draft: CongressDraft;
  readonly onChange: (draft: CongressDraft) => void;
  readonly mistakes: readonly CongressMistake[];
  /** Whether a congress is real is said once, when it is made. */
  readonly isNew: boolean;
}

/** The congress as its papers will name it. */
export function CongressFields({ draft, onChange, mistakes, isNew }: CongressFieldsProps) {
  const texts = useTexts();
  const set = (changed: Partial<CongressDraft>): void => {
    onChange({ ...draft, ...changed });
  };
  const wrong = (field: CongressMistake): string | undefined =>
    mistakes.includes(field) ? texts(`set-up.mistake.${field}`) : undefined;
  const rename = (changed: Partial<Pick<Congress, 'organisation' | 'meeting'>>): void => {
    const nameOf = ({ meeting, organisation }: CongressDraft): string =>
      texts(`set-up.title-of.${meeting}`, { organisation });
    const isFollowing = draft.title === '' || draft.title === nameOf(draft);
    const next = { ...draft, ...changed };
    onChange(isFollowing ? { ...next, title: nameOf(next) } : next);
  };
  return (
    <div className="fields">
      {isNew && (
        <ChoiceRow
          label={texts('set-up.purpose')}
          value={draft.purpose}
          onChange={(purpose) => {
            set({ purpose });
          }}
          choices={[
            { key: 'real', name: texts('set-up.purpose-real') },
            { key: 'rehearsal', name: texts('set-up.purpose-rehearsal') },
          ]}
        />
      )}
      <ChoiceRow
        label={texts('set-up.meeting')}
        value={draft.meeting}
        onChange={(meeting) => {
          rename({ meeting });
        }}
        choices={meetings.map((meeting) => ({ key: meeting, name: texts(`meeting.${meeting}`) }))}
      />
      <TextBox
        autoFocus={isNew}
        isRequired
        label={texts('set-up.organisation')}
        hint={texts('set-up.organisation-hint')}
        value={draft.organisation}
        onChange={(organisation) => {
          rename({ organisation });
        }}
        error={wrong('organisation')}
        maxLength={200}
      />
      <TextBox
        label={texts('set-up.superior')}
        hint={texts('set-up.superior-hint')}
        value={draft.superior}
        onChange={(superior) => {
          set({ superior });
        }}
        maxLength={200}
      />
      <TextBox
        width="full"
        isRequired
        label={texts('set-up.title')}
        value={draft.title}
        onChange={(title) => {
          set({ title });
        }}
        error={wrong('title')}
        maxLength={300}
      />
      <ChoiceBox
        label={texts('set-up.level')}
        value={draft.level}
        onChange={(level) => {
          set({ level });
        }}
        choices={levels.map((level) => ({ key: level, name: texts(`level.${level}`) }))}
      />
      <TextBox
        label={texts('set-up.stamp')}
        hint={texts('set-up.stamp-hint')}
        value={stampOf(draft)}
        onChange={(stamp) => {
          set({ stamp });
        }}
        maxLength={200}
      />
      <TextBox
        width="short"
        label={texts('set-up.term')}
        value={draft.term}
        onChange={(term) => {
          set({ term });
        }}
        maxLength={60}
      />
      <TextBox
        label={texts('set-up.place')}
        value={draft.place}
        onChange={(place) => {
          set({ place });
        }}
        maxLength={200}
      />
      <TextBox
        width="short"
        label={texts('set-up.date')}
        value={draft.date}
        onChange={(date) => {
          set({ date });
        }}
        error={wrong('date')}
        maxLength={10}
      />
      <TextBox
        width="short"
        label={texts('set-up.time')}
        value={draft.time}
        onChange={(time) => {
          set({ time });
        }}
        error={wrong('time')}
        maxLength={5}
      />
      <ChoiceBox
        width="full"
        label={texts('set-up.rule-set')}
        value={draft.ruleSet}
        onChange={(ruleSet) => {
          set({ ruleSet });
        }}
        choices={ruleSets.map(({ id, title }) => ({ key: id, name: title }))}
      />
    </div>
  );
}
