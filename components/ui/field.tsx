import { OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';

/** What ties a control to its label, hint and error; spread it over the control. */
export type FieldAria = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

export type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Says "optional" beside the label. There are no asterisks in this house. */
  optional?: boolean | undefined;
  className?: string | undefined;
};

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/** The ids a control is described by, in the order they are read. */
export function ariaOf({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): FieldAria {
  const described = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ');
  return { id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true as const }) };
}

/** A label, a hint and an error around one control. The control receives the ties: `{(aria) => <TextInput {...aria} />}`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldProps & { children: (aria: FieldAria) => ReactNode }) {
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children(ariaOf({ id, hint, error }))}
    </div>
  );
}

export function OptionalMark() {
  const t = useTranslations('common');
  return <span className="font-normal text-text-quiet"> ({t('states.optional')})</span>;
}

export const FieldHint = ({ id, children }: { id: string; children: ReactNode }) =>
  children ? (
    <p id={hintId(id)} className="text-[0.8125rem] text-text-quiet">
      {children}
    </p>
  ) : null;

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) =>
  children ? (
    <p id={errorId(id)} className="flex items-start gap-1 font-medium text-bad">
      <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  ) : null;
