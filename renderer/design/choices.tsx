// Choosing one of several, and saying yes to one thing.

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { StateShape } from './state-mark.tsx';

export interface Choice<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly hint?: string;
}

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly width?: 'short' | 'half' | 'full';
}

/** One of many, in a list that opens. */
export function ChoiceBox<Key extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder = '',
  width = 'half',
  isDisabled = false,
}: ChoiceProps<Key>) {
  return (
    <Select
      className={`field field-${width}`}
      placeholder={placeholder}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <Label>{label}</Label>
      <Button className="choice-button">
        <SelectValue className="choice-value" />
        <span className="choice-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="choice-list" items={choices.map((choice) => ({ ...choice, id: choice.key }))}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className="choice-item">
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of a few, all in view. */
export function ChoiceRow<Key extends string>({
  label,
  choices,
  value,
  onChange,
  isDisabled = false,
  width = 'full',
}: ChoiceProps<Key>) {
  return (
    <RadioGroup
      className={`field field-${width}`}
      isDisabled={isDisabled}
      value={value}
      orientation="horizontal"
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <Label>{label}</Label>
      <div className="radio-row">
        {choices.map(({ key, name, hint }) => (
          <RadioField key={key} value={key} className="radio-field">
            <RadioButton className="radio">
              <span className="radio-dot" aria-hidden="true" />
              {name}
            </RadioButton>
            {hint !== undefined && (
              <Text slot="description" className="hint">
                {hint}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

/** A statement that somebody signs with a tick. */
export function Tick({
  isSelected,
  onChange,
  isDisabled = false,
  autoFocus = false,
  children,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} autoFocus={autoFocus}>
      <CheckboxButton className="tick">
        <span className="tick-box" aria-hidden="true">
          {isSelected && <StateShape state="good" />}
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
