'use client';

import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import { type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import type { Difference, KindRole } from '@/lib/evidence/rules/policy-form';
import { formatMoment } from '@/lib/i18n/formats';

/** Moments, people, kinds and differences of the policy in this reader's language. */
export function usePolicyWords() {
  const t = useTranslations('policy');
  const evidence = useTranslations('evidence');
  const locale = useLocale();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const isKind = (field: string): field is SourceKind => (sourceKinds as readonly string[]).includes(field);
  const fieldOf = (field: Difference['field']) =>
    isKind(field) ? evidence(`source.${field}`) : t(`field.${field as 'persons'}`);
  const answer = (field: Difference['field'], value: string) =>
    isKind(field) ? t(`role.${value as KindRole}`) : value;
  return {
    moment: (text: string | undefined) => (text ? formatMoment(locale, text, { timeZone, short: true }) : '—'),
    name: (name: string | null | undefined) => name ?? t('somebody'),
    kinds: (kinds: readonly SourceKind[]) => format.list(kinds.map((kind) => evidence(`source.${kind}`))),
    difference: ({ at, field, from, to }: Difference) =>
      t('was', {
        what: `${t(`conclusion.${at}`)}, ${fieldOf(field)}`,
        from: answer(field, from),
        to: answer(field, to),
      }),
  };
}
