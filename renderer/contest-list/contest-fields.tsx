// What is elected: office, title, seats, and for delegates how their alternates are found.

import type { Office } from '../../core/contest/contest.ts';
import { ruleSet } from '../../core/rules/rule-sets/rule-sets.ts';
import { ChoiceBox } from '../design/choices.tsx';
import { CountBox, TextBox } from '../design/fields.tsx';
import { useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { AlternatesField } from './alternates-field.tsx';
import {
  asksForAlternates,
  asksForBody,
  newContest,
  titleOf,
  withAlternates,
  withElectedFrom,
} from './contest-draft.ts';
import { ElectedFromField, usualSource } from './elected-from-field.tsx';
import type { ContestDraft, ContestMistake } from './contest-draft.ts';

interface ContestFieldsProps {
  readonly draft: ContestDraft;
  readonly onChange: (draft: ContestDraft) => void;
  /** Fields that are shown as missing. */
  readonly mistakes: readonly ContestMistake[];
  readonly takesFocus?: boolean;
}

/** The title follows the office until somebody changes it. */
export function ContestFields({ draft, onChange, mistakes, takesFocus = false }: ContestFieldsProps) {
  const texts = useTexts();
  const { congress, contests } = useView();
  const offices = ruleSet(congress.ruleSet)?.offices ?? [];
  const choose = (office: Office): void => {
    const isFollowing = draft.title === titleOf(draft.office, congress.organisation, texts);
    const { seats, title } = newContest(office, congress.organisation, texts);
    const chosen = { ...draft, office, seats: seats ?? draft.seats, title: isFollowing ? title : draft.title };
    const sourced = withElectedFrom(chosen, usualSource(contests, office));
    onChange(office === 'delegates' ? sourced : withAlternates(sourced, undefined));
  };
  return (
    <div className="fields">
      <ChoiceBox
        label={texts('contest.office')}
        value={draft.office}
        onChange={choose}
        choices={offices.map((office) => ({ key: office, name: texts(`office.${office}`) }))}
      />
      <CountBox
        autoFocus={takesFocus}
        label={texts('contest.seats')}
        value={draft.seats}
        least={1}
        error={mistakes.includes('seats') ? texts('contest.seats-missing') : undefined}
        onChange={(seats) => {
          onChange({ ...draft, seats });
        }}
        isRequired
      />
      <TextBox
        width="full"
        label={texts('contest.title')}
        value={draft.title}
        onChange={(title) => {
          onChange({ ...draft, title });
        }}
        error={mistakes.includes('title') ? texts('contest.title-missing') : undefined}
        maxLength={300}
        isRequired
      />
      {asksForBody(draft) && (
        <ElectedFromField
          office={draft.office}
          from={draft.electedFrom}
          isToldMissing={mistakes.includes('told')}
          onChange={(from) => {
            onChange(withElectedFrom(draft, from));
          }}
        />
      )}
      {asksForAlternates(draft) && (
        <AlternatesField
          plan={draft.alternates}
          isPlacesMissing={mistakes.includes('places')}
          onChange={(plan) => {
            onChange(withAlternates(draft, plan));
          }}
        />
      )}
    </div>
  );
}
