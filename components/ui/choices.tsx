import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { ariaOf, FieldError, FieldHint, hintId, OptionalMark } from './field';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  labelHidden?: boolean | undefined;
};

/** One box with its words; the words can be pressed too. `labelHidden` is for a row of a table. */
export function Checkbox({ label, hint, labelHidden = false, id, className, ...rest }: CheckboxProps) {
  const ownId = id ?? [rest.name, rest.value].filter(Boolean).join('-');
  return (
    <div className={cx('flex min-h-6 gap-2', labelHidden ? 'items-center' : 'items-start', className)}>
      <input
        {...rest}
        id={ownId}
        type="checkbox"
        aria-describedby={hint ? hintId(ownId) : rest['aria-describedby']}
        className={cx('size-4 shrink-0 accent-accent', !labelHidden && 'mt-0.5')}
      />
      <div>
        <label htmlFor={ownId} className={labelHidden ? 'sr-only' : undefined}>
          {label}
        </label>
        <FieldHint id={ownId}>{hint}</FieldHint>
      </div>
    </div>
  );
}

type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean | undefined };

type GroupProps = {
  name: string;
  legend: ReactNode;
  legendHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean | undefined;
  /** Side by side when there are two or three short ones. */
  inline?: boolean | undefined;
  options: readonly Option[];
  /** Spread over every button: `register(name)` of react-hook-form, or `onChange`. */
  inputProps?: Omit<ComponentProps<'input'>, 'name' | 'value' | 'type' | 'defaultValue'>;
};

type RadioGroupProps = GroupProps & { defaultValue?: string | undefined; value?: string | undefined };

/** One of a few. The first button has the group's name as its id, so an error summary can point at it. */
export function RadioGroup({ defaultValue, value, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup {...group}>
      {group.options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          id={index === 0 ? group.name : `${group.name}-${option.value}`}
          name={group.name}
          option={option}
          inputProps={{
            ...group.inputProps,
            ...(value !== undefined && { checked: value === option.value }),
            ...(defaultValue !== undefined && { defaultChecked: defaultValue === option.value }),
          }}
        />
      ))}
    </ChoiceGroup>
  );
}

/** Any of a few, under one name. */
export function CheckboxGroup({ defaultValues = [], ...group }: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <ChoiceGroup {...group}>
      {group.options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={index === 0 ? group.name : `${group.name}-${option.value}`}
          name={group.name}
          option={option}
          inputProps={{ ...group.inputProps, defaultChecked: defaultValues.includes(option.value) }}
        />
      ))}
    </ChoiceGroup>
  );
}

function ChoiceGroup({
  name,
  legend,
  legendHidden,
  hint,
  error,
  optional,
  inline,
  children,
}: GroupProps & { children: ReactNode }) {
  const { id, ...aria } = ariaOf({ id: `${name}-group`, hint, error });
  return (
    <fieldset id={id} {...aria} className="flex min-w-0 flex-col gap-1">
      <legend className={legendHidden ? 'sr-only' : 'mb-1 font-medium'}>
        {legend}
        {optional && <OptionalMark />}
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      <div className={cx('flex gap-x-5 gap-y-1', inline ? 'flex-wrap' : 'flex-col')}>{children}</div>
    </fieldset>
  );
}

type ChoiceProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  inputProps: ComponentProps<'input'>;
};

function Choice({ type, id, name, option, inputProps }: ChoiceProps) {
  return (
    <div className="flex min-h-6 items-start gap-2">
      <input
        {...inputProps}
        type={type}
        id={id}
        name={name}
        value={option.value}
        disabled={option.disabled}
        aria-describedby={option.hint ? hintId(id) : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id}>{option.label}</label>
        <FieldHint id={id}>{option.hint}</FieldHint>
      </div>
    </div>
  );
}
