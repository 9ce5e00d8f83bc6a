'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import type { LogFault, LogValues } from './log-values';

type Shown = { field: string; label: string | undefined; message: string };

/** Puts faults beside their fields and into one list above the form, in this reader's words. */
export function useFaults(form: UseFormReturn<LogValues>) {
  const t = useTranslations('refusals.faults');
  const [faults, setFaults] = useState<readonly Shown[]>([]);
  const labelOf = useLabels();
  const wordsOf = (code: string) => t(t.has(code as 'invalid') ? (code as 'invalid') : 'invalid');
  const show = (found: readonly LogFault[]) => {
    form.clearErrors();
    const shown = found.map(({ field, code }) => ({ field, label: labelOf(field), message: wordsOf(code) }));
    for (const { field, message } of shown) form.setError(field as FieldPath<LogValues>, { message });
    setFaults(shown);
  };
  return { faults, show };
}

/** What a field of the form is called, for the list above it. */
function useLabels() {
  const t = useTranslations('inquiries');
  const own: Record<string, string> = { inquirerName: t('log.name'), relationship: t('log.relationship') };
  return (field: string) => {
    const name = field.split('.').at(-1) ?? '';
    const key = `field.${name}` as 'field.name';
    return own[name] ?? (t.has(key) ? t(key) : undefined);
  };
}
