// Fields of forms: label above, what is wrong below. The component library does the work.

import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

interface FieldProps {
  readonly label: string;
  /** A word of help under the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the value; the field is marked as long as this is given. */
  readonly error?: ReactNode;
  /** How wide the field is in its form. */
  readonly width?: 'short' | 'half' | 'full';
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

interface TextBoxProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric';
}

const hasError = (error: ReactNode): boolean => error !== undefined && error !== null && error !== false;

function Below({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}

/** One line of text. */
export function TextBox({ label, hint, error, width = 'half', maxLength, inputMode, ...rest }: TextBoxProps) {
  return (
    <TextField {...rest} className={`field field-${width}`} isInvalid={hasError(error)} validationBehavior="aria">
      <Label>{label}</Label>
      <Input
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(inputMode === undefined ? {} : { inputMode })}
        autoComplete="off"
        spellCheck="false"
      />
      <Below hint={hint} error={error} />
    </TextField>
  );
}

/** Several lines of text. */
export function LongTextBox({ label, hint, error, width = 'full', maxLength = 1000, ...rest }: TextBoxProps) {
  return (
    <TextField {...rest} className={`field field-${width}`} isInvalid={hasError(error)} validationBehavior="aria">
      <Label>{label}</Label>
      <TextArea rows={3} maxLength={maxLength} spellCheck="false" />
      <Below hint={hint} error={error} />
    </TextField>
  );
}

/** A secret: a PIN or a password, not shown. */
export function PinBox({ label, hint, error, width = 'short', value, onChange, ...rest }: TextBoxProps) {
  return (
    <TextField
      {...rest}
      value={value}
      onChange={onChange}
      type="password"
      className={`field field-${width}`}
      isInvalid={hasError(error)}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Input maxLength={64} autoComplete="off" />
      <Below hint={hint} error={error} />
    </TextField>
  );
}

interface CountBoxProps extends FieldProps {
  /** `null` while the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly least?: number;
}

const plainNumber = { useGrouping: false, maximumFractionDigits: 0 } as const;

/** A whole number, 0 or more. */
export function CountBox({ label, hint, error, width = 'short', value, onChange, least = 0, ...rest }: CountBoxProps) {
  return (
    <NumberField
      {...rest}
      className={`field field-${width}`}
      isInvalid={hasError(error)}
      validationBehavior="aria"
      value={value ?? Number.NaN}
      onChange={(typed) => {
        onChange(Number.isNaN(typed) ? null : typed);
      }}
      minValue={least}
      maxValue={1_000_000}
      formatOptions={plainNumber}
      isWheelDisabled
    >
      <Label>{label}</Label>
      <Input autoComplete="off" />
      <Below hint={hint} error={error} />
    </NumberField>
  );
}
