'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { FactLine } from '@/lib/deaths/schema/view';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { inGroups, recordNumber } from '@/lib/kernel/numerals';

/** Days, moments, people and pieces of evidence in this reader's language. */
export function useDeathWords() {
  const t = useTranslations('deaths');
  const identity = useTranslations('identity');
  const evidence = useTranslations('evidence');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const day = (text: string | null) =>
    text ? formatDay(locale, `${text.slice(0, 10)}T00:00:00Z`, { timeZone: 'UTC', short: true }) : null;
  return {
    day,
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    name: (name: string | null) => name ?? t('somebody'),
    person: ({ name, number }: { name: string; number: number }) => `${name}, ${recordNumber(number)}`,
    number: recordNumber,
    reference: (digits: string) => inGroups(digits, 3),
    /** A piece of evidence in one line: how likely, by whom, in which report, of which day. */
    found: ({ likelihood, doneBy, reference, on }: FactLine) =>
      [likelihood && `${t('page.likelihood')} ${likelihood}`, doneBy, reference, day(on)].filter(Boolean).join(', '),
    method: ({ kind, method }: Pick<FactLine, 'kind' | 'method'>) =>
      kind === 'check' ? identity(`method.${method as 'dna'}`) : evidence(`source.${method as 'dental'}`),
  };
}
