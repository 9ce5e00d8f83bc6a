import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, type FieldProps } from './field';

type Described = Omit<FieldProps, 'id' | 'className'> & {
  fieldClassName?: string | undefined;
  id?: string | undefined;
};
type Named<E extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<E>, 'name' | 'id'> & { name: string };

/** The bare controls. Use the fields below unless the label stands elsewhere. */
export const TextInput = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input type="text" {...rest} className={cx('control w-full', className)} />
);

export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea rows={4} {...rest} className={cx('control w-full', className)} />
);

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select {...rest} className={cx('control w-full', className)} />
);

/** A line of text with its label. The id is the name unless given, so an error summary can point at `#name`. */
export function TextField({ label, hint, error, optional, fieldClassName, id, ...input }: Named<'input'> & Described) {
  return (
    <Field {...fieldOf({ label, hint, error, optional, fieldClassName, id: id ?? input.name })}>
      {(aria) => <TextInput {...input} {...aria} />}
    </Field>
  );
}

/** Several lines of text with their label. */
export function TextAreaField({
  label,
  hint,
  error,
  optional,
  fieldClassName,
  id,
  ...input
}: Named<'textarea'> & Described) {
  return (
    <Field {...fieldOf({ label, hint, error, optional, fieldClassName, id: id ?? input.name })}>
      {(aria) => <TextArea {...input} {...aria} />}
    </Field>
  );
}

type SelectFieldProps = Named<'select'> & Described & { options: readonly { value: string; label: string }[] };

/** A choice from a short known list: the system's own select. An empty first option is one of `options`. */
export function SelectField({ label, hint, error, optional, fieldClassName, id, options, ...input }: SelectFieldProps) {
  return (
    <Field {...fieldOf({ label, hint, error, optional, fieldClassName, id: id ?? input.name })}>
      {(aria) => (
        <Select {...input} {...aria}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function fieldOf({ id, label, hint, error, optional, fieldClassName }: Described & { id: string }): FieldProps {
  return { id, label, hint, error, optional, className: fieldClassName };
}
