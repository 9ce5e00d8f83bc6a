import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Checkbox } from './choices';
import { ariaOf, FieldError, FieldHint, OptionalMark } from './field';
import { TextInput } from './inputs';

/** As typed; nothing is judged here. A month may be a word. */
export type TypedDate = { day: string; month: string; year: string; approximate: boolean; unknown: boolean };

export const noDate: TypedDate = { day: '', month: '', year: '', approximate: false, unknown: false };

type PartialDateInputProps = {
  /** The fields are sent as `name.day`, `name.month`, `name.year`, `name.approximate=yes`, `name.unknown=yes`. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean | undefined;
  defaultValue?: Partial<TypedDate> | undefined;
  value?: TypedDate | undefined;
  onChange?: ((typed: TypedDate) => void) | undefined;
  /** Leaves out "the date is not known", where leaving it empty says the same. */
  withoutUnknown?: boolean | undefined;
};

/** A date as far as it is known. The year's box has the plain name as id, so an error summary can point at it. */
export function PartialDateInput(props: PartialDateInputProps) {
  const { name, legend, error, optional, defaultValue, value, onChange, withoutUnknown } = props;
  const t = useTranslations('common');
  const hint = props.hint ?? t('dates.example');
  const { id, ...aria } = ariaOf({ id: `${name}-group`, hint, error });
  const change = (part: Partial<TypedDate>) => value && onChange?.({ ...value, ...part });

  const text = (key: 'day' | 'month' | 'year', width: string) => (
    <div>
      <label htmlFor={key === 'year' ? name : `${name}-${key}`} className="block text-[0.8125rem]">
        {t(`dates.${key}Label`)}
      </label>
      <TextInput
        id={key === 'year' ? name : `${name}-${key}`}
        name={`${name}.${key}`}
        inputMode={key === 'month' ? 'text' : 'numeric'}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        className={width}
        {...(value
          ? { value: value[key], onChange: (event) => change({ [key]: event.target.value }) }
          : { defaultValue: defaultValue?.[key] })}
      />
    </div>
  );
  const box = (key: 'approximate' | 'unknown', label: string) => (
    <Checkbox
      id={`${name}-${key}`}
      name={`${name}.${key}`}
      value="yes"
      label={label}
      {...(value
        ? { checked: value[key], onChange: (event) => change({ [key]: event.target.checked }) }
        : { defaultChecked: defaultValue?.[key] })}
    />
  );

  return (
    <fieldset {...aria} className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">
        {legend}
        {optional && <OptionalMark />}
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      <div className="flex flex-wrap items-end gap-2">
        {text('day', 'max-w-14')}
        {text('month', 'max-w-28')}
        {text('year', 'max-w-20')}
      </div>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {box('approximate', t('dates.approximate'))}
        {!withoutUnknown && box('unknown', t('dates.notKnown'))}
      </div>
    </fieldset>
  );
}
