'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Locale } from '@/lib/i18n/locales';
import { blankLog, type LogValues } from './log-values';

const key = ['kept', 'log-case'] as const;
type Kept = { values: LogValues; submissionId: string };

/**
 * The form, kept in this tab's memory while one looks something up elsewhere. Never in the browser's storage, and gone
 * with signing out. The submission's id is made once, so that pressing "save" again never makes a second case.
 */
export function useKeptForm(language: Locale) {
  const queries = useQueryClient();
  const [kept] = useState<Kept>(
    () => queries.getQueryData<Kept>(key) ?? { values: blankLog(language), submissionId: crypto.randomUUID() },
  );
  const form = useForm<LogValues>({ defaultValues: kept.values, shouldFocusError: false });
  const { submissionId } = kept;

  useEffect(() => {
    queries.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => void queries.setQueryData<Kept>(key, { values: structuredClone(values), submissionId }),
    });
  }, [form, queries, submissionId]);

  return { form, submissionId, forget: () => queries.removeQueries({ queryKey: key }) };
}
