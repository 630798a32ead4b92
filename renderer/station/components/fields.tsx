/** Every field of a form: label above, hint and error below, bound to it for those who hear the screen. */

import { Check, ChevronDown, Minus, Plus } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import {
  Checkbox as AriaCheckbox,
  NumberField as AriaNumberField,
  RadioGroup as AriaRadioGroup,
  Select as AriaSelect,
  TextField as AriaTextField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import { useTypable } from './typable.ts';

type Common = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
};

const Hint = ({ children }: { children: string | undefined }) =>
  children ? (
    <Text slot="description" className="field-hint">
      {children}
    </Text>
  ) : null;

type TextProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** password: dots, for PINs and passphrases; digits: a numeric keyboard where there is one */
  readonly kind?: 'text' | 'password' | 'pin' | 'digits';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onEnter?: () => void;
  /** takes back the form that this field is of */
  readonly onEscape?: () => void;
  /** what stands there at first was typed by the person, and is gone on with */
  readonly isBegun?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  kind = 'text',
  onEnter,
  onEscape,
  isBegun = false,
  ...rest
}: TextProps) {
  const [suggested] = useState(isBegun ? '' : value);
  const { placeholder, inputRef, maxLength, ...field } = rest;
  const masked = kind === 'password' || kind === 'pin';
  const { full, type } = useTypable({ value, onChange, ...(maxLength ? { maxLength } : {}) }, 'one');
  return (
    <AriaTextField
      {...field}
      className="field"
      value={value}
      onChange={masked ? onChange : type}
      isInvalid={error !== undefined}
      type={masked ? 'password' : 'text'}
      autoComplete={masked ? 'new-password' : 'off'}
      inputMode={kind === 'pin' || kind === 'digits' ? 'numeric' : 'text'}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label className="field-label">{label}</Label>
      <Input
        className="input"
        ref={inputRef ?? null}
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
        // a suggestion is replaced by what is typed, not added to
        onFocus={event => {
          if (value === suggested) event.currentTarget.select();
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          const does = event.key === 'Enter' ? onEnter : event.key === 'Escape' ? onEscape : undefined;
          if (!does) return;
          event.preventDefault();
          does();
        }}
      />
      <Hint>{masked ? hint : (full ?? hint)}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

type AreaProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
};

/** `maxLength`: what the commands take at most of a text of several lines. */
export function TextAreaField(props: AreaProps) {
  const { label, hint, error, rows = 3, maxLength = 4000, onChange, ...field } = props;
  const { full, type } = useTypable({ value: field.value, onChange, maxLength }, 'several');
  return (
    <AriaTextField
      {...field}
      className="field"
      maxLength={maxLength}
      isInvalid={error !== undefined}
      onChange={type}
    >
      <Label className="field-label">{label}</Label>
      <TextArea className="input" rows={rows} />
      <Hint>{full ?? hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

type NumberProps = Common & {
  /** NaN: empty */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly onEnter?: () => void;
};

export function NumberField(props: NumberProps) {
  const { label, hint, error, value, onChange, min = 0, max, onEnter, ...field } = props;
  return (
    <AriaNumberField
      {...field}
      className="field"
      value={value}
      onChange={onChange}
      minValue={min}
      {...(max === undefined ? {} : { maxValue: max })}
      isInvalid={error !== undefined}
      // no separators, so that the caret stays where somebody types
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      isWheelDisabled
    >
      <Label className="field-label">{label}</Label>
      <Group className="number-group">
        <Button slot="decrement" className="number-step">
          <Minus aria-hidden="true" size={18} />
        </Button>
        {/* a figure that stands there is replaced by what is typed, not added to */}
        <Input
          className="input input-number"
          onFocus={event => event.currentTarget.select()}
          // known at each key, not when the field is left: the button behind it must be there for the next Tab
          onInput={event => {
            const digits = event.currentTarget.value.replace(/\D/g, '');
            onChange(digits === '' ? Number.NaN : Number(digits));
          }}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
            // the rest of this key must not press what has the focus by then
            event.preventDefault();
            onEnter();
          }}
        />
        <Button slot="increment" className="number-step">
          <Plus aria-hidden="true" size={18} />
        </Button>
      </Group>
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </AriaNumberField>
  );
}

export type Choice = { readonly id: string; readonly label: string; readonly detail?: string };

type SelectProps = Common & {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
};

export function Select({ label, hint, error, choices, value, onChange, placeholder, ...field }: SelectProps) {
  return (
    <AriaSelect
      {...field}
      className="field"
      value={value}
      onChange={key => {
        if (key !== null) onChange(String(key));
      }}
      isInvalid={error !== undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className="field-label">{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden="true" size={18} />
      </Button>
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="list-box" items={choices.slice()}>
          {choice => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="list-item">
              <Text slot="label">{choice.label}</Text>
              {choice.detail && (
                <Text slot="description" className="list-detail">
                  {choice.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

type RadiosProps = Common & {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly across?: boolean;
};

export function Radios({ label, hint, error, choices, onChange, across = false, ...field }: RadiosProps) {
  return (
    <AriaRadioGroup {...field} className="field" onChange={onChange} isInvalid={error !== undefined}>
      <Label className="field-label">{label}</Label>
      <div className="radios" data-across={across || undefined}>
        {choices.map(({ id, label: text, detail }) => (
          <Radio key={id} value={id} className="radio">
            <span className="radio-mark" aria-hidden="true" />
            <span>
              {text}
              {detail && <span className="list-detail">{detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </AriaRadioGroup>
  );
}

type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
};

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      <span className="checkbox-mark" aria-hidden="true">
        <Check size={18} strokeWidth={3} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
