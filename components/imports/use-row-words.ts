'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { FaultView, ListedView } from '@/lib/imports/schema/runs';
import type { PartialDate } from '@/lib/kernel/partial-date';
import { fullName } from '@/lib/names/full-name';

type Words = keyof typeof wordLabels;
const wordLabels = {
  'birth-place': 'birth-place',
  nationality: 'nationality',
  'father-name': 'father-name',
  'mother-maiden-name': 'mother-maiden-name',
  rank: 'rank',
  unit: 'unit',
  'service-number': 'service-number',
  'capture-place': 'capture-place',
  marks: 'marks',
} as const;

/** A row as it is understood, in this reader's words. */
export function useRowWords() {
  const t = useTranslations('imports');
  const people = useTranslations('prisoners');
  const evidence = useTranslations('evidence');
  const locale = useLocale();
  const date = (value: PartialDate) => formatPartialDate(locale, value, { short: true });
  const known = (value: PartialDate) => value.precision !== 'unknown';

  const name = ({ names }: ListedView) => names.map((one) => fullName(one) || one.other || '')[0] ?? '—';

  const facts = (person: ListedView): { label: string; value: string }[] => [
    ...person.names.slice(1).map((one) => ({
      label: people(`nameKinds.${one.kind}`),
      value: fullName(one) || (one.other ?? ''),
    })),
    ...(known(person.birth) ? [{ label: people('fields.birth'), value: date(person.birth) }] : []),
    ...(person.sex === 'unknown' ? [] : [{ label: people('fields.sex'), value: people(`sexes.${person.sex}`) }]),
    ...(person.category === 'unknown'
      ? []
      : [{ label: people('fields.category'), value: people(`categories.${person.category}`) }]),
    ...(Object.keys(wordLabels) as Words[]).flatMap((word) => {
      const value = person.words[word];
      return value ? [{ label: t(`targets.${wordLabels[word]}`), value }] : [];
    }),
    ...(known(person.capture) ? [{ label: t('targets.capture'), value: date(person.capture) }] : []),
    ...person.places.map((value) => ({ label: t('targets.held-at'), value })),
    ...person.identifiers.map(({ kind, value }) => ({ label: people(`identifierKinds.${kind}`), value })),
    ...(person.statement
      ? [{ label: t('targets.statement'), value: said(person.statement.says, person.statement.words) }]
      : []),
    ...(person.sourceId ? [{ label: t('targets.source-id'), value: person.sourceId }] : []),
    ...(person.note ? [{ label: t('targets.note'), value: person.note }] : []),
  ];
  const said = (says: string, words: string) => {
    const key = `says.${says}` as Parameters<typeof evidence>[0];
    return evidence.has(key) ? `${evidence(key)} («${words}»)` : words;
  };

  const fault = ({ code, column, heading, detail }: FaultView) => {
    const words = t(`faults.${code}`, { detail: detail ?? '' });
    return column === null ? words : `${heading ?? t('table.column', { number: column + 1 })}: ${words}`;
  };
  return { name, facts, fault };
}
