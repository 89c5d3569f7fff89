// One person of the committee: name, post, role, PIN.

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { CommitteeRole } from '../../core/congress/congress.ts';
import { shortestSecret } from '../../core/powers/secret.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { PinBox, TextBox } from '../design/fields.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import type { CongressView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { takeView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';

const roles = ['head', 'secretary', 'member', 'technician'] as const satisfies readonly CommitteeRole[];

interface MemberFormProps {
  /** The person who is amended; `null` for a new one. */
  readonly edited: CongressView['committee'][number] | null;
  /** The first person entered is, as a rule, the head. */
  readonly isFirst: boolean;
  /** After a person was entered the next one can be typed at once. */
  readonly takesFocus: boolean;
  readonly onDone: () => void;
}

type Mistake = 'name' | 'pin-short' | 'pin-differs' | null;

interface MemberFields {
  readonly fullName: string;
  readonly post: string;
  readonly role: CommitteeRole;
  readonly pin: string;
  readonly pinAgain: string;
}

/** A PIN has six characters or more; it is typed twice, since it cannot be read again. */
function mistakeIn({ fullName, pin, pinAgain }: MemberFields): Mistake {
  if (cleanText(fullName) === '') return 'name';
  if (pin !== '' && pin.length < shortestSecret) return 'pin-short';
  return pin === pinAgain ? null : 'pin-differs';
}

/** Enters a person, or amends one; a PIN that is set is not set here again. */
export function MemberForm({ edited, isFirst, takesFocus, onDone }: MemberFormProps) {
  const texts = useTexts();
  const start: MemberFields = {
    fullName: edited?.member.fullName ?? '',
    post: edited?.member.post ?? '',
    role: edited?.member.role ?? (isFirst ? 'head' : 'member'),
    pin: '',
    pinAgain: '',
  };
  const [fields, setFields] = useState(start);
  const [mistake, setMistake] = useState<Mistake>(null);
  const act = useAct();
  const hasPin = edited?.hasPin === true;
  useUnsaved(fields.fullName !== start.fullName || fields.post !== start.post || fields.pin !== '');
  const set = (changed: Partial<MemberFields>): void => {
    setFields({ ...fields, ...changed });
  };
  const save = async (): Promise<void> => {
    const found = mistakeIn(fields);
    setMistake(found);
    if (found !== null) return;
    const member = {
      id: edited?.member.id ?? null,
      fullName: cleanText(fields.fullName),
      post: cleanText(fields.post),
      role: fields.role,
    };
    const view = await act.send('committee:enter', { member, pin: fields.pin === '' ? null : fields.pin });
    if (view === null) return;
    takeView(view);
    onDone();
  };
  const wrong = (...kinds: readonly Mistake[]): string | undefined =>
    mistake !== null && kinds.includes(mistake) ? texts(`member.mistake.${mistake}`) : undefined;
  return (
    <Form
      className="sub-form"
      aria-label={edited === null ? texts('member.new') : texts('member.edit-one', { name: edited.member.fullName })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="fields">
        <TextBox
          label={texts('member.name')}
          value={fields.fullName}
          onChange={(fullName) => {
            set({ fullName });
          }}
          error={wrong('name')}
          maxLength={120}
          autoFocus={takesFocus}
        />
        <TextBox
          label={texts('member.post')}
          value={fields.post}
          onChange={(post) => {
            set({ post });
          }}
          maxLength={200}
        />
        <ChoiceBox
          width="short"
          label={texts('member.role')}
          value={fields.role}
          onChange={(role) => {
            set({ role });
          }}
          choices={roles.map((role) => ({ key: role, name: texts(`role.${role}`) }))}
        />
        {!hasPin && (
          <PinBox
            label={texts('member.pin')}
            value={fields.pin}
            onChange={(pin) => {
              set({ pin });
            }}
            error={wrong('pin-short')}
          />
        )}
        {!hasPin && (
          <PinBox
            label={texts('member.pin-again')}
            value={fields.pinAgain}
            onChange={(pinAgain) => {
              set({ pinAgain });
            }}
            error={wrong('pin-differs')}
          />
        )}
      </div>
      <p className="hint">{hasPin ? texts('member.pin-kept') : texts('member.pin-hint')}</p>
      <Refusal finding={act.refusal} />
      <div className="acts">
        <ActButton type="submit" isDisabled={act.isBusy}>
          {edited === null ? texts('member.add') : texts('member.save')}
        </ActButton>
        {edited !== null && (
          <ActButton kind="quiet" onPress={onDone}>
            {texts('member.stop-editing')}
          </ActButton>
        )}
      </div>
    </Form>
  );
}
