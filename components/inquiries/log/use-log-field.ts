'use client';

import { type FieldPath, get, useFormContext } from 'react-hook-form';
import type { LogValues } from './log-values';

/** Ties one control to the form: its name, its value, its error. */
export function useLogField() {
  const {
    register,
    formState: { errors },
  } = useFormContext<LogValues>();
  const errorOf = (name: string): string | undefined =>
    (get(errors, name) as { message?: string } | undefined)?.message;
  return { errorOf, tie: (name: FieldPath<LogValues>) => ({ ...register(name), error: errorOf(name) }) };
}
